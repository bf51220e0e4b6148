"""Whether it will be met, in one sentence: a word for the chance, what we expect, and what is needed.

Takes a judged key result with a forecast, gives a ``Sentence``; empty where nothing is forecast. The range and the chance
itself stand beside the picture.
"""

from generator.l10n.quantities import write_range, write_rounded
from generator.l10n.sentence import Sentence, marked, plain
from generator.l10n.sentences.terms.amounts import about, quantity_of
from generator.l10n.sentences.terms.sides import is_limit, meets
from generator.l10n.sentences.terms.status import status_tone
from generator.l10n.unit_words import without_word
from generator.l10n.words import Words
from generator.model.calendar import Day
from generator.model.estimate import Told, told
from generator.model.fact import Unknown, known
from generator.model.goal import Op, When
from generator.model.report import KeyResultReport, Status
from generator.model.verdict import Forecast
from generator.records import dataclass

#: Nothing that counts was read, or not for long: where its series goes is then not where the goal ends.
_UNJUDGED = {Status.STALE, Status.NO_DATA}
#: A chance from the first on is as good as certain; between the other two neither side is likelier.
_CERTAIN, _EVEN_FROM, _EVEN_TO = 0.95, 0.45, 0.55


def expected(words: Words, report: KeyResultReport, as_of: Day) -> Sentence:
    """The verdict in front: ``Probably, but narrowly: we expect about 482 followers by 22 December, and need 480``."""
    if isinstance(report.forecast, Unknown) or report.period is None or not known(report.target):
        return plain("")
    likely = _told(report, report.forecast)
    median, target = quantity_of(report, likely.median), quantity_of(report, report.target)
    number = write_rounded(words, median, likely.digits)
    return words.sentence(
        _wording(report, report.forecast, same=number == words.quantity(target)),
        status_tone(report.status),
        verdict=likelihood(words, report.forecast.probability, report.status),
        likely=about(
            words, report, likely.median, write_rounded(words, median, likely.digits, governed=True)
        ),
        target=words.quantity(without_word(target)),
        date=words.day(report.period.end, as_of),
    )


def likelihood(words: Words, chance: float, status: Status) -> str:
    """The chance of an open result in words: ``Probably, but narrowly`` where it is likelier than not and still at risk."""
    if chance >= _CERTAIN:
        return words.text("Almost certainly")
    if chance >= _EVEN_TO:
        on_track = status is Status.ON_TRACK
        return words.text("Probably") if on_track else words.text("Probably, but narrowly")
    if chance > _EVEN_FROM:
        return words.text("It could go either way")
    if chance > 1 - _CERTAIN:
        off_track = status is Status.OFF_TRACK
        return words.text("Probably not") if off_track else words.text("Probably not, but it is possible")
    return words.text("Almost certainly not")


def _wording(report: KeyResultReport, forecast: Forecast, *, same: bool) -> str:
    """The message by what is judged and where the middle lies; it is looked up by ``sentence``.

    ``same`` where the middle is shown as the target itself.
    """
    if is_limit(report):
        if same:
            return marked("<tone>{verdict}</tone>: we expect {likely} by {date}, just about the limit.")
        return marked("<tone>{verdict}</tone>: we expect {likely} by {date}, and the limit is {target}.")
    at_least = report.key_result.op is Op.GTE
    if report.when is When.THROUGHOUT:
        if at_least:
            return marked(
                "<tone>{verdict}</tone>: we expect {likely} on {date}, and it must never fall below {target}."
            )
        return marked(
            "<tone>{verdict}</tone>: we expect {likely} on {date}, and it must never exceed {target}."
        )
    if same:
        return marked("<tone>{verdict}</tone>: we expect {likely} by {date}, just about what is needed.")
    if report.when is When.BY and forecast.probability >= _EVEN_TO and not meets(report, forecast.median):
        return marked(
            "<tone>{verdict}</tone>: we expect {likely} on {date}, but {target} need be reached only once."
        )
    if at_least:
        return marked("<tone>{verdict}</tone>: we expect {likely} by {date}, and need {target}.")
    return marked("<tone>{verdict}</tone>: we expect {likely} by {date}, and need at most {target}.")


@dataclass(frozen=True, slots=True)
class Likely:
    """The middle and the inner range of a forecast as text, as finely as both are told."""

    median: str
    range: str


def likely_end(words: Words, report: KeyResultReport) -> Likely | None:
    """Where it likely ends; None where nothing is forecast, or where the readings are too old to judge by, or of other days."""
    if isinstance(report.forecast, Unknown) or report.period is None or report.status in _UNJUDGED:
        return None
    likely = _told(report, report.forecast)
    median, low, high = (quantity_of(report, each) for each in (likely.median, likely.low, likely.high))
    return Likely(
        write_rounded(words, median, likely.digits),
        write_range(words, without_word(low), without_word(high), likely.digits),
    )


def likely_range(words: Words, report: KeyResultReport) -> Sentence:
    """What the fan shows, for somebody who cannot see it: ``Likely 452; four chances in five: 441–466``."""
    likely = likely_end(words, report)
    if likely is None:
        return plain("")
    return words.sentence(
        "Likely {median} at the end; four chances in five: {range}.",
        "none",
        median=likely.median,
        range=likely.range,
    )


def _told(report: KeyResultReport, forecast: Forecast) -> Told:
    return told(forecast, report.target if known(report.target) else None, quantity_of(report, 0.0))
