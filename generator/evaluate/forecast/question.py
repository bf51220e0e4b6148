"""What a forecaster is asked: a history on a regular grid and the quantity whose distribution is wanted.

``Question`` is one goal's. It needs no arrays, so that a site whose goals are all settled never loads numpy.
"""

from enum import StrEnum

from generator.records import dataclass


class Family(StrEnum):
    """Which pooled knowledge applies."""

    LEVEL = "level"
    FLOW = "flow"
    RATIO = "ratio"


class Quantity(StrEnum):
    """What of the future is judged: its last value, the sum, or the mean over the window."""

    LAST = "last"
    SUM = "sum"
    MEAN = "mean"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One series and what is asked of it.

    ``ages`` are grid steps before the last reading (0 for the last one, then 1, 2 …), ``values`` the readings there,
    both oldest first. ``step_days`` is the grid's step. ``ahead`` is the number of steps from the last
    reading to the deadline, at least a fraction above 0; a sum or mean is taken over those of them that come after ``lag``
    steps: what comes before the days that count is none of it. ``observed_sum`` and ``observed_count`` are what the window already holds. ``floor`` is a bound that the series cannot
    pass below (0 for what was never negative), None where there is none. ``count_spread`` is the standard deviation of
    the number of future steps where that is not certain; ``widening`` widens what is only approximated. ``pieces`` are the newest readings
    that ``values`` were drawn together from, empty where these are readings themselves: in which steps a total moves they tell, not their sums.
    """

    family: Family
    quantity: Quantity
    step_days: float
    ages: tuple[int, ...]
    values: tuple[float, ...]
    ahead: float
    observed_sum: float
    observed_count: float
    floor: float | None
    lag: float = 0.0
    count_spread: float = 0.0
    widening: float = 1.0
    pieces: tuple[float, ...] = ()

    @property
    def never_shrinks(self) -> bool:
        """Whether it is a total of what was never negative: met once, it stays met."""
        return self.quantity is Quantity.SUM and self.floor is not None
