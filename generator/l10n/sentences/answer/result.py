"""The answer of one key result: will it be met, is it, or was it, in one sentence or two.

Takes a judged key result and the day it was judged on. What stands beside the picture (value, day, range, chance) is not
said again; bare reasons are in ``because``.
"""

from generator.l10n.sentence import Sentence, joined
from generator.l10n.sentences.answer.because import because
from generator.l10n.sentences.answer.ended import met, missed
from generator.l10n.sentences.answer.expected import expected
from generator.l10n.sentences.goalposts.ledger import first_terms_sentence
from generator.l10n.sentences.terms.amounts import value_on_day
from generator.l10n.sentences.terms.status import status_tone
from generator.l10n.words import Words
from generator.model.calendar import Day
from generator.model.fact import known
from generator.model.report import KeyResultReport


def answer_key_result(words: Words, report: KeyResultReport, as_of: Day) -> Sentence:
    """What a stakeholder wants to know first, with the verdict in front.

    ``Probably, but narrowly: we expect about 482 followers by 22 December, and need 480.``
    """
    found = _answered(words, report, as_of)
    return found if found and found.parts else because(words, report, as_of)


def _met(words: Words, report: KeyResultReport, as_of: Day) -> Sentence:
    """That it is met, and that it would not be by its first terms."""
    found, eased = met(words, report, as_of), first_terms_sentence(words, report)
    return joined((found if found.parts else because(words, report, as_of), eased)) if eased.parts else found


def _answered(words: Words, report: KeyResultReport, as_of: Day) -> Sentence | None:
    """What is said by more than the reason; None where the reason is all there is."""
    match report.because.code:
        case "chance":
            return expected(words, report, as_of)
        case "met":
            return _met(words, report, as_of)
        case "missed":
            return missed(words, report, as_of)
        case "too-early" if known(report.value):
            return words.sentence(
                "<tone>There are too few readings to judge by</tone>: {amount}.",
                status_tone(report.status),
                amount=value_on_day(words, report, as_of),
            )
        case _:
            return None
