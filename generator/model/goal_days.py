"""The days of a goal: when it starts and ends, what it passes on the way, what was said of it, and until when it has to be read.

Takes a judged goal, gives dated records: the calendar, the calendar file and the reports on periods all tell of these. Nothing is
worded. A goal that its author has not begun, or has put aside, has no days.
"""

from collections.abc import Iterator
from enum import StrEnum

from generator.model.calendar import Day
from generator.model.report import GoalReport, KeyResultReport
from generator.records import dataclass


class Event(StrEnum):
    """What happens on a day, in the order in which a day lists it."""

    START = "start"
    END = "end"
    MILESTONE = "milestone"
    CHECKIN = "checkin"
    READING = "reading"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalDay:
    """Something on a day. ``result`` is the key result of a milestone, with its ``value``, or of a reading; None of all else."""

    date: Day
    event: Event
    result: KeyResultReport | None = None
    value: float | None = None


def days_of(report: GoalReport) -> Iterator[GoalDay]:
    """Every day of a goal, in no order."""
    if report.status.is_authored:
        return
    yield from (GoalDay(date=note.date, event=Event.CHECKIN) for note in report.checkins)
    if report.period is None:
        return
    yield GoalDay(date=report.period.start, event=Event.START)
    yield GoalDay(date=report.period.end, event=Event.END)
    for result in report.key_results:
        for stone in result.key_result.milestones:
            yield GoalDay(date=stone.date, event=Event.MILESTONE, result=result, value=stone.value)
        due = _due(report, result)
        if due is not None:
            yield GoalDay(date=due, event=Event.READING, result=result)


def _due(report: GoalReport, result: KeyResultReport) -> Day | None:
    """The last day on which the newest reading is fresh, of what is still to be judged; none after the goal's end."""
    is_open = report.status.is_judged and not report.status.is_settled and not result.status.is_settled
    if not is_open or result.fresh_until is None or report.period is None:
        return None
    return result.fresh_until if result.fresh_until <= report.period.end else None
