"""What is asked of the forecast for one key result: the judged quantity of each type of metric, as a question.

Takes a key result's inputs and figures, gives what is asked, the answer where nothing is left to happen, or why there is no
forecast. It loads no arrays: see ``foretell`` for the answers.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil, floor, isfinite, sqrt

from generator.evaluate.arithmetic import meets, total_of
from generator.evaluate.forecast.coming import Coming, readings_to_come, tempo
from generator.evaluate.forecast.grid import (
    FAR,
    SLACK,
    Grid,
    by_day,
    by_turn,
    cadence,
    coarsened,
    mean,
    newest,
    total,
)
from generator.evaluate.forecast.mirror import Asked, lies_below, mirrored
from generator.evaluate.forecast.question import Family, Quantity, Question
from generator.evaluate.forecast.ready import denominators, symmetric, weighed
from generator.evaluate.key_result.inputs import Inputs
from generator.model.calendar import DAY, Day, Period
from generator.model.fact import Fact, Unknown
from generator.model.goal import When
from generator.model.metric import Metric
from generator.model.report import Point
from generator.model.verdict import Forecast

#: With fewer usable readings nothing is forecast.
FEWEST = 5
#: So many of the newest readings tell in which steps a total moves.
PIECES = 180
#: The median of normal values varies by this more than their mean: √(π/2).
MEDIAN_SPREAD = sqrt(1.5707963267948966)


def asked_of(inputs: Inputs, target: float, value: Fact) -> Asked | Forecast | Unknown:
    """The question that an open key result asks; a forecast at once where nothing is left to happen."""
    observed = inputs.measurement.observed
    points = observed.within(Period(observed.side_start(inputs.cut), inputs.cut))
    if len(points) < FEWEST:
        return Unknown("too-few-readings")
    asked = _asked(inputs, points, target)
    if asked is not None:
        return mirrored(asked) if lies_below(points, target) else asked
    return Unknown("no-reading") if isinstance(value, Unknown) else _decided(inputs, points, target, value)


def _decided(inputs: Inputs, points: Sequence[Point], target: float, value: float) -> Forecast:
    """The forecast when nothing can happen any more: what is, is what will be."""
    holds = inputs.key_result.when is When.THROUGHOUT or meets(value, target, inputs.key_result.op)
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


def _asked(inputs: Inputs, points: Sequence[Point], target: float) -> Asked | None:
    """The question, or None where no reading can come any more, or float64 has no numbers for it."""
    if inputs.metric.traits.is_stock:
        return _level_asked(inputs, points, target)
    return _windows_asked(inputs, points, target)


def _level_asked(inputs: Inputs, points: Sequence[Point], target: float) -> Asked | None:
    """The level on the deadline, from readings on their own days."""
    days = (inputs.period.end - points[-1].end).days
    if days <= 0:
        return None
    step = cadence(points)
    asked = []
    for grid in coarsened(by_day(points, step, newest), days / step, newest):
        question = _question(Family.LEVEL, Quantity.LAST, grid, days / grid.step)
        asked.append(_about(inputs, points, target, question, grid.step / step))
    return _chained(asked)


def _chained(asked: Sequence[Asked]) -> Asked:
    """The one that reaches the deadline, with the finer ones as far as they look, where what is met by then stays met.

    A level that meets its target before the goal's first day is judged on the last, so that finer grids do not tell.
    """
    *finer, last = asked
    stays = last.question.never_shrinks or (last.when is When.BY and not (last.is_path and last.first > 1))
    if not stays:
        return last
    near = (replace(each, question=_as_far_as_learned(each.question)) for each in finer)
    return replace(last, sooner=tuple(each for each in near if each.question.lag < each.question.ahead))


def _as_far_as_learned(question: Question) -> Question:
    """The same question of a nearer day, by which fewer readings come, so that their number is less uncertain."""
    share = max(FAR - question.lag, 0.0) / (question.ahead - question.lag)
    return replace(question, ahead=float(FAR), count_spread=question.count_spread * sqrt(share))


def _windows_asked(inputs: Inputs, points: Sequence[Point], target: float) -> Asked | None:
    """A total, or a mean over windows: the observed ones are known, those to come are asked for."""
    step, regular = tempo(inputs.metric, points)
    coming = readings_to_come(inputs, points, step, regular=regular)
    if coming.ahead <= coming.lag:
        return None
    draw = total if inputs.metric.is_total else mean
    whole = _whole_of(inputs.metric, points, target)
    points = points if inputs.key_result.when is When.THROUGHOUT else weighed(inputs, points)
    fine = by_day(points, step, draw) if regular else by_turn(points)
    grids = (fine,) if inputs.key_result.when is When.THROUGHOUT else coarsened(fine, coming.ahead, draw)
    sizes = [grid.step / fine.step for grid in grids]
    asked = [
        _on_grid(inputs, points, target, grid, fine, coming=coming.in_steps(size))
        for grid, size in zip(grids, sizes, strict=True)
    ]
    if not all(_is_finite(each.question) for each in asked):
        return None
    return _chained([replace(each, ceiling=whole) for each in asked])


def _is_finite(question: Question) -> bool:
    return isfinite(question.observed_sum) and all(map(isfinite, question.values))


def _on_grid(
    inputs: Inputs, points: Sequence[Point], target: float, grid: Grid, fine: Grid, *, coming: Coming
) -> Asked:
    """The question on one grid, drawn together from the ``fine`` one or this itself, with what the goal's days hold already."""
    size = grid.step / fine.step
    adds_up = inputs.metric.is_total
    is_median = inputs.metric.is_median and inputs.key_result.when is not When.THROUGHOUT
    quantity = Quantity.SUM if adds_up else Quantity.MEAN
    question = _question(
        _family(inputs.metric), quantity, symmetric(grid) if is_median else grid, coming.ahead
    )
    observed, count = _observed(inputs, points, size)
    parts = 1.0 if adds_up else count + coming.ahead - coming.lag
    question = replace(
        question,
        observed_sum=observed,
        observed_count=count,
        floor=None if question.floor is None else observed / parts,
        lag=coming.lag,
        count_spread=coming.spread,
        widening=MEDIAN_SPREAD if is_median else 1.0,
        pieces=fine.values[-PIECES:] if adds_up and grid is not fine else (),
    )
    return _about(inputs, points, target, question, size)


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
    inputs: Inputs, points: Sequence[Point], target: float, question: Question, readings_a_step: float
) -> Asked:
    when, since = inputs.key_result.when, points[-1].end
    is_path = inputs.metric.traits.is_stock
    return Asked(
        question=question,
        target=target,
        op=inputs.key_result.op,
        when=When.AT if inputs.is_ceiling and when is When.BY else when,
        since=since,
        begins=since if is_path else max(since, inputs.counted.start - DAY),
        deadline=inputs.period.end,
        readings=len(points),
        readings_a_step=max(readings_a_step, 1.0),
        first=_first_that_counts(inputs, since, question),
        is_path=is_path,
    )


def _first_that_counts(inputs: Inputs, since: Day, question: Question) -> int:
    """The first step whose reading lies within the goal; of a level to be held the one in force on its first day."""
    if not inputs.metric.traits.is_stock:
        return floor(question.lag) + 1
    begins = (inputs.period.start - since).days / question.step_days
    is_held = inputs.key_result.when is When.THROUGHOUT
    return max(floor(begins + SLACK) if is_held else ceil(begins - SLACK), 1)


def _whole_of(metric: Metric, points: Sequence[Point], target: float) -> float | None:
    """What a share is a part of: all, unless a reading or the target has been more than that, so that it is no part.

    The readings are the measured ones: those weighed for a ratio of sums may lie above.
    """
    if not metric.is_share or target > 1:
        return None
    return 1.0 if all(0 <= point.value <= 1 for point in points) else None


def _family(metric: Metric) -> Family:
    """What adds up or counts people behaves like a flow; shares, times and items vary around a mean like ratios."""
    return Family.FLOW if metric.is_total or metric.traits.counts_people else Family.RATIO


def _observed(inputs: Inputs, points: Sequence[Point], size: float) -> tuple[float, float]:
    """What the goal's days hold already: the sum, and how many steps of the grid that is."""
    inside = inputs.measurement.observed.shares(inputs.counted)
    if inputs.metric.is_total:
        return total_of(point.value for point in inside), len(inside) / size
    figure = inputs.measure.figure(inputs.measurement, inputs.metric, inputs.counted)
    if isinstance(figure, Unknown):
        return 0.0, 0.0
    count = _weight_seen(inputs, points) / size
    return figure * count, count


def _weight_seen(inputs: Inputs, points: Sequence[Point]) -> float:
    """How many readings the figure so far weighs as much as: of a ratio of sums by what it is a share of."""
    inside = len(inputs.measure.track(inputs.measurement, inputs.metric, inputs.counted)) and sum(
        inputs.counted.contains(point.end) for point in points
    )
    shares = denominators(inputs)
    if not shares:
        return float(inside)
    span = Period(points[0].end, points[-1].end)
    seen = total_of(p.value for observed in shares for p in observed.within(inputs.counted))
    each = total_of(p.value for observed in shares for p in observed.within(span)) / len(points)
    return seen / each if each > 0 and seen > 0 else float(inside)
