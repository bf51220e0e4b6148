"""Moments: when a target was first met, broken, or a ceiling passed.

Takes the inputs of a key result, its target and the track of the judged quantity, gives days. It does not turn them into a status.
"""

from collections.abc import Iterable

from generator.evaluate.arithmetic import meets
from generator.evaluate.key_result.inputs import Inputs
from generator.evaluate.readings.observed_series import ObservedSeries
from generator.model.calendar import DAY, Day, Period
from generator.model.fact import Fact, Unknown
from generator.model.goal import Op, When
from generator.model.report import Point, TrackPoint


def track_of(inputs: Inputs) -> tuple[TrackPoint, ...]:
    """The judged quantity over the goal's days; it begins anew at every break, for nothing is counted across one."""
    splits = [day for day in inputs.measurement.observed.splits if inputs.period.start < day <= inputs.cut]
    starts = [inputs.period.start, *splits]
    ends = [*(day - DAY for day in splits), inputs.cut]
    return tuple(
        point
        for start, end in zip(starts, ends, strict=True)
        for point in inputs.measure.track(inputs.measurement, inputs.metric, Period(start, end))
    )


def met_on(when: When, op: Op, target: Fact, track: tuple[TrackPoint, ...]) -> Day | None:
    """When a target to be met once was first met within the period; None for the other kinds of target."""
    if isinstance(target, Unknown) or when is not When.BY:
        return None
    return first_met(track, target, op)


def judged_when(inputs: Inputs, baseline: Fact, target: Fact) -> When:
    """When the target has to be met: at the end also where it was met before the start, or must not be passed."""
    when = inputs.key_result.when
    if when is not When.BY:
        return when
    if inputs.is_ceiling or (inputs.metric.traits.is_stock and _met_before(inputs, baseline, target)):
        return When.AT
    return when


def _met_before(inputs: Inputs, baseline: Fact, target: Fact) -> bool:
    return met_before(inputs, baseline, target) is not None


def met_before(inputs: Inputs, baseline: Fact, target: Fact) -> float | None:
    """The figure from before the start that met the target already; None where none did, and of a total, which began at 0."""
    if inputs.metric.is_total or isinstance(target, Unknown):
        return None
    for figure in (figure_before(inputs), baseline):
        if not isinstance(figure, Unknown) and meets(figure, target, inputs.key_result.op):
            return figure
    return None


def figure_before(inputs: Inputs) -> Fact:
    """The judged quantity as it stood when the period began, by readings alone; a total begins at 0 and has none."""
    if inputs.metric.is_total:
        return Unknown("no-baseline")
    before = inputs.measure.began(inputs.measurement, inputs.metric, inputs.written, None)
    if before.date is None or inputs.measurement.observed.splits_between(before.date, inputs.period.start):
        return Unknown("no-baseline")
    return before.value


def broken_on(inputs: Inputs, target: Fact) -> Day | None:
    """When a target to be held throughout was first not held: the level at the start counts like a reading."""
    if isinstance(target, Unknown) or inputs.key_result.when is not When.THROUGHOUT:
        return None
    observed, op = inputs.measurement.observed, inputs.key_result.op
    if inputs.metric.traits.is_stock and inputs.cut >= inputs.period.start:
        level = level_at_start(observed, inputs.period)
        if level is not None and not meets(level.value, target, op):
            return inputs.period.start
    return first_broken(observed.within(Period(inputs.period.start, inputs.cut)), target, op)


def passed_on(inputs: Inputs, target: Fact, track: tuple[TrackPoint, ...]) -> Day | None:
    """When the ceiling on a total was passed."""
    return first_passed(track, target) if inputs.is_ceiling and not isinstance(target, Unknown) else None


def first_met(track: Iterable[TrackPoint], target: float, op: Op) -> Day | None:
    """The day on which the judged quantity first met the target."""
    return next((point.date for point in track if meets(point.value, target, op)), None)


def first_passed(track: Iterable[TrackPoint], ceiling: float) -> Day | None:
    """The day on which a total first stood above its ceiling."""
    return next((point.date for point in track if not meets(point.value, ceiling, Op.LTE)), None)


def first_broken(readings: Iterable[Point], target: float, op: Op) -> Day | None:
    """The first day on which a reading did not hold the target."""
    return next((point.end for point in readings if not meets(point.value, target, op)), None)


def level_at_start(observed: ObservedSeries, period: Period) -> Point | None:
    """The level in force on the start, unless it was read on the other side of a break."""
    point = observed.in_force(period.start)
    return None if point is None or observed.splits_between(point.end, period.start) else point
