"""State-space filters: what each of a few simple models makes of a history, and how well it predicted it.

The state is a level ``l`` and a slope or deviation ``b``: ``l' = l + c·b + N(0, ql·σ²)``, ``b' = φ·b + N(0, qb·σ²)``, observed as
``l + d·b + N(0, r·σ²)``. A damped trend has ``c = φ, d = 0``; a first-order autoregression around a mean has ``c = 0, d = 1``.
The unknown scale gives ``σ² = (s0² + Σ v²/F)/(1 + n)`` and Student's t with ``1 + n`` degrees of freedom.
All filters of a family run at once over all questions: arrays are (filters, questions).

Sources: Harvey 1989, *Forecasting, Structural Time Series Models and the Kalman Filter*, chapter 3; West and Harrison
1997, *Bayesian Forecasting and Dynamic Models*, sections 4.5 and 12.2; Gelper, Fried and Croux 2010, *Journal of
Forecasting* 29 (clipping). Which filters there are and how much each is believed is data: see ``pooled``.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from generator.evaluate.forecast.models.batch import Batch
from generator.evaluate.forecast.models.normal import Array
from generator.evaluate.forecast.models.recursion import Filter, coefficients_of, followed
from generator.evaluate.forecast.models.season import SEASONS, effects
from generator.evaluate.forecast.models.transforms import TRANSFORMS
from generator.records import dataclass

#: The least scale believed: this share of the value, or so many of the steps in which it moves.
LEAST_SHARE, LEAST_STEPS = 3e-4, 0.3
#: Of a history that never changed, this share of the value: when it moves at last, it seldom moves by the least.
FLAT_SHARE = 1.2e-2


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """What the filters know after the last reading; arrays (filters, questions) on the filters' own scales.

    ``p11 p12 p22`` is the covariance of level and slope in units of ``scale`` (σ²). ``evidence`` is the log of how well
    each predicted the history, comparable between scales. ``season[f]`` are effects (questions, period) or None.
    """

    level: Array
    slope: Array
    p11: Array
    p12: Array
    p22: Array
    scale: Array
    freedom: Array
    evidence: Array
    usable: NDArray[np.bool_]
    seasons: tuple[tuple[NDArray[np.bool_], Array], ...]

    def of_rows(self, rows: NDArray[np.generic]) -> "State":
        """The state of some of the questions."""
        plain = {name: getattr(self, name)[:, rows] for name in State.__slots__ if name != "seasons"}
        seasons = tuple((have[rows], effect[:, rows]) for have, effect in self.seasons)
        return State(**plain, seasons=seasons)


def transformed(filters: Sequence[Filter], y: Array) -> Array:
    """``y`` (questions, T) on each filter's scale: (filters, questions, T)."""
    scales = {name: TRANSFORMS[name].apply(y) for name in sorted({f.transform for f in filters})}
    return np.stack([scales[f.transform] for f in filters])


def run(
    filters: Sequence[Filter], batch: Batch, *, seasonal: bool, least_steps: float = LEAST_STEPS
) -> State:
    """Every filter over every history, from the first reading to the last; ``seasonal`` takes out seasons first."""
    x = transformed(filters, batch.y)
    seasons = _seasons(filters, batch) if seasonal else ()
    width = x.shape[2]
    for rows, effect in seasons:
        phase = (width - 1 - np.arange(width)) % effect.shape[2]
        x = np.where(rows[None, :, None], x - effect[:, :, phase], x)
    q = coefficients_of(filters)
    least = _least_scale(filters, batch, least_steps) ** 2
    way = followed(q, x, np.isfinite(batch.y), least, q.drift * _rises(filters, x))
    level, slope, p11, p12, p22 = way.belief
    return State(
        level=level, slope=slope, p11=p11, p12=p12, p22=p22, scale=(least + way.squares) / (1 + way.updates),
        freedom=1 + way.updates, evidence=way.evidence + _log_slopes(filters, batch),
        usable=_usable(filters, batch), seasons=seasons,
    )  # fmt: skip


def _seasons(filters: Sequence[Filter], batch: Batch) -> tuple[tuple[NDArray[np.bool_], Array], ...]:
    """For each kind of season: which questions have it, and its effects (filters, questions, period)."""
    found = []
    for least, most, period in SEASONS:
        rows = (batch.step_days >= least) & (batch.step_days <= most)
        if rows.any():
            on_scale = {
                name: effects(TRANSFORMS[name].apply(batch.y), period)
                for name in sorted({f.transform for f in filters})
            }
            found.append((rows, np.stack([on_scale[f.transform] for f in filters])))
    return tuple(found)


def _least_scale(filters: Sequence[Filter], batch: Batch, steps: float) -> Array:
    """The standard deviation believed before anything was seen, on each filter's scale."""
    share = np.where(
        np.nanmax(batch.y, axis=1) == np.nanmin(batch.y, axis=1),
        FLAT_SHARE,
        LEAST_SHARE,
    )
    least = np.maximum(np.maximum(share * np.abs(batch.last), steps * batch.unit), 1e-9)
    anchor = np.maximum(np.abs(batch.last), 1e-9)
    on_scale = {
        "raw": least,
        "root": np.sqrt(anchor + least) - np.sqrt(anchor),
        "log": np.log1p(least / anchor),
    }
    return np.stack(
        [np.maximum(on_scale[f.transform], 1e-6 if f.transform != "raw" else 1e-9) for f in filters]
    )


def _rises(filters: Sequence[Filter], x: Array) -> Array:
    """Each filter's typical rise, (filters, questions), worked out once for those that see the history on the same scale."""
    scales = [f.transform for f in filters]
    own = list(dict.fromkeys(scales))
    found = _typical_rise(x[[scales.index(scale) for scale in own]])
    return found[[own.index(scale) for scale in scales]]


def _typical_rise(x: Array) -> Array:
    """The size of a step, for series that rose on the whole; 0 for the others: (scales, questions).

    It is the mean of the middle half of the sizes: a median of ones and noughts would leap with one more reading.
    """
    steps = np.diff(x, axis=2)
    rose = np.nansum(steps, axis=2) > 0
    size = np.where(np.isfinite(steps), np.abs(steps), np.inf)
    known = np.isfinite(size).sum(axis=2, keepdims=True)
    ordered, rank = np.sort(size, axis=2), np.arange(size.shape[2])
    share = np.clip(np.minimum(rank + 1, 0.75 * known) - np.maximum(rank, 0.25 * known), 0.0, 1.0)
    middle = np.where(share > 0, ordered * np.where(share > 0, share, 1.0), 0.0).sum(axis=2)
    return np.where(rose, middle / np.maximum(share.sum(axis=2), 0.5), 0.0)


def _log_slopes(filters: Sequence[Filter], batch: Batch) -> Array:
    """The transform's Jacobian: what makes evidence on different scales comparable; at 0 that of half a grain."""
    read = np.isfinite(batch.y)
    least = np.where(batch.grain > 0, 0.5 * batch.grain, 1e-3 * np.nanmean(np.abs(batch.y), axis=1) + 1e-9)
    safe = np.maximum(np.where(read, np.abs(batch.y), 1.0), least[:, None])
    sums = {
        name: np.where(read, np.log(TRANSFORMS[name].slope(safe)), 0.0).sum(axis=1)
        for name in sorted({f.transform for f in filters})
    }
    return np.stack([sums[f.transform] for f in filters])


def _usable(filters: Sequence[Filter], batch: Batch) -> NDArray[np.bool_]:
    """Logarithms are for what was always positive, roots for what cannot pass zero: beyond it they would stand still."""
    bounded = np.isfinite(batch.floor)
    say = {"raw": np.ones_like(bounded), "root": bounded, "log": bounded & ~(batch.y <= 0).any(axis=1)}
    return np.stack([say[f.transform] for f in filters])
