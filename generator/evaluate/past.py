"""The past in windows as long as the goal: what a series did in each window that ends with a reading before the start.

Takes a gauge, its metric and the goal's period, gives one figure a window: what a level gained, what a total came to,
what a mean or ratio was. Only windows that the series covers fully and that no break cuts. It compares nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import isfinite
from statistics import median

from generator.evaluate.arithmetic import running_sums
from generator.evaluate.days import before_start, mover, starts_of
from generator.evaluate.formula import worked_out
from generator.evaluate.gauge import Blend, Gauge
from generator.evaluate.measures.mean import is_median
from generator.evaluate.strand import Strand
from generator.model.calendar import DAY, Day, Duration, Period
from generator.model.metric import WINDOW, Frequency, Metric, MetricType
from generator.model.report import Point


def past_figures(gauge: Gauge, metric: Metric, period: Period) -> tuple[float, ...]:
    """The figure of each past window, oldest first; those that float64 cannot hold are left out."""
    last, length = before_start(period), Duration(days=period.days)
    if metric.type is MetricType.LEVEL:
        figures = _gains(gauge.strand, last, length)
    elif gauge.blend is not None:
        figures = _blended(gauge.blend, gauge.strand, metric, last, length)
    else:
        figures = (_total if metric.is_total else _mean)(gauge.strand, metric, last, length)
    return tuple(figure for figure in figures if isfinite(figure))


def _gains(strand: Strand, last: Day, length: Duration) -> Iterator[float]:
    """What a level gained in each window, which begins with the level in force on the day before its first."""
    points = strand.points[: strand.until(last)]
    back = mover(length)
    behind = 0
    for point in points:
        begin = back(point.end)
        if begin < points[0].end:
            continue
        while points[behind + 1].end <= begin:
            behind += 1
        if not strand.splits_between(points[behind].end, point.end):
            yield point.value - points[behind].value


@dataclass(frozen=True, slots=True)
class _Window:
    """A window from ``first`` on, and the places of the points that end in it, ``hi`` left out."""

    first: Day
    lo: int
    hi: int


def _windows(strand: Strand, metric: Metric, last: Day, length: Duration) -> Iterator[_Window]:
    """The windows that the points cover from their first day on: one for each day on which one of them ends."""
    points = strand.points[: strand.until(last)]
    runs = _runs(points, metric)
    first_day = starts_of(length)
    lo = 0
    for hi, point in enumerate(points, start=1):
        first = first_day(point.end)
        while points[lo].end < first:
            lo += 1
        is_last_of_day = hi == len(points) or points[hi].end > point.end
        if is_last_of_day and runs[hi - 1] <= first and strand.side_start(point.end) <= first:
            yield _Window(first, lo, hi)


def _runs(points: Sequence[Point], metric: Metric) -> list[Day]:
    """For each point the day from which on nothing is missing up to it."""
    runs: list[Day] = []
    for place, point in enumerate(points):
        before = points[place - 1] if place else None
        if before is None:
            runs.append(point.start)
        elif _follows(before, point, metric):
            runs.append(min(runs[-1], point.start))
        else:
            runs.append(point.start)
    return runs


def _follows(before: Point, point: Point, metric: Metric) -> bool:
    """Whether nothing is missing between two readings.

    Days between two totals are missing. A single day's mean speaks for its period of the frequency, of an irregular
    metric for the time since the one before; posts are events, and between them nothing is missing.
    """
    if metric.type is MetricType.ITEM:
        return True
    if metric.is_total or point.end > point.start:
        return point.start <= before.end + DAY
    if metric.frequency is Frequency.IRREGULAR:
        return True
    window = WINDOW[metric.frequency]
    return point.start <= before.end + timedelta(days=window.days + 31 * window.months)


def _total(strand: Strand, metric: Metric, last: Day, length: Duration) -> Iterator[float]:
    """The total of each window; of a reading that begins before it the share of its days within."""
    sums = (0.0, *running_sums(point.value for point in strand.points))
    for window in _windows(strand, metric, last, length):
        oldest = strand.points[window.lo]
        outside = max((window.first - oldest.start).days, 0) / ((oldest.end - oldest.start).days + 1)
        yield sums[window.hi] - sums[window.lo] - oldest.value * outside


def _mean(strand: Strand, metric: Metric, last: Day, length: Duration) -> Iterator[float]:
    """The metric's aggregate over the readings that end in each window."""
    if is_median(metric):
        for window in _windows(strand, metric, last, length):
            yield median(point.value for point in strand.points[window.lo : window.hi])
        return
    sums = (0.0, *running_sums(point.value for point in strand.points))
    for window in _windows(strand, metric, last, length):
        yield (sums[window.hi] - sums[window.lo]) / (window.hi - window.lo)


def _blended(blend: Blend, whole: Strand, metric: Metric, last: Day, length: Duration) -> Iterator[float]:
    """The ratio of the parts' sums in each window that all of them cover."""
    sums = {
        name: (0.0, *running_sums(point.value for point in part.points)) for name, part in blend.parts.items()
    }
    windows = {
        name: {part.ends[window.hi - 1]: window for window in _windows(part, metric, last, length)}
        for name, part in blend.parts.items()
    }
    for day in sorted(set.intersection(*(set(found) for found in windows.values()))):
        in_window = {name: found[day] for name, found in windows.items()}
        if any(whole.side_start(day) > window.first for window in in_window.values()):
            continue
        ratio = worked_out(
            blend.steps,
            {name: sums[name][window.hi] - sums[name][window.lo] for name, window in in_window.items()},
        )
        if ratio is not None:
            yield ratio
