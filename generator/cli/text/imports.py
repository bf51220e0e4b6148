"""What an import came to, as a table to hold against the tool's own screen, and as JSON.

Takes what one file came to; gives text. Cells of files are made visible: no text of theirs reaches the terminal as a command.
"""

import json
from collections.abc import Iterable, Iterator

from generator.cli.report import number
from generator.diagnostics import Diagnostic
from generator.diagnostics.excerpt import visible
from generator.pipeline.importing import Imported

_SHOWN = 8


def as_text(done: Imported, *, dry: bool) -> str:
    return "\n".join(_lines(done, dry=dry)) + "\n\n"


def _lines(done: Imported, *, dry: bool) -> Iterator[str]:
    shape = done.recognised.shape
    yield f"{visible(done.name)}: {shape.title} ({visible(done.recognised.why)}; {done.form})"
    taken = done.taken
    yield (
        f"  {number(taken.rows, 'row')} read, {number(len(taken.drafts), 'reading')} taken, "
        f"{number(len(taken.refused), 'cell or row') if len(taken.refused) == 1 else f'{len(taken.refused)} cells or rows'} refused"
    )
    yield from _totals(done)
    for said in taken.said:
        yield f"  note: {visible(said)}"
    yield from _refused(done)
    if taken.strangers:
        yield "  columns not taken:"
        for stranger in taken.strangers[:_SHOWN]:
            near = f" (nearest metric: {stranger.nearest})" if stranger.nearest else ""
            yield f"    {visible(stranger.header)}{near}"
        if len(taken.strangers) > _SHOWN:
            yield f"    and {len(taken.strangers) - _SHOWN} more"
    for path, change in done.writes.items():
        yield f"  {path}: {_changed(change.added, change.restated, change.corrected, change.unchanged)}{' (dry run, not written)' if dry else ''}"


def _totals(done: Imported) -> Iterator[str]:
    rows = [("metric", "account", "readings", "total", "first day", "last day", "days missing")]
    missing = done.days_missing
    for metric, account, count, total, first, last in done.totals:
        rows.append(
            (
                metric,
                visible(account or "–"),
                str(count),
                _figure(total),
                str(first),
                str(last),
                str(missing.get(metric, 0)),
            )
        )
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    for row in rows:
        cells = [
            cell.rjust(width) if place in {2, 3, 6} else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield f"    {'  '.join(cells)}".rstrip()


def _figure(total: float) -> str:
    return f"{total:,.0f}" if total.is_integer() else f"{total:,.4g}" if abs(total) < 100 else f"{total:,.2f}"


def _refused(done: Imported) -> Iterator[str]:
    refused = done.taken.refused
    if refused:
        yield "  refused:"
    for each in refused[:_SHOWN]:
        yield f"    line {each.line}: {visible(each.reason)}"
    if len(refused) > _SHOWN:
        yield f"    and {len(refused) - _SHOWN} more"


def _changed(added: int, restated: int, corrected: int, unchanged: int) -> str:
    parts = [
        f"{added} added" if added else "",
        f"{restated} restated" if restated else "",
        f"{corrected} corrected" if corrected else "",
        f"{unchanged} there already" if unchanged else "",
    ]
    return ", ".join(part for part in parts if part) or "nothing new"


def as_json(done: Iterable[Imported], refused: Iterable[Diagnostic]) -> str:
    document = {
        "files": [
            {
                "file": each.name,
                "kind": each.recognised.shape.id,
                "why": each.recognised.why,
                "rows": each.taken.rows,
                "taken": len(each.taken.drafts),
                "refused": [{"line": cell.line, "reason": cell.reason} for cell in each.taken.refused],
                "notes": list(each.taken.said),
                "columns_not_taken": [
                    {"header": stranger.header, "nearest": stranger.nearest} for stranger in each.taken.strangers
                ],
                "totals": [
                    {
                        "metric": metric,
                        "account": account,
                        "readings": count,
                        "total": total,
                        "first": str(first),
                        "last": str(last),
                        "days_missing": each.days_missing.get(metric, 0),
                    }
                    for metric, account, count, total, first, last in each.totals
                ],
                "writes": {
                    path: {
                        "added": change.added,
                        "restated": change.restated,
                        "corrected": change.corrected,
                        "unchanged": change.unchanged,
                    }
                    for path, change in each.writes.items()
                },
            }
            for each in done
        ],
        "refused": [
            {"file": each.span.path if each.span else None, "line": each.span.line if each.span else None,
             "message": each.message, "fix": each.fix}
            for each in refused
        ],
    }  # fmt: skip
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
