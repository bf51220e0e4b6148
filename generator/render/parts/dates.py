"""The days of goals: when they start and end, what they aim for on the way, when readings are due, and what was said.

Takes judged goals, gives dated entries with the pages that they lead to. What is overdue is for a goal's own page to say.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.model.calendar import Day, Duration, shift
from generator.model.metric import WINDOW, Frequency
from generator.model.report import GoalReport, KeyResultReport, Status
from generator.render.routes.places import Place


class Event(StrEnum):
    """What happens on a day, in the order in which a day lists it."""

    START = "start"
    END = "end"
    MILESTONE = "milestone"
    CHECKIN = "checkin"
    READING = "reading"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something on a day. ``result`` is the key result of a milestone, for what ``value`` is counted in."""

    date: Day
    event: Event
    goal: Place
    value: float | None = None
    result: KeyResultReport | None = None


def entries_of(goals: Iterable[GoalReport]) -> tuple[Entry, ...]:
    """Everything on every day, in the days' order; what is said twice stands there once."""
    found = {_identity(entry): entry for report in goals for entry in _entries(report)}
    order = list(Event)
    return tuple(
        sorted(
            found.values(),
            key=lambda each: (each.date, order.index(each.event), each.goal.key, each.value or 0.0),
        )
    )


def _identity(entry: Entry) -> tuple[object, ...]:
    """What two entries for the same thing have in common."""
    result = entry.result.key_result.id if entry.result else ""
    return entry.date, entry.event, entry.goal, entry.value, result


def _entries(report: GoalReport) -> Iterator[Entry]:
    place = Place("goal", report.goal.id)
    for note in report.checkins:
        yield Entry(date=note.date, event=Event.CHECKIN, goal=place)
    if report.period is None or report.status.is_authored:
        return
    yield Entry(date=report.period.start, event=Event.START, goal=place)
    yield Entry(date=report.period.end, event=Event.END, goal=place)
    for result in report.key_results:
        for milestone in result.key_result.milestones:
            yield Entry(
                date=milestone.date, event=Event.MILESTONE, goal=place, value=milestone.value, result=result
            )
        for day in _due(result):
            yield Entry(date=day, event=Event.READING, goal=place)


def _due(result: KeyResultReport) -> Iterator[Day]:
    """The days up to the end on which the frequency calls for readings; of a daily metric the next alone."""
    metric, period = result.metric, result.period
    if metric is None or period is None or result.status.is_settled or result.status is Status.DRAFT:
        return
    if metric.frequency is Frequency.IRREGULAR:
        return
    window = WINDOW[metric.frequency]
    since = max(result.last_reading or period.start, period.start)
    for number in range(1, 2 if metric.frequency is Frequency.DAILY else period.days + 1):
        day = shift(since, Duration(months=window.months * number, days=window.days * number))
        if day > period.end:
            return
        yield day


def months_of(entries: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    """The entries by month, ``2026-11``; no month without any."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(month_key(entry.date), []).append(entry)
    return {month: tuple(each) for month, each in found.items()}


def month_key(day: Day) -> str:
    return f"{day.year:04}-{day.month:02}"


def first_of(month: str) -> Day:
    """The first day of a month by its key."""
    return Day.fromisoformat(f"{month}-01")
