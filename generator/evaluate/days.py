"""Civil days moved by durations, kept inside the calendar of the years 1 to 9999.

Takes days and durations, gives days. Authors may write a ``max_age`` of 9,999 years; a day beyond the calendar
becomes its first or last day instead of an exception. It reads no clock.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from generator.model.calendar import DAY, Day, Duration, Period, shift

#: Days of some years.
_DAYS = 4_096


def later(day: Day, duration: Duration) -> Day:
    """``day`` moved forward, to the calendar's last day at most.

    >>> later(date(2026, 1, 31), Duration(months=1)), later(date(9999, 1, 1), Duration(months=12))
    (datetime.date(2026, 2, 28), datetime.date(9999, 12, 31))
    """
    try:
        return shift(day, duration)
    except OverflowError:
        return date.max


def earlier(day: Day, duration: Duration) -> Day:
    """``day`` moved back, to the calendar's first day at most."""
    try:
        return shift(day, duration, back=True)
    except OverflowError:
        return date.min


def mover(duration: Duration) -> Callable[[Day], Day]:
    """``earlier`` for one duration and many days; days alone are much quicker to count than months."""
    if duration.months:
        return lambda day: earlier(day, duration)
    back = timedelta(days=duration.days)
    return lambda day: day - back if day - date.min > back else date.min


@lru_cache(maxsize=16)
def starts_of(length: Duration) -> Callable[[Day], Day]:
    """The first day of a window of ``length`` from its last; thousands of windows begin on the same few days, which are held once."""
    if length.months:
        return lru_cache(maxsize=_DAYS)(lambda end: span_ending(end, length).start)
    return lru_cache(maxsize=_DAYS)(mover(Duration(days=length.days - 1)))


def before_start(period: Period) -> Day:
    """The day before a period's first, where lines begin and baselines are dated."""
    return max(period.start, date.min + DAY) - DAY


def span_ending(end: Day, length: Duration) -> Period:
    """The days of ``length`` that end on ``end``; a month that ends on its last day is the whole month.

    >>> span_ending(date(2026, 2, 28), Duration(months=1)).start, span_ending(date(2026, 2, 8), Duration(days=7)).start
    (datetime.date(2026, 2, 1), datetime.date(2026, 2, 2))
    """
    if end == date.max:
        return Period(later(earlier(end, length), Duration(days=1)), end)
    return Period(earlier(end + DAY, length), end)


def as_long_before(period: Period) -> Period:
    """The days before a period's start, as many as it has.

    >>> as_long_before(Period(date(2026, 3, 1), date(2026, 3, 31))).start
    datetime.date(2026, 1, 29)
    """
    last = before_start(period)
    return span_ending(last, Duration(days=period.days))


def times(duration: Duration, count: int) -> Duration:
    return Duration(months=duration.months * count, days=duration.days * count)
