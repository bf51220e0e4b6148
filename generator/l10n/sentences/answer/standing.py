"""The clause that judges: how far a value is from the plan for its day, or from a target that holds from day one.

Takes a judged key result that is still open, gives a clause that can follow a colon. It neither repeats the value nor
names the status.
"""

from generator.l10n.numbers import same
from generator.l10n.sentences.terms.amounts import gap
from generator.l10n.sentences.terms.sides import asks_target_now, is_limit
from generator.l10n.words import Words
from generator.model.fact import known
from generator.model.goal import Op
from generator.model.report import KeyResultReport


def standing(words: Words, report: KeyResultReport) -> str:
    """``17 short of the plan for that day``; empty where nothing is expected by now or nothing was measured."""
    if not known(report.value):
        return ""
    if asks_target_now(report) and known(report.target):
        distance = gap(words, report, report.target)
        return _against_target(words, report, report.value - report.target, distance)
    if not known(report.expected):
        return ""
    distance = gap(words, report, report.expected)
    return _against_plan(words, report, report.value - report.expected, distance)


def _against_target(words: Words, report: KeyResultReport, above: float, distance: str) -> str:
    if same(above + 1, 1):
        return words.text("exactly what is asked for")
    if report.key_result.op is Op.GTE:
        if above > 0:
            return words.text("{gap} more than asked for", gap=distance)
        return words.text("{gap} less than asked for", gap=distance)
    if above > 0:
        return words.text("{gap} over the limit", gap=distance)
    return words.text("{gap} within the limit", gap=distance)


def _against_plan(words: Words, report: KeyResultReport, above: float, distance: str) -> str:
    if same(above + 1, 1):
        return words.text("exactly on the plan for that day")
    if report.key_result.op is Op.GTE:
        if above > 0:
            return words.text("{gap} ahead of the plan for that day", gap=distance)
        return words.text("{gap} short of the plan for that day", gap=distance)
    if is_limit(report):
        if above > 0:
            return words.text("{gap} more than was planned by then", gap=distance)
        return words.text("{gap} less than was planned by then", gap=distance)
    if above > 0:
        return words.text("{gap} above the plan for that day", gap=distance)
    return words.text("{gap} below the plan for that day", gap=distance)
