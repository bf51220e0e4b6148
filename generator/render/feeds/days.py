"""The days of all goals for a calendar: when they begin and end, their milestones, and until when they have to be read again.

Takes a page's context and judged goals, gives worded days. Goals that were put aside have none.
"""

from collections.abc import Iterable, Iterator

from generator.documents.address import encoded
from generator.documents.calendar import CalendarDay
from generator.documents.tags import authority
from generator.l10n import key_result_title, measured
from generator.l10n.sentences import feeds as said
from generator.model.calendar import Day
from generator.model.report import GoalReport, KeyResultReport
from generator.render.feeds.entries import goal_path
from generator.render.page_context import PageContext, in_full


def days_of(here: PageContext, goals: Iterable[GoalReport]) -> Iterator[CalendarDay]:
    """The days of every goal that has not been put aside."""
    for report in goals:
        if not report.goal.state.is_at_rest:
            yield from _days(here, report)


def _days(here: PageContext, report: GoalReport) -> Iterator[CalendarDay]:
    words, title = here.words, report.goal.title.in_language(here.words.language).text
    if report.period is None:
        return
    yield _day(here, report, report.period.start, said.start_title(words, title), "start")
    yield _day(here, report, report.period.end, said.deadline_title(words, title), "end")
    for each in report.key_results:
        name = each.key_result.id
        for stone in each.key_result.milestones:
            value = words.quantity(measured(each.metric, each.unit, stone.value))
            text = said.milestone_title(words, title, value)
            yield _day(here, report, stone.date, text, "milestone", name, stone.date.isoformat())
        due = _due(report, each)
        if due is not None:
            result = key_result_title(words, each.key_result, each.metric).text
            yield _day(here, report, due, said.due_title(words, title, result), "reading", name)


def _due(report: GoalReport, result: KeyResultReport) -> Day | None:
    """The last day on which the newest reading is fresh, of what is still to be judged; none after the goal's end."""
    is_open = report.status.is_judged and not report.status.is_settled and not result.status.is_settled
    if not is_open or result.fresh_until is None or report.period is None:
        return None
    return result.fresh_until if result.fresh_until <= report.period.end else None


def _day(here: PageContext, report: GoalReport, day: Day, title: str, *kind: str) -> CalendarDay:
    path = goal_path(here, report.goal.id)
    name = encoded("/".join((path.removesuffix("/index.html"), *kind)))
    return CalendarDay(
        id=f"{name}@{authority(here.frame.base_url)}",
        day=day,
        title=title,
        link=in_full(here, path),
        kind=kind[0],
        revised=_revised(report),
    )


def _revised(report: GoalReport) -> Day:
    """When the goal's days were last set, as far as anybody knows."""
    ledger = report.goalposts
    known = [move.date for move in ledger.moves]
    known += [day for day in (ledger.first_committed, ledger.closed) if day is not None]
    assert report.period is not None, report.goal.id
    return max(known, default=report.period.start)
