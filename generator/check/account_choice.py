"""Which account a key result is measured on where nobody wrote one, and whether its segment and tag are ever read.

Takes the series that there are; gives a choice. It adds no accounts up and reads no value.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.metric import Metric, MetricType
from generator.model.reading import Series, SeriesKey

_DEPTH = 8


@dataclass(frozen=True, slots=True)
class SeriesFacts:
    """What is known of one series: its first day, and the tags of its items."""

    key: SeriesKey
    first: date
    tags: frozenset[str]


@dataclass(frozen=True, slots=True)
class AccountChoice:
    """The account that was taken, or the accounts among which nobody can choose."""

    account: str | None
    inferred: bool = False
    candidates: tuple[str, ...] = ()


SeriesIndex = Mapping[str, tuple[SeriesFacts, ...]]


def series_index(series: Mapping[SeriesKey, Series], metrics: Mapping[str, Metric]) -> SeriesIndex:
    """Facts about series by metric; tags are collected of items alone."""
    found: dict[str, list[SeriesFacts]] = {}
    for key, one in series.items():
        if one.readings:
            metric = metrics.get(key.metric)
            items = metric is not None and metric.type is MetricType.ITEM
            tags = (
                frozenset(tag for reading in one.readings for tag in reading.tags) if items else frozenset()
            )
            found.setdefault(key.metric, []).append(SeriesFacts(key, one.readings[0].date, tags))
    return {name: tuple(facts) for name, facts in found.items()}


def measured_by(metric: Metric, metrics: Mapping[str, Metric]) -> frozenset[str]:
    """The ids of the metrics whose readings give ``metric``: itself, and all parts of a ratio or formula."""
    found = {metric.id}
    edge = [metric]
    for _ in range(_DEPTH):
        names = {name for one in edge for name in _parts(one)} - found
        found |= names
        edge = [metrics[name] for name in names if name in metrics]
    return frozenset(found)


def _parts(metric: Metric) -> Iterator[str]:
    if metric.numerator is not None and metric.denominator is not None:
        yield from (metric.numerator, metric.denominator)
    yield from (step.metric for step in metric.formula if step.kind == "metric")


def facts_about(metric: Metric, metrics: Mapping[str, Metric], index: SeriesIndex) -> tuple[SeriesFacts, ...]:
    """All series that ``metric`` is read from, competitors' accounts left out."""
    names = sorted(measured_by(metric, metrics))
    rivals = set(metric.denominator_accounts)
    return tuple(fact for name in names for fact in index.get(name, ()) if fact.key.account not in rivals)


def choose_account(facts: Iterable[SeriesFacts], segment: str | None, as_of: date) -> AccountChoice:
    """The series without an account, else the only account, of those with readings dated by ``as_of``."""
    there = [fact for fact in facts if fact.key.segment == segment]
    dated = [fact for fact in there if fact.first <= as_of]
    accounts = {fact.key.account for fact in dated or there}
    if None in accounts or not accounts:
        return AccountChoice(None)
    names = tuple(sorted(account for account in accounts if account is not None))
    if len(names) == 1:
        return AccountChoice(names[0], inferred=True)
    return AccountChoice(None, candidates=names if dated else ())
