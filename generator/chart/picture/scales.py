"""The scales of a picture: a moment or a value to its pixel, as Vega's scales give it.

Takes a frame, gives each scale of a plan. ``Frame`` places the same in days; both differ by the noise of floating point, which
shows where a place lies between two tenths of a pixel.
"""

import math
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from generator.chart.frame import Frame, milliseconds
from generator.chart.picture.plan import Scale


class Linear(NamedTuple):
    """The straight way from ``first`` at ``begin`` to ``last`` at ``end``, computed as d3-scale and d3-interpolate do.

    >>> Linear(0, 10, 100, 300).pixels((0, 5, 10, 11))
    [100.0, 200.0, 300.0, 320.0]
    """

    first: float
    last: float
    begin: float
    end: float

    def pixels(self, values: Iterable[float]) -> list[float]:
        first, last, begin, end = self
        span = last - first
        parts = [(value - first) / span for value in values]
        return [begin * (1 - part) + end * part for part in parts]


Scales = Mapping[Scale, Linear]


def scales_of(frame: Frame) -> Scales:
    """The scale of days, which ends at whole milliseconds, and that of values."""
    first, last = (math.trunc(milliseconds(day)) for day in (frame.first, frame.last))
    return {
        "x": Linear(first, last, frame.left, frame.right),
        "y": Linear(frame.low, frame.high, frame.bottom, frame.top),
    }
