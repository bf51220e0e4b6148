"""On which side and in which tense a key result is spoken of: a target, a limit or a level to hold; to come, open or over.

Takes a judged key result and the day. It words nothing and judges nothing that was not judged.
"""

from generator.model.calendar import Day
from generator.model.fact import known
from generator.model.goal import Op, Shape, When
from generator.model.report import KeyResultReport


def is_limit(report: KeyResultReport) -> bool:
    """Whether it is an allowance that is used up: a ceiling on a total."""
    return report.key_result.op is Op.LTE and report.metric is not None and report.metric.is_total


def is_floor(report: KeyResultReport) -> bool:
    """Whether it is a level that must never be fallen below, so that there is nothing to gain."""
    return report.key_result.op is Op.GTE and report.when is When.THROUGHOUT


def is_held(report: KeyResultReport) -> bool:
    """Whether the baseline meets the target already, so that there is a level to keep and no way to go."""
    if report.metric is not None and report.metric.is_total:
        return False
    if not known(report.baseline) or not known(report.target):
        return False
    return meets(report, report.baseline)


def meets(report: KeyResultReport, value: float) -> bool:
    """Whether ``value`` is on the good side of the target; of none it is not."""
    if not known(report.target):
        return False
    return value >= report.target if report.key_result.op is Op.GTE else value <= report.target


def asks_target_now(report: KeyResultReport) -> bool:
    """Whether what is asked for on any day is the target itself, and no point on a line."""
    written = report.key_result
    return written.shape is Shape.FLAT or written.when is When.THROUGHOUT or is_held(report)


def is_over(report: KeyResultReport, as_of: Day) -> bool:
    return report.period is not None and as_of > report.period.end


def is_open(report: KeyResultReport, as_of: Day) -> bool:
    """Whether it has begun, goes on, and is neither settled nor put aside: only then is there a pace and a course."""
    if report.status.is_settled or report.status.is_authored:
        return False
    return report.period is not None and report.period.start <= as_of <= report.period.end
