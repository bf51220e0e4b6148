"""What was measured, beside what was asked for: ``431 of 480 followers``, ``74 min against a target of at most 60 min``.

Takes a judged key result. The digits are chosen for both together, so that what is shown as met is met. It says nothing
of how good that is.
"""

from collections.abc import Callable
from dataclasses import dataclass

from generator.l10n.quantities import digits_for, shown_distance, write_points, write_rounded
from generator.l10n.sentences.terms.nouns import has_noun, with_noun
from generator.l10n.sentences.terms.sides import is_limit, meets
from generator.l10n.unit_words import without_word
from generator.l10n.words import Words
from generator.model.calendar import Day
from generator.model.fact import Fact, Unknown, known
from generator.model.goal import Op
from generator.model.metric import Metric
from generator.model.phrase import Quantity
from generator.model.report import KeyResultReport


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


def amount(words: Words, report: KeyResultReport) -> str:
    """Value and target in one noun phrase: ``431 of 480 followers``, ``74 min against a target of at most 60 min``.

    Only the value where there is no target; empty without a value.
    """
    if not known(report.value):
        return ""
    if not known(report.target):
        value = words.quantity(quantity_of(report, report.value))
        return with_noun(words, report.metric, report.value, value) or value
    now, aim = quantity_of(report, report.value), quantity_of(report, report.target)
    # a unit of one's own, which has forms, is told once, behind the target
    once = without_word(now) if now.words is not None and _is_counted(report) else now
    value, target = words.value_against_target(once, aim)
    if _is_counted(report):
        noun = with_noun(words, report.metric, report.target, target, governed=True) or target
        if 0 <= report.value <= report.target:
            return words.text("{value} of {target}", value=value, target=noun)
        return words.text("{value} against a target of {target}", value=value, target=noun)
    return _to_be(words, report, with_noun(words, report.metric, report.value, value) or value, target)


def _is_counted(report: KeyResultReport) -> bool:
    """Whether ``431 of 480`` reads right: a stock or a total that is to grow."""
    if report.metric is None or report.key_result.op is not Op.GTE:
        return False
    return report.metric.has_rate


def _to_be(words: Words, report: KeyResultReport, value: str, target: str) -> str:
    if report.key_result.op is Op.GTE:
        return words.text("{value} against a target of at least {target}", value=value, target=target)
    if not is_limit(report):
        return words.text("{value} against a target of at most {target}", value=value, target=target)
    if meets(report, report.value if known(report.value) else 0.0):
        return words.text("{value} of at most {target}", value=value, target=target)
    return words.text("{value} against a limit of {target}", value=value, target=target)


def amount_with_day(words: Words, report: KeyResultReport, as_of: Day) -> tuple[str, bool]:
    """``amount`` with its day, led by the metric's name where no noun says what is counted; and whether it is.

    A level stands on a day, all else runs up to one.
    """
    text = amount(words, report)
    if not text:
        return "", False
    metric, day = report.metric, words.day(report.value_date, as_of) if report.value_date else ""
    if has_noun(metric) and (_is_counted(report) or not known(report.target)):
        return _counted_on(words, report, text, day), False
    if not day:
        return words.text("{name}: {amount}", name=metric_name(words, report), amount=text), True
    if metric is None or metric.traits.is_stock:
        return words.text(
            "{name} on {date}: {amount}", name=metric_name(words, report), date=day, amount=text
        ), True
    return words.text(
        "{name} up to {date}: {amount}", name=metric_name(words, report), date=day, amount=text
    ), True


def _counted_on(words: Words, report: KeyResultReport, text: str, day: str) -> str:
    if not day:
        return text
    if report.metric is None or report.metric.traits.is_stock:
        return words.text("{amount} on {date}", amount=text, date=day)
    if report.period is not None and report.value_date is not None and report.value_date >= report.period.end:
        return words.text("{amount} in all, up to {date}", amount=text, date=day)
    return words.text("{amount} so far, up to {date}", amount=text, date=day)


def metric_name(words: Words, report: KeyResultReport) -> str:
    """The metric's label, isolated; the key result's id where it has no metric."""
    return words.say(report.metric.label) if report.metric else words.name(report.key_result.id)


def gap(words: Words, report: KeyResultReport, other: Fact) -> str:
    """How far the value is from ``other``, without a sign, as fine as value and target are shown.

    Empty where either is unknown.
    """
    if not known(report.value) or not known(other):
        return ""
    against = other if isinstance(report.target, Unknown) else report.target
    value, limit = quantity_of(report, report.value), quantity_of(report, other)
    pair = (value, quantity_of(report, against))
    digits = 0 if _in_pieces(report, pair) else digits_for(words, pair)
    distance = shown_distance(words, value, limit, digits)
    if value.share:
        return write_points(words, distance, digits=digits)
    return write_rounded(words, quantity_of(report, distance), digits)


def _in_pieces(report: KeyResultReport, pair: tuple[Quantity, Quantity]) -> bool:
    """Whether whole things are counted: a plan may ask for 447.6 followers, a reader thinks of 448."""
    return report.unit in {"people", "count"} and all(each.value == round(each.value) for each in pair)
