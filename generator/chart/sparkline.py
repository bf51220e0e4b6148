"""Sparklines: a series as one small path of our own, without words, axes or vl-convert.

Takes readings in force, gives an ``<svg>`` element as text that fills whatever room it gets. It shows shape, not size.
"""

from collections.abc import Iterable, Sequence

from generator.chart.frame import Frame, value_range
from generator.chart.strokes.curve import Stroke, strokes_of_level, thinned
from generator.chart.strokes.ways import way_of
from generator.model.observed import BreakMark
from generator.model.report import Point

#: In the picture's own units, which the page stretches; strokes and the dot keep their size.
_WIDTH, _HEIGHT, _MARGIN = 96, 28, 3
#: A sparkline never lifts its pen for silence, only at a break.
_EVER = 10**7
_ROUND = 'vector-effect="non-scaling-stroke" stroke-linejoin="round" stroke-linecap="round"'


def sparkline(points: Sequence[Point], breaks: Sequence[BreakMark] = (), width: int = _WIDTH) -> str:
    """The readings as a line that ends in a dot, cut where the series breaks; empty with fewer than two days."""
    if not points or points[0].end == points[-1].end:
        return ""
    strokes = strokes_of_level(points, breaks, _EVER)
    low, high = value_range((point.value for point in points), from_zero=False)
    first, last = points[0].end.toordinal(), points[-1].end.toordinal()
    return _picture(strokes, _frame(width, first, last, low, high))


def _frame(width: int, first: float, last: float, low: float, high: float) -> Frame:
    return Frame(
        left=0,
        right=width,
        top=_MARGIN,
        bottom=_HEIGHT - _MARGIN,
        first=first,
        last=last,
        low=low,
        high=high,
    )


def _picture(strokes: Iterable[Stroke], frame: Frame) -> str:
    width = round(frame.right)
    shown = [thinned(stroke, width, frame.first, frame.last) for stroke in strokes]
    end = shown[-1][-1]
    dot = way_of([(end,)], frame)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="sparkline" viewBox="0 0 {width} {_HEIGHT}"'
        f' width="{width}" height="{_HEIGHT}" preserveAspectRatio="none" aria-hidden="true" fill="none" direction="ltr">'
        f'<path d="{way_of(shown, frame)}" stroke="var(--ink)" stroke-width="1.5" {_ROUND}/>'
        f'<path d="{dot}" stroke="var(--ink)" stroke-width="5" {_ROUND}/></svg>'
    )
