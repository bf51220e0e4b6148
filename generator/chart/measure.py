"""What an axis counts in: the metric's own unit, or for a length of time the one in which sentences tell it.

Takes the amounts that a picture is about, gives a unit with its size and its round steps. Values stay in the metric's unit
until they are written.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from generator.l10n.unit_words import SECONDS, shared_time_unit
from generator.records import dataclass

#: Steps in which people count time, the ones that they count in first: a quarter and a half of an hour, half a day, weeks.
_STEPS: Mapping[str, tuple[float, ...]] = MappingProxyType(
    {
        "s": (1.0, 10.0, 15.0, 30.0, 60.0, 5.0, 20.0, 2.0, 120.0),
        "min": (1.0, 10.0, 15.0, 30.0, 60.0, 5.0, 20.0, 2.0, 120.0),
        "h": (1.0, 6.0, 12.0, 24.0, 2.0, 3.0, 48.0, 0.5),
        "d": (1.0, 7.0, 14.0, 2.0, 28.0, 0.5),
    }
)


@dataclass(frozen=True, slots=True)
class Measure:
    """``unit`` where it is not the metric's own, how many of the metric's unit it holds, and steps that are round in it."""

    unit: str | None = None
    size: float = 1.0
    steps: tuple[float, ...] = ()


#: The metric's own unit, in tens.
OWN = Measure()


def measure_of(unit: str | None, amounts: Iterable[float]) -> Measure:
    """What is told of ``amounts`` in sentences, the axis counts in too.

    >>> measure_of("min", (8640.0, 10_080.0)).size, measure_of("people", (480.0,)).unit
    (1440.0, None)
    """
    told = shared_time_unit(unit, amounts)
    return OWN if told is None or unit is None else Measure(told, SECONDS[told] / SECONDS[unit], _STEPS[told])
