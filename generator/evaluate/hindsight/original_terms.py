"""Verdicts by the original terms: how key results would stand had nobody moved their goalposts.

Takes the prospects of key results and the ledgers; gives for each its original target and the status by it, or why there is
none. Readings and metrics are today's: only the terms are those of the first active version.
"""

from collections.abc import Mapping

from generator.evaluate.forecast.open_results import Prospect, Prospects, chances_of
from generator.evaluate.key_result.figures import figures_of
from generator.evaluate.readings.known import Known
from generator.model.book import Book, StatusThresholds
from generator.model.calendar import Day
from generator.model.fact import Unknown
from generator.model.goal import Goal
from generator.model.report import OriginalStanding
from generator.model.verdict import UNKNOWN_LEDGER, Ledger, Original

Standings = Mapping[str, tuple[OriginalStanding | Unknown, ...]]

_ADDED_LATER = Unknown("added-later")


def original_standings(
    prospects: Prospects, book: Book, ledgers: Mapping[str, Ledger], known: Known
) -> Standings:
    """How each key result stands by its original terms; where nothing moved that is how it stands."""
    originals = {name: ledgers.get(name, UNKNOWN_LEDGER).original for name in prospects}
    moved = {
        name: original
        for name, original in originals.items()
        if isinstance(original, Original) and _has_moved(original, book, name)
    }
    then = {**prospects, **_by_originals(moved, known)}
    return {
        name: tuple(_standing(result, originals[name], then[name]) for result in results)
        for name, results in prospects.items()
    }


def closings(ledgers: Mapping[str, Ledger]) -> Mapping[str, Day]:
    """The days on which goals were closed, of those whose closing git knows."""
    return {name: ledger.closed for name, ledger in ledgers.items() if ledger.closed is not None}


def _has_moved(original: Original, book: Book, name: str) -> bool:
    return original.goal != book.goals[name] or original.thresholds != book.site.status


def _by_originals(originals: Mapping[str, Original], known: Known) -> dict[str, tuple[Prospect, ...]]:
    """The prospects of goals by their original terms: in one batch for all with the same thresholds."""
    by_thresholds: dict[StatusThresholds, dict[str, Goal]] = {}
    for name, original in originals.items():
        by_thresholds.setdefault(original.thresholds, {})[name] = original.goal
    found: dict[str, tuple[Prospect, ...]] = {}
    for thresholds, goals in by_thresholds.items():
        found.update(chances_of({name: figures_of(goal, known) for name, goal in goals.items()}, thresholds))
    return found


def _standing(
    now: Prospect, original: Original | Unknown, then: tuple[Prospect, ...]
) -> OriginalStanding | Unknown:
    if isinstance(original, Unknown):
        return original
    wanted = now.figures.key_result.id
    first = next((each for each in then if each.figures.key_result.id == wanted), None)
    return _ADDED_LATER if first is None else _standing_of(first)


def _standing_of(first: Prospect) -> OriginalStanding:
    figures = first.figures
    return OriginalStanding(
        target=figures.target,
        status=first.status,
        chance=first.chance,
        end=figures.period.end if figures.period else None,
        metric=figures.metric,
        unit=figures.metric.unit if figures.metric else None,
    )
