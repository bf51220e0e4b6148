"""What the pages of the calendar show: months as small tables, and one month day by day.

Fields only; made in ``pages.calendar`` and ``pages.month``.
"""

from generator.records import dataclass
from generator.render.views.parts import Link, Text
from generator.render.views.site import Head
from generator.render.views.work import Spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCell:
    """A day of a month's table: empty (``number`` is "") outside of the month.

    ``href`` leads to what is on it; ``name`` says how much that is. ``strong`` where a goal starts or ends.
    """

    number: str
    href: str | None
    name: str
    strong: bool
    today: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthTable:
    """A month as weeks of seven days, from the day on which weeks begin. ``days`` are the weekdays, short and in full."""

    name: str
    href: str | None
    days: tuple[tuple[str, str], ...]
    weeks: tuple[tuple[DayCell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarYear:
    """A year's months, from the first with anything on it to the last."""

    name: str
    months: tuple[MonthTable, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPage:
    """All years at a glance, and what comes next."""

    head: Head
    answer: Spoken
    years: tuple[CalendarYear, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEntry:
    """One kind of thing on a day, and the goals that it is of, each with a detail or None."""

    what: str
    goals: tuple[tuple[Link, Text | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView:
    """A day with what is on it."""

    anchor: str
    date: str
    date_iso: str
    weekday: str
    today: bool
    entries: tuple[DayEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthPage:
    """One month, with the months before and after it that have anything on them."""

    head: Head
    heading: str
    answer: Spoken
    table: MonthTable
    days: tuple[DayView, ...]
    previous: Link | None
    following: Link | None
    calendar: Link
