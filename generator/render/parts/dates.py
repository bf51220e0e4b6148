"""The days of all goals in their order, and by month, with the pages that they lead to.

Takes judged goals, gives dated entries. What is overdue is for a goal's own page to say.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from generator.model.calendar import Day
from generator.model.goal_days import Event, GoalDay, days_of
from generator.model.report import GoalReport
from generator.records import dataclass
from generator.render.routes.places import Place

#: In which order events of one day stand.
_IN_ORDER: Mapping[Event, int] = MappingProxyType({event: place for place, event in enumerate(Event)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something on a day, and the goal that it is of."""

    day: GoalDay
    goal: Place

    @property
    def date(self) -> Day:
        return self.day.date

    @property
    def event(self) -> Event:
        return self.day.event


def entries_of(goals: Iterable[GoalReport]) -> tuple[Entry, ...]:
    """Everything on every day, in the days' order; what is told of a goal twice on one day stands there once."""
    entries = (
        Entry(day=day, goal=Place("goal", report.goal.id)) for report in goals for day in days_of(report)
    )
    found = {_key(entry): entry for entry in entries}
    return tuple(found[key] for key in sorted(found))


def _key(entry: Entry) -> tuple[Day, int, str, float, str]:
    """What tells entries apart, and the order that they stand in."""
    day = entry.day
    result = day.result.key_result.id if day.result else ""
    return day.date, _IN_ORDER[day.event], entry.goal.key, day.value or 0.0, result


def months_of(entries: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    """The entries by month, ``2026-11``; no month without any."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(month_key(entry.date), []).append(entry)
    return {month: tuple(each) for month, each in found.items()}


def month_keys(goals: Iterable[GoalReport]) -> list[str]:
    """The months that have an entry, in their order."""
    return sorted({month_key(day.date) for report in goals for day in days_of(report)})


def month_key(day: Day) -> str:
    return f"{day.year:04}-{day.month:02}"


def first_of(month: str) -> Day:
    """The first day of a month by its key."""
    return Day.fromisoformat(f"{month}-01")
