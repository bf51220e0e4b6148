"""What a forecaster is asked: a history on a regular grid and the quantity whose distribution is wanted.

``Question`` is one goal's; ``Batch`` puts many of them side by side as arrays, so that a thousand cost little more
than one. Nothing here forecasts.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from generator.evaluate.forecast.normal import Array

#: The newest grid points that are used: what was learned comes from histories of at most this length.
LONGEST = 60


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
    reading to the deadline, at least a fraction above 0; a sum or mean is taken over ``ceil(ahead)`` future steps.
    ``observed_sum`` and ``observed_count`` are what the window already holds. ``floor`` is a bound that the series cannot
    pass below (0 for what was never negative), None where there is none.
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


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Questions of one family as arrays: N questions, T grid points, the last column is the last reading.

    ``y`` (N, T) has NaN where nothing was read; the rest are (N,).
    """

    y: Array
    count: Array
    ahead: Array
    step_days: Array
    is_last: NDArray[np.bool_]
    is_mean: NDArray[np.bool_]
    observed_sum: Array
    observed_count: Array
    last: Array
    floor: Array
    unit: Array

    @property
    def size(self) -> int:
        return len(self.y)

    @property
    def periods(self) -> Array:
        """How many values the judged quantity adds up (1 for a last value or a mean)."""
        many = np.maximum(np.ceil(self.ahead) + self.observed_count, 1.0)
        return np.where(self.is_last | self.is_mean, 1.0, many)


def batch_of(questions: Sequence[Question]) -> Batch:
    """The questions side by side; they are of one family and none is empty."""
    width = min(LONGEST, 1 + max(q.ages[0] for q in questions))
    y = np.full((len(questions), width), np.nan)
    for row, question in zip(y, questions, strict=True):
        columns = width - 1 - np.asarray(question.ages)
        inside = columns >= 0
        row[columns[inside]] = np.asarray(question.values)[inside]
    column = _column(questions)
    return Batch(
        y=y,
        count=np.isfinite(y).sum(axis=1).astype(float),
        ahead=np.maximum(column("ahead"), 1e-9),
        step_days=column("step_days"),
        is_last=np.array([q.quantity is Quantity.LAST for q in questions]),
        is_mean=np.array([q.quantity is Quantity.MEAN for q in questions]),
        observed_sum=column("observed_sum"),
        observed_count=column("observed_count"),
        last=y[:, -1],
        floor=np.array([-np.inf if q.floor is None else q.floor for q in questions]),
        unit=np.array([rounding_unit(q.values) for q in questions]),
    )


def _column(questions: Sequence[Question]):  # type: ignore[no-untyped-def]
    return lambda name: np.array([getattr(q, name) for q in questions], dtype=float)


def rounding_unit(values: Sequence[float]) -> float:
    """The unit that a counter seems to be rounded to: the greatest common divisor of its changes.

    A flat history shows its unit by the zeros at its end. 0 where the values are not whole numbers.

    >>> rounding_unit([1200, 1300, 1500]), rounding_unit([34000, 34000]), rounding_unit([0.5, 0.7])
    (100.0, 1000.0, 0.0)
    """
    if any(value != int(value) or abs(value) >= 2**53 for value in values):
        return 0.0
    whole = [int(value) for value in values]
    unit = math.gcd(*(b - a for a, b in zip(whole, whole[1:], strict=False)))
    if unit:
        return float(unit)
    level = abs(whole[-1])
    while level and level % (10 * (unit or 1)) == 0:
        unit = 10 * (unit or 1)
    return float(unit or 1)
