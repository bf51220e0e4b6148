"""Trends in words: which way a series goes, by its slope and how sure that is.

Found by ``evaluate``; never by two points alone.
"""

from enum import StrEnum

from generator.records import dataclass


class Course(StrEnum):
    """Which way a series goes. ``FLAT`` is known to change little, ``UNCLEAR`` is not known to go any way."""

    RISING = "rising"
    FALLING = "falling"
    FLAT = "flat"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """``per_day`` is how much a reading is expected to differ from one a day earlier, in the metric's unit.

    ``chance_up`` is the chance that the slope is upwards; ``readings`` is how many it rests on.
    """

    course: Course
    per_day: float
    chance_up: float
    readings: int
