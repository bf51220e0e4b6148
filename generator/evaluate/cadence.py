"""Cadence: how many of the readings that a metric's frequency called for are not there.

Takes a strand and days, gives a count. Whether that makes a goal stale is not told here.
"""

from bisect import bisect_left, bisect_right

from generator.evaluate.days import later, times
from generator.evaluate.strand import Strand
from generator.model.calendar import DAY, Day, Period
from generator.model.metric import WINDOW, Frequency, Metric


def missed_windows(metric: Metric, strand: Strand, days: Period) -> int:
    """How many whole periods of the frequency, counted from the days' start, have no reading that ends in them."""
    if metric.frequency is Frequency.IRREGULAR or days.end < days.start:
        return 0
    starts = _starts(metric, days)
    ends = strand.ends[bisect_left(strand.ends, days.start) :]
    read = {bisect_right(starts, end) for end in ends if end < starts[-1]}
    return len(starts) - 1 - len(read)


def _starts(metric: Metric, days: Period) -> list[Day]:
    """The first days of the whole periods within ``days``, and the day after the last of them."""
    window = WINDOW[metric.frequency]
    starts = [days.start]
    after = days.end + DAY if days.end < Day.max else Day.max
    while (following := later(days.start, times(window, len(starts)))) <= after and following > starts[-1]:
        starts.append(following)
    return starts
