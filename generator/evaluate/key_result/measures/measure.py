"""What a way of measuring is: a record of functions over a measurement, a metric and some days.

One module beside this one for each way; ``measures`` lists them. It holds no arithmetic of its own.
"""

from collections.abc import Callable, Iterable
from math import isfinite

from generator.evaluate.days import as_long_before, before_start, span_ending
from generator.evaluate.readings.measurement import Measurement
from generator.model.calendar import Day, Duration, Period
from generator.model.fact import Fact, Unknown
from generator.model.metric import Metric
from generator.model.observed import DaysRead
from generator.model.report import Point, TrackPoint
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Began:
    """Where it began, and on which day. ``read``: of a total how many of the days behind it were read."""

    value: Fact
    date: Day | None
    read: DaysRead | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One way of measuring, for the metrics that it ``suits``.

    ``figure`` is the judged quantity over the days, ``track`` how it stood at the end of each day with a reading,
    ``count`` the number of readings in the days, ``newest`` the last day that the figure knows of. ``began`` is the
    same quantity before the period, from readings of the given length (None: as much as is usual for the type).
    ``read`` tells of a total how many of the days were read.
    """

    suits: Callable[[Metric], bool]
    figure: Callable[[Measurement, Metric, Period], Fact]
    track: Callable[[Measurement, Metric, Period], tuple[TrackPoint, ...]]
    newest: Callable[[Measurement, Period], Day | None]
    count: Callable[[Measurement, Period], int]
    began: Callable[[Measurement, Metric, Period, Duration | None], Began]
    read: Callable[[Measurement, Metric, Period], DaysRead | None] = lambda _measurement, _metric, _days: None


def newest_within(measurement: Measurement, days: Period) -> Day | None:
    points = measurement.observed.within(days)
    return points[-1].end if points else None


def count_within(measurement: Measurement, days: Period) -> int:
    return len(measurement.observed.within(days))


def tracked(points: Iterable[Point], values: Iterable[float]) -> tuple[TrackPoint, ...]:
    """The finite values so far by day; of several on one day the last, which knows them all."""
    by_day = dict(zip((point.end for point in points), values, strict=True))
    if not all(map(isfinite, by_day.values())):
        by_day = {day: value for day, value in by_day.items() if isfinite(value)}
    return tuple(map(TrackPoint, by_day.keys(), by_day.values()))


def days_before(measurement: Measurement, period: Period, length: Duration | None) -> Period:
    """The days before the start whose readings make a baseline, cut where a break makes older ones incomparable."""
    last = before_start(period)
    days = as_long_before(period) if length is None else span_ending(last, length)
    return Period(max(days.start, measurement.observed.side_start(last)), last)


def nothing_before(measurement: Measurement, period: Period) -> Unknown:
    """Why there is no baseline: nothing was read before the start, or only on the other side of a break."""
    point = measurement.observed.in_force(before_start(period))
    hidden = point is not None and measurement.observed.splits_between(point.end, before_start(period))
    return Unknown("baseline-before-break" if hidden else "no-baseline")
