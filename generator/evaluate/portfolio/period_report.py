"""What happened in a period: its goals at the close before and at its own, what was moved, spent and said, and what comes next.

Takes two reports, of the close before and of this one, gives one record. Both were judged elsewhere; nothing is worded.
"""

from collections.abc import Iterable, Iterator, Mapping

from generator.evaluate.money.spent import spent_on
from generator.evaluate.portfolio.close import waited_for_until
from generator.model.book import CheckIn
from generator.model.calendar import DAY, Day, Period
from generator.model.fact import Fact, Unknown
from generator.model.goal_days import Event, days_of
from generator.model.report import GoalReport, Report, Status
from generator.model.reported import Basis, PeriodReport, ReportedGoal, ReportedPeriod, Upcoming
from generator.model.verdict import Move

_NOTHING_SPENT = Unknown("no-cost")
_COMING = frozenset((Event.START, Event.END, Event.MILESTONE))


def period_report(
    period: ReportedPeriod,
    before: Report | None,
    now: Report,
    *,
    called: Mapping[str, str],
    basis: Basis,
    written_on: Day | None,
    is_open: bool,
) -> PeriodReport | None:
    """What is told of ``period``; None where no goal had begun by then, or none of them was under way any more.

    ``before`` is None where there is no earlier close. ``called`` has the later names of goals by their earlier ones.
    """
    here = {each.goal.id: each for each in now.goals}
    then = _by_later_id(before.goals, here, called) if before is not None else {}
    open_then = {name: each for name, each in then.items() if name in here or _is_waited_for(each, period)}
    goals = tuple(
        found
        for name in sorted(open_then.keys() | here.keys())
        if (found := _told(open_then.get(name), here.get(name), period)) is not None
    )
    if not goals:
        return None
    return PeriodReport(
        period=period,
        basis=basis,
        written_on=written_on,
        is_open=is_open,
        site=now.site,
        metrics=now.metrics,
        goals=goals,
        upcoming=tuple(_upcoming(now.goals, period)),
    )


def _by_later_id(
    goals: Iterable[GoalReport], here: Mapping[str, GoalReport], called: Mapping[str, str]
) -> dict[str, GoalReport]:
    """``goals`` of an earlier day by the ids that they have ``here``: an alias tells of a renamed one, or it is ``called`` so."""
    then = {each.goal.id: each for each in goals}
    new = {called.get(name, name): name for name in here.keys() - then.keys()}
    now_called = {
        old: new[called.get(old, old)] for old in then.keys() - here.keys() if called.get(old, old) in new
    }
    now_called |= {
        old: name
        for name, each in here.items()
        for old in each.goal.former_ids
        if old not in here and name not in then
    }
    return {now_called.get(name, name): each for name, each in then.items()}


def _is_waited_for(report: GoalReport, period: ReportedPeriod) -> bool:
    """Whether a goal can have been missed by anybody in the period: one that was over is not among later goals anyway."""
    metrics = (each.metric for each in report.key_results)
    return waited_for_until(report.goal, filter(None, metrics)) >= period.days.start


def _told(before: GoalReport | None, after: GoalReport | None, period: ReportedPeriod) -> ReportedGoal | None:
    """A goal at both closes; None of one that had not begun, is a draft, or was over and stayed as it was."""
    if before is not None and not _begun(before, period):
        before = None
    if after is not None and not _begun(after, period):
        after = None
    if before is None and after is None:
        return None
    so_far = _spent_by(after, period.days.end)
    found = ReportedGoal(
        before=before,
        after=after,
        moves=tuple(_moves(before, after, period)) if after else (),
        checkins=tuple(_checkins(before, after, period)) if after else (),
        spent=_spent_in(before, so_far, period),
        spent_so_far=so_far,
    )
    return found if _is_news(found, period.days) else None


def _moves(before: GoalReport | None, after: GoalReport, period: ReportedPeriod) -> Iterator[Move]:
    """What was moved in the period, or by a commit whose clock tells an earlier day while no report before can have told of it."""
    told = None if before is None or not before.goalposts.known else _told_by(before)
    for move in after.goalposts.moves:
        is_late = told is not None and move.date < period.days.start and (move.commit, move.field) not in told
        if is_late or period.days.contains(move.date):
            yield move


def _checkins(before: GoalReport | None, after: GoalReport, period: ReportedPeriod) -> Iterator[CheckIn]:
    """What was noted in the period, or earlier but so late that no report before can have told of it."""
    told = {each.id for each in before.checkins} if before is not None else set()
    said = {(each.date, each.body) for each in before.checkins} if before is not None else set()
    for note in after.checkins:
        is_known = note.id in told or (note.date, note.body) in said
        is_late = before is not None and note.date < period.days.start and not is_known
        if is_late or period.days.contains(note.date):
            yield note


def _told_by(report: GoalReport) -> frozenset[tuple[str | None, str]]:
    return frozenset((move.commit, move.field) for move in report.goalposts.moves)


def _begun(report: GoalReport, period: ReportedPeriod) -> bool:
    """Whether the goal was more than a plan by the period's end."""
    if report.status is Status.DRAFT:
        return False
    return report.period is None or report.period.start <= period.days.end


def _is_news(found: ReportedGoal, days: Period) -> bool:
    after, before = found.after, found.before
    if after is None or found.moves or found.checkins:
        return True
    over = after.period is not None and after.period.end < days.start
    changed = before is not None and before.status is not after.status
    at_rest = after.status is Status.CANCELLED and before is not None and not changed
    return changed or not (over or at_rest)


def _spent_in(before: GoalReport | None, now: Fact, period: ReportedPeriod) -> Fact:
    """What was spent between the closes, in the goal's currency."""
    was = _NOTHING_SPENT if before is None else _spent_by(before, period.days.start - DAY)
    return now if isinstance(now, Unknown) or isinstance(was, Unknown) else now - was


def _spent_by(report: GoalReport | None, day: Day) -> Fact:
    """What a goal had cost by the end of ``day``; of a metric what was read of it by the report's own."""
    if report is None or report.budget is None or report.goal.budget is None:
        return _NOTHING_SPENT
    if report.goal.budget.spent_metric is not None:
        return report.budget.spent
    return spent_on(report.goal.actions, report.period, day)


def _upcoming(goals: Iterable[GoalReport], period: ReportedPeriod) -> Iterator[Upcoming]:
    """Days of goals after the period's end, the nearest first. When to read again is for the calendar, which is of today."""
    days = ((day, report.goal.title) for report in goals for day in days_of(report) if day.event in _COMING)
    for day, title in sorted(days, key=lambda pair: pair[0].date):
        if day.date > period.days.end:
            yield Upcoming(day=day, goal=title)
