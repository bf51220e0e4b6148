"""Pace in days: how many days ahead of its plan, or behind it, a key result is.

Takes the plan's corners, a value and a day, gives days. A flat plan is no line and has none. Whether that matters is
told by the status.
"""

from itertools import pairwise

from generator.evaluate.arithmetic import same
from generator.model.calendar import Day
from generator.model.fact import Fact, Unknown
from generator.model.report import TrackPoint

Plan = tuple[TrackPoint, ...]


def days_ahead(plan: Plan, value: Fact, day: Day) -> Fact:
    """The day on which the plan expects ``value``, counted from ``day``: negative is behind plan.

    A value short of where the plan began counts from its first day, one beyond its end from its last. Of several days
    with the same value the one nearest to ``day`` counts.

    >>> from datetime import date
    >>> line = (TrackPoint(date(2020, 4, 12), 400.0), TrackPoint(date(2020, 5, 12), 480.0))
    >>> days_ahead(line, 424.0, date(2020, 4, 30)), days_ahead(line, 390.0, date(2020, 4, 30))
    (-9.0, -18.0)
    """
    if isinstance(value, Unknown):
        return value
    if not plan:
        return Unknown("no-target")
    if same(plan[0].value, plan[-1].value):
        return Unknown("not-for-type")
    found = [each for left, right in pairwise(plan) for each in _due(left, right, value, day)]
    return min(found, key=abs) if found else _beyond(plan, value, day)


def _due(left: TrackPoint, right: TrackPoint, value: float, day: Day) -> tuple[float, ...]:
    """When a straight piece of the plan expects ``value``, in days from ``day``: nothing, once, or at both its ends."""
    low, high = sorted((left.value, right.value))
    if not low <= value <= high:
        return ()
    begin, end = (left.date - day).days, (right.date - day).days
    if low == high:
        return (float(min(max(0, begin), end)),)
    # halves, for the difference of two floats may be too large for one
    done, due = value / 2 - left.value / 2, right.value / 2 - left.value / 2
    return (begin + (end - begin) * (done / due),) if due else (float(begin),)


def _beyond(plan: Plan, value: float, day: Day) -> float:
    """Off the line: behind its first day, or ahead of its last."""
    is_rising = plan[-1].value > plan[0].value
    is_past = value > plan[0].value if is_rising else value < plan[0].value
    corner = plan[-1] if is_past else plan[0]
    return float((corner.date - day).days)
