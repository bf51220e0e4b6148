"""Curves: readings as strokes over days, cut where readings are missing and thinned to what a pixel can show.

Takes readings in force, gives vertices in civil days (ordinals) and the metric's unit; a vertex without a value ends
a stroke. Knows no pixels but their number, and no style.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from generator.model.calendar import Duration
from generator.model.observed import BreakMark
from generator.model.report import Point, TrackPoint


class Vertex(NamedTuple):
    """A corner of a stroke: a day's end as its ordinal, and a value; None lifts the pen."""

    day: float
    value: float | None


Stroke = tuple[Vertex, ...]


def longest_days(duration: Duration) -> int:
    """The most days that the duration can last.

    >>> longest_days(Duration(months=1)), longest_days(Duration(days=10))
    (31, 10)
    """
    return duration.months * 31 + duration.days


def strokes_of_level(
    points: Iterable[Point], breaks: Sequence[BreakMark], silence: int
) -> tuple[Stroke, ...]:
    """Readings joined from day to day, apart where more than ``silence`` days passed or the series breaks."""
    return _strokes((Vertex(point.end.toordinal(), point.value) for point in points), breaks, silence)


def strokes_of_windows(
    points: Iterable[Point], breaks: Sequence[BreakMark], silence: int
) -> tuple[Stroke, ...]:
    """Each reading level over the days that it speaks for, so that no slope between two means looks like a trend.

    A window that begins before the one before it has ended goes on from there.
    """
    strokes: list[list[Vertex]] = []
    for point in points:
        begin, end = (
            Vertex(point.start.toordinal() - 1, point.value),
            Vertex(point.end.toordinal(), point.value),
        )
        before = strokes[-1][-1] if strokes else None
        if before is not None and _joins(before, end, breaks, silence) and begin.day <= before.day:
            strokes[-1] += [Vertex(before.day, point.value), end]
        else:
            strokes.append([begin, end])
    return tuple(tuple(stroke) for stroke in strokes)


def strokes_of_track(
    track: Iterable[TrackPoint], breaks: Sequence[BreakMark], silence: int
) -> tuple[Stroke, ...]:
    """The judged quantity joined in the same way."""
    return _strokes((Vertex(mark.date.toordinal(), mark.value) for mark in track), breaks, silence)


def _strokes(vertices: Iterable[Vertex], breaks: Sequence[BreakMark], silence: int) -> tuple[Stroke, ...]:
    strokes: list[list[Vertex]] = []
    for vertex in vertices:
        if strokes and _joins(strokes[-1][-1], vertex, breaks, silence):
            strokes[-1].append(vertex)
        else:
            strokes.append([vertex])
    return tuple(tuple(stroke) for stroke in strokes)


def _joins(before: Vertex, after: Vertex, breaks: Sequence[BreakMark], silence: int) -> bool:
    cut = any(not mark.bridged and before.day < mark.date.toordinal() <= after.day for mark in breaks)
    return not cut and after.day - before.day <= silence


def thinned(stroke: Stroke, columns: int, first: float, last: float) -> Stroke:
    """The stroke with at most four vertices to a pixel column: its first, lowest, highest and last.

    ``columns`` pixels lie between the days ``first`` and ``last``. A stroke with fewer vertices stays as it is.
    """
    if len(stroke) <= 2 * columns:
        return stroke
    scale = columns / (last - first)
    grouped = groupby(stroke, key=lambda vertex: int((vertex.day - first) * scale))
    return tuple(vertex for _, column in grouped for vertex in _extremes(tuple(column)))


def _extremes(column: Stroke) -> Iterator[Vertex]:
    places = range(len(column))
    values = [vertex.value or 0.0 for vertex in column]
    kept = {0, len(column) - 1, min(places, key=values.__getitem__), max(places, key=values.__getitem__)}
    return (column[index] for index in sorted(kept))


def joined(strokes: Iterable[Stroke]) -> Stroke:
    """All strokes as one, with the pen lifted in between."""
    vertices: list[Vertex] = []
    for stroke in strokes:
        if vertices:
            vertices.append(Vertex(vertices[-1].day, None))
        vertices.extend(stroke)
    return tuple(vertices)
