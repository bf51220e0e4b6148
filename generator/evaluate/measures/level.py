"""Levels: a stock, of which the last reading counts.

Takes a gauge and days, gives the level in force. It adds nothing up.
"""

from generator.evaluate.days import before_start, span_ending
from generator.evaluate.gauge import Gauge
from generator.evaluate.measures.measure import Began, Measure, count_within, nothing_before, tracked
from generator.model.calendar import Day, Duration, Period
from generator.model.fact import Fact, Unknown
from generator.model.metric import Metric
from generator.model.report import TrackPoint


def _suits(metric: Metric) -> bool:
    return metric.traits.is_stock


def _figure(gauge: Gauge, _metric: Metric, days: Period) -> Fact:
    """The last reading up to the days' end, those before their start included."""
    point = gauge.strand.in_force(days.end)
    return Unknown("no-reading") if point is None else point.value


def _newest(gauge: Gauge, days: Period) -> Day | None:
    point = gauge.strand.in_force(days.end)
    return None if point is None else point.end


def _track(gauge: Gauge, _metric: Metric, days: Period) -> tuple[TrackPoint, ...]:
    points = gauge.strand.within(days)
    return tracked(points, (point.value for point in points))


def _began(gauge: Gauge, _metric: Metric, period: Period, length: Duration | None) -> Began:
    """The last reading before the start, of the given length before it where one is given."""
    last = before_start(period)
    point = gauge.strand.in_force(last)
    if point is None or (length is not None and point.end < span_ending(last, length).start):
        return Began(nothing_before(gauge, period), None)
    return Began(point.value, point.end)


LEVEL = Measure(suits=_suits, figure=_figure, track=_track, newest=_newest, count=count_within, began=_began)
