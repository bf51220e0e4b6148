"""Readings made ready to be forecast: drawn in where a median is judged, weighed in a ratio of sums.

Takes points of one key result and gives points, or a grid. It asks no question: see ``asked``.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from generator.evaluate.arithmetic import total_of
from generator.evaluate.forecast.grid import Grid
from generator.evaluate.key_result.inputs import Inputs
from generator.evaluate.readings.observed_series import ObservedSeries
from generator.model.calendar import Day, Period
from generator.model.report import Point

#: Where a median is judged, values farther than this many median deviations from their neighbours' are drawn in.
OUTLYING = 3.0
#: The neighbours of a value: so many readings before it and after it.
BESIDE = 3
#: A day's denominator is held against those of so many readings before it and after it: two weeks of days.
AROUND = 14


def symmetric(grid: Grid) -> Grid:
    """Where a median is judged, values drawn in and moved so that their mean is their median.

    Drawn in towards the median of their neighbours, so that a lasting step stays one. The median of what is to come is
    then forecast like a mean, with a median's wider spread: an approximation.
    """
    middles = [median(grid.values[max(n - BESIDE, 0) : n + BESIDE + 1]) for n in range(len(grid.values))]
    off = [value - middle for value, middle in zip(grid.values, middles, strict=True)]
    reach = OUTLYING * median(abs(each) for each in off)
    if not reach:
        return grid if not any(off) else replace(grid, values=tuple(middles))
    drawn = [min(max(each, -reach), reach) for each in off]
    shift = total_of(drawn) / len(drawn)
    least = 0.0 if min(grid.values) >= 0 else -float("inf")
    moved = (middle + each - shift for middle, each in zip(middles, drawn, strict=True))
    return replace(grid, values=tuple(max(value, least) for value in moved))


def weighed(inputs: Inputs, points: Sequence[Point]) -> Sequence[Point]:
    """Of a ratio of sums each day as far from the whole's ratio as its share of its neighbours' denominators makes it count.

    Their plain mean is then the ratio of the sums: 4 % of 1,000 on weekdays and 2.5 % of 10,000 at weekends are 2.8 %.
    """
    parts = denominators(inputs)
    if not parts:
        return points
    weights = Counter[Day]()
    for observed in parts:
        weights.update(
            {point.end: point.value for point in observed.within(Period(points[0].end, points[-1].end))}
        )
    each = [weights[point.end] for point in points]
    whole = total_of(each)
    if whole <= 0 or min(each) < 0:
        return points
    ratio = total_of(weight * point.value for weight, point in zip(each, points, strict=True)) / whole
    least = min(0.0, *(point.value for point in points))
    near = [each[max(n - AROUND, 0) : n + AROUND + 1] for n in range(len(each))]
    share = [weight * len(some) / (total_of(some) or 1.0) for weight, some in zip(each, near, strict=True)]
    moved = [ratio + part * (point.value - ratio) for part, point in zip(share, points, strict=True)]
    return [point._replace(value=max(value, least)) for value, point in zip(moved, points, strict=True)]


def denominators(inputs: Inputs) -> tuple[ObservedSeries, ...]:
    """The parts that a ratio of sums divides by: its denominator, or everybody's mentions; none of other formulas."""
    ratio_of_sums = inputs.measurement.ratio_of_sums
    if ratio_of_sums is None or inputs.metric.formula:
        return ()
    named = ratio_of_sums.parts.get("denominator")
    return (named,) if named is not None else tuple(ratio_of_sums.parts.values())
