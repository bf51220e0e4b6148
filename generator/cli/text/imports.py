"""What an import came to, as a table to hold against the tool's own screen, and as JSON.

Takes what one file came to; gives text. Cells of files are made visible: no text of theirs reaches the terminal as a command.
"""

import json
from collections.abc import Iterable, Iterator

from generator.cli.report import number
from generator.diagnostics import Diagnostic
from generator.diagnostics.excerpt import visible
from generator.pipeline.importing import Imported
from generator.pipeline.tallying import Total
from generator.pipeline.telling import RememberedImport

_SHOWN = 8
_SMALL = 100


def as_text(done: Imported, *, dry: bool) -> str:
    return "\n".join(_lines(done, dry=dry)) + "\n\n"


def _lines(done: Imported, *, dry: bool) -> Iterator[str]:
    shape, taken = done.recognised.shape, done.taken
    yield f"{visible(done.name)}: {shape.title} ({visible(done.recognised.why)}; {done.form})"
    yield (
        f"  {number(taken.rows, 'row')} read, {number(len(taken.drafts), 'reading')} taken, {len(taken.refused)} refused"
    )
    yield from _totals(done.totals)
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
    for path, change in done.writes.items():
        changed = _changed(change.added, change.restated, change.corrected, change.unchanged)
        yield f"  {visible(path)}: {changed}{' (dry run, not written)' if dry else ''}"


def _totals(totals: Iterable[Total]) -> Iterator[str]:
    rows = [("metric", "account", "readings", "total", "first day", "last day", "days missing")]
    rows += [
        (
            each.metric,
            visible(each.account or "–"),
            str(each.readings),
            _sum_or_last(each),
            str(each.first_day),
            str(each.last_day),
            str(each.missing),
        )
        for each in totals
    ]
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    for row in rows:
        cells = [
            cell.rjust(width) if place in {2, 3, 6} else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield f"    {'  '.join(cells)}".rstrip()


def _sum_or_last(total: Total) -> str:
    """The sum where readings are added up, else the newest, which is called that."""
    if total.unit == "%":
        return f"last {_figure(total.last * 100)} %"
    return _figure(total.total) if total.total is not None else f"last {_figure(total.last)}"


def _figure(value: float) -> str:
    """A number for people, in full: it is held against another screen.

    >>> _figure(1219.0), _figure(1204.5), _figure(4.25)
    ('1,219', '1,204.50', '4.25')
    """
    if value.is_integer():
        return f"{value:,.0f}"
    return f"{value:,.4g}" if abs(value) < _SMALL else f"{value:,.2f}"


def _shown(head: str, lines: list[str]) -> Iterator[str]:
    """The first few lines below a head, and how many more there are; nothing where there are none."""
    if lines:
        yield f"  {head}"
        yield from (f"    {line}" for line in lines[:_SHOWN])
    if len(lines) > _SHOWN:
        yield f"    and {len(lines) - _SHOWN} more (--format json lists all)"


def _changed(added: int, restated: int, corrected: int, unchanged: int) -> str:
    parts = [
        f"{added} added" if added else "",
        f"{restated} restated" if restated else "",
        f"{corrected} corrected" if corrected else "",
        f"{unchanged} there already" if unchanged else "",
    ]
    return ", ".join(part for part in parts if part) or "nothing new"


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
        "refused": [
            {
                "file": each.span.path if each.span else None,
                "line": each.span.line if each.span else None,
                "message": each.message,
                "fix": each.fix,
            }
            for each in refused
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _file(done: Imported) -> dict[str, object]:
    taken = done.taken
    return {
        "file": done.name,
        "kind": done.recognised.shape.id,
        "why": done.recognised.why,
        "form": done.form,
        "rows": taken.rows,
        "taken": len(taken.drafts),
        "refused": [{"line": cell.line, "reason": cell.reason} for cell in taken.refused],
        "notes": list(taken.said),
        "columns_not_known": [{"header": each.header, "nearest": each.nearest} for each in taken.strangers],
        "columns_not_taken": list(taken.left),
        "totals": [
            {
                "metric": each.metric,
                "account": each.account,
                "readings": each.readings,
                "total": each.total,
                "last": each.last,
                "first_day": str(each.first_day),
                "last_day": str(each.last_day),
                "days_missing": each.missing,
            }
            for each in done.totals
        ],
        "writes": {
            path: {
                "added": change.added,
                "restated": change.restated,
                "corrected": change.corrected,
                "unchanged": change.unchanged,
            }
            for path, change in done.writes.items()
        },
    }
