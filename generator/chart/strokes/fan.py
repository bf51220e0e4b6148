"""The fan: where a key result will likely end, from its newest value to the deadline.

Takes a subject and its curves, gives the corners of both shades and of the line between them. It forecasts
nothing, and where there is no forecast there are no corners.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.chart.kinds import Curves
from generator.chart.strokes.curve import Stroke, Vertex
from generator.chart.subject import Subject
from generator.model.verdict import FanPoint
from generator.records import dataclass


class Corner(NamedTuple):
    """The likely value on a day, within its two ranges."""

    day: float
    median: float
    inner: tuple[float, float]
    outer: tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fan:
    """The corners that were forecast, and more of them on curves through these; none without a forecast."""

    corners: tuple[Corner, ...]
    smooth: tuple[Corner, ...]


def fan_of(subject: Subject, curves: Curves) -> Fan:
    forecast = corners(subject, curves)
    return Fan(corners=forecast, smooth=smooth(forecast))


def corners(subject: Subject, curves: Curves) -> tuple[Corner, ...]:
    """The fan's corners by day, the first at the newest value."""
    forecast = subject.forecast
    if forecast is None or subject.period is None:
        return ()
    last = subject.period.end.toordinal()
    ahead = [_corner(point) for point in forecast.fan if point.date.toordinal() <= last]
    begin = tuple(_tip(curves.end))
    return (*begin, *(corner for corner in ahead if not begin or corner.day > begin[0].day))


#: So many corners a smooth fan has, closer together where it opens.
_STEPS = 28


def smooth(fan: tuple[Corner, ...]) -> tuple[Corner, ...]:
    """The same fan without kinks: through its own corners, rising and falling only where they do.

    >>> opened = smooth((Corner(0, 1.0, (1.0, 1.0), (1.0, 1.0)), Corner(4, 3.0, (2.0, 4.0), (1.0, 5.0))))
    >>> len(opened), opened[0].inner, opened[-1].outer
    (29, (1.0, 1.0), (1.0, 5.0))
    """
    if len(fan) < 2:
        return fan
    first, last = fan[0].day, fan[-1].day
    days = [first + (last - first) * (step / _STEPS) ** 1.6 for step in range(_STEPS + 1)]
    own = [corner.day for corner in fan]
    spots = [_spot(own, day) for day in days]
    middle = _through(own, [corner.median for corner in fan], spots)
    edges = [
        _through(own, [pair[side] for pair in pairs], spots)
        for pairs in ([corner.inner for corner in fan], [corner.outer for corner in fan])
        for side in (0, 1)
    ]
    return tuple(
        Corner(day, mid, (min(low, mid), max(high, mid)), (min(lowest, low, mid), max(highest, high, mid)))
        for day, mid, low, high, lowest, highest in zip(days, middle, *edges, strict=True)
    )


class _Spot(NamedTuple):
    """A day between two corners: the first one's place, how far apart both are, the part of the way that is behind, and the rest."""

    place: int
    width: float
    part: float
    rest: float


def _spot(days: Sequence[float], day: float) -> _Spot:
    place = min(max(bisect_left(days, day) - 1, 0), len(days) - 2)
    width = days[place + 1] - days[place]
    part = min(max((day - days[place]) / width, 0.0), 1.0)
    return _Spot(place, width, part, 1 - part)


def _through(days: list[float], values: list[float], spots: Sequence[_Spot]) -> list[float]:
    """A curve through the corners at the spots, monotone between each two corners (Fritsch and Carlson)."""
    rises = [(after - before) / (end - start) for (start, end), (before, after) in _steps(days, values)]
    inner = [2 / (1 / one + 1 / two) if one * two > 0 else 0.0 for one, two in pairwise(rises)]
    slopes = [1.5 * rises[0] - 0.5 * inner[0] if inner else rises[0], *inner, rises[-1]]
    return [
        values[place] * rest * rest * (1 + 2 * part)
        + values[place + 1] * part * part * (1 + 2 * rest)
        + width * part * rest * (slopes[place] * rest - slopes[place + 1] * part)
        for place, width, part, rest in spots
    ]


def _steps(
    days: list[float], values: list[float]
) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    return zip(pairwise(days), pairwise(values), strict=True)


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
