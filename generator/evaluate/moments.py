"""Moments: when a target was first met, broken, or a ceiling passed.

Takes a case, its target and the track of the judged quantity, gives days. It does not turn them into a status.
"""

from collections.abc import Iterable

from generator.evaluate.arithmetic import meets
from generator.evaluate.case import Case
from generator.evaluate.strand import Strand
from generator.model.calendar import DAY, Day, Period
from generator.model.fact import Fact, Unknown
from generator.model.goal import Op, When
from generator.model.report import Point, TrackPoint


def track_of(case: Case) -> tuple[TrackPoint, ...]:
    """The judged quantity over the goal's days; it begins anew at every break, for nothing is counted across one."""
    splits = [day for day in case.gauge.strand.splits if case.period.start < day <= case.cut]
    starts = [case.period.start, *splits]
    ends = [*(day - DAY for day in splits), case.cut]
    return tuple(
        point
        for start, end in zip(starts, ends, strict=True)
        for point in case.measure.track(case.gauge, case.metric, Period(start, end))
    )


def met_on(case: Case, target: Fact, track: tuple[TrackPoint, ...]) -> Day | None:
    """When a target to be met once was met: on the start, if it was already; None for the other kinds of target."""
    if isinstance(target, Unknown) or case.key_result.when is not When.BY or case.is_ceiling:
        return None
    if case.as_of < case.period.start:
        return None
    before = figure_before(case)
    if not isinstance(before, Unknown) and meets(before, target, case.key_result.op):
        return case.period.start
    return first_met(track, target, case.key_result.op)


def figure_before(case: Case) -> Fact:
    """The judged quantity as it stood when the period began, by readings alone; a total begins at 0 and has none."""
    if case.metric.is_total:
        return Unknown("no-baseline")
    before = case.measure.began(case.gauge, case.metric, case.written, None)
    if before.date is None or case.gauge.strand.splits_between(before.date, case.period.start):
        return Unknown("no-baseline")
    return before.value


def broken_on(case: Case, target: Fact) -> Day | None:
    """When a target to be held throughout was first not held: the level at the start counts like a reading."""
    if isinstance(target, Unknown) or case.key_result.when is not When.THROUGHOUT:
        return None
    strand, op = case.gauge.strand, case.key_result.op
    if case.metric.traits.is_stock and case.cut >= case.period.start:
        level = level_at_start(strand, case.period)
        if level is not None and not meets(level.value, target, op):
            return case.period.start
    return first_broken(strand.within(Period(case.period.start, case.cut)), target, op)


def passed_on(case: Case, target: Fact, track: tuple[TrackPoint, ...]) -> Day | None:
    """When the ceiling on a total was passed."""
    return first_passed(track, target) if case.is_ceiling and not isinstance(target, Unknown) else None


def first_met(track: Iterable[TrackPoint], target: float, op: Op) -> Day | None:
    """The day on which the judged quantity first met the target."""
    return next((point.date for point in track if meets(point.value, target, op)), None)


def first_passed(track: Iterable[TrackPoint], ceiling: float) -> Day | None:
    """The day on which a total first stood above its ceiling."""
    return next((point.date for point in track if not meets(point.value, ceiling, Op.LTE)), None)


def first_broken(readings: Iterable[Point], target: float, op: Op) -> Day | None:
    """The first day on which a reading did not hold the target."""
    return next((point.end for point in readings if not meets(point.value, target, op)), None)


def level_at_start(strand: Strand, period: Period) -> Point | None:
    """The level in force on the start, unless it was read on the other side of a break."""
    point = strand.in_force(period.start)
    return None if point is None or strand.splits_between(point.end, period.start) else point
