"""How finely an estimate is told: in the picture, on the page and in the terminal the same.

Takes a forecast, gives numbers to be worded. It changes no number that is judged or written as JSON.
"""

import math
from dataclasses import dataclass

from generator.model.phrase import Quantity
from generator.model.verdict import Forecast

_PIECES = frozenset({"people", "count"})
_TIMES = frozenset({"d", "h", "min", "s"})
#: Between these a step can be worked out.
_SMALLEST, _LARGEST = 1e-290, 1e300


@dataclass(frozen=True, slots=True)
class Told:
    """The likely value with its inner range as they are told, and the decimals that they take, of a share those of its percent."""

    median: float
    low: float
    high: float
    digits: int


def told(forecast: Forecast, target: float | None, unit: Quantity) -> Told:
    """The likely value and its inner range, no finer than a tenth of the range's size; on the target only if it is there.

    Of what is counted in pieces they are whole, and a length of time is rounded where it is written: what is rounded here
    is not rounded again. ``unit`` is any quantity in the metric's unit.

    >>> from datetime import date
    >>> likely = Forecast(median=74031.7, low80=62962.4, high80=98946.4, low95=55346.9, high95=117264.3,
    ...                   probability=0.01, since=date(2026, 12, 10), readings=190, fan=())
    >>> told(likely, 130000.0, Quantity(0.0))
    Told(median=74000.0, low=63000.0, high=99000.0, digits=0)
    >>> told(likely, 74000.0, Quantity(0.0)).median
    74031.7
    """
    ends = (forecast.median, forecast.low80, forecast.high80)
    width = forecast.high80 - forecast.low80
    if not _SMALLEST < width < _LARGEST or (unit.unit in _TIMES and not unit.share):
        return Told(*ends, digits=_finest(unit, ends))
    power = max(math.floor(math.log10(width)) - 1, -_finest(unit, ends) - (2 if unit.share else 0))
    near = [float(f"{round(value / 10.0**power) * 10.0**power:.12g}") for value in ends]
    median, low, high = (value if close == target else close for value, close in zip(ends, near, strict=True))
    return Told(median, low, high, digits=max(0, -power - (2 if unit.share else 0)))


def _finest(unit: Quantity, ends: tuple[float, ...]) -> int:
    """The decimals with which the largest of ``ends`` is written anyway: about three figures, none of what is counted."""
    largest = max(map(abs, ends)) * (100 if unit.share else 1)
    if (unit.unit in _PIECES and not unit.share) or not _SMALLEST < largest < _LARGEST:
        return 0
    return max(0, 2 - math.floor(math.log10(largest)))
