"""The exports that are read: where to click, what is read and left, and an example with what comes of it.

Takes the shapes themselves and reads their examples by the code that reads files, so that what stands there is what happens. It
opens no file.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.exports import SHAPES, Shape, Taken, opened
from generator.exports.merge import written
from generator.pipeline.checking import check
from generator.pipeline.importing import asked_of
from generator.pipeline.telling import Typed
from tools.reference.markdown import block, code, page as page_of, table

_TODAY = date(2026, 11, 29)
_SITE = "title: Example\ncurrency: EUR\n"
_READINGS = 6
#: What has to be told of an example, as somebody would type it.
TOLD = {
    "tiktok-overview": ("--date-year 2026", Typed(mapping={}, year=2026)),
    "wide-accounts": ("--map metric=followers", Typed(mapping={"metric": "followers"})),
}


def page() -> str:
    with TemporaryDirectory() as folder:
        (Path(folder) / "content").mkdir()
        (Path(folder) / "content/site.yaml").write_text(_SITE, encoding="utf-8")
        book = check(Path(folder), lambda _: _TODAY).book
    parts: list[str] = []
    for shape in SHAPES:
        typed = TOLD[shape.id][1] if shape.id in TOLD else Typed(mapping={})
        export = opened(shape.example.encode(), "export.csv")
        parts += _shape(shape, shape.take(export, asked_of(book, _TODAY, typed)))
    return page_of(
        "Exports of other tools",
        "`goalposts import FILE…` knows a file by its content, from the most particular of these to any table. Headers are known in English, "
        "Norwegian, Arabic, German, Spanish, Portuguese and French. How it works, and what is never copied, is told in [import.md](../import.md).",
        table(
            ("`--from`", "export", "readings go to"),
            (
                (code(each.id), f"[{each.title}](#{each.id})", code(f"content/snapshots/{each.source}/"))
                for each in SHAPES
            ),
        ),
        *parts,
    )


def _shape(shape: Shape, taken: Taken) -> Iterator[str]:
    yield f'<a id="{shape.id}"></a>\n\n## {shape.title}'
    yield f"**Where to click:** {shape.click}"
    yield f"**Read:** {shape.reads}"
    yield f"**Left:** {shape.leaves}"
    yield block(shape.example.rstrip("\n"), "text")
    told = f" with {code(TOLD[shape.id][0])}" if shape.id in TOLD else ""
    yield f"gives{told}"
    rows = [
        (
            str(each.date),
            code(each.metric),
            written(each.value),
            each.account or "",
            each.item or "",
            each.window or "",
        )
        for each in taken.drafts[:_READINGS]
    ]
    yield table(("date", "metric", "value", "account", "item", "window"), rows)
    more = len(taken.drafts) - _READINGS
    if more > 0:
        yield f"and {more} more."
    for said in taken.said:
        yield f"It says: {said}."
