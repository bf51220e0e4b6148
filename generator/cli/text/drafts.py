"""A goal that is being written: what its metric did before, what would be in reach, and how it stands by the audit.

Takes a goal that was tried and the English ``Words``; gives text. It judges nothing and asks nothing.
"""

from math import ceil, floor

from generator.cli.text import goals
from generator.cli.text.board import printed
from generator.cli.text.smart import letters
from generator.l10n import Words, finding_sentence
from generator.l10n.sentences.answer.pace import rate_texts
from generator.l10n.sentences.audit.realism import past_stretches
from generator.l10n.sentences.terms.amounts import quantity_of
from generator.l10n.sentences.terms.titles import target_text
from generator.model.fact import Fact, known
from generator.model.goal import Op
from generator.model.report import GoalReport, KeyResultReport, Report

#: From here on a bound is told as a whole number.
_WHOLE_FROM = 10
_WIDEST = 100
#: Findings beside the verdict on realism.
_OF_MONEY = frozenset({"no-budget", "budget-stated"})


def history_text(words: Words, result: KeyResultReport, bound: Fact, least: int) -> str:
    """What the metric did in past windows as long as the goal, and up to what a target would be reasonable."""
    realism = result.realism
    past = past_stretches(words, realism.windows, realism.days)
    if not known(realism.historical) or not known(realism.best) or not known(bound):
        return f"Too few readings to tell what is realistic: they cover {past}, and {least} are needed."
    average, best, most = (
        goals.spoken(each) for each in _amounts(words, result, (realism.historical, realism.best, bound))
    )
    side = "Down to" if result.key_result.op is Op.LTE else "Up to"
    name = goals.result_title(words, result)
    return f"{name} before the start: {average} on average in {past}, {best} in the best. {side} {most} is in reach{_as_target(words, result, bound)}."


def verdict_text(words: Words, report: Report, goal: GoalReport) -> str:
    """What the target comes to, and whether that is realistic, by the audit's own finding."""
    result = goal.key_results[0]
    target = target_text(words, result, report.as_of) or goals.result_title(words, result)
    found = (each for each in goal.smart.realistic.findings if each.code not in _OF_MONEY)
    said = " ".join(finding_sentence(words, each).text for each in found)
    return goals.spoken(f"{target[:1].upper()}{target[1:]}. {said}")


def audit_text(words: Words, goal: GoalReport, *, width: int | None, colour: bool) -> str:
    """All five letters."""
    room = min(width or _WIDEST, _WIDEST)
    return printed(letters(words, goal, room), room, colour=colour)


def _amounts(words: Words, result: KeyResultReport, rates: tuple[float, ...]) -> tuple[str, ...]:
    assert result.metric is not None, "what has a past has a metric"
    if result.metric.has_rate:
        return rate_texts(words, result, rates)
    return tuple(words.apart([quantity_of(result, rate) for rate in rates]))


def _as_target(words: Words, result: KeyResultReport, bound: float) -> str:
    """The target that the rate comes to, on the near side of it; nothing where the rate is the target."""
    if result.metric is None or not result.metric.has_rate:
        return ""
    amount = bound * result.realism.days
    if result.metric.traits.is_stock:
        if not known(result.baseline):
            return ""
        amount += result.baseline
    near = (
        (ceil if result.key_result.op is Op.LTE else floor)(amount) if abs(amount) >= _WHOLE_FROM else amount
    )
    return f": a target of {goals.spoken(words.quantity(quantity_of(result, near)))}"
