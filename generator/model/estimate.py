"""How finely an estimate is told: in the picture, on the page and in the terminal the same.

Takes a forecast, gives numbers to be worded, and what it would say of another middle. It changes no number that is judged or written
as JSON.
"""

import math
from bisect import bisect_right

from generator.model.phrase import Quantity
from generator.model.verdict import Forecast
from generator.records import dataclass

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


def chance_around(forecast: Forecast, middle: float, target: float) -> float:
    """How likely it ends at ``target`` or above, were ``middle`` its median and its uncertainty the same.

    Read off the forecast's odds, moved by as much as the median is; beyond them as at their ends. Raises IndexError without odds.

    >>> from datetime import date
    >>> from generator.model.verdict import Odds
    >>> likely = Forecast(median=100.0, low80=90.0, high80=110.0, low95=80.0, high95=120.0, probability=0.5, fan=(), readings=9,
    ...                   since=date(2026, 12, 10), odds=(Odds(80.0, 0.97), Odds(100.0, 0.5), Odds(120.0, 0.03)))
    >>> chance_around(likely, 100.0, 100.0), chance_around(likely, 90.0, 100.0), chance_around(likely, 500.0, 100.0)
    (0.5, 0.265, 0.97)
    """
    odds, at = forecast.odds, target - (middle - forecast.median)
    place = bisect_right(odds, at, key=lambda each: each.value)
    if place in {0, len(odds)}:
        return odds[min(place, len(odds) - 1)].chance
    (low, before), (high, after) = odds[place - 1], odds[place]
    return before + (after - before) * (at - low) / (high - low)


def _finest(unit: Quantity, ends: tuple[float, ...]) -> int:
    """The decimals with which the largest of ``ends`` is written anyway: about three figures, none of what is counted."""
    largest = max(map(abs, ends)) * (100 if unit.share else 1)
    if (unit.unit in _PIECES and not unit.share) or not _SMALLEST < largest < _LARGEST:
        return 0
    return max(0, 2 - math.floor(math.log10(largest)))
