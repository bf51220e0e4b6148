"""How finely an estimate is told: in the picture, on the page and in the terminal the same.

Takes a forecast, gives numbers to be worded. It changes no number that is judged or written as JSON.
"""

import math

from generator.model.verdict import Forecast

#: Between these a step can be worked out.
_SMALLEST, _LARGEST = 1e-290, 1e300


def told(forecast: Forecast, target: float | None) -> tuple[float, float, float]:
    """The likely value and its inner range, no finer than a tenth of the range's size; on the target only if it is there.

    >>> from datetime import date
    >>> likely = Forecast(median=74031.7, low80=62962.4, high80=98946.4, low95=55346.9, high95=117264.3,
    ...                   probability=0.01, since=date(2026, 12, 10), readings=190, fan=())
    >>> told(likely, 130000.0), told(likely, 74000.0)
    ((74000.0, 63000.0, 99000.0), (74031.7, 63000.0, 99000.0))
    """
    width = forecast.high80 - forecast.low80
    if not _SMALLEST < width < _LARGEST:
        return forecast.median, forecast.low80, forecast.high80
    step = 10.0 ** (math.floor(math.log10(width)) - 1)
    rounded = [
        (value, float(f"{round(value / step) * step:.12g}"))
        for value in (forecast.median, forecast.low80, forecast.high80)
    ]
    median, low, high = (value if near == target else near for value, near in rounded)
    return median, low, high
