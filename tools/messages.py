"""Message ids: collected from code and templates, and put into every language's ``.po`` file.

``python -m tools.messages`` adds what is new with an empty translation and drops what nobody says any more; with
``--check`` it changes nothing and names what is missing or obsolete. Translations are written by people; for them each
message has a note, taken from what the code says of the sentence (``tools.notes``).
"""

import sys
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from tools.notes import Notes

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ROOT / "generator" / "languages"
TEMPLATES = ROOT / "themes" / "default" / "templates"
#: Functions whose first strings are message ids, in the manner of Babel: (1, 2) are both forms, "c" a context.
KEYWORDS: Mapping[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "text": None,
    "word": None,
    "sentence": None,
    "marked": None,
    "ntext": (1, 2),
    "nsentence": (1, 2),
    "counted": (1, 2),
    "forms": (1, 2),
    "forms_in": ((1, "c"), 2, 3),
    "ctext": ((1, "c"), 2),
    "marked_in": ((1, "c"), 2),
    "counted_in": ((1, "c"), 2, 3),
    "cntext": ((1, "c"), 2, 3),
}


def sources() -> Iterator[tuple[str, Path]]:
    """The files that hold message ids, each with the extractor for its kind."""
    for folder in ("l10n", "render"):
        yield from (("python", path) for path in sorted((ROOT / "generator" / folder).rglob("*.py")))
    yield from (("jinja2.ext:babel_extract", path) for path in sorted(TEMPLATES.rglob("*.*")))


def collected() -> Catalog:
    """Every message id of the product, with the files it stands in and what the code says of it."""
    catalog = Catalog()
    for method, path in sources():
        place = path.relative_to(ROOT).as_posix()
        said = Notes(path.read_text(encoding="utf-8")) if method == "python" else None
        for line, msgid, _comments, context in extract_from_file(method, path, keywords=KEYWORDS):
            if msgid and msgid != "":
                note = said.at(line) if said else None
                catalog.add(
                    msgid, locations=[(place, line)], auto_comments=[note] if note else [], context=context
                )
    return catalog


def languages() -> tuple[str, ...]:
    """The codes of the folders with messages, English left out: it is the language of the ids."""
    return tuple(
        path.parent.name for path in sorted(LANGUAGES.glob("*/messages.po")) if path.parent.name != "en"
    )


def catalog_of(code: str) -> Catalog:
    return read_po(BytesIO((LANGUAGES / code / "messages.po").read_bytes()), locale=code)


def keys(catalog: Catalog) -> set[tuple[str | None, str]]:
    """Context and first form of each message."""
    return {(m.context, m.id if isinstance(m.id, str) else m.id[0]) for m in catalog if m.id}


def untranslated(catalog: Catalog) -> list[str]:
    return sorted(
        str(m.id) for m in catalog if m.id and not all([m.string] if isinstance(m.string, str) else m.string)
    )


def differences(code: str) -> tuple[str, ...]:
    """What is missing, obsolete or not translated in a language, one line each."""
    wanted, held = keys(collected()), keys(catalog_of(code))
    lines = [f"{code}: missing: {msgid}" for _, msgid in sorted(wanted - held, key=str)]
    lines += [f"{code}: obsolete: {msgid}" for _, msgid in sorted(held - wanted, key=str)]
    lines += [f"{code}: not translated: {msgid}" for msgid in untranslated(catalog_of(code))]
    return tuple(lines)


def update(code: str) -> None:
    """Brings a language's file up to date; its header stays as it is written."""
    path = LANGUAGES / code / "messages.po"
    header = path.read_text(encoding="utf-8").split("\n\n", maxsplit=1)[0]
    catalog = catalog_of(code)
    catalog.update(collected(), no_fuzzy_matching=True)
    body = BytesIO()
    write_po(
        body,
        catalog,
        width=110,
        omit_header=True,
        sort_by_file=True,
        ignore_obsolete=True,
        include_lineno=False,
    )
    path.write_text(header + "\n\n" + body.getvalue().decode().lstrip("\n"), encoding="utf-8")


def main(arguments: list[str]) -> int:
    if "--check" not in arguments:
        for code in languages():
            update(code)
    lines = [line for code in languages() for line in differences(code)]
    print("\n".join(lines) or "All messages are translated.")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
