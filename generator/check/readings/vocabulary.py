"""Where a value belongs: its metric, account and segment looked up and folded into the key of a series.

Takes the words of a cell or a key; gives a ``SeriesPlace``, or None where no metric has that id. It reads no value.
"""

from collections.abc import Callable, Mapping, Sequence, Set as AbstractSet
from dataclasses import field
from typing import Generic, NamedTuple, TypeVar

from generator.check.metrics.declared import DeclaredIds
from generator.check.names.accounts import fold_account
from generator.diagnostics import Diagnostic
from generator.model.book import Platform
from generator.model.calendar import Duration
from generator.model.metric import WINDOW, Metric
from generator.model.reading import Reading, SeriesKey
from generator.model.reading_columns import ColumnReadings
from generator.records import dataclass

T = TypeVar("T")
K = TypeVar("K")
#: A reading behind the series that it belongs to.
Placed = tuple[SeriesKey, Reading]


@dataclass(frozen=True, slots=True, kw_only=True)
class AllRead:
    """The readings of all files, and what is wrong with these.

    ``whole`` are series in their order that have no reading among those ``placed``; about the numbers of ``calm`` ones there is no doubt.
    """

    placed: Sequence[Placed]
    said: Sequence[Diagnostic]
    whole: Mapping[SeriesKey, ColumnReadings] = field(default_factory=dict)
    calm: AbstractSet[SeriesKey] = frozenset()


class Memo(dict[K, T], Generic[K, T]):
    """What ``read`` gives for each key, worked out once: readings repeat their dates, names and sources."""

    def __init__(self, read: Callable[[K], T]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, key: K) -> T:
        found = self[key] = self._read(key)
        return found


class SeriesPlace(NamedTuple):
    """A series with what its metric says of a reading: the usual window, whether it is of one item, or a share."""

    key: SeriesKey
    window: Duration
    of_items: bool
    of_shares: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The ids that readings may name: metrics (``declared`` are those of rejected ones too) and platforms."""

    metrics: Mapping[str, Metric]
    declared: DeclaredIds
    platforms: Mapping[str, Platform]

    def place(self, metric_id: str, account: str, segment: str) -> SeriesPlace | None:
        """The series of a metric at an account and a segment, empty texts for none."""
        metric = self.metrics.get(metric_id.strip())
        if metric is None:
            return None
        key = SeriesKey(metric.id, self.account(account), segment.strip() or None)
        return SeriesPlace(key, WINDOW[metric.frequency], metric.traits.per_item, metric.is_share)

    def account(self, text: str) -> str | None:
        return fold_account(text, self.platforms) or None

    def lacks(self, metric_id: str) -> bool:
        """Whether nobody ever wrote down a metric of this id."""
        return metric_id not in self.declared
