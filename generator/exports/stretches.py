"""Rows that name a month or a week instead of a day, as ``2026-08``, ``August 2026`` or ``2026-W34``.

Takes rows and their column of time; gives the rows with the last day of each stretch, and how long one is. Whether that day has come is asked
of it as of any other.
"""

import calendar
import re
from collections.abc import Sequence
from datetime import date

from generator.exports.days import month_named
from generator.exports.draft import NotTakenError, Refused
from generator.exports.export import Row, cells_at
from generator.exports.figures import is_missing
from generator.exports.headers import Column, bare
from generator.exports.words import STRETCHES
from generator.records import dataclass

_MONTH = re.compile(r"(?P<year>(?:19|20)\d{2})[-/.]?(?P<month>0[1-9]|1[0-2])")
_MONTH_FIRST = re.compile(r"(?P<month>0?[1-9]|1[0-2])[-/.](?P<year>(?:19|20)\d{2})")
_WEEK = re.compile(r"(?P<year>(?:19|20)\d{2})[- ]?[Ww](?P<week>\d{1,2})")
#: So many rows that name months or weeks show what a row is, whatever stands in another.
_ENOUGH = 3
#: How long a stretch is, as a reading's window.
MONTH, WEEK = "P1M", "P7D"
_NAMES = {MONTH: "month", WEEK: "week"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretched:
    """Rows of which each tells of ``window`` up to the day that stands in it now, and those that name no such stretch."""

    rows: Sequence[Row]
    window: str
    refused: Sequence[Refused]

    @property
    def said(self) -> str:
        name = _NAMES[self.window]
        return f"each row is read as a whole {name}: one that the export begins or ends within is too low"


def stretched(data: Sequence[Row], when: Column, *, line: int) -> Stretched | None:
    """The rows where each names a month, or each a week, but for a few that name neither; None where they name days.

    Raises:
        NotTakenError: the header speaks of weeks or months, and the cells name none: a day would be the first of more, or any of them.

    >>> column = Column(0, "Month", None, "date")
    >>> found = stretched([Row(2, ("2026-08", "4")), Row(3, ("Sep 2026", "5"))], column, line=1)
    >>> found.window, [row.cell(0) for row in found.rows]
    ('P1M', ['2026-08-31', '2026-09-30'])
    """
    texts = dict.fromkeys(text for text in cells_at(data, when.place) if not is_missing(text))
    for window, last_day in ((MONTH, _last_of_month), (WEEK, _last_of_week)):
        days = {text: day for text in texts if (day := last_day(text)) is not None}
        others = texts.keys() - days.keys()
        if len(others) < len(days) and not (others and len(days) < _ENOUGH):
            cells = cells_at(data, when.place)
            return Stretched(
                rows=[
                    _of_day(row, when.place, days.get(cell))
                    for row, cell in zip(data, cells, strict=True)
                    if cell not in others
                ],
                window=window,
                refused=[
                    Refused(row.line, f"`{cell}` is no {_NAMES[window]}")
                    for row, cell in zip(data, cells, strict=True)
                    if cell in others
                ],
            )
    if texts and bare(when.header) in STRETCHES:
        text = next(iter(texts))
        raise NotTakenError(
            f"`{when.header}` speaks of more than a day, and `{text}` does not say which days",
            fix="write months as 2026-08 and weeks as 2026-W34, or name it and what a row covers up to its day: --map date=COLUMN,value=COLUMN,metric=METRIC,window=P7D",
            line=line,
        )
    return None


def _last_of_month(text: str) -> date | None:
    found = _MONTH.fullmatch(text) or _MONTH_FIRST.fullmatch(text)
    named = (int(found["year"]), int(found["month"])) if found else month_named(text)
    return date(*named, calendar.monthrange(*named)[1]) if named else None


def _last_of_week(text: str) -> date | None:
    found = _WEEK.fullmatch(text)
    try:
        return date.fromisocalendar(int(found["year"]), int(found["week"]), 7) if found else None
    except ValueError:
        return None  # A year of 52 weeks has no 53rd.


def _of_day(row: Row, place: int, day: date | None) -> Row:
    if day is None:
        return row
    return row._replace(cells=(*row.cells[:place], day.isoformat(), *row.cells[place + 1 :]))
