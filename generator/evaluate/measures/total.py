"""Totals: flow, money and summed items, which add up from 0.

Takes a gauge and days, gives the sum of the readings that end in them. Without a reading a total is unknown, never 0.
"""

from generator.evaluate.arithmetic import finite, running_sums, total_of
from generator.evaluate.days import as_long_before, before_start, span_ending
from generator.evaluate.gauge import Gauge
from generator.evaluate.measures.measure import (
    Began,
    Measure,
    count_within,
    days_before,
    newest_within,
    nothing_before,
    tracked,
)
from generator.model.calendar import Duration, Period
from generator.model.fact import Fact, Unknown, with_known
from generator.model.metric import Metric
from generator.model.report import Point, TrackPoint


def _suits(metric: Metric) -> bool:
    return metric.is_total


def _figure(gauge: Gauge, _metric: Metric, days: Period) -> Fact:
    points = gauge.strand.within(days)
    return _sum(points) if points else Unknown("no-reading")


def _sum(points: tuple[Point, ...]) -> Fact:
    return finite(total_of(point.value for point in points), "no-reading")


def _track(gauge: Gauge, _metric: Metric, days: Period) -> tuple[TrackPoint, ...]:
    points = gauge.strand.within(days)
    return tracked(points, running_sums(point.value for point in points))


def _began(gauge: Gauge, metric: Metric, period: Period, length: Duration | None) -> Began:
    """The total before the start, brought to the period's length.

    Readings are scaled by the days that they cover and must cover half of what was asked for; items are
    events that cover no days, so theirs is scaled by the days that were looked at.
    """
    last = before_start(period)
    points = gauge.strand.within(days_before(gauge, period, length))
    if not points:
        return Began(nothing_before(gauge, period), None)
    asked = (as_long_before(period) if length is None else span_ending(last, length)).days
    covered = asked if metric.traits.per_item else sum(days_covered(point) for point in points)
    if 2 * covered < asked:
        return Began(Unknown("no-baseline"), None)
    scaled = with_known(_sum(points), lambda total: finite(total * period.days / covered, "no-baseline"))
    return Began(scaled, last)


def days_covered(point: Point) -> int:
    return (point.end - point.start).days + 1


TOTAL = Measure(
    suits=_suits, figure=_figure, track=_track, newest=newest_within, count=count_within, began=_began
)
