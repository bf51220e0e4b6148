"""Replays: what would have been said of series at past dates, and how often it came true.

Takes the points of series since their last break, gives the site's own record. No two forecasts of a series look at the same
day: its time is cut from the newest reading backwards into stretches of 4, 13 and 26 readings in turn, and each is forecast from
its beginning, so that what is counted are distinct cases. Each is asked how likely some multiples of the pace so far
are, as goals ask. It uses no reading later than the one it starts from; one that was read again counts as it stands today.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import fsum, isclose

from generator.evaluate.forecast.asked import FEWEST
from generator.evaluate.forecast.grid import Grid, by_day, by_turn, cadence, is_regular, mean, newest, total
from generator.evaluate.forecast.question import Family, Quantity, Question
from generator.evaluate.forecast.tally import Case, record_from
from generator.model.metric import Metric
from generator.model.reliability import Record
from generator.model.report import Point
from generator.records import dataclass

#: Steps of a series' own cadence that are looked ahead, in turn.
HORIZONS = (4, 13, 26)
#: What is asked, in multiples of the pace so far. Of those in one band of chances only the first counts.
PACES = (1.0, 0.9, 1.1, 0.8, 1.25, 0.65, 1.5, 0.5, 2.0, 0.25, 3.0)
#: Forecasts of the past in the whole site that a build makes.
MOST = 400
#: Forecasts that are worked on side by side: more would only ask for memory.
_AT_ONCE = 1000
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of a series' past, foretold at the age ``origin``, and what ``came`` in it. ``series`` tells series apart."""

    series: int
    metric: Metric
    grid: Grid
    origin: int
    horizon: int
    came: float

    @property
    def known(self) -> tuple[tuple[int, float], ...]:
        """What was known at its beginning: ages before it, and values."""
        pairs = zip(self.grid.ages, self.grid.values, strict=True)
        return tuple((age - self.origin, value) for age, value in pairs if age >= self.origin)


def replayed(series: Iterable[tuple[Metric, Sequence[Point]]], most: int | None = MOST) -> Record:
    """The record of at most ``most`` forecasts, evenly chosen from all that the series hold; None makes them all."""
    possible = [
        stretch
        for place, (metric, points) in enumerate(series)
        if len(points) > FEWEST
        for stretch in _stretches(place, metric, _grid(metric, points))
    ]
    chosen = _evenly(possible, most)
    batches = (chosen[first : first + _AT_ONCE] for first in range(0, len(chosen), _AT_ONCE))
    return record_from([case for batch in batches for case in _cases(batch)], len(possible))


def _evenly(all_of_them: Sequence[_Stretch], most: int | None) -> Sequence[_Stretch]:
    """So many of them, at even distances, the first and the last among them."""
    if most is None or len(all_of_them) <= most:
        return all_of_them
    return [all_of_them[round(place * (len(all_of_them) - 1) / max(most - 1, 1))] for place in range(most)]


def _stretches(series: int, metric: Metric, grid: Grid) -> Iterator[_Stretch]:
    """Stretches that do not overlap, the newest first, before each of which lie ``FEWEST`` readings or more.

    Where the next length in turn no longer fits, the longest that does is taken.
    """
    at = dict(zip(grid.ages, grid.values, strict=True))
    oldest = grid.ages[FEWEST - 1] if len(grid.ages) >= FEWEST else 0
    end = turn = 0
    while (room := oldest - end) >= HORIZONS[0]:
        wanted = HORIZONS[turn % len(HORIZONS)]
        horizon = wanted if wanted <= room else max(each for each in HORIZONS if each <= room)
        origin = end + horizon
        came = _came(metric, [at.get(age) for age in range(origin - 1, end - 1, -1)])
        if origin in at and came is not None:
            yield _Stretch(series, metric, grid, origin, horizon, came)
            end, turn = origin, turn + 1
        else:
            end += 1


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


def _targets(stretch: _Stretch) -> tuple[float, ...]:
    """Multiples of the pace so far: of a level's mean gain a step, of a total's or mean's mean value.

    From 100 a level rose to 140 in ten steps, 4 a step: four steps ahead its own pace leads to 156, twice that to 172. Nothing
    is asked where a total or mean was 0 so far: every multiple of that is met before it begins.
    """
    metric, known = stretch.metric, stretch.known
    (oldest, first), (_, last) = known[0], known[-1]
    if metric.traits.is_stock:
        gain = (last - first) / max(oldest, 1) * stretch.horizon
        return tuple(last + pace * gain for pace in PACES)
    pace = mean([value for _, value in known]) * (stretch.horizon if metric.is_total else 1)
    return tuple(multiple * pace for multiple in PACES) if pace else ()


def _question(stretch: _Stretch) -> Question:
    """What could be asked when the reading at its origin was the newest."""
    metric, known = stretch.metric, stretch.known
    is_level, adds_up = metric.traits.is_stock, metric.is_total
    like_flow = adds_up or metric.traits.counts_people
    return Question(
        family=Family.LEVEL if is_level else Family.FLOW if like_flow else Family.RATIO,
        quantity=Quantity.LAST if is_level else Quantity.SUM if adds_up else Quantity.MEAN,
        step_days=stretch.grid.step,
        ages=tuple(age for age, _ in known),
        values=tuple(value for _, value in known),
        ahead=float(stretch.horizon),
        observed_sum=0.0,
        observed_count=0.0,
        floor=0.0 if min(value for _, value in known) >= 0 else None,
    )


def _cases(stretches: Sequence[_Stretch]) -> Iterator[Case]:
    """What was said of each, with what came. Arrays are loaded where there is something to replay."""
    from generator.evaluate.forecast.recalled import recalled  # noqa: PLC0415

    targets = [_targets(stretch) for stretch in stretches]
    said = recalled([_question(stretch) for stretch in stretches], targets)
    for stretch, own, each in zip(stretches, targets, said, strict=True):
        yield Case(
            series=stretch.series,
            type=stretch.metric.type,
            horizon=stretch.horizon,
            held80=each.low80 <= stretch.came <= each.high80,
            held95=each.low95 <= stretch.came <= each.high95,
            chances=tuple(
                (chance, _is_met(stretch.came, target))
                for chance, target in zip(each.chances, own, strict=True)
            ),
        )


def _is_met(came: float, target: float) -> bool:
    return came >= target or isclose(came, target, rel_tol=_ROUNDING)
