"""Freshness: until when the newest reading tells of the present, and whether all readings of a goal are there.

Takes the day of a reading and its metric, gives the last day on which it is fresh. What is stale, what is still awaited, and
which levels are current enough for a formula, is decided here and nowhere else. Which reading is the newest, and what
staleness does to a status, is told elsewhere.
"""

from generator.evaluate.days import later
from generator.model.calendar import DAY, Day, Period
from generator.model.metric import WINDOW, Frequency, Metric
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Freshness:
    """The day of the newest reading that counts, and the last day on which it is fresh; both None where there is none."""

    newest: Day | None
    until: Day | None

    def on(self, day: Day) -> bool:
        """Whether the reading is fresh on ``day``."""
        return self.until is not None and day <= self.until


@dataclass(frozen=True, slots=True, kw_only=True)
class Completeness:
    """Whether the readings of a goal's days are all there: at once (``settled``), or from the day ``by`` on.

    Both say no where only a reading that is still to come can tell.
    """

    settled: bool
    by: Day | None

    def on(self, day: Day) -> bool:
        """Whether nothing has to be waited for on ``day``."""
        return self.settled or (self.by is not None and day >= self.by)


def completeness_of(newest: Day | None, end: Day, metric: Metric, *, read_on: bool) -> Completeness:
    """Complete are readings up to the end but for less than a period of the frequency, and of a series that was read on.

    Else they are taken for complete ``max_age`` after the end, if the newest is not older than that on the end.
    """
    is_near = newest is not None and end <= later(newest, metric.max_age)
    if read_on or newest is None:
        return Completeness(settled=read_on, by=None)
    if metric.frequency is Frequency.IRREGULAR:
        return Completeness(settled=is_near, by=None)
    following = later(newest + DAY if newest < Day.max else newest, WINDOW[metric.frequency])
    return Completeness(
        settled=following > end + DAY if end < Day.max else True,
        by=later(end, metric.max_age) if is_near else None,
    )


#: Of what was never read.
NEVER = Freshness(None, None)


def freshness_of(newest: Day | None, metric: Metric) -> Freshness:
    """A reading is fresh for the metric's ``max_age``."""
    return NEVER if newest is None else Freshness(newest, later(newest, metric.max_age))


def asked_on(as_of: Day, period: Period | None) -> Day:
    """The day on which readings have to be fresh: today, or the end where that is past."""
    return min(as_of, period.end) if period else as_of
