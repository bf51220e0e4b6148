"""Ratios: the sum of numerators over the sum of denominators, not the mean of ratios.

Takes a gauge and days; where the gauge has no parts to sum (the ratio itself was read, or one part is
people reached) the figure is the mean of its points. A ratio with a denominator of 0 is unknown.
"""

from collections.abc import Iterator

from generator.evaluate.arithmetic import running_sums, total_of
from generator.evaluate.days import before_start
from generator.evaluate.formula import worked_out
from generator.evaluate.gauge import Blend, Gauge
from generator.evaluate.measures.mean import mean_began, mean_figure, mean_track
from generator.evaluate.measures.measure import (
    Began,
    Measure,
    count_within,
    days_before,
    newest_within,
    nothing_before,
)
from generator.evaluate.strand import Strand
from generator.model.calendar import Day, Duration, Period
from generator.model.fact import Fact, Unknown
from generator.model.metric import Metric
from generator.model.report import TrackPoint


def _suits(metric: Metric) -> bool:
    return metric.traits.has_parts


def _figure(gauge: Gauge, metric: Metric, days: Period) -> Fact:
    if gauge.blend is None:
        return mean_figure(gauge, metric, days)
    parts = {name: strand.within(days) for name, strand in gauge.blend.parts.items()}
    if not all(parts.values()):
        return Unknown("no-reading")
    sums = {name: total_of(point.value for point in points) for name, points in parts.items()}
    ratio = worked_out(gauge.blend.steps, sums)
    return Unknown("no-reading") if ratio is None else ratio


def _track(gauge: Gauge, metric: Metric, days: Period) -> tuple[TrackPoint, ...]:
    if gauge.blend is None:
        return mean_track(gauge, metric, days)
    return tuple(_blended(gauge.blend, days))


def _blended(blend: Blend, days: Period) -> Iterator[TrackPoint]:
    """The ratio of the sums so far, on every day from which it is known."""
    sums = {name: _sums_by_day(strand, days) for name, strand in blend.parts.items()}
    so_far: dict[str, float] = {}
    for day in sorted({day for by_day in sums.values() for day in by_day}):
        so_far.update({name: by_day[day] for name, by_day in sums.items() if day in by_day})
        ratio = worked_out(blend.steps, so_far) if len(so_far) == len(sums) else None
        if ratio is not None:
            yield TrackPoint(day, ratio)


def _sums_by_day(strand: Strand, days: Period) -> dict[Day, float]:
    points = strand.within(days)
    sums = running_sums(point.value for point in points)
    return {point.end: total for point, total in zip(points, sums, strict=True)}


def _newest(gauge: Gauge, days: Period) -> Day | None:
    """The last day that all parts know of."""
    if gauge.blend is None:
        return newest_within(gauge, days)
    parts = [strand.within(days) for strand in gauge.blend.parts.values()]
    return min(points[-1].end for points in parts) if all(parts) else None


def _count(gauge: Gauge, days: Period) -> int:
    if gauge.blend is None:
        return count_within(gauge, days)
    return min(len(strand.within(days)) for strand in gauge.blend.parts.values())


def _began(gauge: Gauge, metric: Metric, period: Period, length: Duration | None) -> Began:
    if gauge.blend is None:
        return mean_began(gauge, metric, period, length)
    before = _figure(gauge, metric, days_before(gauge, period, length))
    if isinstance(before, Unknown):
        return Began(nothing_before(gauge, period), None)
    return Began(before, before_start(period))


RATIO = Measure(suits=_suits, figure=_figure, track=_track, newest=_newest, count=_count, began=_began)
