"""Readings that came into the site, as a table to hold against another tool's screen, and for programs.

Takes totals and what merging made of each file; gives lines, or plain values for JSON. What came from outside is made visible.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.cli.report import number
from generator.diagnostics import Diagnostic
from generator.diagnostics.excerpt import visible
from generator.pipeline.reading_files import Merged
from generator.pipeline.tallying import Total

_HEADS = ("metric", "account", "readings", "total", "first day", "last day", "days missing")
_NUMBERS = {2, 3, 6}
_SMALL = 100
_LAST = "last "


def totals_table(totals: Iterable[Total], width: int | None) -> Iterator[str]:
    """A row for each metric and account; two lines instead where a terminal has no room for a row."""
    rows = [_HEADS, *(_row(each) for each in totals)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(_HEADS))]
    if width is not None and sum(widths) + 2 * len(_HEADS) + 2 > width:
        for row in rows[1:]:
            yield from _paragraph(row)
        return
    for row in rows:
        cells = [
            cell.rjust(width) if place in _NUMBERS else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield f"    {'  '.join(cells)}".rstrip()


def _paragraph(row: tuple[str, ...]) -> Iterator[str]:
    metric, account, readings, total, first, last, missing = row
    yield f"    {metric}, {account}"
    total = total if total.startswith(_LAST) else f"{total} in total"
    yield f"      {number(int(readings), 'reading')}, {total}"
    days = first if first == last else f"{first} to {last}"
    yield f"      {days}, {number(int(missing), 'day')} missing"


def _row(total: Total) -> tuple[str, ...]:
    return (
        total.metric,
        visible(total.account or "–"),
        str(total.readings),
        _sum_or_last(total),
        str(total.first_day),
        str(total.last_day),
        str(total.missing),
    )


def _sum_or_last(total: Total) -> str:
    """The sum where readings are added up, else the newest, which is called that."""
    if total.unit == "%":
        return f"{_LAST}{_figure(total.last * 100)} %"
    return _figure(total.total) if total.total is not None else f"{_LAST}{_figure(total.last)}"


def _figure(value: float) -> str:
    """A number for people, in full: it is held against another screen.

    >>> _figure(1219.0), _figure(1204.5), _figure(4.25)
    ('1,219', '1,204.50', '4.25')
    """
    if value.is_integer():
        return f"{value:,.0f}"
    return f"{value:,.4g}" if abs(value) < _SMALL else f"{value:,.2f}"


def written(writes: Mapping[str, Merged], *, dry: bool) -> Iterator[str]:
    """A line for each file of readings."""
    for path, change in writes.items():
        yield f"  {visible(path)}: {_changed(change)}{' (dry run, not written)' if dry else ''}"


def _changed(change: Merged) -> str:
    parts = [
        f"{change.added} added" if change.added else "",
        f"{change.restated} restated" if change.restated else "",
        f"{change.corrected} corrected" if change.corrected else "",
        f"{change.unchanged} there already" if change.unchanged else "",
    ]
    return ", ".join(part for part in parts if part) or "nothing new"


def totals_json(totals: Iterable[Total]) -> list[dict[str, Any]]:
    return [
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
