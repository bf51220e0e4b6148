"""Replays: what would have been said of a series at past dates, and how often it happened.

Takes the points of series since their last break, gives counts by kind of metric and horizon. At each past reading the
value is named that the forecast then gave a chance of 20, 50 and 80 %, and it is counted how often it was reached. It uses
nothing that was not known at the time.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import fsum

import numpy as np

from generator.evaluate.forecast.grid import Grid, by_day, by_turn, cadence, is_regular, mean, newest, total
from generator.evaluate.forecast.models.batch import batch_of
from generator.evaluate.forecast.models.mixture import outlook_of
from generator.evaluate.forecast.models.pooled import pools
from generator.evaluate.forecast.models.quantiles import quantiles
from generator.evaluate.forecast.question import Family, Quantity, Question
from generator.model.metric import Metric
from generator.model.report import Point

#: Chances that are said, and steps of a series' own cadence ahead.
SAID = (0.2, 0.5, 0.8)
HORIZONS = (4, 13, 26)
#: A forecast needs so many readings; no more than so many origins are taken from one series.
FEWEST, MOST_ORIGINS = 5, 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """Of ``count`` times that something was said to have the chance ``said``, ``happened`` times it did."""

    kind: str
    horizon: int
    said: float
    count: int
    happened: int


@dataclass(frozen=True, slots=True)
class _Try:
    """One question of the past, and what then came."""

    kind: str
    horizon: int
    question: Question
    came: float


def replayed(series: Iterable[tuple[Metric, Sequence[Point]]]) -> tuple[Replayed, ...]:
    """The counts, by kind and horizon; nothing where no series is long enough."""
    tries = [each for metric, points in series for each in _tries(metric, points)]
    reached = _reached(tries)
    groups = sorted({(each.kind, each.horizon) for each in tries})
    return tuple(
        Replayed(kind=kind, horizon=horizon, said=said, count=len(rows), happened=sum(r[place] for r in rows))
        for kind, horizon in groups
        for rows in [
            [r for t, r in zip(tries, reached, strict=True) if (t.kind, t.horizon) == (kind, horizon)]
        ]
        for place, said in enumerate(SAID)
    )


def _tries(metric: Metric, points: Sequence[Point]) -> Iterable[_Try]:
    if len(points) <= FEWEST:
        return
    grid = _grid(metric, points)
    at = dict(zip(grid.ages, grid.values, strict=True))
    for horizon in HORIZONS:
        origins = [age for age in grid.ages if age >= horizon][FEWEST - 1 :]
        for age in origins[-MOST_ORIGINS:]:
            came = _came(metric, [at.get(later) for later in range(age - 1, age - horizon - 1, -1)])
            if came is not None:
                yield _Try(str(metric.type), horizon, _question(metric, grid, age, horizon), came)


def _grid(metric: Metric, points: Sequence[Point]) -> Grid:
    step = cadence(points)
    if metric.traits.is_stock:
        return by_day(points, step, newest)
    draw = total if metric.is_total else mean
    return by_day(points, step, draw) if is_regular(points, step) else by_turn(points)


def _came(metric: Metric, later: Sequence[float | None]) -> float | None:
    """What was judged of the later values; None where one that is needed was not read."""
    if metric.traits.is_stock:
        return later[-1]
    known = [value for value in later if value is not None]
    if len(known) < len(later):
        return None
    return fsum(known) / (1 if metric.is_total else len(known))


def _question(metric: Metric, grid: Grid, age: int, horizon: int) -> Question:
    """What was known when the reading at ``age`` was the last one."""
    known = [(a - age, v) for a, v in zip(grid.ages, grid.values, strict=True) if a >= age]
    is_level = metric.traits.is_stock
    adds_up = metric.is_total
    like_flow = adds_up or metric.traits.counts_people
    return Question(
        family=Family.LEVEL if is_level else Family.FLOW if like_flow else Family.RATIO,
        quantity=Quantity.LAST if is_level else Quantity.SUM if adds_up else Quantity.MEAN,
        step_days=grid.step,
        ages=tuple(a for a, _ in known),
        values=tuple(v for _, v in known),
        ahead=float(horizon),
        observed_sum=0.0,
        observed_count=0.0,
        floor=0.0 if min(v for _, v in known) >= 0 else None,
    )


def _reached(tries: Sequence[_Try]) -> list[tuple[bool, ...]]:
    """For each try, whether what had each of the chances came."""
    found: dict[int, tuple[bool, ...]] = {}
    for family in Family:
        places = [place for place, each in enumerate(tries) if each.question.family is family]
        if not places:
            continue
        batch = batch_of([tries[place].question for place in places])
        edges = quantiles(
            outlook_of(batch, pools()[family]).at(batch.ahead), batch, tuple(1 - s for s in reversed(SAID))
        )
        came = np.array([tries[place].came for place in places])
        found.update(
            (place, tuple(row)) for place, row in zip(places, (came >= edges[::-1]).T.tolist(), strict=True)
        )
    return [found[place] for place in range(len(tries))]
