"""What an import came to, as a table to hold against the tool's own screen, and as JSON.

Takes what one file came to; gives text. Cells of files are made visible: no text of theirs reaches the terminal as a command.
"""

import json
from collections.abc import Iterable, Iterator

from generator.cli.report import number
from generator.cli.text.readings import refusals_json, totals_json, totals_table, writes_json, written
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
    yield from totals_table(done.totals, done.days_missing)
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
    yield from written(done.writes, dry=dry)


def _refused(done: Imported) -> Iterator[str]:
    refused = done.taken.refused
    if refused:
        yield "  refused:"
    for each in refused[:_SHOWN]:
        yield f"    line {each.line}: {visible(each.reason)}"
    if len(refused) > _SHOWN:
        yield f"    and {len(refused) - _SHOWN} more"


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
                    {"header": stranger.header, "nearest": stranger.nearest}
                    for stranger in each.taken.strangers
                ],
                "totals": totals_json(each.totals, each.days_missing),
                "writes": writes_json(each.writes),
            }
            for each in done
        ],
        "refused": refusals_json(refused),
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
