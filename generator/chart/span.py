"""Which days a picture shows: the goal's period with some history before it, or the readings alone.

Takes a judged key result, gives the days at both edges as ordinals. Today is no part of it: a new day without
readings must leave the picture as it was.
"""

from datetime import date
from typing import NamedTuple

from generator.chart.kinds import ChartKind
from generator.model.report import KeyResultReport

#: History takes at most this part of the period's length, and may take this many days in any case.
_HISTORY = 1.2
_LEAST_HISTORY = 14


class Days(NamedTuple):
    """The left and the right edge, the left one smaller; ``oldest`` is the day that the left edge is labelled with."""

    first: int
    last: int
    oldest: date


def days_shown(report: KeyResultReport, kind: ChartKind) -> Days | None:
    """The days between the edges; None where there is nothing to show."""
    if report.period is not None:
        edge, last = report.period.start.toordinal() - 1, report.period.end.toordinal()
        return _with_history(report, kind, Days(edge, last, report.period.start))
    if not report.points:
        return None
    first, newest = report.points[0], report.points[-1].end.toordinal()
    return Days(min(first.end.toordinal(), newest - 1), newest, first.end)


def _with_history(report: KeyResultReport, kind: ChartKind, days: Days) -> Days:
    """``days`` from the oldest reading on that is within the history to be shown."""
    if kind.begins is None:
        return days
    oldest = days.first - max(round(_HISTORY * (days.last - days.first)), _LEAST_HISTORY)
    for point in report.points:
        begin = kind.begins(point)
        if oldest <= begin < days.first:
            return Days(begin, days.last, point.end if begin == point.end.toordinal() else point.start)
    return days
