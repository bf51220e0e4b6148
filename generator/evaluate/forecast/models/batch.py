"""Questions of one family side by side as arrays, so that a thousand cost little more than one.

Takes questions, gives a ``Batch``. All batches are equally wide: a question's numbers are the same to the bit whatever
it is asked together with. Nothing here forecasts.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from generator.evaluate.forecast.models.normal import Array
from generator.evaluate.forecast.question import Quantity, Question
from generator.records import dataclass

#: The newest grid points that are used: what was learned comes from histories of at most this length.
LONGEST = 60
#: Beyond so many times the largest value ever read, targets are alike.
FARTHEST_VALUE = 1e12
#: Values are looked at to so many decimals for the unit that they are multiples of, as far as whole numbers are exact.
DIGITS, _EXACT = 6, 2.0**53
#: Two places on a lattice that are nearer than this part of its step are one.
SAME = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Questions of one family as arrays: N questions, T grid points, the last column is the last reading.

    ``y`` (N, T) has NaN where nothing was read; the rest are (N,). Values are divided by ``size``, a power of four near the
    largest of them, which leaves their digits and those of their square roots as they are. ``grain`` is the unit that all
    values are whole multiples of (0: none is known), ``unit`` the one that all changes are.
    """

    y: Array
    count: Array
    ahead: Array
    lag: Array
    step_days: Array
    is_last: NDArray[np.bool_]
    is_mean: NDArray[np.bool_]
    observed_sum: Array
    observed_count: Array
    last: Array
    floor: Array
    unit: Array
    grain: Array
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
    def counted(self) -> Array:
        """How many of the steps ahead a sum or mean is taken over; next to none before its days have begun."""
        return np.maximum(self.ahead - self.lag, 1e-9)

    @property
    def periods(self) -> Array:
        """How many values the judged quantity adds up (1 for a last value or a mean)."""
        many = np.maximum(np.ceil(self.counted) + self.observed_count, 1.0)
        return np.where(self.is_last | self.is_mean, 1.0, many)

    @property
    def parts(self) -> Array:
        """What the sum over the window is divided by: its values of a mean, else 1."""
        return np.where(self.is_mean, np.maximum(self.observed_count + self.counted, 1e-9), 1.0)

    @property
    def grained(self) -> NDArray[np.bool_]:
        """Whether the judged quantity moves in steps: of a mean only over a whole number of values."""
        whole: NDArray[np.bool_] = (self.grain > 0) & (self.parts == np.round(self.parts))
        return whole

    @property
    def lattice(self) -> Array:
        """The steps in which the judged quantity moves, a mean in parts of a grain; where none are known next to nothing."""
        least = 2e-9 * np.maximum(np.abs(self.last), np.abs(self.observed_sum)) + 1e-15
        return np.where(self.grained, self.grain / self.parts, least)


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
    unit, grain = _units(questions, y * size[:, None])
    return Batch(
        y=y,
        count=np.isfinite(y).sum(axis=1).astype(float),
        ahead=np.maximum(column("ahead"), 1e-9),
        lag=column("lag"),
        step_days=column("step_days"),
        is_last=np.array([q.quantity is Quantity.LAST for q in questions]),
        is_mean=np.array([q.quantity is Quantity.MEAN for q in questions]),
        observed_sum=column("observed_sum") / size,
        observed_count=column("observed_count"),
        last=y[:, -1],
        floor=np.array([-np.inf if q.floor is None else q.floor for q in questions]) / size,
        unit=unit / size,
        grain=grain / size,
        count_spread=column("count_spread"),
        widening=column("widening"),
        size=size,
    )


def _units(questions: Sequence[Question], y: Array) -> tuple[Array, Array]:
    """The unit of all changes of ``y`` (N, T), and that of all values: of what was drawn together that of its pieces."""
    unit, grain = units_of(y)
    rows = [row for row, question in enumerate(questions) if question.pieces]
    if rows:
        most = max(len(questions[row].pieces) for row in rows)
        pieces = np.full((len(rows), most), np.nan)
        for place, row in enumerate(rows):
            own = questions[row].pieces
            pieces[place, most - len(own) :] = own
        grain[rows] = units_of(pieces)[1]
    return unit, grain


def _size_of(values: Sequence[float]) -> float:
    """The power of four just above the largest value; 1 of nothing but zeros.

    >>> _size_of((3.0, -900.0)), _size_of((0.0,))
    (1024.0, 1.0)
    """
    most = max(map(abs, values))
    _, exponent = math.frexp(most)
    return math.ldexp(1.0, min(2 * math.ceil(exponent / 2), 1022)) if most else 1.0


def scaled(values: Sequence[float], batch: Batch) -> Array:
    """``values`` of the questions on the batch's scale, none farther out than a filter can tell."""
    by_size = [value / size for value, size in zip(values, batch.size.tolist(), strict=True)]
    kept: Array = np.clip(np.array(by_size), -FARTHEST_VALUE, FARTHEST_VALUE)
    return kept


def border(batch: Batch, target: Array, rises: NDArray[np.bool_]) -> Array:
    """Where the values that meet ``target`` part from those that do not: half a step of the lattice on its far side."""
    step = batch.lattice
    at = target / step
    on = np.where(batch.grained, np.where(rises, np.ceil(at - SAME), np.floor(at + SAME)), at)
    met: Array = np.where(rises, on - 0.5, on + 0.5) * step
    return met


def rows_of(batch: Batch, rows: NDArray[np.generic]) -> Batch:
    """Some of the questions."""
    return replace(batch, **{name: getattr(batch, name)[rows] for name in Batch.__slots__})


def _column(questions: Sequence[Question]) -> Callable[[str], Array]:
    return lambda name: np.array([getattr(q, name) for q in questions], dtype=float)


def units_of(y: Array) -> tuple[Array, Array]:
    """The greatest common divisors of the changes and of the values of each row of ``y``, to six decimals; 0 where none.

    Of a row of one and the same value both are 0: it does not tell in which steps it would move. Of nothing but zeros
    both are 1, for something has to be.

    >>> units_of(np.array([[1200.0, 1300, 1500], [0.5, 0.7, 1.1], [9, 9, 9], [0, np.nan, 0]])).__repr__()
    '(array([100. ,   0.2,   0. ,   1. ]), array([100. ,   0.1,   0. ,   1. ]))'
    """
    value = np.where(np.isfinite(y), y, y[:, -1:])
    kept = np.clip(value, -_EXACT, _EXACT)
    change, unit = np.zeros(len(y)), np.zeros(len(y))
    for digits in range(DIGITS + 1):
        power = 10.0**digits
        whole = np.round(kept * power)
        near = np.abs(kept * power - whole) <= 1e-6 + 4e-15 * np.abs(whole)
        rows = (unit == 0) & (near & (np.abs(whole) < _EXACT)).all(axis=1)
        counts = whole[rows].astype(np.int64)
        change[rows] = np.gcd.reduce(np.diff(counts, axis=1), axis=1) / power
        unit[rows] = np.gcd.reduce(counts, axis=1) / power
    flat = value.max(axis=1) == value.min(axis=1)
    of_flat = np.where(value[:, -1] == 0, 1.0, 0.0)
    return np.where(flat, of_flat, change), np.where(flat, of_flat, unit)
