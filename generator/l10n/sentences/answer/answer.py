"""The answer: how a key result and a goal stand, in one or two sentences.

Takes judged reports and the day they were judged on, gives a ``Sentence`` whose verdict carries its tone. The bare
reasons are in ``because``; rates are in ``pace``.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from generator.l10n.sentence import Sentence, joined, marked, plain
from generator.l10n.sentences.answer.because import because
from generator.l10n.sentences.answer.outlook import outlook
from generator.l10n.sentences.answer.standing import standing
from generator.l10n.sentences.terms.amounts import amount_with_day, gap, metric_name
from generator.l10n.sentences.terms.status import status_tone, status_word
from generator.l10n.sentences.terms.titles import key_result_title
from generator.l10n.words import Words
from generator.model.calendar import Day
from generator.model.fact import known
from generator.model.goal import Op
from generator.model.report import GoalReport, KeyResultReport, Status

#: What is said of goals that their author put aside.
PUT_ASIDE: Mapping[Status, str] = MappingProxyType(
    {
        Status.DRAFT: marked("<tone>A draft</tone>: it is not judged."),
        Status.CANCELLED: marked("<tone>Cancelled</tone>: it is no longer judged."),
    }
)


def answer_key_result(words: Words, report: KeyResultReport, as_of: Day) -> Sentence:
    """What a stakeholder wants to know first: where it stands, and whether that is good.

    ``431 of 480 followers on 30 April: 17 short of the plan for that day.``
    """
    where, named = amount_with_day(words, report, as_of)
    if not where or report.status in {Status.NOT_STARTED, Status.DRAFT}:
        return because(words, report, as_of)
    clause = _clause(words, report, as_of)
    if not clause:
        ahead = outlook(words, report, as_of) if report.because.code == "chance" else plain("")
        return joined(
            (
                words.sentence("{amount}.", amount=where),
                ahead if ahead.text else because(words, report, as_of),
            )
        )
    tone = status_tone(report.status)
    if named:
        return words.sentence("{amount}; <tone>{clause}</tone>.", tone, amount=where, clause=clause)
    return words.sentence("{amount}: <tone>{clause}</tone>.", tone, amount=where, clause=clause)


def _clause(words: Words, report: KeyResultReport, as_of: Day) -> str:
    """The verdict as a clause behind the amount; empty where it takes a sentence of its own."""
    match report.because.code:
        case "pace":
            return standing(words, report)
        case "too-early":
            return words.text("too few readings to judge by")
        case "missed" if known(report.target):
            return _missed(words, report)
        case "stale" if report.because.fresh_until is not None:
            due = words.day(report.because.fresh_until, as_of)
            return words.text("too old to judge by, as a new reading was due by {date}", date=due)
        case _:
            return ""


def _missed(words: Words, report: KeyResultReport) -> str:
    """How far from the target it ended, on the target's own side."""
    distance = gap(words, report, report.target)
    if report.key_result.op is Op.LTE:
        return words.text("{gap} over the limit", gap=distance)
    return words.text("{gap} short of the target", gap=distance)


def answer(
    words: Words, report: GoalReport, as_of: Day, *, supporters: Sequence[GoalReport] = ()
) -> Sentence:
    """The first sentence of a goal's page. ``supporters`` are the reports of the goals that roll up into it.

    Of a goal with one key result it is that one's; of several it counts them and names the deciding one.
    """
    if not report.status.is_judged:
        return _by_state(words, report, as_of)
    if len(report.key_results) == 1 and not supporters:
        return answer_key_result(words, report.key_results[0], as_of)
    statuses = [each.status for each in report.key_results]
    statuses += [each.status for each in supporters if not each.status.is_authored]
    return joined((_count(words, report.status, statuses), _deciding(words, report, as_of, supporters)))


def _by_state(words: Words, report: GoalReport, as_of: Day) -> Sentence:
    if len(report.key_results) == 1:
        return answer_key_result(words, report.key_results[0], as_of)
    if report.status.is_authored:
        return words.sentence(PUT_ASIDE[report.status], "soft")
    if report.period is None:
        return words.sentence("<tone>It has not started.</tone>", "soft")
    return words.sentence(
        "<tone>It starts on {date}.</tone>", "soft", date=words.day(report.period.start, as_of)
    )


def _count(words: Words, status: Status, statuses: Sequence[Status]) -> Sentence:
    """How many of how many: ``2 of 3 results are met or on course``."""
    tone, total = status_tone(status), len(statuses)
    if not total:
        return words.sentence("<tone>There is nothing to judge it by yet.</tone>", "soft")
    good = sum(each.is_good for each in statuses)
    if total == 1:
        return plain("")
    if all(each is Status.ACHIEVED for each in statuses):
        return words.sentence("<tone>All of its results are met.</tone>", tone)
    if good == total == 2:
        return words.sentence("<tone>Both results are met or on course.</tone>", tone)
    if good == total:
        return words.nsentence(
            "<tone>Its {n} result is met or on course.</tone>",
            "<tone>All {n} results are met or on course.</tone>",
            total,
            tone,
        )
    if not good:
        return joined(
            (
                words.sentence("<tone>None of its results is met or on course.</tone>", tone),
                _unjudged(words, statuses),
            )
        )
    return words.nsentence(
        "<tone>{good} of {total} results</tone> is met or on course.",
        "<tone>{good} of {total} results</tone> are met or on course.",
        good,
        tone,
        good=good,
        total=total,
    )


def _unjudged(words: Words, statuses: Sequence[Status]) -> Sentence:
    """How many nobody can judge, where that is not all of them."""
    unjudged = sum(each in {Status.NO_DATA, Status.STALE} for each in statuses)
    if not 0 < unjudged < len(statuses):
        return plain("")
    return words.nsentence("One of them cannot be judged.", "{n} of them cannot be judged.", unjudged)


def _deciding(words: Words, report: GoalReport, as_of: Day, supporters: Sequence[GoalReport]) -> Sentence:
    """The one that the status comes from, by its name; nothing where none is alone."""
    if report.status is Status.ACHIEVED:
        return plain("")
    for each in report.key_results:
        if each.key_result.id == report.because.key_result and report.because.goal is None:
            return joined((_lead(words, each, as_of), answer_key_result(words, each, as_of)))
    for each_goal in supporters:
        if each_goal.goal.id == report.because.goal:
            return words.sentence(
                "{title}: <tone>{status}</tone>.",
                status_tone(each_goal.status),
                title=each_goal.goal.title,
                status=status_word(words, each_goal.status, each_goal.because.code),
            )
    return _together(words, report)


def _lead(words: Words, report: KeyResultReport, as_of: Day) -> Sentence:
    """Which one decides, unless its answer begins with that name anyway."""
    title = words.name(key_result_title(words, report.key_result, report.metric).text)
    _, named = amount_with_day(words, report, as_of)
    if named and title == metric_name(words, report):
        return plain("")
    return words.sentence("The deciding one is {title}.", title=title)


def _together(words: Words, report: GoalReport) -> Sentence:
    """What no single result decides: the product of the chances."""
    if report.because.code != "product" or report.because.chance is None:
        return plain("")
    return words.sentence(
        "<tone>The chance that all of them are met is {chance}.</tone>",
        status_tone(report.status),
        chance=words.chance(report.because.chance),
    )
