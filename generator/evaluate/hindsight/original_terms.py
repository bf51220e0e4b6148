"""Verdicts by the original terms: how key results would stand had nobody moved their goalposts.

Takes judged key results and the ledgers; gives the same reports, each with its original target and the status by it, or why
there is none. Readings and metrics are today's: only the terms are those of the first active version.
"""

from collections.abc import Mapping
from dataclasses import replace

from generator.evaluate.forecast.open_results import Judged, with_forecasts
from generator.evaluate.goal.surroundings import inputs_in, judge_key_results
from generator.evaluate.readings.derived import Measurements
from generator.evaluate.readings.evidence import Evidence
from generator.model.book import Book, StatusThresholds
from generator.model.calendar import Day
from generator.model.fact import Unknown
from generator.model.goal import Goal
from generator.model.report import KeyResultReport, OriginalStanding
from generator.model.verdict import UNKNOWN_LEDGER, Ledger, Original

_ADDED_LATER = Unknown("added-later")


def with_originals(
    judged: Judged, book: Book, ledgers: Mapping[str, Ledger], evidence: Evidence, measurements: Measurements
) -> Judged:
    """The reports, each with how it stands by its original terms; where nothing moved that is how it stands."""
    originals = {name: ledgers.get(name, UNKNOWN_LEDGER).original for name in judged}
    moved = {
        name: original
        for name, original in originals.items()
        if isinstance(original, Original) and _has_moved(original, book, name)
    }
    then = _judged_by_originals(moved, evidence, measurements)
    return {
        name: tuple(
            replace(each, original=_standing(each, originals[name], then.get(name, reports)))
            for each in reports
        )
        for name, reports in judged.items()
    }


def closings(ledgers: Mapping[str, Ledger]) -> Mapping[str, Day]:
    """The days on which goals were closed, of those whose closing git knows."""
    return {name: ledger.closed for name, ledger in ledgers.items() if ledger.closed is not None}


def _has_moved(original: Original, book: Book, name: str) -> bool:
    return original.goal != book.goals[name] or original.thresholds != book.site.status


def _judged_by_originals(
    originals: Mapping[str, Original], evidence: Evidence, measurements: Measurements
) -> dict[str, tuple[KeyResultReport, ...]]:
    """The key results of goals by their original terms: in one batch for all with the same thresholds."""
    by_thresholds: dict[StatusThresholds, dict[str, Goal]] = {}
    for name, original in originals.items():
        by_thresholds.setdefault(original.thresholds, {})[name] = original.goal
    found: dict[str, tuple[KeyResultReport, ...]] = {}
    for thresholds, goals in by_thresholds.items():
        found.update(_judged(goals, thresholds, evidence, measurements))
    return found


def _judged(
    goals: Mapping[str, Goal], thresholds: StatusThresholds, evidence: Evidence, measurements: Measurements
) -> Judged:
    return with_forecasts(
        {name: judge_key_results(goal, evidence, measurements) for name, goal in goals.items()},
        lambda name, key_result: inputs_in(goals[name], key_result, evidence, measurements),
        thresholds,
    )


def _standing(
    report: KeyResultReport, original: Original | Unknown, then: tuple[KeyResultReport, ...]
) -> OriginalStanding | Unknown:
    if isinstance(original, Unknown):
        return original
    first = next((each for each in then if each.key_result.id == report.key_result.id), None)
    return _ADDED_LATER if first is None else _standing_of(first)


def _standing_of(first: KeyResultReport) -> OriginalStanding:
    forecast = first.forecast
    return OriginalStanding(
        target=first.target,
        status=first.status,
        chance=forecast if isinstance(forecast, Unknown) else forecast.probability,
        end=first.period.end if first.period else None,
        metric=first.metric,
        unit=first.unit,
    )
