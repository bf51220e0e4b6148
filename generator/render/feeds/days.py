"""The days of all goals for a calendar: when they begin and end, their milestones, and until when they have to be read again.

Takes a page's context, judged goals and their days, gives worded days. What was said of a goal is told by its page.
"""

from collections.abc import Iterable, Iterator, Mapping

from generator.documents.address import encoded
from generator.documents.calendar import CalendarDay
from generator.documents.tags import authority
from generator.l10n import key_result_title, quantity_of
from generator.l10n.sentences import feeds as said
from generator.model.calendar import Day
from generator.model.goal_days import Event, GoalDay
from generator.model.report import GoalReport
from generator.render.feeds.entries import goal_path
from generator.render.page_context import PageContext, in_full
from generator.render.parts.dates import Entry


def worded_days(
    here: PageContext, entries: Iterable[Entry], goals: Mapping[str, GoalReport]
) -> Iterator[CalendarDay]:
    """``entries`` but for check-ins, as a calendar shows them; ``goals`` are those that they are of, by their ids."""
    for entry in entries:
        if entry.event is not Event.CHECKIN:
            yield _day(here, goals[entry.goal.key], entry.day)


def _day(here: PageContext, report: GoalReport, day: GoalDay) -> CalendarDay:
    path = goal_path(here, report.goal.id)
    name = encoded("/".join((path.removesuffix("/index.html"), *_name(day))))
    return CalendarDay(
        id=f"{name}@{authority(here.frame.base_url)}",
        day=day.date,
        title=_title(here, report, day),
        text=said.due_text(here.words, day.result) if day.event is Event.READING and day.result else None,
        link=in_full(here, path),
        kind=day.event,
        revised=_revised(report),
    )


def _name(day: GoalDay) -> Iterator[str]:
    """What tells the day apart from all others of its goal, for good."""
    yield day.event
    if day.result is not None:
        yield day.result.key_result.id
    if day.event is Event.MILESTONE:
        yield day.date.isoformat()


def _title(here: PageContext, report: GoalReport, day: GoalDay) -> str:
    words = here.words
    title = report.goal.title.in_language(words.language).text
    if day.result is None:
        return (
            said.start_title(words, title) if day.event is Event.START else said.deadline_title(words, title)
        )
    if day.value is not None:
        return said.milestone_title(words, title, words.quantity(quantity_of(day.result, day.value)))
    result = key_result_title(words, day.result.key_result, day.result.metric).text
    return said.due_title(words, title, result)


def _revised(report: GoalReport) -> Day:
    """When the goal's days were last set, as far as anybody knows."""
    ledger = report.goalposts
    known = [move.date for move in ledger.moves]
    known += [day for day in (ledger.first_committed, ledger.closed) if day is not None]
    assert report.period is not None, report.goal.id
    return max(known, default=report.period.start)
