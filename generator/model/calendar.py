"""Civil dates: ISO 8601 durations, periods with both days included, and windows that end on a day.

No time zones and no clock. Months are calendar months.
"""

import calendar
import re
from datetime import date, timedelta

from generator.records import dataclass

#: A civil date. An alias, so that records can have a field named ``date``.
Day = date
DAY = timedelta(days=1)
_DURATION = re.compile(r"P(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in calendar months and days, as ISO 8601 writes it; weeks are 7 days, years 12 months."""

    months: int = 0
    days: int = 0

    def __str__(self) -> str:
        return "P" + (f"{self.months}M" if self.months else "") + (f"{self.days}D" if self.days else "")


#: No calendar of ours reaches farther, and what is counted by days has to be counted to its end.
LONGEST = Duration(months=1_200)


def parse_duration(text: str) -> Duration | None:
    """A duration from ISO 8601 text, or None where the text is none, or it lasts no time or more than ``LONGEST``.

    >>> parse_duration("P30D"), parse_duration("P1Y2W"), parse_duration("30 days"), parse_duration("P")
    (Duration(months=0, days=30), Duration(months=12, days=14), None, None)
    """
    match = _DURATION.fullmatch(text)
    if match is None:
        return None
    years, months, weeks, days = (int(part or 0) for part in match.groups())
    duration = Duration(months=12 * years + months, days=7 * weeks + days)
    lasts = 31 * duration.months + duration.days
    return duration if 0 < lasts <= 31 * LONGEST.months else None


def shift(day: date, duration: Duration, *, back: bool = False) -> date:
    """``day`` moved by ``duration``; a day that the month does not have becomes its last one.

    >>> shift(date(2026, 1, 31), Duration(months=1)), shift(date(2026, 3, 31), Duration(months=1), back=True)
    (datetime.date(2026, 2, 28), datetime.date(2026, 2, 28))

    Raises OverflowError outside the years 1 to 9999.
    """
    sign = -1 if back else 1
    month = day.year * 12 + day.month - 1 + sign * duration.months
    year, month = divmod(month, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(f"{duration} from {day} leaves the calendar")
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last)) + sign * timedelta(days=duration.days)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Civil days from ``start`` to ``end``, both included."""

    start: date
    end: date

    @property
    def days(self) -> int:
        """The number of days, at least 1 for a period that is not empty."""
        return (self.end - self.start).days + 1

    def contains(self, day: date) -> bool:
        return self.start <= day <= self.end


def period_from(start: date, length: Duration) -> Period:
    """The period of ``length`` that begins on ``start``.

    >>> period_from(date(2026, 4, 13), Duration(months=1)).end, period_from(date(2026, 1, 31), Duration(months=1)).end
    (datetime.date(2026, 5, 12), datetime.date(2026, 2, 27))
    """
    return Period(start, shift(start, length) - DAY)


def window_ending(end: date, length: Duration) -> Period:
    """The window of ``length`` whose last day is ``end``; a month that ends on its last day is the whole month.

    >>> window_ending(date(2026, 2, 28), Duration(months=1)).start, window_ending(date(2026, 2, 8), Duration(days=7)).start
    (datetime.date(2026, 2, 1), datetime.date(2026, 2, 2))
    """
    return Period(shift(end + DAY, length, back=True), end)


def before(day: date, days: int) -> Period:
    """The ``days`` days that end on the day before ``day``.

    >>> before(date(2026, 3, 1), 28)
    Period(start=datetime.date(2026, 2, 1), end=datetime.date(2026, 2, 28))
    """
    return Period(day - timedelta(days=days), day - DAY)


def counted_from(period: Period, newest: Day | None) -> Day | None:
    """From which day on what is needed counts: that of the newest reading, if it is not older than the goal.

    What the days since then brought is not known yet, and they are no less days to bring it in: with a weekly reading the same
    is needed on Saturday as on Monday. None without a reading.

    >>> from datetime import date
    >>> september = Period(date(2026, 9, 1), date(2026, 9, 30))
    >>> str(counted_from(september, date(2026, 9, 20))), str(counted_from(september, date(2026, 8, 2)))
    ('2026-09-20', '2026-08-31')
    """
    return None if newest is None else max(newest, period.start - DAY)
