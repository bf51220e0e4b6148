"""Means and medians: people reached, durations, items not summed, and ratios that were read as such.

Takes a gauge and days, gives the metric's aggregate over the readings that end in them. Never a sum.
"""

from statistics import median

from generator.evaluate.arithmetic import finite, running_means, running_medians, total_of
from generator.evaluate.days import before_start
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
from generator.model.fact import Fact, Unknown
from generator.model.metric import Metric
from generator.model.report import TrackPoint


def _suits(metric: Metric) -> bool:
    return metric.traits.never_summed or metric.traits.per_item


def mean_figure(gauge: Gauge, metric: Metric, days: Period) -> Fact:
    """The mean or median of the readings in the days."""
    values = [point.value for point in gauge.strand.within(days)]
    if not values:
        return Unknown("no-reading")
    figure = median(values) if metric.is_median else total_of(values) / len(values)
    return finite(figure, "no-reading")


def mean_track(gauge: Gauge, metric: Metric, days: Period) -> tuple[TrackPoint, ...]:
    points = gauge.strand.within(days)
    running = running_medians if metric.is_median else running_means
    return tracked(points, running(point.value for point in points))


def mean_began(gauge: Gauge, metric: Metric, period: Period, length: Duration | None) -> Began:
    """The same aggregate over the readings before the start."""
    before = mean_figure(gauge, metric, days_before(gauge, period, length))
    if isinstance(before, Unknown):
        return Began(nothing_before(gauge, period), None)
    return Began(before, before_start(period))


MEAN = Measure(
    suits=_suits,
    figure=mean_figure,
    track=mean_track,
    newest=newest_within,
    count=count_within,
    began=mean_began,
)
