"""What is met or missed, and by how much, in one sentence and in the right tense.

Takes a judged key result whose status is settled, gives a ``Sentence``; empty where the distance is not known.
"""

from collections.abc import Mapping

from generator.l10n.sentence import Sentence, plain
from generator.l10n.sentences.terms.amounts import gap, quantity_of, value_on_day
from generator.l10n.sentences.terms.sides import is_over, meets
from generator.l10n.words import Words
from generator.model.calendar import Day
from generator.model.fact import known
from generator.model.goal import Op, When
from generator.model.report import KeyResultReport


def met(words: Words, report: KeyResultReport, as_of: Day) -> Sentence:
    """The target is met: ``It was met: 155 sign-ups by 6 December, 5 more than the target``."""
    if report.when is When.THROUGHOUT or not known(report.value) or not known(report.target):
        return plain("")
    facts = {"amount": value_on_day(words, report, as_of), "gap": gap(words, report, report.target)}
    if not meets(report, report.value):
        return _lost(words, report, facts, as_of)
    if report.value == report.target:
        return _exactly(words, report, facts, as_of)
    if report.key_result.op is Op.GTE:
        if is_over(report, as_of):
            return words.sentence(
                "<tone>It was met</tone>: {amount}, {gap} more than the target.", "good", **facts
            )
        return words.sentence(
            "<tone>It is met</tone>: {amount}, {gap} more than the target.", "good", **facts
        )
    if is_over(report, as_of):
        return words.sentence("<tone>The limit was kept</tone>: {amount}, {gap} below it.", "good", **facts)
    return words.sentence("<tone>The limit is kept</tone>: {amount}, {gap} below it.", "good", **facts)


def _exactly(words: Words, report: KeyResultReport, facts: Mapping[str, str], as_of: Day) -> Sentence:
    if is_over(report, as_of):
        return words.sentence(
            "<tone>It was met</tone>: {amount}, exactly the target.", "good", amount=facts["amount"]
        )
    return words.sentence(
        "<tone>It is met</tone>: {amount}, exactly the target.", "good", amount=facts["amount"]
    )


def _lost(words: Words, report: KeyResultReport, facts: Mapping[str, str], as_of: Day) -> Sentence:
    """Of what was met once and counts, though the value has left the target since."""
    if report.because.date is None:
        return plain("")
    day, over = words.day(report.because.date, as_of), is_over(report, as_of)
    if report.key_result.op is Op.GTE:
        if over:
            return words.sentence(
                "<tone>It was met on {met}</tone>, but not at the end: {amount}, {gap} short of the target.",
                "good",
                met=day,
                **facts,
            )
        return words.sentence(
            "<tone>It was met on {met}</tone>, but not any more: {amount}, {gap} short of the target.",
            "good",
            met=day,
            **facts,
        )
    if over:
        return words.sentence(
            "<tone>It was met on {met}</tone>, but not at the end: {amount}, {gap} over the limit.",
            "good",
            met=day,
            **facts,
        )
    return words.sentence(
        "<tone>It was met on {met}</tone>, but not any more: {amount}, {gap} over the limit.",
        "good",
        met=day,
        **facts,
    )


def missed(words: Words, report: KeyResultReport, as_of: Day) -> Sentence:
    """The target was missed: ``It was missed by 28: 452 followers on 12 May, and the target was 480``."""
    distance = gap(words, report, report.target)
    if not distance or not known(report.value) or not known(report.target) or meets(report, report.value):
        return plain("")
    facts = {
        "gap": distance,
        "amount": value_on_day(words, report, as_of),
        "target": words.apart([quantity_of(report, report.value), quantity_of(report, report.target)])[1],
    }
    if report.key_result.op is Op.LTE:
        return words.sentence(
            "<tone>The limit was exceeded by {gap}</tone>: {amount}, and the limit was {target}.",
            "bad",
            **facts,
        )
    return words.sentence(
        "<tone>It was missed by {gap}</tone>: {amount}, and the target was {target}.", "bad", **facts
    )
