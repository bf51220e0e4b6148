"""Forecasts: answers to what was asked, for many key results at once.

Takes what was asked, gives forecasts in the same order: interval and median at the deadline, the chance that the target is
met in the way in which it is judged, and the fan that leads there. The only door through which numpy is loaded.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from generator.evaluate.forecast.mirror import Asked
from generator.evaluate.forecast.models.batch import batch_of, scaled
from generator.evaluate.forecast.models.mixture import Outlook, outlook_of
from generator.evaluate.forecast.models.normal import Array
from generator.evaluate.forecast.models.pooled import pools
from generator.evaluate.forecast.models.quantiles import EDGES, intervals
from generator.evaluate.forecast.passage import Horizon, chances, horizon_of, likeliest
from generator.evaluate.forecast.question import Family
from generator.model.goal import Op
from generator.model.verdict import FanPoint, Forecast, Odds
from generator.records import dataclass

_Answer = TypeVar("_Answer")
#: So many questions are worked out together: what is known of each step takes room for all of them.
TOGETHER = 2_048
#: Where the fan is drawn, as parts of the way to the deadline: closer where it opens.
FAN_AT = (0.08, 0.25, 0.55)
#: Where the distribution is told, in standard deviations from its median: so close that a line between two is right to 0.1 %.
ODDS_AT = np.linspace(-3.5, 3.5, 41)
#: The ends of a range that a step before the deadline can raise: farther ahead less is certain, so that high ends rise by themselves.
_LOW_ENDS = 3
#: Chances nearer than this are alike.
_AGREES = 1e-6
#: Standard deviations from the median to the 95 % edges.
_EDGE_95 = 1.96


def forecasts(asked: Sequence[Asked], *, fans: bool = True) -> list[Forecast]:
    """The forecasts, in the order of what was asked; without ``fans`` none tells of days before the deadline, nor its odds."""
    parts = (*FAN_AT, 1.0) if fans else (1.0,)
    return _in_groups(asked, lambda family, own, horizon: _of_family(family, own, horizon, parts))


def probabilities(asked: Sequence[Asked]) -> list[float]:
    """The chances of ``forecasts`` alone."""
    return _in_groups(
        asked, lambda family, own, horizon: _met(family, own, horizon).chances[: len(own)].tolist()
    )


def _in_groups(
    asked: Sequence[Asked], answer: Callable[[Family, Sequence[Asked], Horizon], Sequence[_Answer]]
) -> list[_Answer]:
    """The answers in the order of what was asked, of each family those that look about as far ahead together."""
    found: dict[int, _Answer] = {}
    for family in Family:
        places = [place for place, each in enumerate(asked) if each.question.family is family]
        horizon = horizon_of([asked[place] for place in places]) if places else None
        places.sort(key=lambda place: asked[place].question.ahead)
        for start in range(0, len(places), TOGETHER):
            group = places[start : start + TOGETHER]
            assert horizon is not None, "there is something that looks ahead"
            found.update(zip(group, answer(family, [asked[place] for place in group], horizon), strict=True))
    return [found[place] for place in range(len(asked))]


@dataclass(frozen=True, slots=True, eq=False)
class _Sooner:
    """Finer grids, as far as they look: whose question each of M is (M,), what is asked and what is expected."""

    rows: NDArray[np.intp]
    asked: Sequence[Asked]
    outlook: Outlook


@dataclass(frozen=True, slots=True, eq=False)
class _Met:
    """One batch, what is expected of it, also sooner, and the chances that its targets are met."""

    asked: Sequence[Asked]
    outlook: Outlook
    sooner: _Sooner | None
    chances: Array

    @property
    def lasting(self) -> NDArray[np.bool_]:
        """Which are totals that never shrink, (N,)."""
        return np.array([each.question.never_shrinks for each in self.asked])


def _met(family: Family, asked: Sequence[Asked], horizon: Horizon) -> _Met:
    """What is asked; a single question is asked twice, for arrays of one add up in another order."""
    doubled = asked if len(asked) > 1 else [*asked, *asked]
    outlook = outlook_of(batch_of([each.question for each in doubled]), pools()[family], horizon.farthest)
    found, sooner = chances(outlook, doubled, horizon), _sooner(family, doubled)
    if sooner is not None:
        own = chances(sooner.outlook, sooner.asked, horizon_of(sooner.asked))
        kept = np.array([each.op is Op.LTE and each.question.never_shrinks for each in sooner.asked])
        np.maximum.at(found, sooner.rows[~kept], own[~kept])
        # a ceiling that is passed by then stays passed
        np.minimum.at(found, sooner.rows[kept], own[kept])
    return _Met(asked=doubled, outlook=outlook, sooner=sooner, chances=found)


def _of_family(
    family: Family, asked: Sequence[Asked], horizon: Horizon, parts: Sequence[float]
) -> list[Forecast]:
    met = _met(family, asked, horizon)
    ceilings = np.array([np.inf if each.ceiling is None else each.ceiling for each in met.asked])
    fans = np.minimum(_fans(met, parts), ceilings)
    found = [
        _forecast(each, parts, _turned(each, fans[:, :, row]), float(met.chances[row]))
        for row, each in enumerate(asked)
    ]
    if len(parts) == 1:
        return found
    odds = _odds(met, fans[-1], ceilings)
    return [replace(each, odds=own) for each, own in zip(found, odds[: len(found)], strict=True)]


def _fans(met: _Met, parts: Sequence[float]) -> Array:
    """The intervals at each of ``parts`` of the way, (parts, 5, N); a total that never shrinks is at no time beyond where it ends.

    At its end it is at least what finer grids expect of a day before.
    """
    fans = _quantiles_at(met.outlook, parts)
    fans[-1] = _raised(met.outlook, met.lasting, fans[-1])
    if met.sooner is not None:
        kept = met.lasting[met.sooner.rows]
        (ends,) = _quantiles_at(met.sooner.outlook, (1.0,))
        ends = _raised(met.sooner.outlook, kept, ends)
        np.maximum.at(fans[-1].T, met.sooner.rows[kept], ends.T[kept])
    rising = np.minimum.accumulate(fans[::-1])[::-1]
    return np.where(met.lasting, rising, fans)


def _raised(outlook: Outlook, lasting: NDArray[np.bool_], ends: Array) -> Array:
    """``ends`` (5, N), those of totals that never shrink raised to what a step before the deadline tells, as their chance is.

    Twice at most: the step that tells most of one end tells nearly as much of the others.
    """
    for _ in range(2 if lasting.any() else 0):
        batch = outlook.batch
        met, when = likeliest(outlook, ends[:_LOW_ENDS] + batch.lattice * batch.size)
        told = 1 - np.array(EDGES[:_LOW_ENDS])[:, None]
        over = np.where(lasting & (when < batch.ahead), met - told, -1.0)
        if not (over > _AGREES).any():
            break
        ahead = np.where(
            over.max(axis=0) > _AGREES, when[over.argmax(axis=0), np.arange(batch.many)], batch.ahead
        )
        ends = np.maximum(ends, intervals(outlook.at(ahead), replace(batch, ahead=ahead)))
    return ends


def _odds(met: _Met, edges: Array, ceilings: Array) -> list[tuple[Odds, ...]]:
    """Of each question how likely its quantity ends at a value or above, over the whole width of ``edges`` (5, N).

    Above its ceiling (N,) it ends never.

    Of a mirrored question the sides are turned: what ends at −v or above is what its mirror image has at v or below. Of what
    moves in steps a value counts from half a step before it, as a target does, so that what lies between two is in between.
    """
    low, _, middle, _, high = edges
    # The largest numbers there are have no room beyond them: what would be larger is as large.
    with np.errstate(over="ignore", invalid="ignore"):
        widths = np.where(ODDS_AT[:, None] < 0, middle - low, high - middle) / _EDGE_95
        values = np.nan_to_num(middle + ODDS_AT[:, None] * widths)
    upwards = np.array([not each.is_mirrored for each in met.asked])
    signs = np.where(upwards, 1.0, -1.0)
    below = _below(met.outlook, values, signs)
    if met.sooner is not None:
        own = met.sooner.rows
        kept = met.lasting[own]
        nearer = _below(met.sooner.outlook, values[:, own], signs[own])
        np.minimum.at(below.T, own[kept], nearer.T[kept])
    chance = np.where(values > ceilings, 0.0, np.where(upwards, 1 - below, below))
    rows = zip((values * signs).T.tolist(), chance.T.tolist(), strict=True)
    return [tuple(sorted(map(Odds, row, chances_))) for row, chances_ in rows]


def _below(outlook: Outlook, values: Array, signs: Array) -> Array:
    """The chances of less than ``values`` (M, N); of what is mirrored, whose ``signs`` are −1, of no more than these."""
    batch = outlook.batch
    at = np.stack([scaled(row, batch) for row in values.tolist()])
    half = np.where(batch.grained, 0.5 * batch.lattice, 0.0)
    return outlook.at(batch.ahead).cdf(at - signs * half)


def _turned(asked: Asked, fan: Array) -> Array:
    """The fan, from low to high, with its signs turned back where the question's were turned."""
    return -fan[:, ::-1] if asked.is_mirrored else fan


def _sooner(family: Family, asked: Sequence[Asked]) -> _Sooner | None:
    """What finer grids expect as far as they look; None where there are none."""
    flat = [(row, finer) for row, each in enumerate(asked) for finer in each.sooner]
    if not flat:
        return None
    rows, finer = zip(*(flat if len(flat) > 1 else flat * 2), strict=True)
    outlook = outlook_of(batch_of([each.question for each in finer]), pools()[family])
    return _Sooner(rows=np.array(rows), asked=finer, outlook=outlook)


def _quantiles_at(outlook: Outlook, parts: Sequence[float]) -> Array:
    """The intervals at ``parts`` of the way, worked out at once: (parts, 5, N)."""
    many = outlook.batch.many
    each_part = outlook.of_rows(np.tile(np.arange(many), len(parts)))
    batch = each_part.batch
    ahead = batch.lag + (batch.ahead - batch.lag) * np.repeat(np.array(parts), many)
    found = intervals(each_part.at(ahead), replace(batch, ahead=ahead))
    return found.reshape(len(found), len(parts), many).swapaxes(0, 1)


def _forecast(asked: Asked, parts: Sequence[float], fan: Array, chance: float) -> Forecast:
    low95, low80, median, high80, high95 = (float(edge) for edge in fan[-1])
    days = (asked.deadline - asked.begins).days
    points = (_fan_point(asked, part * days, edges) for part, edges in zip(parts, fan, strict=True))
    by_day = {point.date: point for point in points}
    return Forecast(
        median=median,
        low80=low80,
        high80=high80,
        low95=low95,
        high95=high95,
        probability=chance,
        since=asked.since,
        readings=asked.readings,
        fan=tuple(by_day.values()),
    )


def _fan_point(asked: Asked, days: float, edges: Array) -> FanPoint:
    low95, low80, median, high80, high95 = (float(edge) for edge in edges)
    return FanPoint(
        date=min(asked.begins + timedelta(days=max(round(days), 1)), asked.deadline),
        median=median,
        low80=low80,
        high80=high80,
        low95=low95,
        high95=high95,
    )
