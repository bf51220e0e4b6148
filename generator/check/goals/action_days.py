"""Days of actions that cannot be meant: done on a day that has not come, or far from the goal that they are for.

Takes the goals, what is known of later days, and the day of judgement; gives a diagnostic at each such action. What
contradicts itself within an action is told by ``periods``.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.work import ACTION_OUTSIDE, DONE_AHEAD
from generator.model.calendar import Period
from generator.model.goal import Action, ActionStatus, Goal, State

_UNJUDGED = frozenset({State.DRAFT, State.CANCELLED})


def action_day_diagnostics(goals: Iterable[Goal], told: Iterable[date], as_of: date) -> Iterator[Diagnostic]:
    """``told`` are the days of readings and check-ins: where some come after ``as_of``, the site is looked at as it was."""
    last = max((as_of, *told))
    for goal in goals:
        if goal.state in _UNJUDGED:
            continue
        for action in goal.actions:
            yield from _ahead(action, last, as_of)
            if goal.period is not None:
                yield from _outside(action, goal.period)


def _ahead(action: Action, last: date, as_of: date) -> Iterator[Diagnostic]:
    """An action that is done and begins after the last day of which anything is known."""
    if action.status is ActionStatus.DONE and action.period is not None and action.period.start > last:
        message = f"this action is `done` on {action.period.start}, which is after {as_of}"
        yield DONE_AHEAD.at(action.span, message, fix="check the date, or write `status: planned`")


def _outside(action: Action, period: Period) -> Iterator[Diagnostic]:
    """An action that comes too late for its goal, or ended longer before it than the goal lasts."""
    days = action.period
    if days is None or action.status is ActionStatus.DROPPED:
        return
    if days.start > period.end:
        message = f"this action is on {days.start}, after the goal's last day, {period.end}"
        fix = _year_fix(days, period) or "check the date, or leave it if it is what comes after the goal"
    elif days.end < period.start - timedelta(days=period.days):
        message = f"this action is on {days.end}, long before the goal's first day, {period.start}"
        fix = _year_fix(days, period) or "check the date, or leave it if it prepares the goal"
    else:
        return
    yield ACTION_OUTSIDE.at(action.span, message, fix=fix)


def _year_fix(days: Period, period: Period) -> str | None:
    """The same day of a year in which the goal is under way."""
    for year in range(period.start.year, period.end.year + 1):
        try:
            meant = days.start.replace(year=year)
        except ValueError:  # 29 February
            continue
        if period.start <= meant <= period.end:
            return f"write `{meant}` if the year is mistyped, or leave it"
    return None
