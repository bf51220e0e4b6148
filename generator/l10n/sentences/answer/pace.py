"""Pace: what is needed from here, how it has been going, and the best stretch ever, by the day or by the week.

Takes a judged key result, whose rates are per day. It does not say whether the pace suffices.
"""

from collections.abc import Sequence

from generator.l10n.sentence import Sentence, plain
from generator.l10n.sentences.terms.amounts import gap_counted, measured
from generator.l10n.sentences.terms.sides import is_floor, is_held, meets
from generator.l10n.words import Words
from generator.model.calendar import Day
from generator.model.fact import Fact, known
from generator.model.goal import Op
from generator.model.metric import Frequency
from generator.model.phrase import Quantity
from generator.model.report import KeyResultReport, Status
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One of the figures that stand side by side: ``31 a week``, ``needed from here``."""

    amount: str
    caption: str


@dataclass(frozen=True, slots=True)
class Pace:
    """The three rates as text, by all days that go by, with digits that tell them apart; empty where one is unknown.

    ``read`` is the recent one by the days alone that were read, empty where that is the same.
    """

    needed: str
    recent: str
    best: str
    read: str


def rates(words: Words, report: KeyResultReport) -> Pace:
    facts = (report.needed_per_day, report.recent_per_calendar_day, report.best_per_calendar_day)
    days = 1 if is_daily(report) else 7
    amounts = [measured(report.metric, report.unit, fact * days) for fact in facts if known(fact)]
    texts = iter(words.apart(amounts, digits=rate_digits(amounts)) if amounts else ())
    told = (_rate(words, report, next(texts)) if known(fact) else "" for fact in facts)
    needed, recent, best = told
    return Pace(needed=needed, recent=recent, best=best, read=pace_by_days_read(words, report))


def pace_by_days_read(words: Words, report: KeyResultReport) -> str:
    """The recent pace of a total by the days that were read: ``9 per day read``; empty where that is all days."""
    rate = report.actual_per_day
    if report.calendar_pace is None or not known(rate) or rate == report.recent_per_calendar_day:
        return ""
    return rates_read(words, report, [rate])[0]


def rates_read(words: Words, report: KeyResultReport, rates: Sequence[float]) -> tuple[str, ...]:
    """Rates per day that count only days that were read, and say so; by the week where that is how it is read."""
    of_single_days = {Frequency.DAILY, Frequency.IRREGULAR}
    if report.metric is None or report.metric.frequency in of_single_days:
        texts = _apart(words, report, rates)
        return tuple(words.text("{amount} per day read", amount=text) for text in texts)
    texts = _apart(words, report, [rate * 7 for rate in rates])
    return tuple(words.text("{amount} per week read", amount=text) for text in texts)


def _apart(words: Words, report: KeyResultReport, rates: Sequence[float]) -> tuple[str, ...]:
    """Rates as text, different where they differ."""
    amounts = [measured(report.metric, report.unit, rate) for rate in rates]
    return tuple(words.apart(amounts, digits=rate_digits(amounts)))


def rate_digits(amounts: Sequence[Quantity]) -> int | None:
    """The decimals of rates: whole numbers from ten up, one decimal from one up, two below. All else is whole from ten up too, and keeps its own below."""
    least = min(abs(each.value) for each in amounts)
    if any(each.share for each in amounts):
        return None
    if amounts[0].unit in {"people", "count"}:
        return 0 if least >= 10 else 1 if least >= 1 else 2
    return 0 if least >= 10 else None


def is_daily(report: KeyResultReport) -> bool:
    return report.metric is not None and report.metric.frequency is Frequency.DAILY


def _rate(words: Words, report: KeyResultReport, amount: str) -> str:
    if is_daily(report):
        return words.text("{amount} a day", amount=amount)
    return words.text("{amount} a week", amount=amount)


def rate_texts(words: Words, report: KeyResultReport, rates: Sequence[float]) -> tuple[str, ...]:
    """Rates per day as text, by the day or by the week, different where they differ."""
    days = 1 if is_daily(report) else 7
    texts = _apart(words, report, [rate * days for rate in rates])
    return tuple(_rate(words, report, text) for text in texts)


def pace_figures(words: Words, report: KeyResultReport, as_of: Day) -> tuple[Figure, ...]:
    """The rates that are known, each with its caption, in one unit; none of what is not under way, nothing needed of what is settled.

    Of a floor, which asks for no pace, how far above it the newest value is takes their place.
    """
    if not has_pace(report, as_of):
        return ()
    if is_floor(report):
        return _above_floor(words, report)
    pace = rates(words, report)
    needed = "" if report.status.is_settled else pace.needed
    captions = (needed_caption(words, report), _recent_caption(words, pace), best_caption(words, report))
    pairs = zip((needed, pace.recent, pace.best), captions, strict=True)
    return tuple(Figure(amount, caption) for amount, caption in pairs if amount)


def _above_floor(words: Words, report: KeyResultReport) -> tuple[Figure, ...]:
    distance = gap_counted(words, report, report.target)
    if not distance or not known(report.value) or report.because.code == "broken":
        return ()
    caption = words.text("above the floor") if meets(report, report.value) else words.text("below the floor")
    return (Figure(distance, caption),)


def needed_caption(words: Words, report: KeyResultReport) -> str:
    """Of a ceiling on a total: what may still be used."""
    if report.key_result.op is Op.LTE and report.metric is not None and report.metric.is_total:
        return words.text("may still be used")
    return words.text("needed from here")


def _recent_caption(words: Words, pace: Pace) -> str:
    return _with_read(words, words.text("recent pace"), pace)


def best_caption(words: Words, report: KeyResultReport) -> str:
    """Over as many days as the recent pace, which the metric's frequency and the goal's age decide; of what is used up it is no feat."""
    if _is_ceiling(report):
        return words.text("highest so far")
    return words.text("best stretch so far")


def pace_sentence(words: Words, report: KeyResultReport) -> Sentence:
    """How fast it must go and goes: ``It needs 33 a week from here; the recent pace is 12 a week``.

    Nothing where no rate applies; a rate that is not known is left out.
    """
    pace = rates(words, report)
    if _is_ceiling(report):
        return _ceiling(words, pace)
    if pace.needed and pace.recent and pace.best:
        return words.sentence(
            "It needs <strong>{needed}</strong> from here; the recent pace is <strong>{recent}</strong>,"
            " the best so far {best}.",
            needed=pace.needed,
            recent=_recent_said(words, pace),
            best=pace.best,
        )
    if pace.needed and pace.recent:
        return words.sentence(
            "It needs <strong>{needed}</strong> from here; the recent pace is <strong>{recent}</strong>.",
            needed=pace.needed,
            recent=_recent_said(words, pace),
        )
    if pace.needed:
        return words.sentence("It needs <strong>{needed}</strong> from here.", needed=pace.needed)
    return _recent(words, pace)


def _recent(words: Words, pace: Pace) -> Sentence:
    if not pace.recent:
        return plain("")
    return words.sentence("The recent pace is <strong>{recent}</strong>.", recent=_recent_said(words, pace))


def _recent_said(words: Words, pace: Pace) -> str:
    return _with_read(words, pace.recent, pace)


def _with_read(words: Words, told: str, pace: Pace) -> str:
    """``26 a day (35 per day read)``, of the pace or its caption; as it is where all days were read."""
    return words.text("{told} ({read})", told=told, read=pace.read) if pace.read else told


def _is_ceiling(report: KeyResultReport) -> bool:
    return report.key_result.op is Op.LTE and report.metric is not None and report.metric.is_total


def _ceiling(words: Words, pace: Pace) -> Sentence:
    if pace.needed and pace.recent:
        return words.sentence(
            "<strong>{needed}</strong> may still be used; the recent pace is <strong>{recent}</strong>.",
            needed=pace.needed,
            recent=_recent_said(words, pace),
        )
    if pace.needed:
        return words.sentence("<strong>{needed}</strong> may still be used.", needed=pace.needed)
    return _recent(words, pace)


def has_pace(report: KeyResultReport, as_of: Day) -> bool:
    """Whether there is a pace to speak of: the goal's days go on, and its author has not put it aside."""
    if report.period is None or report.status.is_authored:
        return False
    return report.period.start <= as_of <= report.period.end


def short_pace(words: Words, report: KeyResultReport, as_of: Day) -> str:
    """For a list: ``needs 31 a week, has 12 a week``; empty where nothing is needed or known, and of what is to be held.

    Too early for a status is too early for a pace: one reading makes none.
    """
    if report.status is Status.TOO_EARLY:
        return ""
    facts: tuple[Fact, Fact] = (report.needed_per_day, report.recent_per_calendar_day)
    pace = rates(words, report)
    if not all(map(known, facts)) or _is_ceiling(report) or is_held(report) or not has_pace(report, as_of):
        return ""
    return words.text("needs {needed}, now {recent}", needed=pace.needed, recent=pace.recent)
