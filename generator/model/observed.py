"""What is told of readings besides their values: how many days were read and what that makes of a pace, what was read again, breaks."""

from typing import NamedTuple

from generator.model.calendar import Day
from generator.model.text import LocalText
from generator.records import dataclass


class DaysRead(NamedTuple):
    """How many of some days were read."""

    read: int
    days: int

    @property
    def share(self) -> float:
        """The part of the days that was read."""
        return self.read / self.days


class CalendarPace(NamedTuple):
    """Rates of a total with days that nobody read, by all days that went by: in the unit of what is needed a day."""

    recent: float
    best: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Restated:
    """A reading that was later read again with another value."""

    date: Day
    item: str | None
    first: float
    now: float
    first_collected: Day
    now_collected: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakMark:
    """A break in a series: the first day of the new side. ``bridged`` where the level goes on (``carry``, ``offset``)."""

    date: Day
    title: LocalText
    bridged: bool
