"""Freshness: until when the newest reading tells of the present. What is stale is decided here and nowhere else.

Takes the day of a reading and its metric, gives the last day on which it is fresh. Which reading is the newest, and what
staleness does to a status, is told elsewhere.
"""

from dataclasses import dataclass

from generator.evaluate.days import later
from generator.model.calendar import Day, Period
from generator.model.metric import Metric


@dataclass(frozen=True, slots=True)
class Freshness:
    """The day of the newest reading that counts, and the last day on which it is fresh; both None where there is none."""

    newest: Day | None
    until: Day | None

    def on(self, day: Day) -> bool:
        """Whether the reading is fresh on ``day``."""
        return self.until is not None and day <= self.until


#: Of what was never read.
NEVER = Freshness(None, None)


def freshness_of(newest: Day | None, metric: Metric) -> Freshness:
    """A reading is fresh for the metric's ``max_age``."""
    return NEVER if newest is None else Freshness(newest, later(newest, metric.max_age))


def asked_on(as_of: Day, period: Period | None) -> Day:
    """The day on which readings have to be fresh: today, or the end where that is past."""
    return min(as_of, period.end) if period else as_of
