"""The whole judgement, pass by pass: from the book and a day to the report.

Takes what was written, gives what was found. What is known is gathered once; every pass takes what it needs and gives a
record of its own, and the reports are put together last. Nothing outlives the call.
"""

from collections.abc import Mapping
from types import MappingProxyType

from generator.evaluate.forecast.open_results import AllForetold, Prospect, Prospects, prospects_of
from generator.evaluate.goal.hierarchy import Supporters, supporters_of, upwards
from generator.evaluate.goal.outcome import Outcome, outcomes
from generator.evaluate.goal.rollup import Rolled, rolled_progress
from generator.evaluate.goal.surroundings import checkins_by_goal, marks_of, platform_of
from generator.evaluate.hindsight.earlier import earlier_of
from generator.evaluate.hindsight.judged_anew import Judging
from generator.evaluate.hindsight.original_terms import closings, original_standings
from generator.evaluate.hindsight.restated import met_by_restated
from generator.evaluate.key_result.figures import figures_of
from generator.evaluate.key_result.inputs import judged_period
from generator.evaluate.key_result.plan import elapsed
from generator.evaluate.key_result.report import Passes, key_result_report
from generator.evaluate.money.budget import budgets_of
from generator.evaluate.portfolio.series import metrics_used, series_reports, used_series
from generator.evaluate.portfolio.survey import survey_of
from generator.evaluate.portfolio.trend import ResultTrends, all_trends, no_trends
from generator.evaluate.readings.known import Known, known_on
from generator.evaluate.realism.verdict import realism_in, unasked
from generator.evaluate.work.actions import agenda_of, before_and_after
from generator.evaluate.work.beliefs import belief_of, stated_in
from generator.model.book import Book, CheckIn
from generator.model.calendar import Day
from generator.model.fact import Unknown
from generator.model.goal import Goal
from generator.model.hindsight import Hindsight
from generator.model.portfolio import Given
from generator.model.reading import SeriesKey
from generator.model.report import GoalReport, KeyResultReport, Report, Status
from generator.model.verdict import UNKNOWN_LEDGER, UNREAD_AUDIT, BudgetReport, Ledger, SmartAudit
from generator.records import dataclass

#: Git is not read, or knows none of the goals.
_NO_LEDGERS: Mapping[str, Ledger] = MappingProxyType({})
_NOTHING_RECALLED: Mapping[str, Hindsight] = MappingProxyType({})
_NOTHING_AUDITED: Mapping[str, SmartAudit] = MappingProxyType({})
#: Of what readers ask of today, and of no period's close.
_AT_A_CLOSE = Unknown("at-a-close")

KeyResults = Mapping[str, tuple[KeyResultReport, ...]]


def evaluate(
    book: Book,
    as_of: Day,
    ledgers: Mapping[str, Ledger] = _NO_LEDGERS,
    *,
    hindsight: bool = True,
    begun_by: Day | None = None,
    recalled: Mapping[str, Hindsight] = _NOTHING_RECALLED,
    audited: Mapping[str, SmartAudit] = _NOTHING_AUDITED,
) -> Report:
    """Judge all goals of ``book`` as they stood on ``as_of``: what is dated later does not exist.

    ``ledgers`` is what git knows of each goal; one that is not there is not known. Without ``hindsight`` earlier days and
    terms are not judged anew: there are no courses, no track record, no fans, and original standings of what is met alone. Nor is
    there what no report on a period tells: audits, realism, trends, and what money brought beyond these. At the close of a period that
    ended on ``begun_by``, what starts later has not begun. The earlier days of goals that are ``recalled`` are not judged anew, nor are
    those audited that were ``audited``: ``identities`` says by what both can be known again.
    """
    known = known_on(book, as_of, closings(ledgers), begun_by)
    figures = {name: figures_of(goal, known) for name, goal in book.goals.items()}
    prospects = prospects_of(figures, book.site.status, fans=hindsight)
    used = used_series(known, prospects)
    trends, series_trends = (
        all_trends(prospects, used) if hindsight else no_trends(prospects, used, _AT_A_CLOSE)
    )
    first_terms = ledgers if hindsight else _of_the_met(ledgers, prospects)
    key_results = _key_results(prospects, trends, book, first_terms, known, hindsight=hindsight)
    series = series_reports(used, series_trends, as_of)
    return Report(
        as_of=as_of,
        site=book.site,
        goals=_goal_reports(
            book,
            known,
            prospects,
            key_results,
            ledgers,
            recalled=recalled if hindsight else None,
            audited=audited,
        ),
        series=series,
        metrics=metrics_used(known.evidence, series),
        objectives=book.objectives,
        platforms=book.platforms,
        pages=book.pages,
        survey=survey_of(book.goals, key_results, series),
    )


def _of_the_met(ledgers: Mapping[str, Ledger], prospects: Prospects) -> Mapping[str, Ledger]:
    """The ledgers of goals of which a result is met: whether it would be by its first terms is part of that."""
    met = {name for name, own in prospects.items() if any(each.status is Status.ACHIEVED for each in own)}
    return {name: ledger for name, ledger in ledgers.items() if name in met}


def _key_results(
    prospects: AllForetold,
    trends: ResultTrends,
    book: Book,
    ledgers: Mapping[str, Ledger],
    known: Known,
    *,
    hindsight: bool,
) -> KeyResults:
    """The reports on all key results, by goal."""
    restated = met_by_restated(prospects, book, known)
    originals = original_standings(prospects, book, ledgers, known)
    return {
        name: tuple(
            key_result_report(
                result.figures,
                Passes(
                    forecast=result.forecast,
                    standing=result.standing,
                    met_by_restated=(name, place) in restated,
                    original=originals[name][place],
                    trend=trends[name][place],
                    realism=realism_in(result.figures, book.site.realism)
                    if hindsight
                    else unasked(result.figures.period, _AT_A_CLOSE, _AT_A_CLOSE),
                ),
            )
            for place, result in enumerate(results)
        )
        for name, results in prospects.items()
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """What was found of all goals together, by their ids; of a goal without money or an end nothing stands there."""

    key_results: KeyResults
    supporters: Supporters
    outcomes: Mapping[str, Outcome]
    rolled: Mapping[str, Rolled]
    checkins: Mapping[str, tuple[CheckIn, ...]]
    budgets: Mapping[str, BudgetReport]
    earlier: Mapping[str, Hindsight]
    audits: Mapping[str, SmartAudit]
    ledgers: Mapping[str, Ledger]


def _goal_reports(
    book: Book,
    known: Known,
    prospects: Prospects,
    key_results: KeyResults,
    ledgers: Mapping[str, Ledger],
    *,
    recalled: Mapping[str, Hindsight] | None,
    audited: Mapping[str, SmartAudit],
) -> tuple[GoalReport, ...]:
    """The reports on all goals; without anything ``recalled``, and be it nothing, as at a close: earlier days are not looked at."""
    supporters = supporters_of(book.goals)
    order = upwards(book.goals, supporters)
    judged = outcomes(order, prospects, key_results, book=book, known=known, supporters=supporters)
    checkins = checkins_by_goal(book, known.as_of)
    found = _Found(
        key_results=key_results,
        supporters=supporters,
        outcomes=judged,
        rolled=rolled_progress(order, book.goals, key_results, supporters),
        checkins=checkins,
        budgets=budgets_of(
            book.goals, key_results, prospects, known, unasked=_AT_A_CLOSE if recalled is None else None
        ),
        earlier={}
        if recalled is None
        else {
            **recalled,
            **earlier_of(
                Judging(book=book, known=known, lineages=_lineages(prospects), supporters=supporters),
                {name: outcome for name, outcome in judged.items() if name not in recalled},
                key_results=key_results,
                ledgers=ledgers,
                stated=_stated(checkins),
            ),
        },
        audits=dict.fromkeys(book.goals, UNREAD_AUDIT)
        if recalled is None
        else {**audited, **_audits(book, known, prospects, key_results, ledgers, besides=audited)},
        ledgers=ledgers,
    )
    goals = sorted(book.goals.items())
    return tuple(_goal_report(goal, book, known, prospects[name], found) for name, goal in goals)


def _stated(checkins: Mapping[str, tuple[CheckIn, ...]]) -> dict[str, Day]:
    """The day of each goal's check-in that states a confidence, where one does."""
    found = {name: stated_in(notes) for name, notes in checkins.items()}
    return {name: stated[0] for name, stated in found.items() if stated is not None}


def _lineages(prospects: Prospects) -> dict[str, frozenset[SeriesKey]]:
    """The series that each goal's own key results are made of."""
    return {
        name: frozenset(key for result in results for key in result.figures.lineage)
        for name, results in prospects.items()
    }


def _audits(
    book: Book,
    known: Known,
    prospects: Prospects,
    key_results: KeyResults,
    ledgers: Mapping[str, Ledger],
    *,
    besides: Mapping[str, SmartAudit],
) -> dict[str, SmartAudit]:
    """The SMART audit of every goal ``besides`` those that have one, by its id."""
    # It folds the word lists of all languages, which is for nothing where nobody is told of it, as in a table or at a close.
    from generator.evaluate.audit import audit_of, labels_of, subject_of  # noqa: PLC0415

    labels = labels_of(book.metrics)
    return {
        name: audit_of(
            subject_of(
                goal,
                key_results[name],
                (result.figures for result in prospects[name]),
                known,
                labels=labels,
                first_committed=ledgers.get(name, UNKNOWN_LEDGER).first_committed,
            )
        )
        for name, goal in book.goals.items()
        if name not in besides
    }


def _goal_report(
    goal: Goal, book: Book, known: Known, results: tuple[Prospect, ...], found: _Found
) -> GoalReport:
    period, outcome, rolled = (
        judged_period(goal, known.evidence),
        found.outcomes[goal.id],
        found.rolled[goal.id],
    )
    status, because = outcome.standing
    reports, checkins = found.key_results[goal.id], found.checkins.get(goal.id, ())
    inputs, earlier = (result.figures.inputs for result in results), found.earlier.get(goal.id, Hindsight())
    return GoalReport(
        goal=goal,
        platform=platform_of(goal),
        period=period,
        status=status,
        because=because,
        progress=rolled.progress,
        elapsed=elapsed(period, known.as_of) if period else Unknown("no-target"),
        key_results=reports,
        supporters=found.supporters[goal.id],
        marks=marks_of(goal, reports, book, known.evidence),
        checkins=checkins,
        notes=rolled.notes,
        budget=found.budgets.get(goal.id),
        ended=earlier.ended,
        course=earlier.course,
        turns=earlier.turns,
        chance=outcome.chance,
        agenda=agenda_of(goal, known.as_of),
        before_after=before_and_after(goal, filter(None, inputs)),
        belief=belief_of(
            status,
            checkins,
            earlier.course,
            book.site.status,
            today=Given(share=1.0, date=known.as_of, chance=outcome.chance),
        ),
        smart=found.audits[goal.id],
        goalposts=found.ledgers.get(goal.id, UNKNOWN_LEDGER),
    )
