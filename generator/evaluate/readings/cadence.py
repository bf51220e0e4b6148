"""Cadence: how many readings a metric's frequency calls for in some days, and how many of them are not there.

Takes a frequency or an observed series and days, gives a count. Whether that makes a goal stale is not told here.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from generator.evaluate.days import later, times
from generator.evaluate.readings.observed_series import ObservedSeries
from generator.model.calendar import DAY, Day, Duration, Period
from generator.model.metric import WINDOW, Frequency, Metric

#: Fewer show no course.
ENOUGH = 4


def missed_windows(metric: Metric, observed: ObservedSeries, days: Period) -> int:
    """How many whole periods of the frequency, counted from the days' start, have no reading that ends in them.

    Of a total whose readings are of single days it is days that are missing, however often it is read.
    """
    if metric.frequency is Frequency.IRREGULAR or not days.start <= days.end < Day.max:
        return 0
    window = Duration(days=1) if _is_of_days(metric, observed) else WINDOW[metric.frequency]
    ends = observed.ends[bisect_left(observed.ends, days.start) : bisect_right(observed.ends, days.end)]
    if window.months:
        return _missed_months(window, ends, days)
    whole = days.days // window.days
    read = {(end - days.start).days // window.days for end in ends}
    return whole - len(read - {whole})


def _is_of_days(metric: Metric, observed: ObservedSeries) -> bool:
    newest = observed.points[-1] if observed.points else None
    return metric.is_total and newest is not None and newest.start == newest.end


def _missed_months(window: Duration, ends: Sequence[Day], days: Period) -> int:
    """The same for windows of calendar months, whose lengths differ."""
    starts = [days.start]
    while (following := later(days.start, times(window, len(starts)))) <= days.end + DAY:
        starts.append(following)
    read = {bisect_right(starts, end) for end in ends if end < starts[-1]}
    return len(starts) - 1 - len(read)


def periods_that_fit(period: Period, frequency: Frequency) -> int | None:
    """How many whole periods of the frequency fit, counted from the start; None of an irregular one.

    >>> from datetime import date
    >>> periods_that_fit(Period(date(2026, 4, 13), date(2026, 5, 12)), Frequency.WEEKLY)
    4
    """
    if frequency is Frequency.IRREGULAR:
        return None
    window = WINDOW[frequency]
    if not window.months:
        return period.days // window.days
    count = 0
    while (
        following := later(period.start, times(window, count + 1))
    ) < Day.max and following <= period.end + DAY:
        count += 1
    return count
