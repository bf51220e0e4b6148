"""Key results that cannot be judged: of a goal without a period, or without a metric of the book, as drafts may be.

Takes what was written, gives a report in which nothing is known but the author's own word.
"""

from generator.evaluate.key_result.status import state_verdict
from generator.evaluate.key_result.target import resolved
from generator.evaluate.realism.verdict import unasked
from generator.model.calendar import Period
from generator.model.fact import Unknown
from generator.model.goal import Goal, KeyResult
from generator.model.metric import Metric
from generator.model.report import Because, KeyResultReport, Status

_NO_TARGET = Unknown("no-target")
_NO_READING = Unknown("no-reading")


def unjudged(
    goal: Goal, key_result: KeyResult, metric: Metric | None, period: Period | None
) -> KeyResultReport:
    """The report on a key result that has no figures."""
    no_data = (Status.NO_DATA, Because(code="no-reading", reason="no-reading"))
    status, because = state_verdict(goal.state) or no_data
    baseline = Unknown("no-baseline")
    return KeyResultReport(
        key_result=key_result,
        metric=metric,
        series=None,
        unit=metric.unit if metric else None,
        period=period,
        baseline=baseline,
        baseline_date=None,
        target=resolved(key_result.target, baseline),
        stretch=resolved(key_result.stretch, baseline, missing="none-set"),
        value=_NO_READING,
        value_date=None,
        progress=_NO_READING,
        expected=_NO_TARGET,
        elapsed=_NO_TARGET,
        needed_per_day=_NO_READING,
        actual_per_day=_NO_READING,
        best_per_day=_NO_READING,
        status=status,
        because=because,
        points=(),
        track=(),
        plan=(),
        breaks=(),
        restated=(),
        last_reading=None,
        provenance=None,
        missed_windows=0,
        notes=(),
        realism=unasked(period),
    )
