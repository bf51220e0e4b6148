"""What stands beside a picture: its readings as rows of a table, and the point it makes as a phrase.

Takes a subject, gives facts. Neither depends on the picture; l10n and the page make words of them.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from generator.chart.subject import Subject
from generator.model.calendar import Day
from generator.model.drawing import DrawingRow
from generator.model.fact import Fact, Unknown, known
from generator.model.goal import Op
from generator.model.phrase import FactValue, Name, Phrase
from generator.model.report import Status, TrackPoint


def chart_table(subject: Subject) -> tuple[DrawingRow, ...]:
    """Every reading in force, oldest first, with the plan on its last day (unknown outside the goal's days)."""
    days = [corner.date for corner in subject.plan]
    return tuple(
        DrawingRow(point.start, point.end, point.value, plan_on(subject.plan, days, point.end), point.item)
        for point in subject.points
    )


def plan_on(plan: Sequence[TrackPoint], days: Sequence[Day], day: Day) -> Fact:
    """The plan's value on a day, straight between its corners, whose days are ``days``.

    >>> from datetime import date
    >>> line = (TrackPoint(date(2020, 4, 12), 400.0), TrackPoint(date(2020, 5, 12), 480.0))
    >>> days = [corner.date for corner in line]
    >>> plan_on(line, days, date(2020, 4, 27)), plan_on(line, days, date(2020, 4, 1))
    (440.0, Unknown(reason='no-target'))
    """
    place = bisect_left(days, day)
    if place == len(days) or (place == 0 and days[0] != day):
        return Unknown("no-target")
    after = plan[place]
    if days[place] == day:
        return after.value
    before, part = plan[place - 1], (day - days[place - 1]).days / (days[place] - days[place - 1]).days
    return before.value + (after.value - before.value) * part


def chart_point(subject: Subject, as_of: Day) -> Phrase:
    """What the picture shows, as its caption and its accessible name say it."""
    target: dict[str, FactValue] = {}
    if known(subject.target) and subject.period is not None:
        target = {
            "target": subject.quantity(subject.target),
            "end": subject.period.end,
            "limit": is_limit(subject),
            "floor": subject.is_floor,
            "over": as_of > subject.period.end or subject.status is Status.CANCELLED,
        }
    if not known(subject.value) or subject.value_date is None:
        return Phrase("chart-point-no-reading", target) if target else Phrase("chart-point-bare")
    value: dict[str, FactValue] = {
        "value": subject.quantity(subject.value),
        "date": subject.value_date,
        "figure": Name(subject.figure),
    }
    if not target:
        return Phrase("chart-point-no-target", value)
    return _against_plan(subject, subject.value, {**value, **target})


def series_point(subject: Subject) -> Phrase:
    """What the picture of a whole series shows: its days, and the lowest and the highest reading."""
    values = [point.value for point in subject.points]
    facts: dict[str, FactValue] = {
        "n": len(values),
        "start": subject.points[0].end,
        "end": subject.points[-1].end,
        "low": subject.quantity(min(values)),
        "high": subject.quantity(max(values)),
    }
    return Phrase("chart-point-series", facts)


def is_limit(subject: Subject) -> bool:
    """Whether the target is an allowance that is used up: a ceiling on a total."""
    return subject.is_total and subject.op is Op.LTE


def _against_plan(subject: Subject, value: float, facts: dict[str, FactValue]) -> Phrase:
    """The value beside the target, and beside the plan where that asks for something else and the goal is under way."""
    if subject.status is Status.ACHIEVED:
        return _met(subject, value, facts)
    if not known(subject.expected) or subject.expected == subject.target or not _is_under_way(subject, facts):
        return Phrase("chart-point-value", facts)
    good = _as_good(subject.op, value, subject.expected)
    return Phrase("chart-point-plan", {**facts, "expected": subject.quantity(subject.expected), "good": good})


def _is_under_way(subject: Subject, facts: Mapping[str, FactValue]) -> bool:
    return subject.status.is_judged and not facts["over"] and not subject.is_held


def _met(subject: Subject, value: float, facts: dict[str, FactValue]) -> Phrase:
    """A target that was met once is met only while the value holds it."""
    if known(subject.target) and _as_good(subject.op, value, subject.target):
        return Phrase("chart-point-met", facts)
    if subject.met_on is None:
        return Phrase("chart-point-value", facts)
    return Phrase("chart-point-was-met", {**facts, "met": subject.met_on})


def _as_good(op: Op, value: float, wanted: float) -> bool:
    return value >= wanted if op is Op.GTE else value <= wanted
