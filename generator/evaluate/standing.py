"""How a key result stands: its figures, before anything is made of them.

Takes a case, gives baseline, target, value, plan, what is expected by now, and the track of the judged quantity. The
status is ``status``'s.
"""

from dataclasses import dataclass

from generator.evaluate.baseline import baseline_of
from generator.evaluate.case import Case
from generator.evaluate.measures import Began
from generator.evaluate.moments import track_of
from generator.evaluate.pace import needed
from generator.evaluate.plan import expected_on, plan_of
from generator.evaluate.progress import pace_of, progress_of
from generator.evaluate.target import resolved
from generator.model.fact import Fact, Unknown
from generator.model.report import TrackPoint


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The figures of one key result, in the metric's unit."""

    baseline: Began
    target: Fact
    value: Fact
    plan: tuple[TrackPoint, ...] | Unknown
    expected: Fact
    track: tuple[TrackPoint, ...]


def standing_of(case: Case) -> Standing:
    """The figures of a case."""
    written, period = case.key_result, case.written
    baseline = baseline_of(
        written.baseline, case.measure, case.gauge, metric=case.metric, period=period, cut=case.cut
    )
    target = resolved(written.target, baseline.value)
    plan = plan_of(
        case.metric,
        written.shape,
        written.milestones,
        period=period,
        baseline=baseline.value,
        target=target,
    )
    return Standing(
        baseline=baseline,
        target=target,
        value=case.measure.figure(case.gauge, case.metric, case.counted),
        plan=plan,
        expected=expected_on(plan, case.cut),
        track=track_of(case),
    )


def progress_in(case: Case, standing: Standing) -> Fact:
    """The share of the way that is done."""
    return progress_of(
        case.metric,
        case.key_result.shape,
        case.key_result.op,
        value=standing.value,
        baseline=standing.baseline.value,
        target=standing.target,
    )


def pace_in(case: Case, standing: Standing) -> Fact:
    """What was done over what was due."""
    return pace_of(
        case.metric,
        case.key_result.shape,
        case.key_result.op,
        value=standing.value,
        baseline=standing.baseline.value,
        expected=standing.expected,
    )


def needed_in(case: Case, standing: Standing, *, achieved: bool) -> Fact:
    """What each remaining day has to bring."""
    return needed(
        case.metric,
        case.key_result.op,
        standing.value,
        standing.target,
        achieved=achieved,
        days_left=(case.period.end - case.as_of).days,
    )
