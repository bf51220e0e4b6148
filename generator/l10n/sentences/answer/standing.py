"""The clause that judges: how far a value is from the plan for its day, or from a target that holds from day one.

Takes a judged key result that is still open, gives a clause that can follow a colon. It neither repeats the value nor
names the status.
"""

from generator.l10n.numbers import same
from generator.l10n.sentences.terms.amounts import gap
from generator.l10n.words import Words
from generator.model.fact import known
from generator.model.goal import Op, Shape, When
from generator.model.report import KeyResultReport


def standing(words: Words, report: KeyResultReport) -> str:
    """``17 short of the plan for that day``; empty where nothing is expected by now or nothing was measured."""
    if not known(report.value) or not known(report.expected):
        return ""
    distance = gap(words, report, report.expected)
    if _asks_target_now(report):
        return _against_target(words, report, report.value - report.expected, distance)
    return _against_plan(words, report, report.value - report.expected, distance)


def _asks_target_now(report: KeyResultReport) -> bool:
    """Whether what is expected by now is the target itself."""
    if report.key_result.shape is Shape.FLAT or report.key_result.when is When.THROUGHOUT:
        return True
    return known(report.target) and known(report.baseline) and same(report.target, report.baseline)


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
    if above > 0:
        return words.text("{gap} above the plan for that day", gap=distance)
    return words.text("{gap} below the plan for that day", gap=distance)
