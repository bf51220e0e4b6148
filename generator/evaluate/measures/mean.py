"""Means and medians: people reached, durations, items not summed, and ratios that were read as such.

Takes a gauge and days, gives the metric's aggregate over the readings that end in them. Never a sum.
"""

from collections.abc import Iterable, Iterator

from generator.evaluate.arithmetic import finite, running_means, running_medians
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
from generator.model.metric import Aggregate, Metric, MetricType
from generator.model.report import TrackPoint


def _suits(metric: Metric) -> bool:
    return metric.type is not MetricType.RATIO


def _running(metric: Metric, values: Iterable[float]) -> Iterator[float]:
    """The aggregate so far; only durations and items have another one than the mean."""
    has_choice = metric.type in {MetricType.DURATION, MetricType.ITEM}
    return (
        running_medians(values)
        if has_choice and metric.aggregate is Aggregate.MEDIAN
        else running_means(values)
    )


def mean_figure(gauge: Gauge, metric: Metric, days: Period) -> Fact:
    points = gauge.strand.within(days)
    value: Fact = Unknown("no-reading")
    for so_far in _running(metric, (point.value for point in points)):
        value = so_far
    return value if isinstance(value, Unknown) else finite(value, "no-reading")


def mean_track(gauge: Gauge, metric: Metric, days: Period) -> tuple[TrackPoint, ...]:
    points = gauge.strand.within(days)
    return tracked(points, _running(metric, (point.value for point in points)))


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
