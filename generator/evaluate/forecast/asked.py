"""What is asked of the forecast for one key result: the judged quantity of each type of metric, as a question.

Takes a key result's case and figures, gives what is asked, the answer where nothing is left to happen, or why there is no
forecast. It loads no arrays: see ``foretell`` for the answers.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import floor, isfinite, sqrt
from statistics import median

from generator.evaluate.arithmetic import meets, total_of
from generator.evaluate.case import Case
from generator.evaluate.forecast.grid import (
    FAR,
    SLACK,
    Grid,
    by_day,
    by_turn,
    cadence,
    coarsened,
    is_regular,
    mean,
    newest,
    total,
)
from generator.evaluate.forecast.mirror import Asked, lies_below, mirrored
from generator.evaluate.forecast.question import Family, Quantity, Question
from generator.evaluate.strand import Strand
from generator.model.calendar import Period
from generator.model.fact import Fact, Unknown
from generator.model.goal import When
from generator.model.metric import Metric
from generator.model.report import Point
from generator.model.verdict import Forecast

#: With fewer usable readings nothing is forecast.
FEWEST = 5
#: The median of normal values varies by this more than their mean: √(π/2).
MEDIAN_SPREAD = sqrt(1.5707963267948966)
#: Where a median is judged, values farther than this many median deviations from it are drawn in.
OUTLYING = 3.0


def asked_of(case: Case, target: float, value: Fact) -> Asked | Forecast | Unknown:
    """The question that an open key result asks; a forecast at once where nothing is left to happen."""
    strand = case.gauge.strand
    points = strand.within(Period(strand.side_start(case.cut), case.cut))
    if len(points) < FEWEST:
        return Unknown("too-few-readings")
    asked = _asked(case, points, target)
    if asked is not None:
        return mirrored(asked) if lies_below(points, target) else asked
    return Unknown("no-reading") if isinstance(value, Unknown) else _decided(case, points, target, value)


def _decided(case: Case, points: Sequence[Point], target: float, value: float) -> Forecast:
    """The forecast when nothing can happen any more: what is, is what will be."""
    holds = case.key_result.when is When.THROUGHOUT or meets(value, target, case.key_result.op)
    return Forecast(
        median=value,
        low80=value,
        high80=value,
        low95=value,
        high95=value,
        probability=float(holds),
        since=points[-1].end,
        readings=len(points),
        fan=(),
    )


def _asked(case: Case, points: Sequence[Point], target: float) -> Asked | None:
    """The question, or None where no reading can come any more, or float64 has no numbers for it."""
    if case.metric.traits.is_stock:
        return _level_asked(case, points, target)
    return _windows_asked(case, points, target)


def _level_asked(case: Case, points: Sequence[Point], target: float) -> Asked | None:
    """The level on the deadline, from readings on their own days."""
    days = (case.period.end - points[-1].end).days
    if days <= 0:
        return None
    step = cadence(points)
    asked = []
    for grid in coarsened(by_day(points, step, newest), days / step, newest):
        question = _question(Family.LEVEL, Quantity.LAST, grid, days / grid.step)
        asked.append(_about(case, points, target, question, grid.step / step))
    return _chained(asked)


def _chained(asked: Sequence[Asked]) -> Asked:
    """The one that reaches the deadline, with the finer ones as far as they look."""
    *finer, last = asked
    sooner = (replace(each, question=replace(each.question, ahead=float(FAR))) for each in finer)
    return replace(last, sooner=tuple(sooner) if last.when is When.BY else ())


def _windows_asked(case: Case, points: Sequence[Point], target: float) -> Asked | None:
    """A total, or a mean over windows: the observed ones are known, those to come are asked for."""
    days = (case.period.end - points[-1].end).days
    adds_up = case.metric.is_total
    step, regular = _tempo(case.metric, points)
    ahead = float(floor(days / step + SLACK)) if regular else days / step
    if ahead <= 0:
        return None
    draw = total if adds_up else mean
    fine = by_day(points, step, draw) if regular else by_turn(points)
    grids = (fine,) if case.key_result.when is When.THROUGHOUT else coarsened(fine, ahead, draw)
    asked = [_on_grid(case, points, target, grid, ahead=ahead, size=grid.step / fine.step) for grid in grids]
    if not all(_is_finite(each.question) for each in asked):
        return None
    spread = 0.0 if regular else _count_spread(ahead, len(points))
    return _chained([_with_spread(each, spread) for each in asked])


def _is_finite(question: Question) -> bool:
    return isfinite(question.observed_sum) and all(map(isfinite, question.values))


def _with_spread(asked: Asked, spread: float) -> Asked:
    """How many readings come is uncertain by ``spread`` of them."""
    steps = spread / asked.readings_a_step
    return replace(asked, question=replace(asked.question, count_spread=steps))


def _on_grid(
    case: Case, points: Sequence[Point], target: float, grid: Grid, *, ahead: float, size: float
) -> Asked:
    """The question on one grid, a step of which is ``size`` readings, with what the goal's days hold already."""
    ahead /= size
    adds_up = case.metric.is_total
    is_median = case.metric.is_median and case.key_result.when is not When.THROUGHOUT
    quantity = Quantity.SUM if adds_up else Quantity.MEAN
    question = _question(_family(case.metric), quantity, _symmetric(grid) if is_median else grid, ahead)
    observed, count = _observed(case, points, size)
    question = replace(
        question,
        observed_sum=observed,
        observed_count=count,
        floor=None if question.floor is None else observed / (1.0 if adds_up else count + ahead),
        widening=MEDIAN_SPREAD if is_median else 1.0,
    )
    return _about(case, points, target, question, size)


def _tempo(metric: Metric, points: Sequence[Point]) -> tuple[float, bool]:
    """The step in days, and whether readings come regularly: items and irregular metrics come as they come."""
    step = cadence(points)
    if metric.comes_and_goes and not _is_even(points):
        return by_turn(points).step, False
    return (step, True) if is_regular(points, step) else (by_turn(points).step, False)


def _is_even(points: Sequence[Point]) -> bool:
    """Whether every reading came one step after the one before."""
    gaps = {(b.end - a.end).days for a, b in pairwise(points)}
    return gaps <= {28, 29, 30, 31} or (len(gaps) == 1 and 0 not in gaps)


def _count_spread(ahead: float, seen: int) -> float:
    """The standard deviation of how many come: a Poisson count whose rate was learned from ``seen``.

    >>> round(_count_spread(4.0, 8), 3)
    2.449
    """
    return sqrt(ahead + ahead * ahead / seen)


def _question(family: Family, quantity: Quantity, grid: Grid, ahead: float) -> Question:
    return Question(
        family=family,
        quantity=quantity,
        step_days=grid.step,
        ages=grid.ages,
        values=grid.values,
        ahead=ahead,
        observed_sum=0.0,
        observed_count=0.0,
        floor=0.0 if min(grid.values) >= 0 else None,
    )


def _about(
    case: Case, points: Sequence[Point], target: float, question: Question, readings_a_step: float
) -> Asked:
    when = case.key_result.when
    return Asked(
        question=question,
        target=target,
        op=case.key_result.op,
        when=When.AT if case.is_ceiling and when is When.BY else when,
        since=points[-1].end,
        deadline=case.period.end,
        readings=len(points),
        readings_a_step=max(readings_a_step, 1.0),
        is_path=case.metric.traits.is_stock,
    )


def _family(metric: Metric) -> Family:
    """What adds up or counts people behaves like a flow; shares, times and items vary around a mean like ratios."""
    return Family.FLOW if metric.is_total or metric.traits.counts_people else Family.RATIO


def _symmetric(grid: Grid) -> Grid:
    """Where a median is judged, values drawn in and moved so that their mean is their median.

    The median of what is to come is then forecast like a mean, with a median's wider spread: an approximation.
    """
    middle = median(grid.values)
    reach = OUTLYING * median(abs(value - middle) for value in grid.values)
    drawn = [min(max(value, middle - reach), middle + reach) for value in grid.values] if reach else []
    if not drawn:
        return grid
    shift = middle - total_of(drawn) / len(drawn)
    least = 0.0 if min(grid.values) >= 0 else -float("inf")
    return replace(grid, values=tuple(max(value + shift, least) for value in drawn))


def _observed(case: Case, points: Sequence[Point], size: float) -> tuple[float, float]:
    """What the goal's days hold already: the sum, and how many steps of the grid that is."""
    inside = [point for point in points if case.counted.contains(point.end)]
    if case.metric.is_total:
        return total_of(point.value for point in inside), len(inside) / size
    figure = case.measure.figure(case.gauge, case.metric, case.counted)
    if isinstance(figure, Unknown):
        return 0.0, 0.0
    count = _weight_seen(case, points) / size
    return figure * count, count


def _weight_seen(case: Case, points: Sequence[Point]) -> float:
    """How many readings the figure so far weighs as much as: of a ratio of sums by what it is a share of."""
    inside = len(case.measure.track(case.gauge, case.metric, case.counted)) and sum(
        case.counted.contains(point.end) for point in points
    )
    shares = _denominators(case)
    if not shares:
        return float(inside)
    span = Period(points[0].end, points[-1].end)
    seen = total_of(p.value for strand in shares for p in strand.within(case.counted))
    each = total_of(p.value for strand in shares for p in strand.within(span)) / len(points)
    return seen / each if each > 0 and seen > 0 else float(inside)


def _denominators(case: Case) -> tuple[Strand, ...]:
    """The parts that a ratio of sums divides by: its denominator, or everybody's mentions; none of other formulas."""
    blend = case.gauge.blend
    if blend is None or case.metric.formula:
        return ()
    named = blend.parts.get("denominator")
    return (named,) if named is not None else tuple(blend.parts.values())
