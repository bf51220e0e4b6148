"""The series that goals use: what a query has to bring, and nothing more.

Takes the book; gives for each metric the accounts and the segments that are needed. A metric that is computed needs its parts.
"""

from collections.abc import Iterator, Mapping

from generator.model.book import Book
from generator.model.goal import Goal
from generator.model.metric import Metric
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """``accounts`` of a metric, None where any may be meant; ``segments``, None of them being the whole."""

    accounts: frozenset[str] | None
    segments: frozenset[str | None]


def wanted_by(book: Book) -> Mapping[str, Wanted]:
    """By metric, in the order of ids, what the goals of ``book`` use."""
    accounts: dict[str, set[str | None]] = {}
    segments: dict[str, set[str | None]] = {}
    for goal in book.goals.values():
        for metric, account, segment in _uses(goal, book.metrics):
            accounts.setdefault(metric, set()).add(account)
            segments.setdefault(metric, set()).add(segment)
    return {
        metric: Wanted(
            accounts=None if None in named else frozenset(account for account in named if account),
            segments=frozenset(segments[metric]),
        )
        for metric, named in sorted(accounts.items())
    }


def _uses(goal: Goal, metrics: Mapping[str, Metric]) -> Iterator[tuple[str, str | None, str | None]]:
    for result in goal.key_results:
        if result.metric is not None:
            parts = {result.segment, result.baseline.segment if result.baseline else None}
            for metric, rivals in _with_parts(result.metric, metrics):
                for account in (result.account, *rivals):
                    yield from ((metric, account, part) for part in parts)
    if goal.budget is not None:
        for money in (goal.budget.spent_metric, goal.budget.revenue_metric):
            for metric, _ in _with_parts(money, metrics) if money else ():
                yield metric, goal.account, None


def _with_parts(
    name: str, metrics: Mapping[str, Metric], seen: frozenset[str] = frozenset()
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The metric and all that it is computed from, each with the accounts that it is compared with."""
    metric = metrics.get(name)
    if metric is None or name in seen:
        return
    yield name, ()
    seen |= {name}
    parts = [each.metric for each in metric.formula if each.kind == "metric"]
    for part in (metric.numerator, metric.denominator, *parts):
        if part:
            for found, rivals in _with_parts(part, metrics, seen):
                yield found, (*rivals, *metric.denominator_accounts)
