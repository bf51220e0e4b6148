"""The fan: where a key result will likely end, from its newest value to the deadline.

Takes a subject and its curves, gives the corners of both shades and of the line between them. It forecasts
nothing, and where there is no forecast there are no corners.
"""

from collections.abc import Iterator
from typing import NamedTuple

from generator.chart.kinds import Curves
from generator.chart.strokes.curve import Stroke, Vertex
from generator.chart.subject import Subject
from generator.model.verdict import FanPoint


class Corner(NamedTuple):
    """The likely value on a day, within its two ranges."""

    day: float
    median: float
    inner: tuple[float, float]
    outer: tuple[float, float]


def corners(subject: Subject, curves: Curves) -> tuple[Corner, ...]:
    """The fan's corners by day, the first at the newest value."""
    forecast = subject.forecast
    if forecast is None or subject.period is None:
        return ()
    last = subject.period.end.toordinal()
    ahead = [_corner(point) for point in forecast.fan if point.date.toordinal() <= last]
    begin = tuple(_tip(curves.end))
    return (*begin, *(corner for corner in ahead if not begin or corner.day > begin[0].day))


def median(fan: tuple[Corner, ...]) -> Stroke:
    return tuple(Vertex(corner.day, corner.median) for corner in fan)


def seen_values(fan: tuple[Corner, ...], others: tuple[float, ...]) -> Iterator[float]:
    """What the value axis makes room for: where the inner range ends, and more of the fan unless all else would become flat."""
    if not fan:
        return
    needed = [*others, *fan[-1].inner]
    room = 2 * (max(needed) - min(needed))
    for pairs in ([corner.inner for corner in fan], [corner.outer for corner in fan]):
        values = [value for pair in pairs for value in pair]
        if max(*values, *needed) - min(*values, *needed) <= room:
            needed += values
    yield from needed


def _tip(end: Vertex | None) -> Iterator[Corner]:
    if end is not None and end.value is not None:
        yield Corner(end.day, end.value, (end.value, end.value), (end.value, end.value))


def _corner(point: FanPoint) -> Corner:
    return Corner(
        point.date.toordinal(), point.median, (point.low80, point.high80), (point.low95, point.high95)
    )
