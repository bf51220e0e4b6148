"""Moments: when a target was first met, broken, or a ceiling passed.

Takes the track of the judged quantity and the readings, gives days. It does not turn them into a status.
"""

from collections.abc import Iterable

from generator.evaluate.arithmetic import meets
from generator.evaluate.strand import Strand
from generator.model.calendar import Day, Period
from generator.model.goal import Op
from generator.model.report import Point, TrackPoint


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
