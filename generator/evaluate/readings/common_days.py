"""The days on which all parts of a ratio were read, for a day of which only one side is known is no day of the ratio.

Takes the parts' observed series, gives each with its points cut to these days: of a window that lies partly outside the share
of its days within counts, as at every other edge. It divides nothing.
"""

from collections.abc import Iterator, Sequence

from generator.evaluate.readings.observed_series import ObservedSeries, clipped, series_of_points
from generator.model.calendar import Day, Period
from generator.model.report import Point
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class _Run:
    """Days without a gap, as ordinals, both included."""

    first: int
    last: int


def on_common_days(parts: Sequence[ObservedSeries]) -> tuple[ObservedSeries, ...]:
    """Each of ``parts`` (windows that do not overlap, oldest first) on the days that all of them have."""
    if all(_windows(part) == _windows(parts[0]) for part in parts[1:]):
        return tuple(parts)
    common = _runs(parts[0])
    for part in parts[1:]:
        common = list(_met(common, _runs(part)))
    return tuple(series_of_points(tuple(_cut(part.points, common)), part) for part in parts)


def _windows(part: ObservedSeries) -> list[tuple[Day, Day]]:
    return [(point.start, point.end) for point in part.points]


def _runs(part: ObservedSeries) -> list[_Run]:
    """The days of all windows, those that follow on each other as one run."""
    runs: list[_Run] = []
    for point in part.points:
        first, last = point.start.toordinal(), point.end.toordinal()
        if runs and first <= runs[-1].last + 1:
            runs[-1] = _Run(runs[-1].first, max(last, runs[-1].last))
        else:
            runs.append(_Run(first, last))
    return runs


def _met(some: Sequence[_Run], others: Sequence[_Run]) -> Iterator[_Run]:
    """The days that lie in a run of both."""
    one = other = 0
    while one < len(some) and other < len(others):
        first = max(some[one].first, others[other].first)
        last = min(some[one].last, others[other].last)
        if first <= last:
            yield _Run(first, last)
        if some[one].last <= others[other].last:
            one += 1
        else:
            other += 1


def _cut(points: Sequence[Point], runs: Sequence[_Run]) -> Iterator[Point]:
    """What of ``points`` lies in ``runs``."""
    at = 0
    for point in points:
        while at < len(runs) and runs[at].last < point.start.toordinal():
            at += 1
        for run in runs[at:]:
            if run.first > point.end.toordinal():
                break
            yield clipped(point, Period(Day.fromordinal(run.first), Day.fromordinal(run.last)))
