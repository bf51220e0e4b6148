"""A ratio over people reached: numerator and denominator paired window by window, for reach is never summed.

Takes the two parts, gives an observed series of one ratio per window. What is averaged over the windows is the measure's affair.
"""

from bisect import bisect_left
from math import isfinite
from operator import attrgetter

from generator.evaluate.arithmetic import total_of
from generator.evaluate.days import starts_of
from generator.evaluate.readings.formula import Part
from generator.evaluate.readings.observed_series import ObservedSeries, days_of, series_of_points
from generator.model.calendar import Period
from generator.model.report import Point


def paired(numerator: Part, denominator: Part) -> ObservedSeries:
    """One ratio for each window of the part that cannot be summed (of the denominator, where neither can)."""
    leading = denominator if _is_unsummed(denominator) else numerator
    ratios = ((point, _ratio_over(point, numerator, denominator)) for point in leading.observed.points)
    points = tuple(point._replace(value=ratio) for point, ratio in ratios if ratio is not None)
    return series_of_points(points, numerator.observed, denominator.observed)


def _is_unsummed(part: Part) -> bool:
    return not part.metric.is_total and not part.is_level


def _ratio_over(window: Point, numerator: Part, denominator: Part) -> float | None:
    above, below = _value_over(numerator, window), _value_over(denominator, window)
    if above is None or below is None or below == 0:
        return None
    return above / below if isfinite(above / below) else None


def _value_over(part: Part, window: Point) -> float | None:
    """The part's value for the window's days: read for just these, the level at their end, or totals that fill them, by share."""
    if part.is_level:
        return part.level_on(window.end)
    days = Period(window.start, window.end)
    for point in part.observed.within(days):
        if point.start == window.start and point.end == window.end and point.item == window.item:
            return point.value
    if not part.metric.is_total or part.metric.traits.per_item:
        return None
    if (value := _trimmed_value(part.observed, window)) is not None:
        return value
    shares = part.observed.shares(days)
    return total_of(point.value for point in shares) if days_of(shares) == days.days else None


def _trimmed_value(observed: ObservedSeries, window: Point) -> float | None:
    """What was read for just these days, though an earlier window takes some of them in a total."""
    place = bisect_left(observed.readings, window.end, key=attrgetter("date"))
    reading = observed.readings[place] if place < len(observed.readings) else None
    if reading is None or reading.date != window.end:
        return None
    return reading.value if starts_of(reading.window)(reading.date) == window.start else None
