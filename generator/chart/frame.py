"""The frame of a picture: which days and values it shows, and the pixel of each.

Takes civil days as ordinals and values in the metric's unit, gives pixels with the origin at the top left. Scales are
explicit and linear, so that what Python places and what Vega draws agree. Draws nothing.
"""

import math
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from generator.chart.measure import OWN, Measure
from generator.records import dataclass

#: Beyond this a value is drawn at the edge: differences of larger ones leave the floating point's range.
LARGEST = 1e300
#: Smaller ones are drawn as 0, for the same reason.
SMALLEST = 1e-290
#: Free room above and below what is drawn, in parts of its spread; above, a grid line's number has to fit.
_ABOVE, _BELOW = 0.09, 0.08
#: A lower foot may ask for another grid, whose line is lower again; it seldom does so twice.
_TRIES = 4
#: How far below its values, in parts of their range, an axis may begin for the sake of its foot.
_EMPTY = 0.65
_UNIX_DAY = date(1970, 1, 1).toordinal()
_DAY_MILLISECONDS = 86_400_000
#: Steps between grid lines, the ones that people count in first.
_STEPS = (1.0, 10.0, 5.0, 2.0, 20.0, 3.0, 30.0, 2.5, 25.0, 4.0, 40.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The plot within the picture, in pixels, and the days and values at its edges.

    A day's place is its end: a reading of the first day stands one day right of the period's beginning.
    """

    left: float
    right: float
    top: float
    bottom: float
    first: float
    last: float
    low: float
    high: float
    measure: Measure = OWN

    def x(self, day: float) -> float:
        return self.left + (day - self.first) / (self.last - self.first) * (self.right - self.left)

    def y(self, value: float) -> float:
        part = (drawable(value) - self.low) / (self.high - self.low)
        return self.bottom - part * (self.bottom - self.top)

    def xs(self, days: Iterable[float]) -> list[float]:
        """As ``x``, of many days."""
        left, first, span, width = self.left, self.first, self.last - self.first, self.right - self.left
        return [left + (day - first) / span * width for day in days]

    def ys(self, values: Iterable[float]) -> list[float]:
        """As ``y``, of many values. Most can be drawn as they are, and asking costs more than placing."""
        low, bottom, span, height = self.low, self.bottom, self.high - self.low, self.bottom - self.top
        return [
            bottom - ((value if SMALLEST < value < LARGEST else drawable(value)) - low) / span * height
            for value in values
        ]


def drawable(value: float) -> float:
    """``value`` within the range in which it can be placed.

    >>> drawable(480.0), drawable(1.7e308), drawable(5e-324)
    (480.0, 1e+300, 0.0)
    """
    if SMALLEST <= abs(value) <= LARGEST:
        return value
    return 0.0 if abs(value) < SMALLEST else math.copysign(LARGEST, value)


def milliseconds(day: float) -> float:
    """The moment at which Vega's UTC scale places ``day``.

    >>> milliseconds(date(1970, 1, 2).toordinal())
    86400000
    """
    return (day - _UNIX_DAY) * _DAY_MILLISECONDS


def value_range(values: Iterable[float], *, from_zero: bool) -> tuple[float, float]:
    """The lowest and highest value of the axis, with room around; what is never negative keeps an axis that is not.

    >>> value_range([400.0, 480.0], from_zero=False), value_range([7.0], from_zero=True), value_range([], from_zero=False)
    ((393.6, 487.2), (0.0, 7.63), (0.0, 1.0))
    """
    shown = [*values, *([0.0] if from_zero else [])]
    low, high = drawable(min(shown, default=0.0)), drawable(max(shown, default=0.0))
    if high - low <= max(abs(low), abs(high)) * 1e-9:
        return _around(high)
    spread = high - low
    lowest = low - spread * _BELOW
    return (max(lowest, 0.0) if low >= 0 else lowest), high + spread * _ABOVE


def on_grid(
    low: float, high: float, begin: float | None = None, measure: Measure = OWN
) -> tuple[float, float]:
    """The same range with its foot on a line of its grid, so that the axis begins with a number.

    ``begin`` is where the values begin, ``low`` itself unless that was lowered before.

    >>> on_grid(383.6, 487.2), on_grid(0.0, 7.63)
    ((360.0, 487.2), (0.0, 7.63))
    """
    begin = low if begin is None else begin
    least = begin - _EMPTY * (high - begin)
    for _ in range(_TRIES):
        lines = grid_values(low, high, measure)
        step = lines[1] - lines[0] if len(lines) > 1 else high - low
        foot = _round_multiple(math.floor(low / step + 1e-9), step)
        if foot >= low or foot < least or abs(foot) > LARGEST:
            break
        low = foot
    return low, high


def _around(value: float) -> tuple[float, float]:
    """An axis for a single value, which stands in its middle; of 0 at the bottom."""
    if value == 0:
        return 0.0, 1.0
    room = abs(value) * 0.1
    return value - room, value + room


@lru_cache(maxsize=256)  # asked for the foot of an axis, its numbers and its lines, in a row
def grid_values(low: float, high: float, measure: Measure = OWN) -> tuple[float, ...]:
    """Three round values above ``low`` and up to ``high``, evenly apart; four or two where no round step gives three.

    >>> grid_values(383.0, 492.0), grid_values(0.0, 1.0), grid_values(0.0, 1_060_000.0), grid_values(370.0, 460.0)
    ((400.0, 440.0, 480.0), (0.3, 0.6, 0.9), (300000.0, 600000.0, 900000.0), (390.0, 420.0, 450.0))
    >>> grid_values(0.0, 36_000.0, Measure("d", 1440.0, (1.0, 7.0)))
    (10080.0, 20160.0, 30240.0)
    """
    if measure.size != 1:
        inside = grid_values(low / measure.size, high / measure.size, replace(measure, size=1.0))
        return tuple(value * measure.size for value in inside)
    step = _counted_step(low, high, measure.steps) or _decimal_step(low, high)
    return tuple(_round_multiple(place, step) for place in _multiples(low, high, step))


def _counted_step(low: float, high: float, steps: tuple[float, ...]) -> float | None:
    """Of the steps in which a unit is counted the one that gives three lines, else four or two; none where none does."""
    found = {step: len(_multiples(low, high, step)) for step in steps if (high - low) / step < 6}
    return next((step for most in (3, 4, 2) for step, lines in found.items() if lines == most), None)


def _decimal_step(low: float, high: float) -> float:
    power = 10.0 ** math.floor(math.log10((high - low) / 4))
    steps = [factor * power for factor in _STEPS]
    best = next((step for step in steps if len(_multiples(low, high, step)) == 3), None)
    return best or min(steps, key=lambda step: abs(len(_multiples(low, high, step)) - 3.1))


def _multiples(low: float, high: float, step: float) -> range:
    """How often the step is taken in each of its multiples above ``low`` and up to ``high``."""
    return range(math.floor(low / step + 1e-9) + 1, math.floor(high / step + 1e-9) + 1)


def _round_multiple(index: int, step: float) -> float:
    """``index`` times ``step`` without the noise of floating point (3 × 0.1 is 0.3)."""
    return float(f"{index * step:.15g}")
