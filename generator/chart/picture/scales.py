"""The scales of a picture: a moment or a value to its pixel, as Vega's scales give it.

Takes a frame, gives a function for each scale of a plan. ``Frame`` places the same in days; both differ by the noise of floating
point, which shows where a place lies between two tenths of a pixel.
"""

import math
from collections.abc import Callable, Mapping

from generator.chart.frame import Frame, milliseconds
from generator.chart.picture.plan import Scale

Scales = Mapping[Scale, Callable[[float], float]]


def scales_of(frame: Frame) -> Scales:
    """The scale of days, which ends at whole milliseconds, and that of values."""
    first, last = (math.trunc(milliseconds(day)) for day in (frame.first, frame.last))
    return {
        "x": linear(first, last, frame.left, frame.right),
        "y": linear(frame.low, frame.high, frame.bottom, frame.top),
    }


def linear(first: float, last: float, begin: float, end: float) -> Callable[[float], float]:
    """The straight way from ``first`` at ``begin`` to ``last`` at ``end``, computed as d3-scale and d3-interpolate do.

    >>> [linear(0, 10, 100, 300)(value) for value in (0, 5, 10, 11)]
    [100.0, 200.0, 300.0, 320.0]
    """
    span = last - first

    def at(value: float) -> float:
        part = (value - first) / span
        return begin * (1 - part) + end * part

    return at
