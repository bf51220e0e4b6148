"""The whole judgement: from the book and a day to the report.

Takes what was written, gives what was found. Every series is prepared once and shared by the goals that use it;
nothing outlives the call.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator.evaluate.audit import audit_of, labels_of, subject_of
from generator.evaluate.forecast.open_results import with_forecasts
from generator.evaluate.goal.hierarchy import Supporters, supporters_of, upwards
from generator.evaluate.goal.joint_probability import Factors, factors_of, joint_chance, joint_verdict
from generator.evaluate.goal.rollup import Judged, Rolled, rolled_progress, rolled_status
from generator.evaluate.goal.surroundings import (
    checkins_by_goal,
    inputs_in,
    judge_key_results,
    judged_period,
    marks_of,
    platform_of,
)
from generator.evaluate.hindsight.original_terms import closings, with_originals
from generator.evaluate.hindsight.restated import with_restated_marked
from generator.evaluate.hindsight.track_record import ended_goals
from generator.evaluate.key_result.plan import elapsed
from generator.evaluate.key_result.status import Verdict, start_verdict, state_verdict
from generator.evaluate.money.budget import budgets_of
from generator.evaluate.portfolio.series import metrics_used, series_reports
from generator.evaluate.portfolio.survey import survey_of
from generator.evaluate.portfolio.trend import with_trends
from generator.evaluate.readings.derived import Measurements, measurements_in
from generator.evaluate.readings.evidence import Evidence, gather
from generator.evaluate.work.actions import agenda_of, before_and_after
from generator.evaluate.work.beliefs import belief_of
from generator.model.book import Book, CheckIn, StatusThresholds
from generator.model.calendar import Day
from generator.model.fact import Fact, Unknown
from generator.model.goal import Goal
from generator.model.portfolio import Ended
from generator.model.reading import Annotation
from generator.model.report import GoalReport, KeyResultReport, Report
from generator.model.verdict import UNKNOWN_LEDGER, BudgetReport, Ledger, SmartAudit

#: Git is not read, or knows none of the goals.
_NO_LEDGERS: Mapping[str, Ledger] = MappingProxyType({})


def evaluate(book: Book, as_of: Day, ledgers: Mapping[str, Ledger] = _NO_LEDGERS) -> Report:
    """Judge all goals of ``book`` as they stood on ``as_of``: what is dated later does not exist.

    ``ledgers`` is what git knows of each goal; one that is not there is not known.
    """
    evidence = gather(book, as_of, closings(ledgers))
    measurements = measurements_in(evidence)
    foretold = with_forecasts(
        with_restated_marked(
            {name: judge_key_results(goal, evidence, measurements) for name, goal in book.goals.items()},
            book,
            evidence,
        ),
        lambda name, key_result: inputs_in(book.goals[name], key_result, evidence, measurements),
        book.site.status,
    )
    compared = with_originals(foretold, book, ledgers, evidence, measurements)
    judged, series = with_trends(compared, series_reports(evidence, measurements, compared), evidence.metrics)
    return Report(
        as_of=as_of,
        site=book.site,
        goals=_goal_reports(book, evidence, measurements, judged, ledgers),
        series=series,
        metrics=metrics_used(evidence, series),
        objectives=book.objectives,
        platforms=book.platforms,
        pages=book.pages,
        survey=survey_of(book.goals, judged, series),
    )


def _goal_reports(
    book: Book, evidence: Evidence, measurements: Measurements, judged: Judged, ledgers: Mapping[str, Ledger]
) -> tuple[GoalReport, ...]:
    supporters = supporters_of(book.goals)
    order = upwards(book.goals, supporters)
    outcomes = _outcomes(order, book, evidence, judged, supporters)
    rolled = rolled_progress(order, book.goals, judged, supporters)
    checkins = checkins_by_goal(book, evidence.as_of)
    labels = labels_of(book.metrics)
    budgets = budgets_of(book.goals, judged, evidence, measurements)
    statuses = {name: outcome.verdict[0] for name, outcome in outcomes.items()}
    ended = ended_goals(
        book,
        evidence=evidence,
        measurements=measurements,
        judged=judged,
        statuses=statuses,
        supporters=supporters,
    )
    return tuple(
        _goal_report(
            goal,
            evidence,
            measurements,
            reports=judged[name],
            supporters=supporters[name],
            outcome=outcomes[name],
            rolled=rolled[name],
            marks=marks_of(goal, judged[name], book, evidence),
            checkins=checkins.get(name, ()),
            budget=budgets.get(name),
            ended=ended.get(name),
            thresholds=book.site.status,
            smart=audit_of(
                subject_of(
                    goal,
                    judged[name],
                    evidence,
                    measurements,
                    labels=labels,
                    judged=judged_period(goal, evidence),
                    first_committed=ledgers.get(name, UNKNOWN_LEDGER).first_committed,
                )
            ),
            goalposts=ledgers.get(name, UNKNOWN_LEDGER),
        )
        for name, goal in sorted(book.goals.items())
    )


@dataclass(frozen=True, slots=True)
class _Outcome:
    """A goal's verdict, and the chance that all its key results are met."""

    verdict: Verdict
    chance: Fact


def _outcomes(
    order: Iterable[str], book: Book, evidence: Evidence, judged: Judged, supporters: Supporters
) -> dict[str, _Outcome]:
    found: dict[str, _Outcome] = {}
    factors: dict[str, Factors | None] = {}
    for name in order:
        goal = book.goals[name]
        factors[name] = shared = factors_of(name, judged[name], (factors[each] for each in supporters[name]))
        verdict = rolled_status(
            goal,
            state_verdict(goal.state) or start_verdict(judged_period(goal, evidence), evidence.as_of),
            judged[name],
            {each: found[each].verdict for each in supporters[name]},
            joint_verdict(name, shared, book.site.status) if shared else None,
        )
        found[name] = _Outcome(verdict, joint_chance(shared))
    return found


def _goal_report(
    goal: Goal,
    evidence: Evidence,
    measurements: Measurements,
    *,
    reports: tuple[KeyResultReport, ...],
    supporters: tuple[str, ...],
    outcome: _Outcome,
    rolled: Rolled,
    marks: tuple[Annotation, ...],
    checkins: tuple[CheckIn, ...],
    budget: BudgetReport | None,
    ended: Ended | None,
    thresholds: StatusThresholds,
    smart: SmartAudit,
    goalposts: Ledger,
) -> GoalReport:
    period, as_of = judged_period(goal, evidence), evidence.as_of
    status, because = outcome.verdict
    judged_by = (inputs_in(goal, each, evidence, measurements) for each in goal.key_results)
    return GoalReport(
        goal=goal,
        platform=platform_of(goal),
        period=period,
        status=status,
        because=because,
        progress=rolled.progress,
        elapsed=elapsed(period, as_of) if period else Unknown("no-target"),
        key_results=reports,
        supporters=supporters,
        marks=marks,
        checkins=checkins,
        notes=rolled.notes,
        budget=budget,
        ended=ended,
        chance=outcome.chance,
        agenda=agenda_of(goal, as_of),
        before_after=before_and_after(goal, filter(None, judged_by)),
        belief=belief_of(status, checkins, outcome.chance, thresholds),
        smart=smart,
        goalposts=goalposts,
    )
