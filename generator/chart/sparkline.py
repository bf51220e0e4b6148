"""Sparklines: a series as one small path of our own, without words, axes or vl-convert.

Takes readings in force, gives an ``<svg>`` element as text that uses its whole height. It shows shape, not size.
"""

from collections.abc import Sequence

from generator.chart.curve import Vertex, thinned
from generator.chart.frame import Frame, value_range
from generator.chart.svg import short
from generator.model.report import Point

_WIDTH, _HEIGHT, _MARGIN = 96, 28, 3


def sparkline(points: Sequence[Point]) -> str:
    """The readings as a line that ends in a dot; empty with fewer than two days."""
    if not points or points[0].end == points[-1].end:
        return ""
    stroke = tuple(Vertex(point.end.toordinal(), point.value) for point in points)
    low, high = value_range((point.value for point in points), from_zero=False)
    frame = Frame(
        left=_MARGIN,
        right=_WIDTH - _MARGIN,
        top=_MARGIN,
        bottom=_HEIGHT - _MARGIN,
        first=stroke[0].day,
        last=stroke[-1].day,
        low=low,
        high=high,
    )
    line = [
        (frame.x(vertex.day), frame.y(vertex.value or 0.0))
        for vertex in thinned(stroke, _WIDTH, frame.first, frame.last)
    ]
    path = "M" + "L".join(f"{short(x)} {short(y)}" for x, y in line)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="sparkline" viewBox="0 0 {_WIDTH} {_HEIGHT}"'
        f' width="{_WIDTH}" height="{_HEIGHT}" aria-hidden="true" fill="none" direction="ltr">'
        f'<path d="{path}" stroke="var(--ink)" stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round"/>'
        f'<circle cx="{short(line[-1][0])}" cy="{short(line[-1][1])}" r="2.5" fill="var(--ink)"/></svg>'
    )
