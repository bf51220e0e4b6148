"""Years of days that are written without one: told for the first, and passed on from row to row.

A year is never guessed: where the rows do not show where it ends, the column is refused.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from generator.exports.draft import Missing, NotTakenError
from generator.exports.figures import is_missing

#: Months between two neighbours that a year's end must lie between.
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
    for text, month, day_of_month in found:
        if abs(month - last) > _HALF:
            step = 1 if month < last else -1
            if way == -step:
                raise NotTakenError(
                    f"`{text}` is more than half a year from the row before it, and the rows are in no order of time",
                    fix="sort the rows by day, or split the file at the end of the year and give each --date-year",
                )
            year += step
        last = month
        day = made(year, month, day_of_month)
        if day is not None:
            days[text] = day
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
    """The day, if the calendar has it and its year is known."""
    if year is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
