"""Which days a picture shows: the goal's period with some history before it, or the readings alone.

Takes a subject, gives the days at both edges as ordinals. Today is no part of it: a new day without
readings must leave the picture as it was.
"""

from datetime import date
from typing import NamedTuple

from generator.chart.kinds import ChartKind
from generator.chart.kinds.kind import at_its_window
from generator.chart.subject import Subject

#: History takes at most this part of the period's length, and may take this many days in any case.
_HISTORY = 1.2
_LEAST_HISTORY = 14


class Days(NamedTuple):
    """The left and the right edge, the left one smaller; ``oldest`` is the day that the left edge is labelled with."""

    first: int
    last: int
    oldest: date


def days_shown(subject: Subject, kind: ChartKind) -> Days | None:
    """The days between the edges; None where there is nothing to show."""
    if subject.period is not None:
        edge, last = subject.period.start.toordinal() - 1, subject.period.end.toordinal()
        return _with_history(subject, kind, Days(edge, last, subject.period.start))
    if not subject.points:
        return None
    first, newest = subject.points[0], subject.points[-1].end.toordinal()
    begin = (kind.begins or at_its_window)(first)
    return Days(min(begin, newest - 1), newest, first.end if begin == first.end.toordinal() else first.start)


def _with_history(subject: Subject, kind: ChartKind, days: Days) -> Days:
    """``days`` from the oldest reading on that is within the history to be shown."""
    if kind.begins is None:
        return days
    oldest = days.first - max(round(_HISTORY * (days.last - days.first)), _LEAST_HISTORY)
    for point in subject.points:
        begin = kind.begins(point)
        if oldest <= begin < days.first:
            return Days(begin, days.last, point.end if begin == point.end.toordinal() else point.start)
    return days
