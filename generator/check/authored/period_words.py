"""Periods in one word: a year, a quarter, a month or a week of the calendar.

Takes the scalar that stands in a period's place; gives the table of its first and last day, or refuses the word with what
was probably meant. A period that is written as a table passes as it is.
"""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Any

from generator.check.authored.dates import FIRST_YEAR, LAST_YEAR
from generator.check.authored.fields import shown, words_of
from generator.check.authored.written import LocatedDict, LocatedList, located_dict, refused
from generator.diagnostics.codes.goals import BAD_PERIOD
from generator.model.calendar import Period
from generator.model.source import Entry, Scalar, Table

_WORD = re.compile(r"(?P<year>\d{4})(?:-Q(?P<quarter>[1-4])|-W(?P<week>\d{2})|-(?P<month>\d{2}))?", re.ASCII)
_LOOSE = re.compile(
    r"(?:(?P<year>\d{4})[\s/-]*(?P<kind>[QWM]?)(?P<number>\d{1,2})|(?P<kind_1>[QWM])(?P<number_1>\d{1,2})[\s/-]*(?P<year_1>\d{4}))",
    re.ASCII | re.IGNORECASE,
)
_FIX = (
    "write `{start: …, end: …}`, or a year, quarter, month or week: `2026`, `2026-Q4`, `2026-11`, `2026-W48`"
)


def period_in_full(found: Any) -> Any:
    """A period of one word as its first and last day, at the same place."""
    if isinstance(found, LocatedList):
        raise refused(BAD_PERIOD.at(found.listing.span, "a period is not a list", fix=_listed_fix(found)))
    if not isinstance(found, Scalar):
        return found
    word = words_of(found).strip()
    period = period_from_word(word)
    if period is None:
        raise refused(BAD_PERIOD.at(found.span, f"`{shown(word)}` is not a period", fix=_fix(word)))
    return _full(found, period)


def period_from_word(word: str) -> Period | None:
    """The days of a year, a quarter, a month or an ISO week.

    >>> period_from_word("2026-Q4")
    Period(start=datetime.date(2026, 10, 1), end=datetime.date(2026, 12, 31))
    >>> period_from_word("2026-W53").end, period_from_word("2026-02").end, period_from_word("2026-13")
    (datetime.date(2027, 1, 3), datetime.date(2026, 2, 28), None)
    """
    match = _WORD.fullmatch(word)
    if match is None or not FIRST_YEAR <= (year := int(match["year"])) <= LAST_YEAR:
        return None
    if match["week"]:
        return _week(year, int(match["week"]))
    if match["quarter"]:
        last = 3 * int(match["quarter"])
        return _months(year, last - 2, last)
    if match["month"]:
        return _months(year, int(match["month"]), int(match["month"]))
    return _months(year, 1, 12)


def _week(year: int, number: int) -> Period | None:
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return Period(monday, monday + timedelta(days=6))


def _months(year: int, first: int, last: int) -> Period | None:
    if not 1 <= first <= last <= 12:
        return None
    return Period(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def _full(scalar: Scalar, period: Period) -> LocatedDict:
    days = (("start", period.start.isoformat()), ("end", period.end.isoformat()))
    entries = [(key, Scalar(day, day, scalar.span)) for key, day in days]
    return located_dict(entries, Table((Entry(Scalar("", "", scalar.span), scalar),), scalar.span))


def _listed_fix(found: LocatedList) -> str:
    days = [item.text for item in found if isinstance(item, Scalar)]
    return f"write `{{start: {days[0]}, end: {days[1]}}}`" if len(days) == len(found) == 2 else _FIX


def _fix(word: str) -> str:
    match = _LOOSE.fullmatch(word)
    if match is None:
        return _FIX
    year, number = match["year"] or match["year_1"], int(match["number"] or match["number_1"])
    kind = (match["kind"] or match["kind_1"] or "").upper()
    meant = f"{year}-{kind}{number}" if kind == "Q" else f"{year}-{'W' if kind == 'W' else ''}{number:02}"
    return f"write `{meant}`" if period_from_word(meant) else _FIX
