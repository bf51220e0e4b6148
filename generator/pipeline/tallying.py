"""What an import or a pull came to by metric and account, to hold against the other tool's own screen.

Takes drafts; gives totals. A level has no sum, people are not added up, and neither are shares.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise
from operator import attrgetter

from generator.exports import Draft
from generator.model.metric import Metric
from generator.records import dataclass

_PEOPLE = "people"


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """The readings of one metric and account: ``total`` is their sum, None where they are not added up; ``last`` is the newest.

    ``missing`` counts the days between the first and the last that nothing came for, where most neighbours are a day apart.
    """

    metric: str
    account: str | None
    readings: int
    total: float | None
    last: float
    first_day: date
    last_day: date
    missing: int
    unit: str | None


def totals_of(drafts: Iterable[Draft], metrics: Mapping[str, Metric]) -> tuple[Total, ...]:
    """By metric, then account."""
    groups: defaultdict[tuple[str, str], list[Draft]] = defaultdict(list)
    for draft in drafts:
        groups[draft.metric, draft.account or ""].append(draft)
    return tuple(_total(groups[key], metrics[key[0]]) for key in sorted(groups))


def _total(drafts: list[Draft], metric: Metric) -> Total:
    ordered = sorted(drafts, key=attrgetter("date"))
    first, last = ordered[0], ordered[-1]
    adds_up = metric.traits.adds_up or (metric.traits.per_item and metric.unit != _PEOPLE)
    return Total(
        metric=first.metric,
        account=first.account,
        readings=len(ordered),
        total=round(sum(map(attrgetter("value"), ordered)), 9) if adds_up else None,
        last=last.value,
        first_day=first.date,
        last_day=last.date,
        missing=0 if first.item is not None else _gap(map(attrgetter("date"), ordered)),
        unit="%" if metric.is_share else metric.unit,
    )


def _gap(there: Iterable[date]) -> int:
    """How many days lack, where most neighbours are a day apart; of what is read by week or month none does."""
    ordered = sorted(set(map(date.toordinal, there)))
    steps = [b - a for a, b in pairwise(ordered)]
    if not steps or steps.count(1) * 2 <= len(steps):
        return 0
    return ordered[-1] - ordered[0] + 1 - len(ordered)
