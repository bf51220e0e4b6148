"""How far a value was from the plan for its day, or from a target that holds from day one, in one sentence.

Takes a judged key result that is still open. It neither repeats the value nor names the status.
"""

from generator.l10n.numbers import same
from generator.l10n.sentence import Sentence, joined, plain
from generator.l10n.sentences.terms.amounts import gap_counted
from generator.l10n.sentences.terms.sides import asks_target_now, is_limit, meets
from generator.l10n.sentences.terms.status import status_tone
from generator.l10n.words import Words
from generator.model.calendar import Day
from generator.model.fact import known
from generator.model.goal import Op
from generator.model.report import KeyResultReport


def standing(words: Words, report: KeyResultReport, as_of: Day) -> Sentence:
    """``On 30 April it was 17 followers short of its plan.`` Empty where nothing is expected by now or nothing was measured."""
    if not known(report.value) or report.value_date is None:
        return plain("")
    day = words.day(report.value_date, as_of)
    if asks_target_now(report) and known(report.target):
        distance = gap_counted(words, report, report.target)
        found = _against_target(words, report, report.value - report.target, distance, day)
        return joined((found, _never_met(words, report)))
    if not known(report.expected):
        return plain("")
    distance = gap_counted(words, report, report.expected)
    return _against_plan(words, report, report.value - report.expected, distance, day)


def _against_target(words: Words, report: KeyResultReport, above: float, gap: str, day: str) -> Sentence:
    tone = status_tone(report.status)
    if same(above + 1, 1):
        return words.sentence("<tone>On {date} it was exactly what is asked for.</tone>", tone, date=day)
    if report.key_result.op is Op.GTE:
        if above > 0:
            return words.sentence(
                "<tone>On {date} it was {gap} more than asked for.</tone>", tone, gap=gap, date=day
            )
        return words.sentence(
            "<tone>On {date} it was {gap} less than asked for.</tone>", tone, gap=gap, date=day
        )
    if above > 0:
        return words.sentence("<tone>On {date} it was {gap} over the limit.</tone>", tone, gap=gap, date=day)
    return words.sentence("<tone>On {date} it was {gap} within the limit.</tone>", tone, gap=gap, date=day)


def _never_met(words: Words, report: KeyResultReport) -> Sentence:
    """That no reading of the goal's days has met the target, where its status alone would sound as if one had."""
    period = report.period
    if not report.status.is_good or period is None or (known(report.value) and meets(report, report.value)):
        return plain("")
    own = [point for point in report.points if period.contains(point.end)]
    if not own or any(meets(report, point.value) for point in own):
        return plain("")
    return words.sentence("No reading has met the target yet.")


def _against_plan(words: Words, report: KeyResultReport, above: float, gap: str, day: str) -> Sentence:
    tone = status_tone(report.status)
    if same(above + 1, 1):
        return words.sentence("<tone>On {date} it was exactly on its plan.</tone>", tone, date=day)
    if report.key_result.op is Op.GTE:
        if above > 0:
            return words.sentence(
                "<tone>On {date} it was {gap} ahead of its plan.</tone>", tone, gap=gap, date=day
            )
        return words.sentence(
            "<tone>On {date} it was {gap} short of its plan.</tone>", tone, gap=gap, date=day
        )
    if is_limit(report):
        if above > 0:
            return words.sentence(
                "<tone>Up to {date}, {gap} more was used than planned.</tone>", tone, gap=gap, date=day
            )
        return words.sentence(
            "<tone>Up to {date}, {gap} less was used than planned.</tone>", tone, gap=gap, date=day
        )
    if above > 0:
        return words.sentence("<tone>On {date} it was {gap} above its plan.</tone>", tone, gap=gap, date=day)
    return words.sentence("<tone>On {date} it was {gap} below its plan.</tone>", tone, gap=gap, date=day)
