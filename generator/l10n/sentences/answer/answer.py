"""The answer: how a goal stands, in one or two sentences that fill three lines at most.

Takes judged reports and the day they were judged on, gives a ``Sentence`` whose verdict carries its tone. The answer of
one key result is in ``result``.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from generator.l10n.sentence import Sentence, Tone, joined, marked, plain
from generator.l10n.sentences.answer.result import answer_key_result
from generator.l10n.sentences.terms.spelled import capital, spelled
from generator.l10n.sentences.terms.status import status_tone
from generator.l10n.sentences.terms.titles import key_result_title
from generator.l10n.words import Words
from generator.model.calendar import Day
from generator.model.goal import State
from generator.model.report import Because, GoalReport, Status

#: What is said of goals that their author put aside.
PUT_ASIDE: Mapping[Status, str] = MappingProxyType(
    {
        Status.DRAFT: marked("<tone>A draft</tone>: it is not judged."),
        Status.CANCELLED: marked("<tone>Cancelled</tone>: it is no longer judged."),
    }
)
#: A longer name than this stands in the list beneath, and not in the answer.
_LONGEST_NAME = 48
_NOT_JUDGED = frozenset({Status.NO_DATA, Status.STALE, Status.AWAITING, Status.TOO_EARLY, Status.NOT_STARTED})


def answer(
    words: Words, report: GoalReport, as_of: Day, *, supporters: Sequence[GoalReport] = ()
) -> Sentence:
    """The first sentence of a goal's page. ``supporters`` are the reports of the goals that roll up into it.

    Of a goal with one key result it is that one's; of several it counts them and names the deciding one.
    """
    if not report.status.is_judged:
        given_up = _given_up(report)
        if given_up is not None:
            day = words.day(given_up, as_of)
            return words.sentence(
                "<tone>Cancelled on {date}</tone>: it is no longer judged.", "soft", date=day
            )
        return _by_state(words, report, as_of)
    if len(report.key_results) == 1 and not supporters:
        return answer_key_result(words, report.key_results[0], as_of)
    statuses = [each.status for each in report.key_results]
    statuses += [each.status for each in supporters if not each.status.is_authored]
    if not statuses:
        return words.sentence("<tone>There is nothing to judge it by yet.</tone>", "soft")
    if all(each in _NOT_JUDGED for each in statuses):
        return words.sentence("<tone>None of its results can be judged now.</tone>", "soft")
    return joined((_count(words, report.status, statuses), _deciding(words, report, supporters)))


def _given_up(report: GoalReport) -> Day | None:
    """The day on which a goal was cancelled; None of one that was not, or where git does not know."""
    if report.status is not Status.CANCELLED:
        return None
    days = (
        each.date
        for each in reversed(report.goalposts.moves)
        if each.field == "state" and each.new == State.CANCELLED
    )
    return next(days, None)


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
    """How many of how many, in the past where all is settled: ``2 of 3 results are met or on course``."""
    tone, total = status_tone(status), len(statuses)
    good = sum(each.is_good for each in statuses)
    if all(each is Status.ACHIEVED for each in statuses):
        return words.nsentence(
            "<tone>Its only result is met.</tone>", "<tone>All of its results are met.</tone>", total, tone
        )
    if all(each.is_settled for each in statuses):
        return _were_met(words, good, total, tone)
    if good == total:
        return _all_good(words, statuses, tone)
    if not good:
        return _none_good(words, statuses, tone)
    if Status.ACHIEVED in statuses:
        return words.nsentence(
            "<tone>{good} of {total} results</tone> is met or on course.",
            "<tone>{good} of {total} results</tone> are met or on course.",
            good,
            tone,
            **_of(words, good, total),
        )
    return words.nsentence(
        "<tone>{good} of {total} results</tone> is on course.",
        "<tone>{good} of {total} results</tone> are on course.",
        good,
        tone,
        **_of(words, good, total),
    )


def _of(words: Words, good: int, total: int) -> Mapping[str, str]:
    """Both numbers of ``one of three results``."""
    return {
        "good": capital(spelled(words, good, "results")),
        "total": spelled(words, total, "results", governed=True),
    }


def _were_met(words: Words, good: int, total: int, tone: Tone) -> Sentence:
    if not good:
        return words.nsentence(
            "<tone>Its only result was missed.</tone>",
            "<tone>None of its results was met.</tone>",
            total,
            tone,
        )
    return words.nsentence(
        "<tone>{good} of {total} results</tone> was met.",
        "<tone>{good} of {total} results</tone> were met.",
        good,
        tone,
        **_of(words, good, total),
    )


def _all_good(words: Words, statuses: Sequence[Status], tone: Tone) -> Sentence:
    n = len(statuses)
    if n == 2:
        if Status.ACHIEVED in statuses:
            return words.sentence("<tone>Both results are met or on course.</tone>", tone)
        return words.sentence("<tone>Both results are on course.</tone>", tone)
    if Status.ACHIEVED in statuses:
        return words.nsentence(
            "<tone>Its only result is met or on course.</tone>",
            "<tone>All {number} results are met or on course.</tone>",
            n,
            tone,
            number=spelled(words, n, "results"),
        )
    return words.nsentence(
        "<tone>Its only result is on course.</tone>",
        "<tone>All {number} results are on course.</tone>",
        n,
        tone,
        number=spelled(words, n, "results"),
    )


def _none_good(words: Words, statuses: Sequence[Status], tone: Tone) -> Sentence:
    """That none is on course, and how many of them nobody can judge."""
    unjudged = sum(each in _NOT_JUDGED for each in statuses)
    if not unjudged:
        return words.nsentence(
            "<tone>Its only result is not on course.</tone>",
            "<tone>None of its results is on course.</tone>",
            len(statuses),
            tone,
        )
    return words.nsentence(
        "<tone>None of its results is on course</tone>, and {number} cannot be judged.",
        "<tone>None of its results is on course</tone>, and {number} cannot be judged.",
        unjudged,
        tone,
        number=spelled(words, unjudged, "results"),
    )


def _deciding(words: Words, report: GoalReport, supporters: Sequence[GoalReport]) -> Sentence:
    """The one that the status comes from, with its chance; nothing where none is alone."""
    if report.status is Status.ACHIEVED:
        return plain("")
    if report.because.code == "product" and report.because.chance is not None:
        return words.sentence(
            "<tone>The chance that all of them are met is {chance}.</tone>",
            status_tone(report.status),
            chance=words.chance(report.because.chance),
        )
    for each_goal in supporters:
        if each_goal.goal.id == report.because.goal:
            title = each_goal.goal.title.in_language(words.language).text
            return _named(words, title, each_goal.status, each_goal.because)
    deciding = report.deciding
    if deciding is None:
        return plain("")
    title = key_result_title(words, deciding.key_result, deciding.metric).text
    return _named(words, title, deciding.status, deciding.because)


def _named(words: Words, title: str, status: Status, reason: Because) -> Sentence:
    """The deciding one by its name where that is short, and how likely it is."""
    name = words.name(title)
    if status.is_under_way and reason.chance is not None:
        chance = words.chance(reason.chance)
        if len(title) > _LONGEST_NAME:
            return words.sentence("The deciding one has a chance of {chance}.", chance=chance)
        return words.sentence("{title} decides, with a chance of {chance}.", title=name, chance=chance)
    if len(title) > _LONGEST_NAME:
        return plain("")
    if status is Status.MISSED:
        return words.sentence("{title} decides, and was missed.", title=name)
    if status in _NOT_JUDGED:
        return words.sentence("{title} decides, and cannot be judged now.", title=name)
    return words.sentence("{title} decides.", title=name)
