"""The recursion of the filters, one reading at a time: what is expected, what is learned from what came, what is forgotten.

Takes filters' numbers as columns and readings on their scales, gives what they believe after the last one and how well
they predicted. All filters of a family run at once over all questions: arrays are (filters, questions). Formulas and
sources stand in ``filters``. It knows of no transform and no season.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from generator.evaluate.forecast.models.normal import Array
from generator.records import dataclass

#: An innovation is cut at this many standard deviations in a clipped filter, once the scale is known a little.
CLIP_AT, CLIP_AFTER = 2.5, 4
#: So many innovations in a row on one side, each so many standard deviations out, are a new regime to a filter on watch.
IN_A_ROW, FAR_OUT = 3, 1.5
#: The scale of a new regime is not yet known: the old one's counts for so many readings.
KEPT_SCALE = 0.5
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
class Way:
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


def followed(q: Coefficients, x: Array, read: NDArray[np.bool_], least: Array, first_slope: Array) -> Way:
    """The way through all readings ``x`` (filters, questions, T): predict at every grid point, update where one was read."""
    way = _beginning(x.shape[:2])
    for t in range(int(read.any(axis=0).argmax()), x.shape[2]):
        way = replace(way, belief=predicted(q, way.belief))
        found = _innovation(q, way, least, x[:, :, t], np.broadcast_to(read[:, t], x.shape[:2]))
        way = _updated(q, way, found, x[:, :, t], first_slope)
        if q.watch.any():
            way = _watched(q, way, found, x[:, :, t])
    return way


def _beginning(shape: tuple[int, ...]) -> Way:
    none = np.zeros(shape)
    return Way(
        belief=(none, none, none, none, none),
        squares=none,
        updates=none,
        evidence=none,
        started=np.zeros(shape, dtype=bool),
        recent=np.zeros((IN_A_ROW, *shape)),
        streak=none,
    )


def _innovation(q: Coefficients, way: Way, least: Array, x: Array, here: NDArray[np.bool_]) -> _Innovation:
    level, slope, p11, p12, p22 = way.belief
    f = p11 + 2 * q.d * p12 + q.d * q.d * p22 + q.r
    update = here & way.started
    scale = (least + way.squares) / (1 + way.updates)
    raw = np.where(update, x, 0.0) - np.where(update, level + q.d * slope, 0.0)
    edge = CLIP_AT * np.sqrt(scale * f)
    v = np.where(q.clip & (way.updates >= CLIP_AFTER), np.clip(raw, -edge, edge), raw)
    return _Innovation(update=update, first=here & ~way.started, raw=raw, v=v, f=f, scale=scale)


def _updated(q: Coefficients, way: Way, found: _Innovation, x: Array, first_slope: Array) -> Way:
    """Level and slope follow the innovation, the scale its square, the evidence its Student t density."""
    level, slope, p11, p12, p22 = way.belief
    update, first, v, f = found.update, found.first, found.v, found.f
    freedom = 1 + way.updates
    wide = f * found.scale
    likely = -0.5 * np.log(wide * freedom / (freedom - 0.5)) - 0.5 * (freedom + 1) * np.log1p(
        v * v / (wide * freedom)
    )
    gain_l = _where(update, (p11 + q.d * p12) / f, 0.0)
    gain_b = _where(update, (p12 + q.d * p22) / f, 0.0)
    belief = (
        level + gain_l * np.where(q.jump, found.raw, v),
        slope + gain_b * v,
        p11 - gain_l * gain_l * f,
        p12 - gain_l * gain_b * f,
        p22 - gain_b * gain_b * f,
    )
    if first.any():  # of most steps none is the first
        begun = (x, first_slope, q.r + q.d * q.d * q.k, -q.d * q.k, q.k)
        belief = _begun(first, begun, belief)
    return replace(
        way,
        belief=belief,
        squares=_where(update, q.forget * way.squares + v * v / f, way.squares),
        updates=_where(update, q.forget * way.updates + 1, way.updates),
        evidence=way.evidence + _where(update, likely, 0.0),
        started=way.started | first,
    )


def _where(update: NDArray[np.bool_], one: Array, other: Array | float) -> Array:
    """As numpy's, of what most steps choose whole: after the first readings there are seldom gaps."""
    return one if update.all() else np.where(update, one, other)


def _begun(first: NDArray[np.bool_], begun: Belief, going_on: Belief) -> Belief:
    """What is believed of those whose first reading this is, and of the others."""
    level, slope, p11, p12, p22 = (
        np.where(first, one, other) for one, other in zip(begun, going_on, strict=True)
    )
    return level, slope, p11, p12, p22


def _watched(q: Coefficients, way: Way, found: _Innovation, x: Array) -> Way:
    """Filters on watch begin anew, at the mean of the newest readings, where these all lay far out on one side."""
    read = found.update | found.first
    recent = np.where(read, np.concatenate([way.recent[1:], x[None]]), way.recent)
    side = np.where(np.abs(found.raw) > FAR_OUT * np.sqrt(found.scale * found.f), np.sign(found.raw), 0.0)
    streak = np.where(found.update, np.where(side * way.streak > 0, way.streak + side, side), way.streak)
    anew = q.watch & found.update & (np.abs(streak) >= IN_A_ROW) & (way.updates > IN_A_ROW + 1)
    if not anew.any():
        return replace(way, recent=recent, streak=streak)
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
