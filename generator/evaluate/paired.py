"""A ratio over people reached: numerator and denominator paired window by window, for reach is never summed.

Takes the two parts, gives a strand of one ratio per window. What is averaged over the windows is the measure's affair.
"""

from math import isfinite

from generator.evaluate.arithmetic import total_of
from generator.evaluate.formula import Part
from generator.evaluate.strand import Strand, strand_of_points
from generator.model.calendar import Period
from generator.model.report import Point


def paired(numerator: Part, denominator: Part) -> Strand:
    """One ratio for each window of the part that cannot be summed (of the denominator, where neither can)."""
    leading = denominator if _is_unsummed(denominator) else numerator
    ratios = ((point, _ratio_over(point, numerator, denominator)) for point in leading.strand.points)
    points = tuple(point._replace(value=ratio) for point, ratio in ratios if ratio is not None)
    return strand_of_points(points, numerator.strand, denominator.strand)


def _is_unsummed(part: Part) -> bool:
    return not part.metric.is_total and not part.is_level


def _ratio_over(window: Point, numerator: Part, denominator: Part) -> float | None:
    above, below = _value_over(numerator, window), _value_over(denominator, window)
    if above is None or below is None or below == 0:
        return None
    return above / below if isfinite(above / below) else None


def _value_over(part: Part, window: Point) -> float | None:
    """The part's value for the window's days: read for just these, the level at their end, or totals that fill them."""
    if part.is_level:
        return part.level_on(window.end)
    days = Period(window.start, window.end)
    points = [point for point in part.strand.within(days) if point.start >= window.start]
    for point in points:
        if point.start == window.start and point.end == window.end and point.item == window.item:
            return point.value
    if not part.metric.is_total or part.metric.traits.per_item:
        return None
    covered = sum((point.end - point.start).days + 1 for point in points)
    return total_of(point.value for point in points) if covered == days.days else None
