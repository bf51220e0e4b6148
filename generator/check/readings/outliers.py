"""Readings far from their neighbours: a slip of the keyboard, which is told and never left out.

Takes the readings of a series in their order; gives at most one warning, at the first of them. Only a value that calm
neighbours contradict is told, or a newest one that leaves all that was before it: a busy series has no neighbours to trust.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.readings import FAR_FROM_NEIGHBOURS
from generator.model.metric import Metric
from generator.model.reading import Reading

#: So many readings a series needs before one of them can stand out.
_FEWEST = 5
#: How far a level leaves its neighbours and comes back, and how much it may usually move, in parts of itself.
_LEAP, _CALM = 0.25, 0.05
#: Neighbours that agree: the largest over the smallest.
_ALIKE = 1.25
_TENFOLD = (9.0, 11.0)
#: How many times its longest step before a level jumps in its newest reading, and by what part of itself, to be told.
_JUMP, _FAR = 10, 0.1
#: So many steps have to have been made before one of them can be called the longest.
_STEPS = 8
#: One digit too many, two, three.
_DIGITS = (1, 10, 100)


def outlier_diagnostics(readings: Sequence[Reading], metric: Metric) -> Iterator[Diagnostic]:
    """The first reading that its neighbours contradict."""
    if metric.traits.per_item:
        return
    days = _one_a_day(readings)
    values = [reading.value for reading in days]
    for place in range(len(days)) if len(days) >= _FEWEST else ():
        slip = _is_tenfold(values, place) or _is_turned(values, place)
        if slip or (metric.traits.is_stock and (_leaps(values, place) or _jumps(values, place))):
            reading, other = days[place], days[place - 1 if place else 1]
            message = (
                f"{reading.value:.10g} for `{metric.id}`, next to {other.value:.10g} on {other.date} "
                f"({other.path}:{other.line})"
            )
            fix = "check the number; if it is right, nothing needs to be done"
            yield FAR_FROM_NEIGHBOURS.at(Span(reading.path, reading.line), message, fix=fix)
            return


def _one_a_day(readings: Sequence[Reading]) -> list[Reading]:
    """The last version of each day, of the windows that the newest reading has."""
    length = readings[-1].window if readings else None
    return list({reading.date: reading for reading in readings if reading.window == length}.values())


def _is_tenfold(values: Sequence[float], place: int) -> bool:
    """Whether digits too many or too few were typed among values that agree."""
    times = _times(values, place)
    if times is None or times <= 0:
        return False
    ratio = max(times, 1 / times)
    low, high = _TENFOLD
    return any(low * more <= ratio <= high * more for more in _DIGITS)


def _is_turned(values: Sequence[float], place: int) -> bool:
    """Whether a minus was typed in front of a value like those around it."""
    times = _times(values, place)
    return times is not None and times < 0 and 1 / _ALIKE <= -times <= _ALIKE


def _times(values: Sequence[float], place: int) -> float | None:
    """The value as a multiple of its nearest, two on either side where there are; None where they are few or do not agree."""
    first = max(0, min(place - 2, len(values) - 5))
    near = [*values[first:place], *values[place + 1 : first + 5]]
    if len(near) < 3 or min(near) <= 0 or max(near) > _ALIKE * min(near):
        return None
    return values[place] / median(near)


def _leaps(values: Sequence[float], place: int) -> bool:
    """Whether a calm level leaves both its neighbours, which agree, and comes back."""
    if not 0 < place < len(values) - 1:
        return False
    before, value, after = values[place - 1 : place + 2]
    middle = (before + after) / 2
    if min(before, after) <= 0 or abs(before - after) > _CALM * middle:
        return False
    steps = [abs(b - a) for a, b in pairwise([*values[:place], *values[place + 1 :]])]
    return (
        abs(value - middle) >= _LEAP * middle
        and max(steps) <= _LEAP * middle
        and median(steps) <= _CALM * middle
    )


def _jumps(values: Sequence[float], place: int) -> bool:
    """Whether the newest value of a level left the one before it by far more than the level ever moved."""
    before = [abs(b - a) for a, b in pairwise(values[:-1])]
    if place != len(values) - 1 or len(before) < _STEPS or not 0 < max(before) < _FAR * values[-2]:
        return False
    step = abs(values[-1] - values[-2])
    return step > _JUMP * max(before) and step >= _FAR * values[-2]
