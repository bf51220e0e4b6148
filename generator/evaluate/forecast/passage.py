"""The chance that a target is met as it is judged: on the deadline, at some time up to it, or at every reading.

Takes an outlook and what was asked, gives chances. First passages are found by deterministic quadrature: the calibrated
distribution at every step is kept, and the steps are tied together as those of a random walk with an unknown drift,
whose share is read off how the spread grows; ``walks`` follows them. What lies before a goal's first day neither meets nor breaks it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import Enum
from math import ceil, sqrt

import numpy as np
from numpy.typing import NDArray

from generator.evaluate.forecast.mirror import Asked
from generator.evaluate.forecast.models.ahead import FARTHEST, farthest_of
from generator.evaluate.forecast.models.batch import border, scaled
from generator.evaluate.forecast.models.mixture import Outlook
from generator.evaluate.forecast.models.normal import Array, normal_cdf
from generator.evaluate.forecast.walks import walked, walked_from, walkers
from generator.model.goal import Op, When
from generator.records import dataclass

#: The steps whose spreads tell how much of the uncertainty is drift.
NEAR, LATER = 1.0, 8.0
#: Parts of the way to the deadline at which it is looked whether more is told there.
PARTS = (0.125, 0.25, 0.375, 0.5, 0.75, 1.0)
#: Shares of drift for which transitions are worked out: the nearest is taken.
DRIFTS = (0.0, 0.01, 0.03, 0.1, 0.3, 1.0)
#: So many scores are worked out at once: of few questions many steps.
AT_ONCE = 1_024


class Way(Enum):
    """How a target can be met."""

    AT_END = "at-end"
    ALL_ADDED_UP = "all-added-up"
    SOME_TIME = "some-time"
    ALL_THE_TIME = "all-the-time"
    EVERY_READING = "every-reading"


_FACTOR = np.linspace(-4.5, 4.5, 37)
_FACTOR_WEIGHTS = np.exp(-0.5 * _FACTOR**2) / np.exp(-0.5 * _FACTOR**2).sum()


@dataclass(frozen=True, slots=True, kw_only=True)
class Horizon:
    """How many steps the farthest of all questions look ahead that are asked together, however they are parted: in all, and
    by the way in which a target is met.

    Between two readings the chance of a mean is drawn in proportion, and at the last one up to it: so a number's last bit knows which
    step is the last.
    """

    farthest: int
    by_way: Mapping[Way, int]


def horizon_of(asked: Sequence[Asked]) -> Horizon:
    """How far all of ``asked`` look."""
    ahead: dict[Way, float] = {}
    for each in asked:
        way = way_of(each)
        ahead[way] = max(ahead.get(way, 0.0), each.question.ahead)
    farthest = farthest_of(np.array(list(ahead.values())))
    return Horizon(farthest=farthest, by_way={way: min(ceil(most), FARTHEST) for way, most in ahead.items()})


def way_of(asked: Asked) -> Way:
    """How a target is judged; a total that never shrinks has met its target on the deadline if it has met it at any time."""
    if asked.when is When.THROUGHOUT:
        return Way.ALL_THE_TIME if asked.is_path else Way.EVERY_READING
    if asked.question.never_shrinks:
        return Way.ALL_ADDED_UP
    return Way.SOME_TIME if asked.when is When.BY else Way.AT_END


def chances(outlook: Outlook, asked: Sequence[Asked], horizon: Horizon) -> Array:
    """The chance of each target, (N,)."""
    target = scaled([each.target for each in asked], outlook.batch)
    rises = np.array([each.op is Op.GTE for each in asked])
    below = outlook.at(outlook.batch.ahead).cdf(border(outlook.batch, target, rises))
    at_end = np.where(rises, 1 - below, below)
    ways = [way_of(each) for each in asked]
    found = at_end.copy()
    for way, answer in _ANSWERS.items():
        rows = np.array([own is way for own in ways])
        if rows.any():
            own = [each for each, wanted in zip(asked, rows, strict=True) if wanted]
            steps = min(horizon.by_way[way], int(outlook.batch.ahead[rows].max()) + 1)
            found[rows] = answer(outlook.of_rows(rows), own, at_end[rows], steps)
    return np.clip(found, 0.0, 1.0)


def _all_added_up(outlook: Outlook, asked: Sequence[Asked], at_end: Array, steps: int) -> Array:
    """A total that never shrinks: what it has reached at one step it has reached at all later ones, and at the end."""
    met = 1 - normal_cdf(_barriers(outlook, asked, steps, meets=True))
    rises = np.array([each.op is Op.GTE for each in asked])
    ever: Array = np.where(rises, np.maximum(met.max(axis=0), at_end), np.minimum(met.min(axis=0), at_end))
    return ever


def likeliest(outlook: Outlook, values: Array) -> tuple[Array, Array]:
    """Of totals that never shrink how likely each of ``values`` (M, N) or more is reached, and the step at which most of that is told.

    The steps are some of those at which ``chances`` looks, the deadline among them: from one to the next chances differ little.
    """
    batch = outlook.batch
    at = np.stack([scaled(row, batch) for row in values.tolist()])
    rises = np.ones(batch.many, dtype=bool)
    best, when = np.full(at.shape, -1.0), np.zeros(at.shape)
    for part in PARTS:
        ahead = np.minimum(np.ceil(batch.ahead * part), batch.ahead)
        there = replace(batch, ahead=ahead)
        met = 1 - outlook.at(ahead).cdf(np.stack([border(there, row, rises) for row in at]))
        best, when = np.maximum(best, met), np.where(met > best, ahead, when)
    return best, when


def _some_time(outlook: Outlook, asked: Sequence[Asked], at_end: Array, steps: int) -> Array:
    """Met at a reading within the goal; a level that met it on the last one before is judged on the deadline."""
    barrier = _barriers(outlook, asked, steps, meets=True)
    begun = np.array([each.first == 1 or not each.is_path for each in asked])
    passed = _passed(outlook, asked, np.where(begun, _from_first(barrier, asked), barrier), begun)
    return np.maximum(_up_to(passed, outlook.batch.ahead), at_end)


def _all_the_time(outlook: Outlook, asked: Sequence[Asked], at_end: Array, steps: int) -> Array:
    """A level that never leaves the good side."""
    barrier = _from_first(_barriers(outlook, asked, steps, meets=False), asked)
    left = _passed(outlook, asked, barrier, np.ones(len(asked), dtype=bool))
    return np.minimum(1 - _up_to(left, outlook.batch.ahead), at_end)


def _every_reading(outlook: Outlook, asked: Sequence[Asked], _at_end: Array, steps: int) -> Array:
    """Readings around a common mean: given that mean they are strangers to each other."""
    single = outlook.for_last()
    barrier = _barriers(single, asked, steps, meets=False)
    common = _drift(outlook) / (1 + _drift(outlook))
    spread = np.sqrt(1 - common)
    before = np.arange(1, steps + 1)[:, None] <= outlook.batch.lag
    kept = np.zeros(len(asked))
    for u, weight in zip(_FACTOR, _FACTOR_WEIGHTS, strict=True):
        each = np.where(before, 0.0, normal_cdf((np.sqrt(common) * u - barrier) / spread))
        lasting = np.concatenate([np.ones((1, len(asked))), np.cumprod(1 - each, axis=0)])
        kept = kept + weight * _interpolated(lasting, outlook.batch.ahead)
    return kept


_ANSWERS = {
    Way.ALL_ADDED_UP: _all_added_up,
    Way.SOME_TIME: _some_time,
    Way.ALL_THE_TIME: _all_the_time,
    Way.EVERY_READING: _every_reading,
}


def _barriers(outlook: Outlook, asked: Sequence[Asked], steps: int, *, meets: bool) -> Array:
    """For each of ``steps`` the normal score that a path has to reach from below: to meet the target, or to leave its good side.

    A deadline between two steps is a step of its own, and the last one: what would come after it is not looked at.
    """
    target = scaled([each.target for each in asked], outlook.batch)
    rises = np.array([each.op is Op.GTE for each in asked])
    each_time = max(AT_ONCE // len(asked), 1)
    stretches = (range(first, min(first + each_time, steps + 1)) for first in range(1, steps + 1, each_time))
    scores = np.concatenate([_scores(outlook, target, rises, stretch) for stretch in stretches])
    return np.where(rises == meets, scores, -scores)


def _from_first(barrier: Array, asked: Sequence[Asked]) -> Array:
    """``barrier``, which nothing reaches before the first reading that counts."""
    steps = np.arange(1, len(barrier) + 1)[:, None]
    return np.where(steps < [each.first for each in asked], np.inf, barrier)


def _scores(outlook: Outlook, target: Array, rises: NDArray[np.bool_], steps: range) -> Array:
    """The normal scores, so many steps ahead and no later than the deadline, of where met parts from not met: (steps, N)."""
    many = len(target)
    rows = np.tile(np.arange(many), len(steps))
    each_step = outlook.of_rows(rows)
    ahead = np.minimum(np.repeat(np.array(steps, dtype=float), many), each_step.batch.ahead)
    borders = border(replace(each_step.batch, ahead=ahead), target[rows], rises[rows])
    return each_step.at(ahead).score(borders).reshape(len(steps), many)


def _drift(outlook: Outlook) -> Array:
    """How much of the uncertainty is drift: variance grows like t + drift · t²."""
    batch = outlook.batch
    grown = []
    for steps in (NEAR, LATER):
        _, deviation = outlook.at(steps + batch.lag).moments()
        parts = np.where(batch.is_mean, batch.observed_count + steps, 1.0)
        grown.append((deviation * parts) ** 2)
    growth = grown[1] / np.maximum(grown[0], 1e-300)
    return np.clip((growth - LATER) / np.maximum(LATER**2 - growth, 1e-9), 0.0, DRIFTS[-1])


def _passed(outlook: Outlook, asked: Sequence[Asked], barrier: Array, begun: NDArray[np.bool_]) -> Array:
    """The chance that the barrier was reached by each step, (steps, N), told as far as each question looks; of levels that have
    not ``begun`` as goals are judged.
    """
    drift = _drift(outlook)
    nearest = np.abs(np.sqrt(drift)[:, None] - np.sqrt(DRIFTS)).argmin(axis=1)
    coarse = np.array([1 - 1 / sqrt(each.readings_a_step) for each in asked])
    first = np.array([each.first for each in asked])
    passed = np.zeros(barrier.shape)
    for place, share in enumerate(DRIFTS):
        near = nearest == place
        for rows, steps in walkers(np.flatnonzero(near & begun), outlook.batch.ahead):
            passed[:steps, rows] = walked(barrier[:steps, rows], coarse[rows], share)
        for rows, steps in walkers(np.flatnonzero(near & ~begun), outlook.batch.ahead):
            passed[:steps, rows] = walked_from(first[rows], barrier[:steps, rows], coarse[rows], share)
    return passed


def _up_to(passed: Array, ahead: Array) -> Array:
    """What had happened at the first step that is no earlier than the deadline, which stands for the deadline itself."""
    last: NDArray[np.intp] = np.clip(np.ceil(ahead).astype(int), 1, len(passed)) - 1
    found: Array = passed[last, np.arange(passed.shape[1])]
    return found


def _interpolated(steps: Array, ahead: Array) -> Array:
    last = len(steps) - 1
    before: NDArray[np.intp] = np.minimum(np.floor(ahead), last - 1).astype(int)
    column = np.arange(steps.shape[1])
    share = np.clip(ahead - before, 0.0, 1.0)
    low: Array = steps[before, column]
    return low + share * (steps[before + 1, column] - low)
