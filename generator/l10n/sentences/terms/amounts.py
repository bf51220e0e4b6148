"""What was measured, and how far that is from what was asked for: ``431 followers on 30 April``, ``a median of 74 min``.

Takes a judged key result. The digits are chosen for value and target together, so that what is shown as met is met. It
says nothing of how good that is.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal

from generator.l10n.quantities import digits_for, shown_distance, write_points, write_rounded
from generator.l10n.sentence import marked
from generator.l10n.sentences.terms.nouns import with_noun
from generator.l10n.unit_words import without_word
from generator.l10n.words import Words
from generator.model.calendar import Day
from generator.model.fact import Fact, Unknown, known
from generator.model.metric import Frequency, Metric
from generator.model.phrase import Quantity
from generator.model.report import KeyResultReport
from generator.records import dataclass


def quantity_of(report: KeyResultReport, value: float, *, signed: bool = False) -> Quantity:
    """``value`` in the key result's unit."""
    return measured(report.metric, report.unit, value, signed=signed)


def measured(metric: Metric | None, unit: str | None, value: float, *, signed: bool = False) -> Quantity:
    """A value of a metric with its unit, shown in percent where the metric is a share."""
    if metric is None:
        return Quantity(value, unit, signed=signed)
    words = metric.unit_words if unit == metric.unit else None
    return Quantity(value, unit, signed=signed, share=metric.is_share, words=words)


@dataclass(frozen=True, slots=True)
class Shown:
    """Value and target as text, with digits that tell them apart; empty where one is unknown."""

    value: str
    target: str


def shown(words: Words, report: KeyResultReport) -> Shown:
    """Both for a table, each in its own cell."""
    return _both(words, report, lambda quantity: quantity)


def bare(words: Words, report: KeyResultReport) -> Shown:
    """Both without a word for what is counted, for where that stands beside them."""
    return _both(words, report, without_word)


def _both(words: Words, report: KeyResultReport, told: Callable[[Quantity], Quantity]) -> Shown:
    facts = (report.value, report.target)
    quantities = [told(quantity_of(report, fact)) for fact in facts if known(fact)]
    texts = iter(words.apart(quantities) if quantities else ())
    return Shown(*(next(texts) if known(fact) else "" for fact in facts))


def value_on_day(words: Words, report: KeyResultReport, as_of: Day) -> str:
    """The value as what it is, with its noun and its day: ``452 followers on 12 May``, ``a weekly mean of 8,670 people …``.

    A level stands on a day, all else runs up to one. As fine as it takes to tell it from the target; empty without a value.
    """
    if not known(report.value):
        return ""
    number = shown(words, report).value
    text = as_measured(words, report.metric, with_noun(words, report.metric, report.value, number) or number)
    if report.value_date is None:
        return text
    return when_measured(words, figure_of(report.metric), text, words.day(report.value_date, as_of))


def about(words: Words, report: KeyResultReport, n: float, number: str) -> str:
    """A forecast's middle as what it is: ``about 482 followers``, ``a weekly mean of about 8,700 people``."""
    counted = with_noun(words, report.metric, n, number, governed=True) or number
    return as_measured(words, report.metric, words.text("about {median}", median=counted))


Figure = Literal[
    "level", "whole", "mean", "median", "mean-a-post", "median-a-post",
    "daily-mean", "weekly-mean", "monthly-mean", "quarterly-mean",
]  # fmt: skip
_MEANS_OF_WINDOWS: Mapping[Frequency, Figure] = MappingProxyType(
    {
        Frequency.DAILY: "daily-mean",
        Frequency.WEEKLY: "weekly-mean",
        Frequency.MONTHLY: "monthly-mean",
        Frequency.QUARTERLY: "quarterly-mean",
        Frequency.IRREGULAR: "mean",
    }
)
_FIGURES: Mapping[str, str] = MappingProxyType(
    {
        "mean": marked("a mean of {amount}"),
        "median": marked("a median of {amount}"),
        "mean-a-post": marked("a mean of {amount} a post"),
        "median-a-post": marked("a median of {amount} a post"),
        "daily-mean": marked("a daily mean of {amount}"),
        "weekly-mean": marked("a weekly mean of {amount}"),
        "monthly-mean": marked("a monthly mean of {amount}"),
        "quarterly-mean": marked("a quarterly mean of {amount}"),
    }
)


def figure_of(metric: Metric | None) -> Figure:
    """What a value of the metric is: a level, what came together (a total, a ratio), or the mean or median of many."""
    if metric is None or metric.traits.is_stock:
        return "level"
    if metric.has_rate or metric.traits.has_parts:
        return "whole"
    if metric.traits.per_item:
        return "median-a-post" if metric.is_median else "mean-a-post"
    if metric.is_median:
        return "median"
    return _MEANS_OF_WINDOWS[metric.frequency] if metric.traits.counts_people else "mean"


def as_measured(words: Words, metric: Metric | None, amount: str) -> str:
    """``amount`` as the mean or the median that it is; a level, a total or a ratio as it stands."""
    return as_figure(words, figure_of(metric), amount)


def as_figure(words: Words, figure: str, amount: str) -> str:
    """``amount`` as what ``figure_of`` says of it."""
    return words.text(_FIGURES[figure], amount=amount) if figure in _FIGURES else amount


def when_measured(words: Words, figure: str, amount: str, date: str) -> str:
    """``452 followers on 12 May``: a level stands on a day, all else runs up to one."""
    if figure == "level":
        return words.text("{amount} on {date}", amount=amount, date=date)
    return words.text("{amount} up to {date}", amount=amount, date=date)


def metric_name(words: Words, report: KeyResultReport) -> str:
    """The metric's label, isolated; the key result's id where it has no metric."""
    return words.say(report.metric.label) if report.metric else words.name(report.key_result.id)


def gap(words: Words, report: KeyResultReport, other: Fact) -> str:
    """How far the value is from ``other``, without a sign, as fine as value and target are shown.

    Empty where either is unknown.
    """
    found = _distance(words, report, other)
    return found.text if found else ""


def gap_counted(words: Words, report: KeyResultReport, other: Fact) -> str:
    """``gap`` with the noun of what is counted: ``17 followers``."""
    found = _distance(words, report, other)
    if found is None:
        return ""
    return with_noun(words, report.metric, found.amount, found.text, governed=True) or found.text


@dataclass(frozen=True, slots=True)
class _Distance:
    """How far apart two amounts are, as it is shown, and as text."""

    amount: float
    text: str


def _distance(words: Words, report: KeyResultReport, other: Fact) -> _Distance | None:
    if not known(report.value) or not known(other):
        return None
    against = other if isinstance(report.target, Unknown) else report.target
    value, limit = quantity_of(report, report.value), quantity_of(report, other)
    pair = (value, quantity_of(report, against))
    digits = 0 if _in_pieces(report, pair) else digits_for(words, pair)
    distance = shown_distance(words, value, limit, digits)
    if value.share:
        return _Distance(distance, write_points(words, distance, digits=digits, governed=True))
    return _Distance(distance, write_rounded(words, quantity_of(report, distance), digits, governed=True))


def _in_pieces(report: KeyResultReport, pair: tuple[Quantity, Quantity]) -> bool:
    """Whether whole things are counted: a plan may ask for 447.6 followers, a reader thinks of 448."""
    return report.unit in {"people", "count"} and all(each.value == round(each.value) for each in pair)
