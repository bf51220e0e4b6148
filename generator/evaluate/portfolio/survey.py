"""The survey: which goals rest on the same series, and what is left over: metrics, goals without data or objective.

Takes the book's goals with what was judged and the series' reports, gives ids. It says nothing of how goals stand.
"""

from collections.abc import Iterable, Mapping

from generator.model.goal import Budget, Goal
from generator.model.report import KeyResultReport, SeriesReport
from generator.model.survey import Overlap, Survey


def survey_of(
    goals: Mapping[str, Goal],
    judged: Mapping[str, tuple[KeyResultReport, ...]],
    series: Iterable[SeriesReport],
) -> Survey:
    """What all of it together shows; drafts and cancelled goals are left out."""
    series = tuple(series)
    live = {name: goal for name, goal in sorted(goals.items()) if not goal.state.is_at_rest}
    return Survey(
        overlaps=tuple(_overlaps(series, live)),
        metrics_without_goals=_unused(series, goals.values()),
        goals_without_readings=tuple(name for name in live if _has_no_readings(judged[name])),
        goals_without_objective=tuple(name for name in live if not _serves(name, goals)),
    )


def _overlaps(series: Iterable[SeriesReport], live: Mapping[str, Goal]) -> Iterable[Overlap]:
    for each in series:
        goals = tuple(dict.fromkeys(goal for goal, _ in each.used_by if goal in live))
        if len(goals) > 1:
            yield Overlap(series=each.key, goals=goals)


def _unused(series: Iterable[SeriesReport], goals: Iterable[Goal]) -> tuple[str, ...]:
    """Metrics with readings, none of which any key result uses, not even to compute something, and no budget counts."""
    read: set[str] = set()
    used = {metric for goal in goals if goal.budget is not None for metric in _counted(goal.budget)}
    for each in series:
        if each.points:
            read.add(each.key.metric)
        if each.used_by:
            used.add(each.key.metric)
    return tuple(sorted(read - used))


def _counted(budget: Budget) -> Iterable[str]:
    """The metrics that say what was spent and what came of it."""
    return (each for each in (budget.spent_metric, budget.revenue_metric) if each is not None)


def _has_no_readings(reports: Iterable[KeyResultReport]) -> bool:
    """Whether one of a goal's key results was never read."""
    return any(not report.points for report in reports)


def _serves(name: str, goals: Mapping[str, Goal]) -> bool:
    """Whether a goal has a broad objective, or supports one that has; a loop leads nowhere."""
    seen: set[str] = set()
    while name in goals and name not in seen:
        if goals[name].objectives:
            return True
        seen.add(name)
        name = goals[name].supports or ""
    return False
