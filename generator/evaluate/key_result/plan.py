"""The plan: what is expected on each day, as the corners of a line, and how much of the time has gone.

Takes dates and figures, gives corners and what they say on a day. A line starts on the day before the start and goes
through milestones; a flat plan, and one that holds, is the target from day one. It compares nothing with what was reached.
"""

from bisect import bisect_right
from operator import attrgetter

from generator.evaluate.arithmetic import finite, meets
from generator.evaluate.days import before_start
from generator.model.calendar import Day, Period
from generator.model.fact import Fact, Unknown
from generator.model.goal import Milestone, Op, Shape
from generator.model.metric import Metric
from generator.model.report import TrackPoint


def elapsed(period: Period, as_of: Day) -> float:
    """The share of the period's days that have come, today included, within 0 and 1.

    >>> from datetime import date
    >>> elapsed(Period(date(2020, 4, 13), date(2020, 5, 12)), date(2020, 4, 30))
    0.6
    """
    return elapsed_daily(period, as_of, 1)[0]


def elapsed_daily(period: Period, first: Day, count: int) -> list[float]:
    """``elapsed`` on each of ``count`` days from ``first`` on."""
    gone, whole = (first - period.start).days + 1, max(period.days, 1)
    days = range(gone, gone + count)
    return [0.0 if day <= 0 else 1.0 if day >= whole else day / whole for day in days]


def is_hold(metric: Metric, op: Op, baseline: Fact, target: Fact) -> bool:
    """Whether a level, mean or ratio is to stay on its side of the target: its baseline meets it already."""
    if metric.is_total or isinstance(baseline, Unknown) or isinstance(target, Unknown):
        return False
    return meets(baseline, target, op)


def plan_of(
    metric: Metric,
    shape: Shape,
    op: Op,
    milestones: tuple[Milestone, ...],
    *,
    period: Period,
    baseline: Fact,
    target: Fact,
) -> tuple[TrackPoint, ...] | Unknown:
    """The corners of the expected line, oldest first, or why nothing can be expected."""
    if isinstance(target, Unknown):
        return Unknown("no-target")
    if shape is Shape.FLAT or is_hold(metric, op, baseline, target):
        return _flat(period, target)
    if metric.is_total:
        return _line(period, 0.0, target, milestones)
    if not isinstance(baseline, Unknown):
        return _line(period, baseline, target, milestones)
    return baseline if metric.traits.is_stock else _flat(period, target)


def _flat(period: Period, target: float) -> tuple[TrackPoint, ...]:
    return (TrackPoint(period.start, target), TrackPoint(period.end, target))


def _line(
    period: Period, begin: float, target: float, milestones: tuple[Milestone, ...]
) -> tuple[TrackPoint, ...]:
    inside = {
        milestone.date: milestone.value
        for milestone in sorted(milestones, key=attrgetter("date"))
        if period.start <= milestone.date < period.end
    }
    corners = (TrackPoint(day, value) for day, value in inside.items())
    return (TrackPoint(before_start(period), begin), *corners, TrackPoint(period.end, target))


def expected_on(plan: tuple[TrackPoint, ...] | Unknown, day: Day) -> Fact:
    """What the plan says of ``day``: on the line between two corners, before and after it the nearest corner.

    >>> from datetime import date
    >>> line = (TrackPoint(date(2020, 4, 12), 400.0), TrackPoint(date(2020, 5, 12), 480.0))
    >>> expected_on(line, date(2020, 4, 30))
    448.0
    """
    if isinstance(plan, Unknown):
        return plan
    place = bisect_right(plan, day, key=attrgetter("date"))
    if place in {0, len(plan)}:
        return plan[min(place, len(plan) - 1)].value
    return _between(plan[place - 1], plan[place], day)


def _between(left: TrackPoint, right: TrackPoint, day: Day) -> Fact:
    share = (right.value - left.value) * (day - left.date).days / (right.date - left.date).days
    return finite(left.value + share, "no-target")
