"""What an import came to, as a table to hold against the tool's own screen, and as JSON.

Takes what one file came to; gives text. Cells of files are made visible: no text of theirs reaches the terminal as a command.
"""

import json
from collections.abc import Iterable, Iterator

from generator.cli.report import number
from generator.cli.text.fitting import fitted
from generator.cli.text.readings import refusals_json, totals_json, totals_table, writes_json, written
from generator.diagnostics import Diagnostic
from generator.diagnostics.excerpt import visible
from generator.pipeline.importing import Imported
from generator.pipeline.telling import RememberedImport

_SHOWN = 8


def as_text(done: Imported, *, dry: bool, width: int | None) -> str:
    return fitted("\n".join(_lines(done, dry=dry, width=width)) + "\n\n", width)


def _lines(done: Imported, *, dry: bool, width: int | None) -> Iterator[str]:
    shape, taken = done.read.recognised.shape, done.read.taken
    yield f"{visible(done.read.name)}: {shape.title} ({visible(done.read.recognised.why)}; {done.read.form})"
    yield (
        f"  {number(taken.rows, 'row')} read, {number(len(taken.drafts), 'reading')} taken, {len(taken.refused)} refused"
    )
    yield from totals_table(done.totals, width)
    for said in taken.said:
        yield f"  note: {visible(said)}"
    yield from _shown("refused:", [f"line {each.line}: {visible(each.reason)}" for each in taken.refused])
    strangers = [
        f"{visible(each.header)}{f' (nearest metric: {each.nearest})' if each.nearest else ''}"
        for each in taken.strangers
    ]
    yield from _shown("columns not known:", strangers)
    if taken.left:
        yield f"  known and not taken: {visible(', '.join(taken.left))}"
    yield from written(done.writes, dry=dry)


def _shown(head: str, lines: list[str]) -> Iterator[str]:
    """The first few lines below a head, and how many more there are; nothing where there are none."""
    if lines:
        yield f"  {head}"
        yield from (f"    {line}" for line in lines[:_SHOWN])
    if len(lines) > _SHOWN:
        yield f"    and {len(lines) - _SHOWN} more (--format json lists all)"


def as_yaml(entry: RememberedImport) -> str:
    """An entry of ``sources.yaml``, to be put there by a person.

    >>> print(as_yaml(RememberedImport(pattern="reach.csv", account="facebook/kafe")), end="")
    imports:
      - file: "reach.csv"
        account: "facebook/kafe"
    """
    told = {"from": entry.kind, "account": entry.account, "date_format": entry.date_format}
    lines = ["imports:", f"  - file: {_quoted(entry.pattern)}"]
    lines += [f"    {key}: {_quoted(text)}" for key, text in told.items() if text]
    lines += [f"    date_year: {entry.year}"] if entry.year is not None else []
    if entry.mapping:
        pairs = ", ".join(f"{name}: {_quoted(column)}" for name, column in entry.mapping.items())
        lines.append(f"    map: {{{pairs}}}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return json.dumps(visible(text), ensure_ascii=False)


def as_json(done: Iterable[Imported], refused: Iterable[Diagnostic]) -> str:
    document = {
        "files": [_file(each) for each in done],
        "refused": refusals_json(refused),
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _file(done: Imported) -> dict[str, object]:
    taken = done.read.taken
    return {
        "file": done.read.name,
        "kind": done.read.recognised.shape.id,
        "why": done.read.recognised.why,
        "form": done.read.form,
        "rows": taken.rows,
        "taken": len(taken.drafts),
        "refused": [{"line": cell.line, "reason": cell.reason} for cell in taken.refused],
        "notes": list(taken.said),
        "columns_not_known": [{"header": each.header, "nearest": each.nearest} for each in taken.strangers],
        "columns_not_taken": list(taken.left),
        "totals": totals_json(done.totals),
        "writes": writes_json(done.writes),
    }
