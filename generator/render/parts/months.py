"""A month as a small table: its weeks, with a link on each day that has anything on it.

Takes a month's entries and a page's context, gives the view. What is on a day is told on the month's own page.
"""

import calendar
from collections.abc import Iterator, Sequence

from generator.l10n.sentences.terms.spelled import capital
from generator.model.calendar import Day
from generator.model.goal_days import Event
from generator.render.page_context import PageContext, to_place
from generator.render.parts.dates import Entry, first_of, month_key
from generator.render.routes.places import Place
from generator.render.views import DayCell, MonthTable

_EDGES = frozenset((Event.START, Event.END))


def month_table(here: PageContext, month: str, entries: Sequence[Entry]) -> MonthTable:
    """The table of ``month``; of one without entries it leads nowhere."""
    words, first = here.words, first_of(month)
    weekdays = [(words.first_weekday - 1 + place) % 7 + 1 for place in range(7)]
    weeks = calendar.Calendar(words.first_weekday - 1).monthdatescalendar(first.year, first.month)
    events: dict[Day, list[Event]] = {}
    for entry in entries:
        events.setdefault(entry.date, []).append(entry.event)
    return MonthTable(
        name=capital(words.month(first.month)),
        href=to_place(here, Place("month", month)) if entries else None,
        days=tuple((words.short_weekday(day), words.weekday(day)) for day in weekdays),
        weeks=tuple(tuple(_cell(here, day, month, events.get(day, ())) for day in week) for week in weeks),
    )


def anchor_of(day: Day) -> str:
    return f"d{day.day}"


def _cell(here: PageContext, day: Day, month: str, events: Sequence[Event]) -> DayCell:
    if month_key(day) != month:
        return DayCell(number="", href=None, name="", strong=False, today=False)
    return DayCell(
        number=here.words.number(day.day),
        href=_href(here, day, month) if events else None,
        name=_name(here, day, len(events)),
        strong=not _EDGES.isdisjoint(events),
        today=day == here.as_of,
    )


def _href(here: PageContext, day: Day, month: str) -> str:
    """Where the day stands on its month's page, which may be this one."""
    place = Place("month", month)
    return f"{'' if here.place == place else to_place(here, place)}#{anchor_of(day)}"


def _name(here: PageContext, day: Day, count: int) -> str:
    date = here.words.date(day, "day")
    return here.words.ntext("{date}: {n} entry", "{date}: {n} entries", count, date=date) if count else ""


def months_between(first: str, last: str) -> Iterator[str]:
    """Every month from one to another."""
    day = first_of(first)
    while month_key(day) <= last:
        yield month_key(day)
        day = day.replace(year=day.year + day.month // 12, month=day.month % 12 + 1)
