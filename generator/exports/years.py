"""The years of dates that are written without one: that of the first row is told, and a year's end shows in the rows.

Takes texts with their months and days, in the order of the rows; gives days, or raises ``NotTakenError`` where the rows do not show it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from generator.exports.draft import Missing, NotTakenError
from generator.exports.figures import is_missing

#: More months than this between two rows are a year's end between them.
_HALF = 6


def with_years(
    found: list[tuple[str, int, int]], year: int | None, texts: Sequence[str]
) -> Mapping[str, date]:
    """The days in the order given, from ``year`` on; a year's end is passed where the rows show which way they run."""
    if year is None:
        raise NotTakenError(
            f"the dates have no year (`{found[0][0]}`)",
            fix="say that of the first row: --date-year 2026",
            wants=Missing.YEAR,
        )
    _none_comes_again(found, [text for text in texts if not is_missing(text)])
    days: dict[str, date] = {}
    way = _way(found)
    last = found[0][1]
    for text, month, day in found:
        if abs(month - last) > _HALF:
            step = 1 if month < last else -1
            if way == -step:
                raise NotTakenError(
                    f"`{text}` is more than half a year from the row before it, and the rows are in no order of time",
                    fix="sort the rows by day, or split the file at the end of the year and give each --date-year",
                )
            year += step
        last = month
        found_day = made(year, month, day)
        if found_day is not None:
            days[text] = found_day
    return days


def _none_comes_again(found: list[tuple[str, int, int]], given: Sequence[str]) -> None:
    """A day without a year that stands again further down is that of another year."""
    bare = {text for text, _, _ in found}
    runs = [
        text for text, before in zip(given, [None, *given], strict=False) if text != before and text in bare
    ]
    again = next((text for text, count in Counter(runs).items() if count > 1), None)
    if again is not None:
        raise NotTakenError(
            f"`{again}` stands more than once, and has no year", fix="export a year or less at a time"
        )


def _way(found: list[tuple[str, int, int]]) -> int:
    """1 where the days rise, -1 where the newest comes first, 0 where neighbours within a month do not show it."""
    pairs = [(a[2], b[2]) for a, b in pairwise(found) if a[1] == b[1]]
    rises, falls = sum(a < b for a, b in pairs), sum(a > b for a, b in pairs)
    return (rises > falls) - (falls > rises)


def made(year: int | None, month: int, day: int) -> date | None:
    """The day; None where there is none, or no year."""
    if year is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
