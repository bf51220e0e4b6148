"""Room: how many periods of a frequency fit into a goal.

Takes a period and a frequency, gives a count. Whether that is enough is told by the letters.
"""

from generator.evaluate.days import later, times
from generator.model.calendar import DAY, Day, Period
from generator.model.metric import WINDOW, Frequency

#: Fewer show no course.
ENOUGH = 4


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
