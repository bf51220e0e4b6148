"""Where it will end: the forecast's middle and range, and how likely the target is.

Takes a judged key result, gives a ``Sentence``; empty where nothing is forecast. Chances are shown as 2 to 98 % at most.
"""

from math import ceil, log10

from generator.l10n.quantities import without_word, write_rounded
from generator.l10n.sentence import Sentence, marked, plain
from generator.l10n.sentences.terms.amounts import quantity_of
from generator.l10n.sentences.terms.status import status_tone
from generator.l10n.words import Words
from generator.model.calendar import Day
from generator.model.estimate import told
from generator.model.fact import Unknown, known
from generator.model.goal import Op, When
from generator.model.report import KeyResultReport
from generator.model.verdict import Forecast

_PIECES = {"people", "count"}


def outlook(words: Words, report: KeyResultReport, as_of: Day) -> Sentence:
    """Where it ends, between what, and how likely the target is.

    ``At this pace we end at about 452 (441–466): 3 % likely to reach the target by 12 May.``
    """
    forecast = report.forecast
    if isinstance(forecast, Unknown) or report.period is None:
        return plain("")
    target = report.target if known(report.target) else None
    median, low, high = (quantity_of(report, edge) for edge in told(forecast, target))
    digits = _digits(report, forecast)
    return words.sentence(
        _wording(report),
        status_tone(report.status),
        median=write_rounded(words, median, digits),
        low=write_rounded(words, without_word(low), digits),
        high=write_rounded(words, without_word(high), digits),
        chance=words.chance(forecast.probability),
        date=words.day(report.period.end, as_of),
    )


def _wording(report: KeyResultReport) -> str:
    """The message by what is judged; it is looked up by ``sentence``."""
    if report.metric is not None and report.metric.is_total and report.key_result.op is Op.LTE:
        return marked(
            "At this pace we end at about {median} ({low}–{high}): <tone>{chance} likely to stay within the limit until {date}</tone>."
        )
    match report.key_result.when:
        case When.AT:
            return marked(
                "At this pace we end at about {median} ({low}–{high}): <tone>{chance} likely to meet the target on {date}</tone>."
            )
        case When.THROUGHOUT:
            return marked(
                "At this pace we end at about {median} ({low}–{high}): <tone>{chance} likely to hold the target until {date}</tone>."
            )
        case When.BY:
            return marked(
                "At this pace we end at about {median} ({low}–{high}): <tone>{chance} likely to reach the target by {date}</tone>."
            )


def _digits(report: KeyResultReport, forecast: Forecast) -> int:
    """Decimals that tell the ends of the range apart; none of what is counted in pieces."""
    spread = (forecast.high80 - forecast.low80) * (100 if quantity_of(report, 0.0).share else 1)
    if report.unit in _PIECES or not spread > 0:
        return 0
    return min(max(ceil(1 - log10(spread)), 0), 4)
