"""Ratios: the sum of numerators over the sum of denominators, not the mean of ratios.

Takes a measurement and days; where the measurement has no parts to sum (the ratio itself was read, or one part is
people reached) the figure is the mean of its points. A ratio with a denominator of 0 is unknown.
"""

from collections.abc import Iterator

from generator.evaluate.arithmetic import running_sums, total_of
from generator.evaluate.days import before_start
from generator.evaluate.key_result.measures.mean import mean_began, mean_figure, mean_track
from generator.evaluate.key_result.measures.measure import (
    Began,
    Measure,
    count_within,
    days_before,
    newest_within,
    nothing_before,
)
from generator.evaluate.readings.formula import worked_out
from generator.evaluate.readings.measurement import Measurement, RatioOfSums
from generator.evaluate.readings.observed_series import ObservedSeries
from generator.model.calendar import Day, Duration, Period
from generator.model.fact import Fact, Unknown
from generator.model.metric import Metric
from generator.model.report import TrackPoint


def _suits(metric: Metric) -> bool:
    return metric.traits.has_parts


def _figure(measurement: Measurement, metric: Metric, days: Period) -> Fact:
    if measurement.ratio_of_sums is None:
        return mean_figure(measurement, metric, days)
    parts = {name: observed.shares(days) for name, observed in measurement.ratio_of_sums.parts.items()}
    if not all(parts.values()):
        return Unknown("no-reading")
    sums = {name: total_of(point.value for point in points) for name, points in parts.items()}
    ratio = worked_out(measurement.ratio_of_sums.steps, sums)
    return Unknown("no-reading") if ratio is None else ratio


def _track(measurement: Measurement, metric: Metric, days: Period) -> tuple[TrackPoint, ...]:
    if measurement.ratio_of_sums is None:
        return mean_track(measurement, metric, days)
    return tuple(_ratios(measurement.ratio_of_sums, days))


def _ratios(ratio_of_sums: RatioOfSums, days: Period) -> Iterator[TrackPoint]:
    """The ratio of the sums so far, on every day from which it is known."""
    sums = {name: _sums_by_day(observed, days) for name, observed in ratio_of_sums.parts.items()}
    so_far: dict[str, float] = {}
    for day in sorted({day for by_day in sums.values() for day in by_day}):
        so_far.update({name: by_day[day] for name, by_day in sums.items() if day in by_day})
        ratio = worked_out(ratio_of_sums.steps, so_far) if len(so_far) == len(sums) else None
        if ratio is not None:
            yield TrackPoint(day, ratio)


def _sums_by_day(observed: ObservedSeries, days: Period) -> dict[Day, float]:
    points = observed.shares(days)
    sums = running_sums(point.value for point in points)
    return {point.end: total for point, total in zip(points, sums, strict=True)}


def _newest(measurement: Measurement, days: Period) -> Day | None:
    """The last day that all parts know of."""
    if measurement.ratio_of_sums is None:
        return newest_within(measurement, days)
    parts = [observed.shares(days) for observed in measurement.ratio_of_sums.parts.values()]
    return min(points[-1].end for points in parts) if all(parts) else None


def _count(measurement: Measurement, days: Period) -> int:
    if measurement.ratio_of_sums is None:
        return count_within(measurement, days)
    return min(len(observed.within(days)) for observed in measurement.ratio_of_sums.parts.values())


def _began(measurement: Measurement, metric: Metric, period: Period, length: Duration | None) -> Began:
    if measurement.ratio_of_sums is None:
        return mean_began(measurement, metric, period, length)
    before = _figure(measurement, metric, days_before(measurement, period, length))
    if isinstance(before, Unknown):
        return Began(nothing_before(measurement, period), None)
    return Began(before, before_start(period))


RATIO = Measure(suits=_suits, figure=_figure, track=_track, newest=_newest, count=_count, began=_began)
