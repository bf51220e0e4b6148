"""The terms of a key result: where it began, what it is to come to, and the line between the two.

Takes the inputs of a key result, gives baseline, target and plan in the metric's unit. Whether the target is met is told by
``arithmetic.meets``.
"""

from generator.evaluate.arithmetic import finite
from generator.evaluate.days import before_start
from generator.evaluate.key_result.inputs import Inputs
from generator.evaluate.key_result.measures import Began
from generator.evaluate.key_result.plan import plan_of
from generator.evaluate.readings.measurement import Measurement
from generator.model.calendar import Period
from generator.model.fact import Fact, Unknown, with_known
from generator.model.goal import Baseline, Target, TargetKind
from generator.model.report import TrackPoint
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a key result is held to; ``plan`` has the corners of the expected line, or why there is none."""

    baseline: Began
    target: Fact
    plan: tuple[TrackPoint, ...] | Unknown


def terms_of(inputs: Inputs) -> Terms:
    """The terms by the goal's days as they were written."""
    written = inputs.key_result
    baseline = baseline_in(inputs)
    target = resolved(written.target, baseline.value)
    plan = plan_of(
        inputs.metric,
        written.shape,
        written.op,
        written.milestones,
        period=inputs.written,
        baseline=baseline.value,
        target=target,
    )
    return Terms(baseline=baseline, target=target, plan=plan)


def baseline_in(inputs: Inputs) -> Began:
    """The baseline as written, else from readings before the start.

    A break after its day takes it away, except from a total, whose target stays.
    """
    written, measurement = inputs.key_result.baseline, inputs.measurement
    began = _written(written, measurement, inputs.written) or inputs.measure.began(
        measurement, inputs.metric, inputs.written, written.from_data if written else None
    )
    if inputs.metric.is_total or began.date is None:
        return began
    is_cut_off = measurement.observed.splits_between(began.date, inputs.cut)
    return Began(Unknown("baseline-before-break"), None) if is_cut_off else began


def _written(written: Baseline | None, measurement: Measurement, period: Period) -> Began | None:
    """A written value with its day, by default the one before the start; bridged breaks move it like any level."""
    if written is None or written.value is None:
        return None
    day = written.date or before_start(period)
    return Began(finite(written.value + measurement.observed.offset_since(day), "no-baseline"), day)


def resolved(target: Target | None, baseline: Fact, *, missing: str = "no-target") -> Fact:
    """The target as a value; ``missing`` is the reason where none was written.

    A percentage is of the baseline's size, so that +20 % of −50 lies above it; a percentage of 0 is unknown.
    """
    if target is None:
        return Unknown(missing)
    if target.kind is TargetKind.VALUE:
        return target.amount
    change = _change if target.kind is TargetKind.CHANGE else _percent
    return with_known(baseline, lambda value: change(value, target.amount))


def _change(baseline: float, amount: float) -> Fact:
    return finite(baseline + amount, "no-target")


def _percent(baseline: float, amount: float) -> Fact:
    """The baseline moved by ``amount`` percent of it.

    >>> _percent(400.0, 20.0), _percent(410.0, -15.0), _percent(0.0, 20.0)
    (480.0, 348.5, Unknown(reason='no-target'))
    """
    moved = baseline + abs(baseline) * amount / 100
    return Unknown("no-target") if baseline == 0 else finite(moved, "no-target")
