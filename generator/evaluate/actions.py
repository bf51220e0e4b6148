"""Actions: what is due, and how a figure went on each side of an action.

Takes goals and cases, gives places in a goal's list of actions and figures over windows. It knows of no causes: two
windows are compared, and what else happened in them is not asked.
"""

from collections.abc import Iterable, Iterator

from generator.evaluate.arithmetic import finite
from generator.evaluate.case import Case
from generator.evaluate.pace import stretch_of
from generator.model.calendar import DAY, Day, Period, before
from generator.model.fact import Fact, Unknown, known
from generator.model.goal import Action, ActionStatus, Goal, State
from generator.model.work import Agenda, BeforeAfter

_OPEN = {ActionStatus.PLANNED, ActionStatus.DOING}
_BEGUN = {ActionStatus.DOING, ActionStatus.DONE}
#: A window is four weeks, or four periods of a metric that is read less often.
_WEEKS = 28
_TOO_FEW = Unknown("too-few-readings")


def agenda_of(goal: Goal, as_of: Day) -> Agenda:
    """What should be done by now, what these days are for, and what begins next; nothing of a goal that is not at work."""
    if goal.state is not State.ACTIVE:
        return Agenda()
    dated = [
        (place, each.period)
        for place, each in enumerate(goal.actions)
        if each.status in _OPEN and each.period is not None
    ]
    coming = [(period.start, place) for place, period in dated if period.start > as_of]
    return Agenda(
        overdue=tuple(place for place, period in dated if period.end < as_of),
        today=tuple(place for place, period in dated if period.contains(as_of)),
        next=min(coming)[1] if coming else None,
    )


def before_and_after(goal: Goal, cases: Iterable[Case]) -> tuple[BeforeAfter, ...]:
    """Each begun action with each key result that was read often enough on both sides of its first day."""
    begun = [(place, action) for place, action in enumerate(goal.actions) if action.status in _BEGUN]
    known_cases = tuple(cases) if begun else ()
    return tuple(
        found for place, action in begun for case in known_cases for found in _compared(place, action, case)
    )


def _compared(place: int, action: Action, case: Case) -> Iterator[BeforeAfter]:
    last = case.gauge.strand.in_force(case.cut)
    if action.period is None or last is None or last.end < action.period.start:
        return
    begun = action.period.start
    days = min((last.end - begun).days + 1, _longest(case))
    after = Period(begun, begun + (days - 1) * DAY)
    former = before(begun, days)
    if case.gauge.strand.splits_between(former.start, after.end):
        return
    figures = figure_over(case, former), figure_over(case, after)
    if known(figures[0]) and known(figures[1]):
        yield BeforeAfter(
            action=place,
            key_result=case.key_result.id,
            before=former,
            after=after,
            figure_before=figures[0],
            figure_after=figures[1],
            is_rate=case.metric.has_rate,
        )


def _longest(case: Case) -> int:
    stretch = stretch_of(case.metric)
    return _WEEKS if stretch is None else max(_WEEKS, stretch.days + 30 * stretch.months)


def figure_over(case: Case, days: Period) -> Fact:
    """The rate a day of a level or total over ``days``, of all else the figure itself; from two readings at least."""
    if case.metric.traits.is_stock:
        return _slope(case, days)
    if case.measure.count(case.gauge, days) < 2:
        return _TOO_FEW
    figure = case.measure.figure(case.gauge, case.metric, days)
    return figure if isinstance(figure, Unknown) or not case.metric.has_rate else figure / days.days


def _slope(case: Case, days: Period) -> Fact:
    """From the level in force when the days began to their last, over the days between the two readings."""
    inside = case.gauge.strand.within(days)
    at_start = case.gauge.strand.in_force(days.start - DAY)
    if at_start is not None and (days.start - at_start.end).days <= days.days:
        inside = (at_start, *inside)
    if len(inside) < 2 or inside[-1].end < days.start:
        return _TOO_FEW
    gained = inside[-1].value - inside[0].value
    return finite(gained / (inside[-1].end - inside[0].end).days, "too-few-readings")
