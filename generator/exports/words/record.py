"""The words of one language, as a frozen record."""

from collections.abc import Mapping

from generator.records import dataclass

#: What a column can be beside a metric.
PLACES = (
    "date", "published", "end", "hour", "item", "title", "url", "type", "account", "account id", "segment", "window", "campaign", "metric",
    "value", "total", "collected", "currency", "platform",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What headers, months and rows of totals are called in one language, in lower case.

    ``headers`` maps a header, without what stands in brackets, to the concept that it names: a metric's id or one of ``PLACES``.
    ``months`` has long and short names without a point; ``totals`` are what a row of sums or means says in its first cell.
    """

    code: str
    headers: Mapping[str, str]
    months: tuple[tuple[str, ...], ...]
    totals: tuple[str, ...]
