"""The past in windows as long as the goal: what a series did in each window that ends with a reading before the start.

Takes a measurement, its metric and the goal's period, gives one figure a window: what a level gained, what a total came to,
what a mean or ratio was. Only windows that the series covers fully and that no break cuts. It compares nothing.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from math import isfinite
from typing import NamedTuple

from generator.evaluate.arithmetic import running_sums
from generator.evaluate.days import before_start, mover
from generator.evaluate.readings.formula import worked_out
from generator.evaluate.readings.measurement import Measurement, RatioOfSums
from generator.evaluate.readings.observed_series import ObservedSeries
from generator.model.calendar import Day, Duration, Period
from generator.model.metric import WINDOW, Frequency, Metric
from generator.model.report import Point

#: Days of the longest month, by which monthly readings may lie apart.
_LONGEST_MONTH = 31


def past_figures(measurement: Measurement, metric: Metric, period: Period) -> tuple[float, ...]:
    """The figure of each past window, oldest first; those that float64 cannot hold are left out."""
    last, length = before_start(period), Duration(days=period.days)
    if metric.traits.is_stock:
        figures = _gains(measurement.observed, last, length)
    elif measurement.ratio_of_sums is not None:
        figures = _ratios(measurement.ratio_of_sums, measurement.observed, last, length)
    else:
        figures = (_total if metric.is_total else _mean)(measurement.observed, metric, last, length)
    return tuple(figure for figure in figures if isfinite(figure))


def _gains(observed: ObservedSeries, last: Day, length: Duration) -> Iterator[float]:
    """What a level gained in each window, which begins with the level in force on the day before its first."""
    points = observed.points[: observed.until(last)]
    back = mover(length)
    behind = 0
    for point in points:
        begin = back(point.end)
        if begin < points[0].end:
            continue
        while points[behind + 1].end <= begin:
            behind += 1
        if not observed.splits_between(points[behind].end, point.end):
            yield point.value - points[behind].value


class _Window(NamedTuple):
    """A window from ``first`` on (an ordinal), and the places of the points that end in it, ``hi`` left out."""

    first: int
    lo: int
    hi: int


def _windows(observed: ObservedSeries, metric: Metric, last: Day, length: Duration) -> Iterator[_Window]:
    """The windows that the points cover from their first day on: one for each day on which one of them ends.

    Days are counted as ordinals, which are quicker to compare.
    """
    points = observed.points[: observed.until(last)]
    ends = [point.end.toordinal() for point in points]
    runs = _runs(points, ends, _reach(metric))
    splits = [day.toordinal() for day in observed.splits]
    lo = 0
    for hi, end in enumerate(ends, start=1):
        first = end - length.days + 1
        while ends[lo] < first:
            lo += 1
        is_last_of_day = hi == len(ends) or ends[hi] > end
        if is_last_of_day and runs[hi - 1] <= first and not any(first < split <= end for split in splits):
            yield _Window(first, lo, hi)


def _runs(points: Sequence[Point], ends: Sequence[int], reach: int) -> list[int]:
    """For each point the day from which on nothing is missing up to it.

    Of two readings of several days no day between may be missing; a single day's reading speaks for the ``reach``
    days up to it.
    """
    runs: list[int] = []
    for place, point in enumerate(points):
        start = ends[place] if point.start is point.end else point.start.toordinal()
        allowed = 1 if start < ends[place] else reach
        if place and start <= ends[place - 1] + allowed:
            start = min(runs[-1], start)
        runs.append(start)
    return runs


def _reach(metric: Metric) -> int:
    """For how many days a reading of a single day speaks: a total's for that day alone, a mean's for its frequency's.

    An irregular mean's speaks for all the time since the one before, and between posts nothing is missing.
    """
    if metric.traits.per_item or (metric.frequency is Frequency.IRREGULAR and not metric.is_total):
        return Day.max.toordinal()
    window = WINDOW[metric.frequency]
    return 1 if metric.is_total else window.days + _LONGEST_MONTH * window.months


def _total(observed: ObservedSeries, metric: Metric, last: Day, length: Duration) -> Iterator[float]:
    """The total of each window; of a reading that begins before it the share of its days within."""
    sums = (0.0, *running_sums(point.value for point in observed.points))
    for window in _windows(observed, metric, last, length):
        oldest = observed.points[window.lo]
        outside = max(window.first - oldest.start.toordinal(), 0) / ((oldest.end - oldest.start).days + 1)
        yield sums[window.hi] - sums[window.lo] - oldest.value * outside


def _mean(observed: ObservedSeries, metric: Metric, last: Day, length: Duration) -> Iterator[float]:
    """The metric's aggregate over the readings that end in each window."""
    windows = _windows(observed, metric, last, length)
    if metric.is_median:
        return _medians(observed, windows)
    sums = (0.0, *running_sums(point.value for point in observed.points))
    return ((sums[window.hi] - sums[window.lo]) / (window.hi - window.lo) for window in windows)


def _medians(observed: ObservedSeries, windows: Iterable[_Window]) -> Iterator[float]:
    """Each window's median, from values kept in order while the windows move on."""
    values = [point.value for point in observed.points]
    ordered: list[float] = []
    lo = hi = 0
    for window in windows:
        for value in values[hi : window.hi]:
            insort(ordered, value)
        for value in values[lo : window.lo]:
            del ordered[bisect_left(ordered, value)]
        lo, hi = window.lo, window.hi
        middle = len(ordered) // 2
        yield ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


class _Running:
    """The sum of a series up to any day, by the days of its windows."""

    def __init__(self, observed: ObservedSeries) -> None:
        self._points = observed.points
        self._starts = [point.start.toordinal() for point in observed.points]
        self._sums = (0.0, *running_sums(point.value for point in observed.points))

    @property
    def first(self) -> int:
        """The day on which the series begins."""
        return self._starts[0]

    def up_to(self, day: int) -> float:
        """The sum of all days up to ``day``: of a window that goes on the share."""
        count = bisect_right(self._starts, day)
        if not count:
            return 0.0
        point = self._points[count - 1]
        outside = max(point.end.toordinal() - day, 0) / ((point.end - point.start).days + 1)
        return self._sums[count] - point.value * outside


def _ratios(
    ratio_of_sums: RatioOfSums, whole: ObservedSeries, last: Day, length: Duration
) -> Iterator[float]:
    """The ratio of the parts' sums in each window for which all of them had begun."""
    if not all(part.points for part in ratio_of_sums.parts.values()):
        return
    parts = {name: _Running(part) for name, part in ratio_of_sums.parts.items()}
    began = max(part.first for part in parts.values())
    ends = set.intersection(*(set(part.ends[: part.until(last)]) for part in ratio_of_sums.parts.values()))
    for day in sorted(ends):
        end, first = day.toordinal(), day.toordinal() - length.days + 1
        if first < began or whole.side_start(day).toordinal() > first:
            continue
        sums = {name: part.up_to(end) - part.up_to(first - 1) for name, part in parts.items()}
        ratio = worked_out(ratio_of_sums.steps, sums)
        if ratio is not None:
            yield ratio
