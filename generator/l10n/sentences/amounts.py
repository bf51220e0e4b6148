"""What was measured, beside what was asked for: ``431 of 480 followers``, ``74 min, to be 60 min or less``.

Takes a judged key result. The digits are chosen for both together, so that what is shown as met is met. It says nothing
of how good that is.
"""

from dataclasses import dataclass

from generator.l10n.sentences.nouns import with_noun
from generator.l10n.words import Words
from generator.model.fact import Fact, known
from generator.model.goal import Op
from generator.model.metric import Metric, MetricType
from generator.model.phrase import Quantity
from generator.model.report import KeyResultReport


def quantity_of(report: KeyResultReport, value: float, *, signed: bool = False) -> Quantity:
    """``value`` in the key result's unit."""
    return measured(report.metric, report.unit, value, signed=signed)


def measured(metric: Metric | None, unit: str | None, value: float, *, signed: bool = False) -> Quantity:
    """A value of a metric with its unit, shown in percent where the metric is a share."""
    return Quantity(value, unit, signed=signed, share=metric is not None and metric.is_share)


@dataclass(frozen=True, slots=True)
class Shown:
    """Value, target and expected value as text, with digits that tell them apart; empty where one is unknown."""

    value: str
    target: str
    expected: str


def shown(words: Words, report: KeyResultReport) -> Shown:
    facts = (report.value, report.target, report.expected)
    texts = iter(words.apart([quantity_of(report, fact) for fact in facts if known(fact)]))
    return Shown(*(next(texts) if known(fact) else "" for fact in facts))


def amount(words: Words, report: KeyResultReport) -> str:
    """Value and target in one noun phrase, with the metric's name where it has no noun.

    Only the value where there is no target; empty without a value.
    """
    if not known(report.value):
        return ""
    texts = shown(words, report)
    if not known(report.target):
        return _named(words, report, report.value, texts.value)
    if _is_counted(report):
        return _of_target(words, report, texts, report.target)
    return _to_be(words, report, texts)


def _is_counted(report: KeyResultReport) -> bool:
    """Whether ``431 of 480`` reads right: a stock or a total that is to grow."""
    metric = report.metric
    return (
        report.key_result.op is Op.GTE
        and metric is not None
        and (metric.type is MetricType.LEVEL or metric.is_total)
    )


def _of_target(words: Words, report: KeyResultReport, texts: Shown, target: float) -> str:
    noun = with_noun(words, report.metric, target, texts.target)
    if noun:
        return words.text("{value} of {target}", value=texts.value, target=noun)
    return words.text(
        "{name}: {value} of {target}", name=metric_name(words, report), value=texts.value, target=texts.target
    )


def _to_be(words: Words, report: KeyResultReport, texts: Shown) -> str:
    name, metric = metric_name(words, report), report.metric
    if report.key_result.op is Op.GTE:
        return words.text(
            "{name}: {value}, to be {target} or more", name=name, value=texts.value, target=texts.target
        )
    if metric is not None and metric.is_total:
        return words.text(
            "{name}: {value} of at most {target}", name=name, value=texts.value, target=texts.target
        )
    return words.text(
        "{name}: {value}, to be {target} or less", name=name, value=texts.value, target=texts.target
    )


def _named(words: Words, report: KeyResultReport, n: float, value: str) -> str:
    noun = with_noun(words, report.metric, n, value)
    return noun or words.text("{name}: {value}", name=metric_name(words, report), value=value)


def metric_name(words: Words, report: KeyResultReport) -> str:
    """The metric's label, isolated; the key result's id where it has no metric."""
    return words.say(report.metric.label) if report.metric else words.name(report.key_result.id)


def gap(words: Words, report: KeyResultReport, other: Fact) -> str:
    """How far the value is from ``other``, without a sign; empty where either is unknown."""
    if not known(report.value) or not known(other):
        return ""
    distance = abs(report.value - other)
    if report.metric is not None and report.metric.is_share:
        return words.points(distance)
    return words.quantity(quantity_of(report, distance))
