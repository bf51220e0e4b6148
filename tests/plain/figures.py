"""The facts of a key result on a day: what stands before any verdict. Takes the site's text, gives one record."""

import datetime as dt
import itertools
from dataclasses import dataclass
from typing import Any

from tests.plain.days import ONE, every
from tests.plain.measure import Measured, measured
from tests.plain.target import Asked, Baseline, asked, baseline, op_of, resolved, when_of
from tests.plain.written import Goal, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    site: Site
    goal: Goal
    own: dict[str, Any]
    of: Measured
    as_of: dt.date
    wish: Asked
    op: str
    when: str
    baseline: Baseline
    target: float | None
    stretch: float | None
    begin: dt.date
    last: dt.date
    value: float | None
    value_date: dt.date | None

    @property
    def level(self) -> bool:
        return self.of.metric.type == "level"

    @property
    def total(self) -> bool:
        return self.of.metric.total

    @property
    def flat(self) -> bool:
        # Level and totals: `linear`. Unique, ratio, duration, other items: `flat`. Either can be written.
        return self.own.get("shape", "linear" if self.level or self.total else "flat") == "flat"

    @property
    def hold(self) -> bool:
        # a level, mean or ratio whose baseline already meets the target (equal, or on its easy side)
        known = self.target is not None and self.baseline.value is not None
        return known and not self.total and self.meets(self.baseline.value)

    def meets(self, value: float) -> bool:
        near = 1e-9 * max(abs(value), abs(self.target))
        return value >= self.target - near if self.op == "gte" else value <= self.target + near

    def days_in_period(self) -> list[dt.date]:
        """The days of the readings in the period, in order."""
        if self.total:
            inside = [s for s in self.of.own.shares if any(self.begin <= d <= self.last for d in s.days)]
            return sorted({min(s.reading.date, self.last) for s in inside})
        return sorted({d for d in self.of.dates() if self.begin <= d <= self.last})

    def readings_in_period(self) -> int:
        if self.of.metric.type == "item":
            return len(self.of.own.within(self.begin, self.last))
        return len(self.days_in_period())


def facts(site: Site, goal: Goal, own: dict[str, Any], as_of: dt.date) -> Facts:
    of = measured(site, goal, own, as_of)
    wish = asked(own["target"], of.metric.unit)
    op = op_of(wish, of.metric.better)
    base = baseline(site, goal, own, of, as_of)
    last = min(as_of, goal.end)
    # A total counts from the break; nothing is compared across it.
    begin = of.split_between(goal.start, last) or goal.start
    value, value_date = _value(of, begin, last)
    return Facts(
        site=site,
        goal=goal,
        own=own,
        of=of,
        as_of=as_of,
        wish=wish,
        op=op,
        when=when_of(wish, of, op),
        baseline=base,
        target=resolved(wish, base.value),
        stretch=resolved(asked(own["stretch"], of.metric.unit), base.value) if "stretch" in own else None,
        begin=begin,
        last=last,
        value=value,
        value_date=value_date,
    )


def _value(of: Measured, begin: dt.date, last: dt.date) -> tuple[float | None, dt.date | None]:
    if of.metric.type == "level":
        # level: last reading in force on `as_of`
        reading = of.own.in_force(last)
        return (reading.value, reading.date) if reading else (None, None)
    value = of.value(begin, last)
    if value is None:
        return None, None
    if of.metric.total:
        inside = [s for s in of.own.shares if any(begin <= d <= last for d in s.days)]
        return value, max(min(s.reading.date, last) for s in inside)
    days = of.dates()
    inside = [d for d in days if begin <= d <= last]
    return value, max(inside, default=last)


# --- progress and the plan -------------------------------------------------------------------------------------------


def divided(above: float, below: float) -> float | None:
    # 0 / 0 is 1, x / 0 unknown
    if below == 0:
        return 1.0 if above == 0 else None
    return above / below


def progress(of: Facts) -> tuple[float | None, str | None]:
    if of.value is None:
        return None, "no-reading"
    if of.target is None:
        return None, "no-target"
    if of.hold:
        return (1.0 if of.meets(of.value) else 0.0), None  # 1 while met, else 0
    if of.baseline.unknown == "baseline-before-break" and of.level:
        return None, "baseline-before-break"  # no percent target and no progress
    if of.total:
        return divided(
            of.value, of.target
        ), "x/0"  # value / target; with `lte` the share of the allowance used
    if of.flat or of.baseline.value is None:
        # value / target (`lte`: target / value)
        pair = (of.value, of.target) if of.op == "gte" else (of.target, of.value)
        return divided(*pair), "x/0"
    return divided(of.value - of.baseline.value, of.target - of.baseline.value), "x/0"


def expected(of: Facts) -> tuple[float | None, str | None]:
    # `expected` is the plan on the value's own day (`value_date`; without a value, on `as_of`)
    return expected_on(of, of.value_date or of.as_of)


def expected_on(of: Facts, on: dt.date) -> tuple[float | None, str | None]:
    if of.target is None:
        return None, "no-target"
    if of.hold:
        return of.target, None  # the target: no line
    if of.level and of.baseline.value is None and not of.flat:
        return None, of.baseline.unknown  # a level without a baseline: unknown (read as: one that has a line)
    if of.flat or (of.baseline.value is None and not of.total):
        return of.target, None
    return _on_line(_points(of), on), None


def _points(of: Facts) -> list[tuple[dt.date, float]]:
    # a line starts on the day before the start and goes through milestones; a total starts at 0
    first = 0.0 if of.total else of.baseline.value
    stones = [(dt.date.fromisoformat(m["date"]), float(m["value"])) for m in of.own.get("milestones", [])]
    return [(of.goal.start - ONE, first), *sorted(stones), (of.goal.end, of.target)]


def _on_line(points: list[tuple[dt.date, float]], on: dt.date) -> float:
    if on <= points[0][0]:
        return points[0][1]
    for (day0, value0), (day1, value1) in itertools.pairwise(points):
        if day0 < on <= day1:
            return value0 + (value1 - value0) * (on - day0).days / (day1 - day0).days
    return points[-1][1]


def elapsed(of: Facts) -> float:
    # (as_of − start + 1) / (end − start + 1), within 0 and 1
    done, whole = (of.as_of - of.goal.start).days + 1, (of.goal.end - of.goal.start).days + 1
    return min(1.0, max(0.0, done / whole))


__all__ = ["Facts", "divided", "elapsed", "every", "expected", "expected_on", "facts", "progress"]
