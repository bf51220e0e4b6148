"""Why a key result or a goal has its status: every ``because`` code with its facts, in a sentence.

Takes a judged key result. It says why and since when; how far from the target it ended is in ``ended`` too.
"""

from generator.l10n.sentence import Sentence, joined, plain
from generator.l10n.sentences.answer.standing import standing
from generator.l10n.sentences.terms.amounts import gap, quantity_of
from generator.l10n.sentences.terms.sides import is_limit, is_over, meets
from generator.l10n.sentences.terms.status import status_tone
from generator.l10n.sentences.terms.titles import change_text, target_text
from generator.l10n.sentences.terms.unknown import why_unknown
from generator.l10n.words import Words
from generator.model.calendar import Day
from generator.model.fact import known
from generator.model.goal import Op, When
from generator.model.report import Because, KeyResultReport

#: The contract's codes; the tests hold each to have its words.
BECAUSE_CODES = (
    "draft",
    "cancelled",
    "not-started",
    "met",
    "missed",
    "broken",
    "ceiling-passed",
    "no-target",
    "no-reading",
    "stale",
    "chance",
    "pace",
    "too-early",
    "awaiting-reading",
    "product",
)


def because(words: Words, report: KeyResultReport, as_of: Day) -> Sentence:
    """The reason for a key result's status, as one sentence or two."""
    reason = report.because
    tone = status_tone(report.status)
    match reason.code:
        case "draft":
            return words.sentence("<tone>A draft</tone>: it is not judged.", tone)
        case "cancelled":
            return words.sentence("<tone>Cancelled</tone>: it is no longer judged.", tone)
        case "not-started":
            return _not_started(words, report, as_of)
        case "met":
            return _met(words, report, as_of)
        case "missed":
            return _missed(words, report, as_of)
        case "broken" | "ceiling-passed":
            return _passed(words, report, as_of)
        case _:
            return _open(words, report, as_of)


def _open(words: Words, report: KeyResultReport, as_of: Day) -> Sentence:
    reason = report.because
    tone = status_tone(report.status)
    match reason.code:
        case "no-target":
            return _no_target(words, report)
        case "no-reading":
            return _no_reading(words, report, as_of)
        case "stale":
            return _stale(words, reason, as_of)
        case "chance" | "product":
            return _chance(words, report, as_of)
        case "pace":
            return _pace(words, report, as_of)
        case "too-early":
            return words.sentence("<tone>There are too few readings to judge by.</tone>", tone)
        case "awaiting-reading":
            return _awaiting(words, report, as_of)
        case unknown_code:
            raise KeyError(unknown_code)


def _no_target(words: Words, report: KeyResultReport) -> Sentence:
    reason, change = _why(words, report.because), change_text(words, report)
    if not change:
        return words.sentence("<tone>It cannot be judged</tone>: {reason}.", "soft", reason=reason)
    return words.sentence(
        "<tone>It cannot be judged</tone>: {reason}. It asks for {change}.",
        "soft",
        change=change,
        reason=reason,
    )


def _no_reading(words: Words, report: KeyResultReport, as_of: Day) -> Sentence:
    reason = _why(words, report.because)
    if is_over(report, as_of):
        return words.sentence(
            "<tone>It cannot be judged</tone>: {reason}. It ended on {date}.",
            "soft",
            reason=reason,
            date=_end(words, report, as_of),
        )
    found = words.sentence("<tone>No data yet</tone>: {reason}.", "soft", reason=reason)
    target = target_text(words, report, as_of)
    asked = words.sentence("The target is {target}.", "none", target=target) if target else plain("")
    return joined((found, asked))


def _not_started(words: Words, report: KeyResultReport, as_of: Day) -> Sentence:
    start = words.day(report.period.start, as_of) if report.period else ""
    target = target_text(words, report, as_of)
    if not start:
        return words.sentence("<tone>It has not started.</tone>", "soft")
    if not target:
        return words.sentence("<tone>It starts on {date}.</tone>", "soft", date=start)
    return words.sentence(
        "<tone>It starts on {date}</tone> and asks for {target}.", "soft", date=start, target=target
    )


def _met(words: Words, report: KeyResultReport, as_of: Day) -> Sentence:
    day = _day(words, report.because.date, as_of)
    if not day:
        return words.sentence("<tone>The target is met.</tone>", "good")
    match report.when:
        case When.AT:
            return words.sentence("<tone>The target was met at the end, on {date}.</tone>", "good", date=day)
        case When.THROUGHOUT:
            return words.sentence(
                "<tone>The target was met all the time, until {date}.</tone>", "good", date=day
            )
        case When.BY:
            return _first_met(words, report, day, as_of)


def _first_met(words: Words, report: KeyResultReport, day: str, as_of: Day) -> Sentence:
    over = is_over(report, as_of)
    if report.because.holds is None:
        return words.sentence("<tone>The target was first met on {date}.</tone>", "good", date=day)
    if report.because.holds and report.period is not None and report.because.date == report.period.end:
        return words.sentence("<tone>The target was met on the last day, {date}.</tone>", "good", date=day)
    if report.because.holds and over:
        return words.sentence(
            "<tone>The target was first met on {date}</tone> and still at the end.", "good", date=day
        )
    if report.because.holds:
        return words.sentence(
            "<tone>The target was first met on {date}</tone> and is still met.", "good", date=day
        )
    if over:
        return words.sentence(
            "<tone>The target was first met on {date}</tone>, but no longer at the end.", "good", date=day
        )
    return words.sentence(
        "<tone>The target was first met on {date}</tone>, but is no longer met.", "good", date=day
    )


def _missed(words: Words, report: KeyResultReport, as_of: Day) -> Sentence:
    distance = gap(words, report, report.target)
    day = _end(words, report, as_of)
    if not distance or not day or meets(report, report.value if known(report.value) else 0.0):
        return words.sentence("<tone>The target was missed.</tone>", "bad")
    if report.key_result.op is Op.LTE:
        return words.sentence(
            "It ended on {date}: <tone>{gap} over the limit</tone>.", "bad", date=day, gap=distance
        )
    return words.sentence(
        "It ended on {date}: <tone>{gap} short of the target</tone>.", "bad", date=day, gap=distance
    )


def _passed(words: Words, report: KeyResultReport, as_of: Day) -> Sentence:
    """What had to hold all the time and did not, or a ceiling on a total."""
    day = _day(words, report.because.date, as_of)
    if not day:
        return words.sentence("<tone>The target was missed.</tone>", "bad")
    if report.because.code == "broken":
        return _broken(words, report, day)
    if not known(report.target):
        return words.sentence("<tone>The limit was passed on {date}</tone>.", "bad", date=day)
    target = words.quantity(quantity_of(report, report.target))
    return words.sentence(
        "<tone>The limit of {target} was passed on {date}</tone>.", "bad", target=target, date=day
    )


def _broken(words: Words, report: KeyResultReport, day: str) -> Sentence:
    """With what was read on that day: the value so far may be a mean of it and of better days."""
    read = next((point for point in report.points if point.end == report.because.date), None)
    if read is None or not known(report.target) or meets(report, read.value):
        return words.sentence(
            "<tone>It was broken on {date}</tone>, and had to hold all the time.", "bad", date=day
        )
    value, target = words.apart([quantity_of(report, read.value), quantity_of(report, report.target)])
    facts = {"date": day, "value": value, "target": target}
    if report.key_result.op is Op.GTE:
        return words.sentence(
            "<tone>It was broken on {date}</tone>: {value}, and at no time less than {target} was allowed.",
            "bad",
            **facts,
        )
    return words.sentence(
        "<tone>It was broken on {date}</tone>: {value}, and at no time more than {target} was allowed.",
        "bad",
        **facts,
    )


def _chance(words: Words, report: KeyResultReport, as_of: Day) -> Sentence:
    tone, day = status_tone(report.status), _end(words, report, as_of)
    if report.because.chance is None or not day:
        return words.sentence("<tone>It is judged by its chance.</tone>", tone)
    chance = words.chance(report.because.chance)
    if report.because.code == "product":
        return words.sentence(
            "<tone>The chance that all of them are met is {chance}.</tone>", tone, chance=chance
        )
    if is_limit(report):
        return words.sentence(
            "<tone>The chance of staying within the limit until {date} is {chance}.</tone>",
            tone,
            chance=chance,
            date=day,
        )
    if report.when is When.THROUGHOUT:
        return words.sentence(
            "<tone>The chance of keeping to the target until {date} is {chance}.</tone>",
            tone,
            chance=chance,
            date=day,
        )
    return words.sentence(
        "<tone>The chance of reaching the target by {date} is {chance}.</tone>", tone, chance=chance, date=day
    )


def _stale(words: Words, reason: Because, as_of: Day) -> Sentence:
    read = _day(words, reason.last_reading, as_of)
    fresh = _day(words, reason.fresh_until, as_of)
    if not read or not fresh:
        return words.sentence("<tone>The last reading is too old to judge by.</tone>", "soft")
    return words.sentence(
        "<tone>Too old to judge</tone>: the last reading is of {date}, and a new one was due by {due}.",
        "soft",
        date=read,
        due=fresh,
    )


def _awaiting(words: Words, report: KeyResultReport, as_of: Day) -> Sentence:
    end, read = report.period.end if report.period else None, report.because.last_reading
    if end is None or read is None:
        return words.sentence("<tone>It is over, and the last reading is awaited.</tone>", "soft")
    return words.sentence(
        "<tone>The last reading is awaited</tone>: it ended on {end} and was last read for {date}.",
        "soft",
        end=words.day(end, as_of),
        date=words.day(read, as_of),
    )


def _pace(words: Words, report: KeyResultReport, as_of: Day) -> Sentence:
    """How far from the plan; where the value is not known either, only how fast."""
    found = standing(words, report, as_of)
    if found.parts:
        return found
    tone, pace = status_tone(report.status), report.because.pace
    if pace is None:
        return words.sentence("<tone>It is judged by its pace.</tone>", tone)
    return words.sentence(
        "<tone>It has {percent} of what was due by now.</tone>", tone, percent=words.percent(pace)
    )


def _why(words: Words, reason: Because) -> str:
    return why_unknown(words, reason.reason or reason.code)


def _day(words: Words, day: Day | None, as_of: Day) -> str:
    return words.day(day, as_of) if day else ""


def _end(words: Words, report: KeyResultReport, as_of: Day) -> str:
    return _day(words, report.period.end if report.period else None, as_of)
