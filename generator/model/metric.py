"""Metrics: what is measured, in which of seven ways, how often, and which side is good."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from types import MappingProxyType
from typing import Literal

from generator.diagnostics import Span
from generator.model.calendar import Duration
from generator.model.text import LocalText, UnitWords
from generator.records import dataclass


class MetricType(StrEnum):
    """The seven ways in which readings add up (or do not)."""

    LEVEL = "level"
    FLOW = "flow"
    UNIQUE = "unique"
    RATIO = "ratio"
    DURATION = "duration"
    MONEY = "money"
    ITEM = "item"


class Aggregate(StrEnum):
    """How durations and items are drawn together."""

    MEAN = "mean"
    MEDIAN = "median"
    SUM = "sum"


class Better(StrEnum):
    """Which side is good."""

    HIGHER = "higher"
    LOWER = "lower"


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """What is true of every metric of a type: the one place that tells the types apart.

    ``is_stock``: the last reading counts until the next one. ``adds_up``: the readings of a period are added.
    ``per_item``: one value for each post, dated by its publication. ``never_summed``: a reading stands for its own window.
    ``counts_people``: windows share people. ``has_parts``: a numerator over a denominator. ``may_be_share``: without a unit it is a part of a
    whole. ``is_time``: counted in a unit of
    time. ``has_currency``: counted in one. ``may_have_currency``: counted in one where a metric names it. ``may_be_change``: readings of people may be a difference, below zero too.
    ``aggregates`` are those that a metric may choose from, the default first; ``better`` is which side is good by default.
    """

    is_stock: bool = False
    adds_up: bool = False
    per_item: bool = False
    never_summed: bool = False
    counts_people: bool = False
    has_parts: bool = False
    may_be_share: bool = False
    is_time: bool = False
    has_currency: bool = False
    may_have_currency: bool = False
    may_be_change: bool = False
    aggregates: tuple[Aggregate, ...] = ()
    better: Better = Better.HIGHER

    @property
    def fixes_unit(self) -> bool:
        """Whether the unit follows from the type: a share has none, time and money have their own."""
        return self.may_be_share or self.is_time or self.has_currency


#: A new type is a row here, and what ``tests/registries/test_metric_types.py`` names.
TRAITS: Mapping[MetricType, Traits] = MappingProxyType(
    {
        MetricType.LEVEL: Traits(is_stock=True, may_have_currency=True),
        MetricType.FLOW: Traits(adds_up=True, may_be_change=True),
        MetricType.UNIQUE: Traits(never_summed=True, counts_people=True),
        MetricType.RATIO: Traits(never_summed=True, has_parts=True, may_be_share=True),
        MetricType.DURATION: Traits(
            never_summed=True,
            is_time=True,
            aggregates=(Aggregate.MEDIAN, Aggregate.MEAN),
            better=Better.LOWER,
        ),
        MetricType.MONEY: Traits(adds_up=True, has_currency=True, may_have_currency=True),
        MetricType.ITEM: Traits(per_item=True, aggregates=(Aggregate.MEAN, Aggregate.MEDIAN, Aggregate.SUM)),
    }
)


class Missing(StrEnum):
    """What a day without a reading says, between the first reading of a series and its last."""

    UNKNOWN = "unknown"
    ZERO = "zero"


class Frequency(StrEnum):
    """How often a metric is read."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    IRREGULAR = "irregular"


#: The window that a reading of this frequency describes; an irregular one describes its day.
WINDOW: dict[Frequency, Duration] = {
    Frequency.DAILY: Duration(days=1),
    Frequency.WEEKLY: Duration(days=7),
    Frequency.MONTHLY: Duration(months=1),
    Frequency.QUARTERLY: Duration(months=3),
    Frequency.IRREGULAR: Duration(days=1),
}

#: How old a reading of this frequency may be before it is stale, unless the metric says otherwise.
MAX_AGE: dict[Frequency, Duration] = {
    Frequency.DAILY: Duration(days=3),
    Frequency.WEEKLY: Duration(days=10),
    Frequency.MONTHLY: Duration(days=40),
    Frequency.QUARTERLY: Duration(days=100),
    Frequency.IRREGULAR: Duration(days=60),
}


@dataclass(frozen=True, slots=True)
class Operation:
    """One step of a formula in postfix order: push a number, push a metric by id, or combine the last two."""

    kind: Literal["number", "metric", "+", "-", "*", "/"]
    number: float = 0.0
    metric: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """One metric with its defaults filled in from its type and frequency.

    ``better_written`` tells whether the catalogue or the site says which side is good; ``frequency_written``
    whether a frequency is. ``currency`` is set for money, and for a level that is a standing amount. ``numerator`` and ``denominator`` are metric
    ids, both or neither; ``formula`` is in postfix order, empty where there is none. the ``unit`` of what has a currency is that;
    ``unit_words`` has its forms and languages where the site gives them.
    ``zero_when_missing``: a day without a row, between the first reading of a series and its last, is 0 and not unknown;
    ``missing_written`` tells whether the catalogue or the site says which. ``is_own`` tells that the catalogue does not know it.

    A ratio of a metric to itself (``share_of_voice``) is a share among accounts: the numerator is summed at the key
    result's account, the denominator at that account and at each of ``denominator_accounts`` (competitors, folded),
    over the days on which all of them have readings. Without any of these it can only be read directly.
    """

    id: str
    label: LocalText
    type: MetricType
    unit: str | None
    better: Better
    better_written: bool
    frequency: Frequency
    frequency_written: bool
    max_age: Duration
    aggregate: Aggregate | None
    currency: str | None
    numerator: str | None
    denominator: str | None
    formula: tuple[Operation, ...]
    formula_text: str | None
    objectives: tuple[str, ...]
    version: int
    description: LocalText | None
    is_own: bool
    span: Span = field(compare=False)
    denominator_accounts: tuple[str, ...] = ()
    zero_when_missing: bool = False
    missing_written: bool = False
    unit_words: UnitWords | None = None

    @property
    def traits(self) -> Traits:
        """What is true of every metric of its type."""
        return TRAITS[self.type]

    @property
    def is_total(self) -> bool:
        """Flow, money and summed items add up from 0 over the goal's period."""
        return self.traits.adds_up or self.aggregate is Aggregate.SUM

    @property
    def is_median(self) -> bool:
        """Whether readings are drawn together by their median."""
        return self.aggregate is Aggregate.MEDIAN

    @property
    def has_rate(self) -> bool:
        """Whether it grows by an amount a day, along a line: levels and totals do, means and ratios do not."""
        return self.traits.is_stock or self.is_total

    @property
    def comes_and_goes(self) -> bool:
        """Whether its readings keep no rhythm: posts, and what is read now and then."""
        return self.traits.per_item or self.frequency is Frequency.IRREGULAR

    @property
    def is_share(self) -> bool:
        """A ratio without a unit of its own is a part of a whole: 0.15 is written and shown as 15 %."""
        return self.traits.may_be_share and self.unit is None

    @property
    def is_share_among_accounts(self) -> bool:
        """Whether the denominator is the numerator's own metric, at competitors' accounts too."""
        return self.numerator is not None and self.numerator == self.denominator
