"""The future by each filter: the next values and their running sum, step by step, and what is judged of them.

Takes filters' states, gives Student t distributions of the judged quantity on each filter's own scale, for any number of
steps ahead up to the deadline: the fan and first passages ask for steps before it. It mixes nothing.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from generator.evaluate.forecast.models.batch import Batch
from generator.evaluate.forecast.models.filters import State
from generator.evaluate.forecast.models.normal import Array
from generator.evaluate.forecast.models.recursion import Filter, coefficients_of, predicted
from generator.evaluate.forecast.models.transforms import LOG_SPREAD
from generator.records import dataclass

#: At least so many steps are looked ahead, for how the spread grows over them is asked in any case.
NEAREST = 8.0
#: Steps that are looked ahead one by one; beyond them what was found is drawn out in proportion.
FARTHEST = 104


@dataclass(frozen=True, slots=True, eq=False)
class Path:
    """Means and variances after 0, 1, 2 … steps, arrays (steps, filters, columns).

    ``value`` and ``spread`` are of the next reading on each filter's scale, ``total`` and ``variance`` of the sum of all
    readings so far that count on the original one. ``column`` is where each of N questions finds its own.
    """

    value: Array
    spread: Array
    total: Array
    variance: Array
    column: NDArray[np.intp]

    def of_rows(self, rows: NDArray[np.generic]) -> "Path":
        """The path of some of the questions, or of some of them several times."""
        return replace(self, column=self.column[rows])


@dataclass(frozen=True, slots=True, eq=False)
class Ahead:
    """The judged quantity by each filter: Student's t on its scale, arrays (filters, questions)."""

    centre: Array
    spread: Array
    freedom: Array


@dataclass(frozen=True, slots=True, eq=False)
class _Scales:
    """Which filters work on which scale, as columns."""

    log: NDArray[np.bool_]
    root: NDArray[np.bool_]


def _scales_of(filters: Sequence[Filter]) -> _Scales:
    return _Scales(
        log=np.array([f.transform == "log" for f in filters])[:, None],
        root=np.array([f.transform == "root" for f in filters])[:, None],
    )


def path_of(filters: Sequence[Filter], state: State, batch: Batch, farthest: int) -> Path:
    """The way from the last reading, a step behind what the batch asks for, but no farther than ``farthest``."""
    scales = _scales_of(filters)
    q = coefficients_of(filters)
    noise = replace(q, r=q.r * state.scale, ql=q.ql * state.scale, qb=q.qb * state.scale)
    level, slope = state.level, state.slope
    a11, a12, a22 = (p * state.scale for p in (state.p11, state.p12, state.p22))
    zero = np.zeros(level.shape)
    steps = [(level + q.d * slope, zero, zero, zero)]
    total, variance, with_level, with_slope = zero, zero, zero, zero
    for t in range(1, min(farthest, int(max(batch.ahead.max(), NEAREST)) + 2) + 1):
        level, slope, a11, a12, a22 = predicted(noise, (level, slope, a11, a12, a22))
        with_level, with_slope = with_level + q.c * with_slope, q.phi * with_slope
        x = level + q.d * slope + _season_at(state, t)
        v = a11 + 2 * q.d * a12 + q.d * q.d * a22 + noise.r
        value, weight = _on_original(x, v, scales)
        counts = np.clip(t - batch.lag, 0.0, 1.0)
        value, weight = counts * value, counts * weight
        total = total + value
        variance = variance + 2 * weight * (with_level + q.d * with_slope) + weight * weight * v
        with_level = with_level + weight * (a11 + q.d * a12)
        with_slope = with_slope + weight * (a12 + q.d * a22)
        steps.append((x, v, total, variance))
    value, spread, total, variance = (np.stack(column) for column in zip(*steps, strict=True))
    return Path(value=value, spread=spread, total=total, variance=variance, column=np.arange(batch.many))


def farthest_of(ahead: Array) -> int:
    """How many steps are looked ahead for all that is asked together, however it is parted."""
    return int(min(max(np.ceil(ahead).max(), NEAREST), FARTHEST))


def _season_at(state: State, t: int) -> Array:
    season = np.zeros(state.level.shape)
    for rows, effect in state.seasons:
        season = np.where(rows, effect[:, :, -t % effect.shape[2]], season)
    return season


def _on_original(x: Array, v: Array, scales: _Scales) -> tuple[Array, Array]:
    """Mean of a value on the original scale, and how fast it moves with the filter's scale (delta method)."""
    capped = np.minimum(v, LOG_SPREAD**2)
    grown = np.exp(np.minimum(np.where(scales.log, x + 0.5 * capped, 0.0), 700.0))
    value = np.where(scales.log, grown, np.where(scales.root, np.sign(x) * (x * x + v), x))
    slow = np.minimum(1.0, LOG_SPREAD / np.sqrt(np.maximum(v, 1e-30)))
    weight = np.where(scales.log, grown * slow, np.where(scales.root, 2 * np.abs(x), 1.0))
    return value, weight


def judged(filters: Sequence[Filter], state: State, path: Path, batch: Batch) -> Ahead:
    """The distribution of the quantity ``batch.ahead`` steps ahead; a fraction of a step is interpolated."""
    scales = _scales_of(filters)
    column = path.column
    centre = _at(path.value, column, batch.ahead)
    spread = _at(path.spread, column, batch.ahead)
    spread = np.sqrt(np.maximum(np.where(scales.log, np.minimum(spread, LOG_SPREAD**2), spread), 0.0))
    if not batch.is_last.all():
        sum_centre, sum_spread = _sum_on_scale(
            batch, _at(path.total, column, batch.ahead, batch.lag), _sum_variance(path, batch), scales
        )
        centre = np.where(batch.is_last, centre, sum_centre)
        spread = np.where(batch.is_last, spread, sum_spread)
    return Ahead(
        centre=centre,
        spread=np.maximum(spread * batch.widening, 1e-12),
        freedom=state.freedom,
    )


def _at(steps: Array, column: NDArray[np.intp], ahead: Array, lag: Array | float = 0.0) -> Array:
    """``steps`` (steps, filters, columns) after ``ahead`` steps, of which none moves before ``lag``: (filters, questions)."""
    last = len(steps) - 1
    before = np.minimum(np.floor(ahead), last - 1).astype(int)
    low, high = steps[before, :, column].T, steps[before + 1, :, column].T
    begun = np.minimum(np.maximum(before, lag), before + 1 - 1e-9)
    between: Array = low + np.maximum(ahead - begun, 0.0) / (before + 1 - begun) * (high - low)
    return between


def _sum_variance(path: Path, batch: Batch) -> Array:
    """Of the sum; where the number of steps is itself uncertain, by the law of total variance.

    One more value moves a sum by itself, and a mean only by how far it lies from that mean.
    """
    total = _at(path.total, path.column, batch.ahead, batch.lag)
    mean = (batch.observed_sum + total) / batch.parts
    each = total / batch.counted - np.where(batch.is_mean, mean, 0.0)
    return _at(path.variance, path.column, batch.ahead, batch.lag) + (batch.count_spread * each) ** 2


def _sum_on_scale(batch: Batch, total: Array, variance: Array, scales: _Scales) -> tuple[Array, Array]:
    """The whole window's sum or mean, the observed part added, put back on each filter's scale by its moments."""
    parts = np.where(batch.is_mean, np.maximum(batch.observed_count + batch.counted, 1e-9), 1.0)
    mean = (batch.observed_sum + total) / parts
    deviation = np.sqrt(np.maximum(variance, 0.0)) / parts
    positive = np.maximum(mean, 1e-12)
    log_variance = np.log1p((deviation / positive) ** 2)
    rooted = np.sign(mean) * np.sqrt(np.abs(mean))
    root_spread = np.minimum(
        deviation / (2 * np.maximum(np.abs(rooted), 1e-9)), np.sqrt(np.maximum(deviation, 1e-30))
    )
    centre = np.where(scales.log, np.log(positive) - 0.5 * log_variance, np.where(scales.root, rooted, mean))
    spread = np.where(scales.log, np.sqrt(log_variance), np.where(scales.root, root_spread, deviation))
    return centre, spread
