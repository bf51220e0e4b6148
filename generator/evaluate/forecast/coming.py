"""Readings to come: how many until the deadline, how many of them before the days that count, and how uncertain that is.

Takes a key result's inputs and the points that are known, gives counts of readings or of steps of a grid. It forecasts no value.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from math import floor, sqrt

from generator.evaluate.arithmetic import total_of
from generator.evaluate.forecast.grid import SLACK, by_turn, cadence, is_regular
from generator.evaluate.key_result.inputs import Inputs
from generator.model.metric import Metric
from generator.model.report import Point
from generator.records import dataclass

#: Models look some hundred steps ahead one by one: what is judged begins at most so many ahead.
LATEST = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """Readings until the deadline, ``ahead`` of them in all, ``lag`` before the days that count.

    ``spread`` is the standard deviation of how many of them count.
    """

    lag: float
    ahead: float
    spread: float

    def in_steps(self, size: float) -> "Coming":
        """The same in steps of ``size`` readings each. Days that begin farther ahead than models look are taken to begin nearer."""
        lag = self.lag / size
        farther = max(lag - LATEST, 0.0)
        return Coming(lag=lag - farther, ahead=self.ahead / size - farther, spread=self.spread / size)


def readings_to_come(inputs: Inputs, points: Sequence[Point], step: float, *, regular: bool) -> Coming:
    """What will be read of a total or a mean, at ``step`` days from one to the next: before the goal begins it is none of it."""
    days = (inputs.period.end - points[-1].end).days
    idle = min(max((inputs.counted.start - points[-1].end).days - 1, 0), days)
    adds_up = inputs.metric.is_total
    if adds_up and cadence(points) == 1.0 and not inputs.metric.comes_and_goes:
        before, _ = days_to_be_read(points, 0, idle)
        counted, spread = days_to_be_read(points, idle, days)
        return Coming(lag=before, ahead=before + counted, spread=spread)
    # of a total's window that the deadline cuts the share of its days counts
    is_whole = regular and not (adds_up and points[-1].start < points[-1].end)
    lag, ahead = (float(floor(each / step + SLACK)) if is_whole else each / step for each in (idle, days))
    return Coming(lag=lag, ahead=ahead, spread=0.0 if regular else _count_spread(ahead - lag, len(points)))


def tempo(metric: Metric, points: Sequence[Point]) -> tuple[float, bool]:
    """The step in days, and whether readings come regularly: items and irregular metrics come as they come."""
    step = cadence(points)
    if metric.comes_and_goes and not _is_even(points):
        return by_turn(points).step, False
    return (step, True) if is_regular(points, step) else (by_turn(points).step, False)


def _is_even(points: Sequence[Point]) -> bool:
    """Whether every reading came one step after the one before."""
    gaps = {(b.end - a.end).days for a, b in pairwise(points)}
    return gaps <= {28, 29, 30, 31} or (len(gaps) == 1 and 0 not in gaps)


def _count_spread(ahead: float, seen: int) -> float:
    """The standard deviation of how many come: a Poisson count whose rate was learned from ``seen``.

    >>> round(_count_spread(4.0, 8), 3)
    2.449
    """
    return sqrt(ahead + ahead * ahead / seen)


def days_to_be_read(points: Sequence[Point], idle: int, days: int) -> tuple[float, float]:
    """How many of the ``days`` to come after the first ``idle`` will be read, and its standard deviation: by weekday, as many as so far."""
    last = points[-1].end.toordinal()
    read = Counter(point.end.toordinal() % 7 for point in points)
    passed = Counter(day % 7 for day in range(points[0].end.toordinal(), last + 1))
    usual = len(points) / passed.total()
    shares = {day: (read[day] + usual) / (passed[day] + 1) for day in range(7)}
    coming = [min(shares[day % 7], 1.0) for day in range(last + idle + 1, last + days + 1)]
    return total_of(coming), sqrt(total_of(share * (1 - share) for share in coming))
