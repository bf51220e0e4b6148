"""Where it will end: the forecast's middle and range, and how likely the target is.

Takes a judged key result, gives a ``Sentence``; empty where nothing is forecast. Chances are shown as 2 to 98 % at most.
"""

from dataclasses import dataclass

from generator.l10n.quantities import write_range, write_rounded
from generator.l10n.sentence import Sentence, marked, plain
from generator.l10n.sentences.terms.amounts import quantity_of
from generator.l10n.sentences.terms.sides import is_limit
from generator.l10n.sentences.terms.status import status_tone
from generator.l10n.unit_words import without_word
from generator.l10n.words import Words
from generator.model.calendar import Day
from generator.model.estimate import told
from generator.model.fact import Unknown, known
from generator.model.goal import When
from generator.model.report import KeyResultReport
from generator.model.verdict import Forecast


def outlook(words: Words, report: KeyResultReport, as_of: Day) -> Sentence:
    """Where it ends, between what, and how likely the target is.

    ``We expect about 452 (441–466) by 12 May: 3% chance of reaching the target.``
    """
    forecast = report.forecast
    if isinstance(forecast, Unknown) or report.period is None:
        return plain("")
    likely = _likely(words, report, forecast)
    return words.sentence(
        _wording(report),
        status_tone(report.status),
        median=likely.median,
        range=likely.range,
        chance=words.chance(forecast.probability),
        date=words.day(report.period.end, as_of),
    )


@dataclass(frozen=True, slots=True)
class _Likely:
    """The middle and the inner range as text."""

    median: str
    range: str


def _likely(words: Words, report: KeyResultReport, forecast: Forecast) -> _Likely:
    likely = told(forecast, report.target if known(report.target) else None, quantity_of(report, 0.0))
    median, low, high = (quantity_of(report, each) for each in (likely.median, likely.low, likely.high))
    return _Likely(
        write_rounded(words, median, likely.digits),
        write_range(words, without_word(low), without_word(high), likely.digits),
    )


def range_alone(words: Words, report: KeyResultReport) -> str:
    """``441–466``: where four chances in five lie; empty where nothing is forecast."""
    if isinstance(report.forecast, Unknown):
        return ""
    return _likely(words, report, report.forecast).range


def likely_range(words: Words, report: KeyResultReport) -> Sentence:
    """What the fan shows, for somebody who cannot see it: ``Likely 452; four chances in five: 441–466``."""
    if isinstance(report.forecast, Unknown) or report.period is None:
        return plain("")
    likely = _likely(words, report, report.forecast)
    return words.sentence(
        "Likely {median} at the end; four chances in five: {range}.",
        "none",
        median=likely.median,
        range=likely.range,
    )


def _wording(report: KeyResultReport) -> str:
    """The message by what is judged; it is looked up by ``sentence``."""
    if is_limit(report):
        return marked(
            "We expect about {median} ({range}) by {date}: <tone>{chance} chance of staying within the limit</tone>."
        )
    match report.key_result.when:
        case When.AT:
            return marked(
                "We expect about {median} ({range}) on {date}: <tone>{chance} chance of meeting the target then</tone>."
            )
        case When.THROUGHOUT:
            return marked(
                "We expect about {median} ({range}) on {date}: <tone>{chance} chance of keeping to the target until then</tone>."
            )
        case When.BY:
            return marked(
                "We expect about {median} ({range}) by {date}: <tone>{chance} chance of reaching the target</tone>."
            )
