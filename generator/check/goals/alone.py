"""A goal's file by itself: what one version of it said, checked against the metrics and the site of its own day.

Takes a tree that holds the site and its metrics, and documents one at a time; gives goals, or None where a file has
errors. References to other goals, objectives and translations are let be: the files that they name are not at hand.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from generator.check.goals.account_choice import facts_index
from generator.check.goals.goal import goal_file, goal_of
from generator.check.goals.known import Known
from generator.check.metrics.definitions import declared_metrics, metrics_of
from generator.check.names.accounts import platforms_of
from generator.diagnostics import Diagnostic, stops
from generator.diagnostics.codes.goals import AMBIGUOUS_ACCOUNT
from generator.model.book import Site
from generator.model.goal import Goal
from generator.model.metric import Metric
from generator.model.reading import Series, SeriesKey
from generator.model.source import Document, SourceTree
from generator.records import dataclass


class _Anything(Collection[str]):
    """Names of which each is known."""

    def __contains__(self, name: object) -> bool:
        return True

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


@dataclass(frozen=True, slots=True)
class Bench:
    """What a goal's file is checked against. ``metrics`` are the catalogue with the tree's own over it."""

    metrics: Mapping[str, Metric]
    known: Known


def bench_of(
    tree: SourceTree, site: Site, series: Mapping[SeriesKey, Series]
) -> tuple[Bench, tuple[Diagnostic, ...]]:
    """The bench that ``tree`` gives, and what is wrong with its metrics.

    ``series`` are those that a key result without an account chooses its own from.
    """
    platforms, said_platforms = platforms_of(tree, site.languages)
    metrics, said = metrics_of(tree, site)
    known = Known(
        site=site,
        metrics=metrics,
        declared=declared_metrics(tree),
        platforms=platforms,
        objectives=_Anything(),
        goals=_Anything(),
        facts=facts_index(series, metrics),
    )
    return Bench(metrics, known), (*said_platforms, *said)


def goal_alone(document: Document, bench: Bench, *, now: date, then: date) -> Goal | None:
    """The goal that ``document`` says, or None where it has errors.

    An account that nobody wrote is chosen from the readings dated by ``now``, else from those dated by ``then``.
    """
    file, said = goal_file(document, {})
    if file is None or _stopped(said):
        return None
    goal, wrong = goal_of(file, bench.known, now)
    if any(diagnostic.code == AMBIGUOUS_ACCOUNT.id for diagnostic in wrong):
        goal, wrong = goal_of(file, bench.known, then)
    said = tuple(each for each in wrong if each.code != AMBIGUOUS_ACCOUNT.id)
    return None if _stopped(said) else goal


def _stopped(said: tuple[Diagnostic, ...]) -> bool:
    return any(stops(diagnostic, strict=False) for diagnostic in said)
