"""What a goal can rest on, said on the safe side: its relatives, and every series of its metrics at its accounts; of money at any.

Takes a book and what git knows of its goals; gives places of readings and relatives by goals' ids. It judges nothing, and knows no formula.
"""

from collections.abc import Iterable, Iterator, Mapping, Set as AbstractSet

from generator.evaluate.readings.formula import part_ids
from generator.model.book import Book
from generator.model.goal import Goal
from generator.model.metric import Metric
from generator.model.verdict import UNKNOWN_LEDGER, Ledger, Original

#: A metric and an account: the series of all its segments.
Place = tuple[str, str | None]


def kin_of(goals: Iterable[Goal]) -> Mapping[str, set[str]]:
    """What each goal supports, and what supports it."""
    found: dict[str, set[str]] = {}
    for goal in goals:
        if goal.supports is not None:
            found.setdefault(goal.id, set()).add(goal.supports)
            found.setdefault(goal.supports, set()).add(goal.id)
    return found


def places_of(book: Book, ledgers: Mapping[str, Ledger]) -> dict[str, frozenset[Place]]:
    """Where each goal's readings may stand, by its present terms and by those that it began with."""
    everywhere = {None, *(key.account for key in book.series)}
    return {
        name: frozenset(
            place
            for each in (goal, *_began_as(ledgers.get(name, UNKNOWN_LEDGER)))
            for place in _places(each, book, everywhere)
        )
        for name, goal in book.goals.items()
    }


def _began_as(ledger: Ledger) -> Iterator[Goal]:
    if isinstance(ledger.original, Original):
        yield ledger.original.goal


def _places(goal: Goal, book: Book, everywhere: AbstractSet[str | None]) -> Iterator[Place]:
    for result in goal.key_results:
        for metric in _made_of(result.metric, book.metrics):
            rivals = (rival for each in book.site.competitors.values() for rival in each)
            yield from ((metric, account) for account in (result.account, goal.account, *rivals))
    money = (goal.budget.spent_metric, goal.budget.revenue_metric) if goal.budget is not None else ()
    for name in money:
        yield from ((metric, account) for metric in _made_of(name, book.metrics) for account in everywhere)


def _made_of(name: str | None, metrics: Mapping[str, Metric]) -> frozenset[str]:
    """A metric and all that it can be computed from."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        following = waiting.pop()
        metric = metrics.get(following or "")
        if metric is None or metric.id in found:
            continue
        found.add(metric.id)
        waiting.extend((metric.numerator, metric.denominator, *(part_ids(metric) if metric.formula else ())))
    return frozenset(found)
