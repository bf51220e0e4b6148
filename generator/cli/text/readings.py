"""Readings that came into the site, as a table to hold against another tool's screen, and for programs.

Takes totals and what merging made of each file; gives lines, or plain values for JSON. What came from outside is made visible.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.diagnostics import Diagnostic
from generator.diagnostics.excerpt import visible
from generator.pipeline.reading_files import Merged, Total

_HEADS = ("metric", "account", "readings", "total", "first day", "last day", "days missing")
_NUMBERS = {2, 3, 6}


def totals_table(totals: Iterable[Total], missing: Mapping[str, int]) -> Iterator[str]:
    rows = [_HEADS, *(_row(each, missing) for each in totals)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(_HEADS))]
    for row in rows:
        cells = [
            cell.rjust(width) if place in _NUMBERS else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield f"    {'  '.join(cells)}".rstrip()


def _row(total: Total, missing: Mapping[str, int]) -> tuple[str, ...]:
    return (
        total.metric,
        visible(total.account or "–"),
        str(total.readings),
        _figure(total.total),
        str(total.first),
        str(total.last),
        str(missing.get(total.metric, 0)),
    )


def _figure(total: float) -> str:
    return f"{total:,.0f}" if total.is_integer() else f"{total:,.4g}" if abs(total) < 100 else f"{total:,.2f}"


def written(writes: Mapping[str, Merged], *, dry: bool) -> Iterator[str]:
    """A line for each file of readings."""
    for path, change in writes.items():
        yield f"  {path}: {_changed(change)}{' (dry run, not written)' if dry else ''}"


def _changed(change: Merged) -> str:
    parts = [
        f"{change.added} added" if change.added else "",
        f"{change.restated} restated" if change.restated else "",
        f"{change.corrected} corrected" if change.corrected else "",
        f"{change.unchanged} there already" if change.unchanged else "",
    ]
    return ", ".join(part for part in parts if part) or "nothing new"


def totals_json(totals: Iterable[Total], missing: Mapping[str, int]) -> list[dict[str, Any]]:
    return [
        {
            "metric": each.metric,
            "account": each.account,
            "readings": each.readings,
            "total": each.total,
            "first": str(each.first),
            "last": str(each.last),
            "days_missing": missing.get(each.metric, 0),
        }
        for each in totals
    ]


def writes_json(writes: Mapping[str, Merged]) -> dict[str, dict[str, int]]:
    return {
        path: {
            "added": change.added,
            "restated": change.restated,
            "corrected": change.corrected,
            "unchanged": change.unchanged,
        }
        for path, change in writes.items()
    }


def refusals_json(refused: Iterable[Diagnostic]) -> list[dict[str, Any]]:
    return [
        {
            "file": each.span.path if each.span else None,
            "line": each.span.line if each.span else None,
            "message": each.message,
            "fix": each.fix,
        }
        for each in refused
    ]
