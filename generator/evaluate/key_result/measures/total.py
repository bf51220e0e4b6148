"""Totals: flow, money and summed items, which add up from 0.

Takes a measurement and days, gives the sum of the readings, of one across an edge its share. Without a reading a total is unknown, never 0.
"""

from generator.evaluate.arithmetic import finite, running_sums, total_of
from generator.evaluate.days import as_long_before, before_start, span_ending
from generator.evaluate.key_result.measures.measure import (
    Began,
    Measure,
    days_before,
    nothing_before,
    tracked,
)
from generator.evaluate.readings.measurement import Measurement
from generator.evaluate.readings.observed_series import days_of
from generator.model.calendar import Day, Duration, Period
from generator.model.fact import Fact, Unknown, with_known
from generator.model.metric import Metric
from generator.model.observed import DaysRead
from generator.model.report import Point, TrackPoint


def _suits(metric: Metric) -> bool:
    return metric.is_total


def _figure(measurement: Measurement, _metric: Metric, days: Period) -> Fact:
    points = measurement.observed.shares(days)
    return _sum(points) if points else Unknown("no-reading")


def _sum(points: tuple[Point, ...]) -> Fact:
    return finite(total_of(point.value for point in points), "no-reading")


def _track(measurement: Measurement, _metric: Metric, days: Period) -> tuple[TrackPoint, ...]:
    points = measurement.observed.shares(days)
    return tracked(points, running_sums(point.value for point in points))


def _newest(measurement: Measurement, days: Period) -> Day | None:
    points = measurement.observed.shares(days)
    return points[-1].end if points else None


def _count(measurement: Measurement, days: Period) -> int:
    return len(measurement.observed.shares(days))


def _read(measurement: Measurement, metric: Metric, days: Period) -> DaysRead | None:
    """How many of the days up to the newest reading were read; posts have no days that could be unread."""
    points = () if metric.traits.per_item else measurement.observed.shares(days)
    return DaysRead(days_of(points), (points[-1].end - days.start).days + 1) if points else None


def _began(measurement: Measurement, metric: Metric, period: Period, length: Duration | None) -> Began:
    """The total before the start, brought to the period's length.

    It is scaled for days before the series' first reading or a break, never for gaps. The series must have begun for half of
    what was asked for, and half of the days since must have been read. Posts are events that cover no days.
    """
    last = before_start(period)
    days = days_before(measurement, period, length)
    points = measurement.observed.shares(days)
    if not points:
        return Began(nothing_before(measurement, period), None)
    asked = (as_long_before(period) if length is None else span_ending(last, length)).days
    if metric.traits.per_item:
        return Began(_scaled(points, period.days / asked), last)
    since = (last - max(days.start, measurement.observed.points[0].start)).days + 1
    read = DaysRead(days_of(points), since)
    if 2 * since < asked or 2 * read.read < since:
        before = Period(span_ending(last, Duration(days=asked)).start, last)
        if days.start > before.start and measurement.observed.shares(before)[0].end < days.start:
            return Began(Unknown("baseline-before-break"), None)
        return Began(Unknown("no-baseline"), None, read)
    return Began(_scaled(points, period.days / since), last, read)


def _scaled(points: tuple[Point, ...], times: float) -> Fact:
    return with_known(_sum(points), lambda total: finite(total * times, "no-baseline"))


TOTAL = Measure(
    suits=_suits, figure=_figure, track=_track, newest=_newest, count=_count, began=_began, read=_read
)
