"""Trends: for every series that was read often enough, which way it goes.

Takes the readings in force since the last break, gives trends in the same order, made together. Arrays are loaded only
where there is a trend to be found: see ``forecast.slopes``, which knows the filters.
"""

from collections.abc import Iterable, Mapping, Sequence

from generator.evaluate.forecast.asked import FEWEST
from generator.evaluate.forecast.grid import Grid, by_day, by_turn, cadence, is_regular, mean, newest
from generator.evaluate.forecast.open_results import Prospects
from generator.evaluate.forecast.question import Family, Quantity, Question
from generator.evaluate.portfolio.series import UsedSeries
from generator.evaluate.readings.observed_series import ObservedSeries
from generator.model.fact import Unknown
from generator.model.metric import Metric
from generator.model.report import Point
from generator.model.trend import Trend
from generator.records import dataclass

#: The newest readings that the filters look at; a trend is of now.
LONGEST = 60
_TOO_FEW = Unknown("too-few-readings")


ResultTrends = Mapping[str, tuple[Trend | Unknown, ...]]
SeriesTrends = tuple[Trend | Unknown, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """The readings of one metric since the last break."""

    metric: Metric
    points: tuple[Point, ...]


def all_trends(prospects: Prospects, series: Iterable[UsedSeries]) -> tuple[ResultTrends, SeriesTrends]:
    """The trends of key results, by goal, and of series, in their order; what is read alike is looked at once."""
    figures = [result.figures for results in prospects.values() for result in results]
    runs = [_run(each.metric, each.inputs.measurement.observed) if each.inputs else None for each in figures]
    runs += [_run(each.metric, each.observed) for each in series]
    found = iter(_shared(runs))
    own = {name: tuple(next(found) for _ in results) for name, results in prospects.items()}
    return own, tuple(found)


def no_trends(
    prospects: Prospects, series: Iterable[UsedSeries], reason: Unknown
) -> tuple[ResultTrends, SeriesTrends]:
    """The same where nobody asks for trends."""
    own = {name: tuple(reason for _ in results) for name, results in prospects.items()}
    return own, tuple(reason for _ in series)


def _run(metric: Metric | None, observed: ObservedSeries) -> Run | None:
    """What can have a trend; None of what was read too seldom."""
    points = observed.points
    if metric is None or len(points) < FEWEST:
        return None
    since = max((mark.date for mark in observed.breaks if not mark.bridged), default=None)
    if since is not None and since > points[0].end:
        points = tuple(point for point in points if point.end >= since)
    return Run(metric, points[-LONGEST:]) if len(points) >= FEWEST else None


def _shared(runs: Sequence[Run | None]) -> list[Trend | Unknown]:
    """The trend of each run; those with the same readings share theirs."""
    different: dict[tuple[str, int, int], Run] = {}
    for run in runs:
        if run is not None:
            different.setdefault(_identity(run), run)
    trends = dict(zip(different, trends_of(list(different.values())), strict=True))
    return [_TOO_FEW if run is None else trends[_identity(run)] for run in runs]


def _identity(run: Run) -> tuple[str, int, int]:
    """Goals that share a series share its tuple of readings."""
    return run.metric.id, id(run.points[-1]), len(run.points)


def trends_of(runs: Sequence[Run]) -> list[Trend | Unknown]:
    """The trends of ``runs``, in their order."""
    if not runs:
        return []
    # numpy takes longer to load than most sites to judge
    from generator.evaluate.forecast.models.slopes import slopes  # noqa: PLC0415

    grids = [_grid(run) for run in runs]
    found = slopes([_question(run, grid) for run, grid in zip(runs, grids, strict=True)])
    return [
        Trend(
            course=slope.course,
            per_day=slope.per_step / grid.step,
            chance_up=slope.chance_up,
            readings=len(run.points),
        )
        for run, grid, slope in zip(runs, grids, found, strict=True)
    ]


def _grid(run: Run) -> Grid:
    """The readings themselves, on their own days where they come regularly, else one after the other."""
    step = cadence(run.points)
    if run.metric.comes_and_goes or not is_regular(run.points, step):
        return by_turn(run.points)
    return by_day(run.points, step, newest if run.metric.traits.is_stock else mean)


def _question(run: Run, grid: Grid) -> Question:
    """The next reading: a trend is of readings, whatever is judged of them."""
    return Question(
        family=Family.LEVEL if run.metric.traits.is_stock else Family.FLOW,
        quantity=Quantity.LAST,
        step_days=grid.step,
        ages=grid.ages,
        values=grid.values,
        ahead=1.0,
        observed_sum=0.0,
        observed_count=0.0,
        floor=0.0 if min(grid.values) >= 0 else None,
    )
