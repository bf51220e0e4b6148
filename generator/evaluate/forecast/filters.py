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
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from generator.evaluate.forecast.batch import Batch
from generator.evaluate.forecast.normal import Array
from generator.evaluate.forecast.season import SEASONS, effects
from generator.evaluate.forecast.transforms import TRANSFORMS

#: An innovation is cut at this many standard deviations in a clipped filter, once the scale is known a little.
CLIP_AT, CLIP_AFTER = 2.5, 4
#: So many innovations in a row on one side, each so many standard deviations out, are a new regime to a filter on watch.
IN_A_ROW, FAR_OUT = 3, 1.5
#: The scale of a new regime is not yet known: the old one's counts for so many readings.
KEPT_SCALE = 0.5
#: The least scale believed: this share of the value, or this share of the counter's rounding unit.
LEAST_SHARE, LEAST_UNITS = 3e-4, 0.3
#: Of a history that never changed, which tells no unit, this share of the value.
FLAT_SHARE = 2e-3


#: Level, slope, and the covariance of the two: p11, p12, p22.
Belief = tuple[Array, Array, Array, Array, Array]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """One model.

    ``drift`` starts the slope at this share of the history's typical rise (0: no drift believed). ``clip`` cuts outlying
    innovations; ``jump`` lets the level follow them nevertheless, so that only slope and scale are spared. ``watch`` begins
    anew where a regime has changed. ``forget`` is how much the scale remembers of a step before (1: everything).
    """

    transform: Literal["raw", "root", "log"]
    kind: Literal["trend", "ar"]
    r: float
    ql: float
    k: float
    qb: float
    phi: float
    clip: bool = False
    drift: float = 0.0
    jump: bool = False
    watch: bool = False
    forget: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Coefficients:
    """The filters' numbers as columns (filters, 1), to be spread over the questions."""

    r: Array
    ql: Array
    k: Array
    qb: Array
    phi: Array
    c: Array
    d: Array
    clip: NDArray[np.bool_]
    drift: Array
    jump: NDArray[np.bool_]
    watch: NDArray[np.bool_]
    forget: Array


def coefficients_of(filters: Sequence[Filter]) -> Coefficients:
    """The numbers of ``filters`` in columns."""

    def column(values: list[float]) -> Array:
        return np.array(values, dtype=float)[:, None]

    phi = column([f.phi for f in filters])
    autoregressive = np.array([f.kind == "ar" for f in filters])[:, None]
    return Coefficients(
        r=column([f.r for f in filters]),
        ql=column([f.ql for f in filters]),
        k=column([f.k for f in filters]),
        qb=column([f.qb for f in filters]),
        phi=phi,
        c=np.where(autoregressive, 0.0, phi),
        d=np.where(autoregressive, 1.0, 0.0),
        clip=np.array([f.clip for f in filters])[:, None],
        drift=column([f.drift for f in filters]),
        jump=np.array([f.jump for f in filters])[:, None],
        watch=np.array([f.watch for f in filters])[:, None],
        forget=column([f.forget for f in filters]),
    )


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

    def of_rows(self, rows: NDArray[np.bool_]) -> "State":
        """The state of some of the questions."""
        plain = {name: getattr(self, name)[:, rows] for name in State.__slots__ if name != "seasons"}
        seasons = tuple((have[rows], effect[:, rows]) for have, effect in self.seasons)
        return State(**plain, seasons=seasons)


def transformed(filters: Sequence[Filter], y: Array) -> Array:
    """``y`` (questions, T) on each filter's scale: (filters, questions, T)."""
    scales = {name: TRANSFORMS[name].apply(y) for name in sorted({f.transform for f in filters})}
    return np.stack([scales[f.transform] for f in filters])


def run(filters: Sequence[Filter], batch: Batch, *, seasonal: bool) -> State:
    """Every filter over every history, from the first reading to the last; ``seasonal`` takes out seasons first."""
    x = transformed(filters, batch.y)
    seasons = _seasons(filters, batch) if seasonal else ()
    width = x.shape[2]
    for rows, effect in seasons:
        phase = (width - 1 - np.arange(width)) % effect.shape[2]
        x = np.where(rows[None, :, None], x - effect[:, :, phase], x)
    return _filtered(filters, batch, x, seasons)


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


@dataclass(frozen=True, slots=True, eq=False)
class _Way:
    """How far the filters are on their way through the histories; ``recent`` are the newest readings, ``streak`` how many
    innovations in a row lay far out on one side.
    """

    belief: Belief
    squares: Array
    updates: Array
    evidence: Array
    started: NDArray[np.bool_]
    recent: Array
    streak: Array


@dataclass(frozen=True, slots=True, eq=False)
class _Innovation:
    """What a reading says that was not expected: as it is, as it is believed, its variance ``f`` in units of ``scale``."""

    update: NDArray[np.bool_]
    first: NDArray[np.bool_]
    raw: Array
    v: Array
    f: Array
    scale: Array


def _filtered(
    filters: Sequence[Filter], batch: Batch, x: Array, seasons: tuple[tuple[NDArray[np.bool_], Array], ...]
) -> State:
    """The recursion itself: predict at every grid point, update where something was read."""
    q = coefficients_of(filters)
    least = _least_scale(filters, batch) ** 2
    first_slope = q.drift * _typical_rise(x)
    read = np.isfinite(batch.y)
    way = _beginning(x.shape[:2])
    for t in range(int(read.any(axis=0).argmax()), x.shape[2]):
        way = replace(way, belief=predicted(q, way.belief))
        found = _innovation(q, way, least, x[:, :, t], np.broadcast_to(read[:, t], x.shape[:2]))
        way = _updated(q, way, found, x[:, :, t], first_slope)
        if q.watch.any():
            way = _watched(q, way, found, x[:, :, t])
    level, slope, p11, p12, p22 = way.belief
    return State(
        level=level, slope=slope, p11=p11, p12=p12, p22=p22, scale=(least + way.squares) / (1 + way.updates),
        freedom=1 + way.updates, evidence=way.evidence + _log_slopes(filters, batch),
        usable=_usable(filters, batch), seasons=seasons,
    )  # fmt: skip


def _beginning(shape: tuple[int, ...]) -> _Way:
    none = np.zeros(shape)
    return _Way(
        belief=(none, none, none, none, none),
        squares=none,
        updates=none,
        evidence=none,
        started=np.zeros(shape, dtype=bool),
        recent=np.zeros((IN_A_ROW, *shape)),
        streak=none,
    )


def _innovation(q: Coefficients, way: _Way, least: Array, x: Array, here: NDArray[np.bool_]) -> _Innovation:
    level, slope, p11, p12, p22 = way.belief
    f = p11 + 2 * q.d * p12 + q.d * q.d * p22 + q.r
    update = here & way.started
    scale = (least + way.squares) / (1 + way.updates)
    raw = np.where(update, x, 0.0) - np.where(update, level + q.d * slope, 0.0)
    edge = CLIP_AT * np.sqrt(scale * f)
    v = np.where(q.clip & (way.updates >= CLIP_AFTER), np.clip(raw, -edge, edge), raw)
    return _Innovation(update=update, first=here & ~way.started, raw=raw, v=v, f=f, scale=scale)


def _updated(q: Coefficients, way: _Way, found: _Innovation, x: Array, first_slope: Array) -> _Way:
    """Level and slope follow the innovation, the scale its square, the evidence its Student t density."""
    level, slope, p11, p12, p22 = way.belief
    update, first, v, f = found.update, found.first, found.v, found.f
    freedom = 1 + way.updates
    wide = f * found.scale
    likely = -0.5 * np.log(wide * freedom / (freedom - 0.5)) - 0.5 * (freedom + 1) * np.log1p(
        v * v / (wide * freedom)
    )
    gain_l = np.where(update, (p11 + q.d * p12) / f, 0.0)
    gain_b = np.where(update, (p12 + q.d * p22) / f, 0.0)
    return replace(
        way,
        belief=(
            np.where(first, x, level + gain_l * np.where(q.jump, found.raw, v)),
            np.where(first, first_slope, slope + gain_b * v),
            np.where(first, q.r + q.d * q.d * q.k, p11 - gain_l * gain_l * f),
            np.where(first, -q.d * q.k, p12 - gain_l * gain_b * f),
            np.where(first, q.k, p22 - gain_b * gain_b * f),
        ),
        squares=np.where(update, q.forget * way.squares + v * v / f, way.squares),
        updates=np.where(update, q.forget * way.updates + 1, way.updates),
        evidence=way.evidence + np.where(update, likely, 0.0),
        started=way.started | first,
    )


def _watched(q: Coefficients, way: _Way, found: _Innovation, x: Array) -> _Way:
    """Filters on watch begin anew, at the mean of the newest readings, where these all lay far out on one side."""
    read = found.update | found.first
    recent = np.where(read, np.concatenate([way.recent[1:], x[None]]), way.recent)
    side = np.where(np.abs(found.raw) > FAR_OUT * np.sqrt(found.scale * found.f), np.sign(found.raw), 0.0)
    streak = np.where(found.update, np.where(side * way.streak > 0, way.streak + side, side), way.streak)
    anew = q.watch & found.update & (np.abs(streak) >= IN_A_ROW) & (way.updates > IN_A_ROW + 1)
    middle = recent.mean(axis=0)
    level, slope, p11, p12, p22 = way.belief
    return replace(
        way,
        belief=(
            np.where(anew, middle, level),
            np.where(anew, 0.0, slope),
            np.where(anew, (q.r + q.d * q.d * q.k) / IN_A_ROW, p11),
            np.where(anew, 0.0, p12),
            np.where(anew, q.k / IN_A_ROW, p22),
        ),
        squares=np.where(anew, ((recent - middle) ** 2).sum(axis=0) + KEPT_SCALE * found.scale, way.squares),
        updates=np.where(anew, float(IN_A_ROW), way.updates),
        recent=recent,
        streak=np.where(anew, 0.0, streak),
    )


def predicted(q: Coefficients, belief: Belief) -> Belief:
    """One grid step ahead, in units of the scale."""
    level, slope, p11, p12, p22 = belief
    return (
        level + q.c * slope,
        q.phi * slope,
        p11 + 2 * q.c * p12 + q.c * q.c * p22 + q.ql,
        q.phi * (p12 + q.c * p22),
        q.phi * q.phi * p22 + q.qb,
    )


def _least_scale(filters: Sequence[Filter], batch: Batch) -> Array:
    """The standard deviation believed before anything was seen, on each filter's scale."""
    share = np.where(
        (batch.unit == 0) & (np.nanmax(batch.y, axis=1) == np.nanmin(batch.y, axis=1)),
        FLAT_SHARE,
        LEAST_SHARE,
    )
    least = np.maximum(np.maximum(share * np.abs(batch.last), LEAST_UNITS * batch.unit), 1e-9)
    anchor = np.maximum(np.abs(batch.last), 1e-9)
    on_scale = {
        "raw": least,
        "root": np.sqrt(anchor + least) - np.sqrt(anchor),
        "log": np.log1p(least / anchor),
    }
    return np.stack(
        [np.maximum(on_scale[f.transform], 1e-6 if f.transform != "raw" else 1e-9) for f in filters]
    )


def _typical_rise(x: Array) -> Array:
    """The median size of a step, for series that rose on the whole; 0 for the others: (filters, questions)."""
    steps = np.diff(x, axis=2)
    rose = np.nansum(steps, axis=2) > 0
    size = np.where(np.isfinite(steps), np.abs(steps), np.inf)
    known = np.isfinite(size).sum(axis=2)
    ordered = np.sort(size, axis=2)
    middle = np.take_along_axis(ordered, np.maximum((known - 1) // 2, 0)[:, :, None], axis=2)[:, :, 0]
    return np.where(rose & (known > 0), np.where(np.isfinite(middle), middle, 0.0), 0.0)


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
