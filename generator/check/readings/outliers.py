"""Readings far from their neighbours: a slip of the keyboard, which is told and never left out.

Takes the readings of a series in their order; gives at most one warning, at the first of them. Only a value that calm
neighbours contradict is told, or a newest one that leaves all that was before it: a busy series has no neighbours to trust.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from heapq import nlargest
from itertools import pairwise
from statistics import median

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.readings import FAR_FROM_NEIGHBOURS
from generator.model.metric import Metric
from generator.model.reading import Reading

#: So many readings a series needs before one of them can stand out.
FEWEST = 5
#: How far a level leaves its neighbours and comes back, and how much it may usually move, in parts of itself.
LEAP, CALM = 0.25, 0.05
#: Neighbours that agree: the largest over the smallest.
ALIKE = 1.25
TENFOLD = (9.0, 11.0)
#: In multiples of the value beside it: what lies between is neither a slip nor a leap. The value beside it is within
#: ``ALIKE`` of the middle that a slip is nine times of, and within half of ``CALM`` of the middle that a leap leaves.
CLOSE = (0.8, 1.2)
#: How many times its longest step before a level jumps in its newest reading, and by what part of itself, to be told.
_JUMP, FAR = 10, 0.1
#: So many steps have to have been made before one of them can be called the longest.
_STEPS = 8
#: One digit too many, two, three.
_DIGITS = (1, 10, 100)


def outlier_diagnostics(readings: Sequence[Reading], metric: Metric) -> Iterator[Diagnostic]:
    """The first reading that its neighbours contradict."""
    if metric.traits.per_item:
        return
    days = _one_a_day(readings)
    place = _first_far([reading.value for reading in days], leaps=metric.traits.is_stock)
    if place is not None:
        reading, other = days[place], days[place - 1 if place else 1]
        message = (
            f"{reading.value:.10g} for `{metric.id}`, next to {other.value:.10g} on {other.date} "
            f"({other.path}:{other.line})"
        )
        fix = "check the number; if it is right, nothing needs to be done"
        yield FAR_FROM_NEIGHBOURS.at(Span(reading.path, reading.line), message, fix=fix)


def _one_a_day(readings: Sequence[Reading]) -> list[Reading]:
    """The last version of each day, of the windows that the newest reading has."""
    length = readings[-1].window if readings else None
    alike = (reading for reading in readings if reading.window is length or reading.window == length)
    return list({reading.date: reading for reading in alike}.values())


def _first_far(values: Sequence[float], *, leaps: bool) -> int | None:
    """The place of the first value that its neighbours contradict; with ``leaps`` a level that comes back is one."""
    if len(values) < FEWEST:
        return None
    steps = _Steps(values)
    least, most = CLOSE
    for place, (other, value) in enumerate(zip((values[1], *values), values, strict=False)):
        if least * other <= value <= most * other:
            continue
        times = _times(values, place)
        if times is not None and (_is_tenfold(times) or _is_turned(times)):
            return place
        if leaps and _leaps(values, place, steps):
            return place
    return len(values) - 1 if leaps and _jumps(values) else None


def _is_tenfold(times: float) -> bool:
    """Whether digits too many or too few were typed among values that agree.

    >>> _is_tenfold(10.0), _is_tenfold(0.1), _is_tenfold(2.0), _is_tenfold(-10.0)
    (True, True, False, False)
    """
    if times <= 0:
        return False
    ratio = max(times, 1 / times)
    low, high = TENFOLD
    return any(low * more <= ratio <= high * more for more in _DIGITS)


def _is_turned(times: float) -> bool:
    """Whether a minus was typed in front of a value like those around it."""
    return times < 0 and 1 / ALIKE <= -times <= ALIKE


def _times(values: Sequence[float], place: int) -> float | None:
    """The value as a multiple of its nearest, two on either side where there are; None where they are few or do not agree."""
    first = max(0, min(place - 2, len(values) - 5))
    near = [*values[first:place], *values[place + 1 : first + 5]]
    if len(near) < 3 or min(near) <= 0 or max(near) > ALIKE * min(near):
        return None
    return values[place] / median(near)


def _leaps(values: Sequence[float], place: int, steps: "_Steps") -> bool:
    """Whether a calm level leaves both its neighbours, which agree, and comes back."""
    if not 0 < place < len(values) - 1:
        return False
    before, value, after = values[place - 1 : place + 2]
    middle = (before + after) / 2
    if min(before, after) <= 0 or abs(before - after) > CALM * middle:
        return False
    return (
        abs(value - middle) >= LEAP * middle
        and steps.largest_without(place) <= LEAP * middle
        and steps.median_without(place) <= CALM * middle
    )


class _Steps:
    """How far a series moves from value to value, and would if one value were not there.

    The largest are found once: a series of many leaps would otherwise be gone through for each of them.
    """

    def __init__(self, values: Sequence[float]) -> None:
        self._values = values

    @cached_property
    def _all(self) -> list[float]:
        return [abs(after - before) for before, after in pairwise(self._values)]

    @cached_property
    def _largest(self) -> list[int]:
        """The places of the three largest: leaving a value out takes two of them away at most."""
        return nlargest(3, range(len(self._all)), key=self._all.__getitem__)

    def largest_without(self, place: int) -> float:
        """The largest step, were the value at ``place``, which is neither the first nor the last, not there."""
        others = (self._all[at] for at in self._largest if at not in (place - 1, place))
        return max(next(others), self._across(place))

    def median_without(self, place: int) -> float:
        """The median step, likewise."""
        return median([*self._all[: place - 1], self._across(place), *self._all[place + 1 :]])

    def _across(self, place: int) -> float:
        return abs(self._values[place + 1] - self._values[place - 1])


def _jumps(values: Sequence[float]) -> bool:
    """Whether the newest value of a level left the one before it by far more than the level ever moved."""
    *before, step = [abs(after - value) for value, after in pairwise(values)]
    if len(before) < _STEPS or not 0 < max(before) < FAR * values[-2]:
        return False
    return step > _JUMP * max(before) and step >= FAR * values[-2]
