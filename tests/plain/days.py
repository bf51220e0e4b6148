"""Days, lengths and periods as the files write them. Takes texts, gives ``datetime.date``; knows no clock."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass

ONE = dt.timedelta(days=1)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """An ISO 8601 duration of months and days."""

    months: int = 0
    days: int = 0


def length(text: str) -> Length:
    match = re.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?", text.strip())
    assert match, text
    years, months, weeks, days = (int(part or 0) for part in match.groups())
    return Length(months=12 * years + months, days=7 * weeks + days)


def add_months(start: dt.date, months: int) -> dt.date:
    """The same day of another month, or its last day where it has none."""
    index = start.year * 12 + start.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return dt.date(year, month, min(start.day, calendar.monthrange(year, month)[1]))


def plus(start: dt.date, span: Length) -> dt.date:
    return add_months(start, span.months) + span.days * ONE


def minus(start: dt.date, span: Length) -> dt.date:
    return add_months(start, -span.months) - span.days * ONE


def last_day(start: dt.date, span: Length) -> dt.date:
    """``P1M`` from 13 April ends on 12 May; 31 January → 27 February.

    >>> last_day(dt.date(2026, 1, 31), length("P1M"))
    datetime.date(2026, 2, 27)
    """
    return plus(start, span) - ONE


def first_day(end: dt.date, span: Length) -> dt.date:
    """The first day of a window that ends on ``end``: a month's window that ends on 28 February begins on the 1st."""
    return minus(end + ONE, span)


def every(first: dt.date, last: dt.date) -> list[dt.date]:
    return [first + n * ONE for n in range((last - first).days + 1)]


def one_word(text: str) -> tuple[dt.date, dt.date]:
    """`2026`, `2026-Q4`, `2026-11`, `2026-W48`."""
    if match := re.fullmatch(r"(\d{4})-W(\d{1,2})", text):
        monday = dt.date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday, monday + 6 * ONE
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", text):
        first = dt.date(int(match[1]), 3 * int(match[2]) - 2, 1)
        return first, last_day(first, Length(months=3))
    if match := re.fullmatch(r"(\d{4})-(\d{2})", text):
        first = dt.date(int(match[1]), int(match[2]), 1)
        return first, last_day(first, Length(months=1))
    first = dt.date(int(text), 1, 1)
    return first, dt.date(int(text), 12, 31)


def period(written: str | dict[str, str]) -> tuple[dt.date, dt.date]:
    """Both days included."""
    if isinstance(written, str):
        return one_word(written)
    start = day(written["start"])
    return start, day(written["end"]) if "end" in written else last_day(start, length(written["length"]))


# `frequency`: `daily|weekly|monthly|quarterly|irregular` (missing: irregular).
PERIOD = {
    "daily": Length(days=1),
    "weekly": Length(days=7),
    "monthly": Length(months=1),
    "quarterly": Length(months=3),
}
# `max_age`: older than this is stale (default 3, 10, 40, 100, 60 days).
MAX_AGE = {"daily": 3, "weekly": 10, "monthly": 40, "quarterly": 100, "irregular": 60}
