"""Questions of one family side by side as arrays, so that a thousand cost little more than one.

Takes questions, gives a ``Batch``. All batches are equally wide: a question's numbers are the same to the bit whatever
it is asked together with. Nothing here forecasts.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from generator.evaluate.forecast.normal import Array
from generator.evaluate.forecast.question import Quantity, Question

#: The newest grid points that are used: what was learned comes from histories of at most this length.
LONGEST = 60
#: Beyond so many times the largest value ever read, targets are alike.
FARTHEST_VALUE = 1e12


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Questions of one family as arrays: N questions, T grid points, the last column is the last reading.

    ``y`` (N, T) has NaN where nothing was read; the rest are (N,). Values are divided by ``size``, a power of four near the
    largest of them, which leaves their digits and those of their square roots as they are.
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
    count_spread: Array
    widening: Array
    size: Array

    @property
    def many(self) -> int:
        return len(self.y)

    @property
    def is_sum(self) -> NDArray[np.bool_]:
        return ~(self.is_last | self.is_mean)

    @property
    def periods(self) -> Array:
        """How many values the judged quantity adds up (1 for a last value or a mean)."""
        many = np.maximum(np.ceil(self.ahead) + self.observed_count, 1.0)
        return np.where(self.is_last | self.is_mean, 1.0, many)


def batch_of(questions: Sequence[Question]) -> Batch:
    """The questions side by side; they are of one family and none is empty."""
    y = np.full((len(questions), LONGEST), np.nan)
    sizes = [_size_of(question.values) for question in questions]
    for row, question, own in zip(y, questions, sizes, strict=True):
        columns = LONGEST - 1 - np.asarray(question.ages)
        inside = columns >= 0
        row[columns[inside]] = np.asarray(question.values)[inside] / own
    column = _column(questions)
    size = np.array(sizes)
    return Batch(
        y=y,
        count=np.isfinite(y).sum(axis=1).astype(float),
        ahead=np.maximum(column("ahead"), 1e-9),
        step_days=column("step_days"),
        is_last=np.array([q.quantity is Quantity.LAST for q in questions]),
        is_mean=np.array([q.quantity is Quantity.MEAN for q in questions]),
        observed_sum=column("observed_sum") / size,
        observed_count=column("observed_count"),
        last=y[:, -1],
        floor=np.array([-np.inf if q.floor is None else q.floor for q in questions]) / size,
        unit=np.array([rounding_unit(q.values) for q in questions]) / size,
        count_spread=column("count_spread"),
        widening=column("widening"),
        size=size,
    )


def _size_of(values: Sequence[float]) -> float:
    """The power of four just above the largest value; 1 of nothing but zeros.

    >>> _size_of((3.0, -900.0)), _size_of((0.0,))
    (1024.0, 1.0)
    """
    _, exponent = math.frexp(max(abs(value) for value in values))
    return 1.0 if not any(values) else math.ldexp(1.0, min(2 * math.ceil(exponent / 2), 1022))


def scaled(values: Sequence[float], batch: Batch) -> Array:
    """``values`` of the questions on the batch's scale, none farther out than a filter can tell."""
    by_size = [value / size for value, size in zip(values, batch.size.tolist(), strict=True)]
    kept: Array = np.clip(np.array(by_size), -FARTHEST_VALUE, FARTHEST_VALUE)
    return kept


def rows_of(batch: Batch, rows: NDArray[np.generic]) -> Batch:
    """Some of the questions."""
    return replace(batch, **{name: getattr(batch, name)[rows] for name in Batch.__slots__})


def _column(questions: Sequence[Question]) -> Callable[[str], Array]:
    return lambda name: np.array([getattr(q, name) for q in questions], dtype=float)


def rounding_unit(values: Sequence[float]) -> float:
    """The unit that a counter seems to be rounded to: the greatest common divisor of its changes.

    A flat history shows its unit by the zeros at its end. 0 where the values are not whole numbers.

    >>> rounding_unit([1200, 1300, 1500]), rounding_unit([34000, 34000]), rounding_unit([0.5, 0.7])
    (100.0, 1000.0, 0.0)
    """
    if any(abs(value) >= 2**53 or value != int(value) for value in values):
        return 0.0
    whole = [int(value) for value in values]
    unit = math.gcd(*(b - a for a, b in pairwise(whole)))
    if unit:
        return float(unit)
    level = abs(whole[-1])
    while level and level % (10 * (unit or 1)) == 0:
        unit = 10 * (unit or 1)
    return float(unit or 1)
