"""Which account a key result is measured on where nobody wrote one, and whether its segment and tag are ever read.

Takes the series that there are; gives a choice. It adds no accounts up and reads no value.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from generator.model.metric import Metric
from generator.model.reading import Series, SeriesKey
from generator.records import dataclass

_DEPTH = 8


@dataclass(frozen=True, slots=True)
class ReadingFacts:
    """What the readings of a metric, or of its parts, have: for each segment the accounts with their first days; tags."""

    accounts: Mapping[str | None, Mapping[str | None, date]]
    tags: frozenset[str]

    @property
    def segments(self) -> list[str]:
        return sorted(segment for segment in self.accounts if segment is not None)


@dataclass(frozen=True, slots=True)
class AccountChoice:
    """The account that was taken, or the accounts among which nobody can choose."""

    account: str | None
    inferred: bool = False
    candidates: tuple[str, ...] = ()


#: Facts by metric; a metric without readings is not there.
FactsIndex = Mapping[str, ReadingFacts]
NO_READINGS = ReadingFacts({}, frozenset())


def facts_index(series: Mapping[SeriesKey, Series], metrics: Mapping[str, Metric]) -> FactsIndex:
    """What the readings have, by metric: once for all goals that share it."""
    by_metric: dict[str, list[Series]] = {}
    for key, one in series.items():
        by_metric.setdefault(key.metric, []).append(one)
    return {
        name: _facts(
            metric, [one for part in sorted(measured_by(metric, metrics)) for one in by_metric.get(part, ())]
        )
        for name, metric in metrics.items()
    }


def _facts(metric: Metric, series: Iterable[Series]) -> ReadingFacts:
    """Facts about the series that ``metric`` is read from, competitors' accounts left out; only items have tags."""
    accounts: dict[str | None, dict[str | None, date]] = {}
    tags: set[str] = set()
    for one in series:
        if not one.readings or one.key.account in metric.denominator_accounts:
            continue
        first = one.readings[0].date
        there = accounts.setdefault(one.key.segment, {})
        there[one.key.account] = min(first, there.get(one.key.account, first))
        if metric.traits.per_item:
            tags.update(tag for reading in one.readings for tag in reading.tags)
    return ReadingFacts(accounts, frozenset(tags))


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


def choose_account(facts: ReadingFacts, segment: str | None, as_of: date) -> AccountChoice:
    """The series without an account, else the only account, of those with readings dated by ``as_of``."""
    there = facts.accounts.get(segment, {})
    dated = [account for account, first in there.items() if first <= as_of]
    accounts = dated or list(there)
    if None in accounts or not accounts:
        return AccountChoice(None)
    names = tuple(sorted(account for account in accounts if account is not None))
    if len(names) == 1:
        return AccountChoice(names[0], inferred=True)
    return AccountChoice(None, candidates=names if dated else ())
