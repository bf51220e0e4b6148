"""For whom a site is: a report without what its audience may not see.

Takes a report and the name of an audience, gives the report that this audience would have got if nothing else had
been written. It decides by what authors wrote and judges nothing anew.
"""

from collections.abc import Iterable
from dataclasses import replace

from generator.model.report import GoalReport, Report, SeriesReport
from generator.model.survey import Survey


def for_audience(report: Report, audience: str | None) -> Report:
    """``report`` as ``audience`` may see it; None sees everything.

    A goal, page or check-in that names no audience is for all. Of a hidden goal nothing stays: not its key results
    in a metric's list, not its id in what it supports, nor its series, unless another goal shows it.
    """
    if audience is None:
        return report
    shown = frozenset(r.goal.id for r in report.goals if _allows(r.goal.audiences, audience))
    hidden = frozenset(r.goal.id for r in report.goals) - shown
    goals = tuple(_goal_for(r, shown, audience) for r in report.goals if r.goal.id in shown)
    series = tuple(_series_for(s, hidden) for s in report.series if not _only_hidden(s, hidden))
    used = {s.key.metric for s in series} | {kr.metric.id for g in goals for kr in g.key_results if kr.metric}
    return replace(
        report,
        goals=goals,
        series=series,
        metrics={id_: metric for id_, metric in report.metrics.items() if id_ in used},
        pages=tuple(page for page in report.pages if _allows(page.audiences, audience)),
        survey=_survey_for(report.survey, shown),
    )


def _allows(audiences: Iterable[str], audience: str) -> bool:
    names = tuple(audiences)
    return not names or audience in names


def _goal_for(report: GoalReport, shown: frozenset[str], audience: str) -> GoalReport:
    goal = report.goal
    because = report.because
    return replace(
        report,
        goal=goal if goal.supports is None or goal.supports in shown else replace(goal, supports=None),
        because=because if because.goal is None or because.goal in shown else replace(because, goal=None),
        supporters=tuple(id_ for id_ in report.supporters if id_ in shown),
        marks=tuple(mark for mark in report.marks if mark.goal is None or mark.goal in shown),
        checkins=tuple(note for note in report.checkins if _allows(note.audiences, audience)),
    )


def _survey_for(survey: Survey, shown: frozenset[str]) -> Survey:
    """What is shared by goals that are shown, and which of them are left over."""
    overlaps = (replace(each, goals=_shown(each.goals, shown)) for each in survey.overlaps)
    return replace(
        survey,
        overlaps=tuple(each for each in overlaps if len(each.goals) > 1),
        goals_without_readings=_shown(survey.goals_without_readings, shown),
        goals_without_objective=_shown(survey.goals_without_objective, shown),
    )


def _shown(goals: Iterable[str], shown: frozenset[str]) -> tuple[str, ...]:
    return tuple(goal for goal in goals if goal in shown)


def _only_hidden(series: SeriesReport, hidden: frozenset[str]) -> bool:
    return bool(series.used_by) and all(goal in hidden for goal, _ in series.used_by)


def _series_for(series: SeriesReport, hidden: frozenset[str]) -> SeriesReport:
    return replace(series, used_by=tuple(use for use in series.used_by if use[0] not in hidden))
