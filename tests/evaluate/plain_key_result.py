"""Of the plain judgement: when a key result met its target, and what its status is.

Takes a book, a goal, a key result and a day, gives a dictionary of figures; an unknown one is a string: its reason.
"""

from datetime import date

from tests.evaluate.plain_figures import Figures
from tests.evaluate.plain_readings import DAY, close, good, on


def by_chance(chance: float) -> str:
    """With the thresholds that the generated sites have."""
    return "on_track" if chance >= 0.7 else "at_risk" if chance >= 0.3 else "off_track"


class Judge(Figures):
    """The verdict on one key result."""

    def side_of(self, day: date) -> date:
        return max([self.start, *(s for s in self.splits if s <= day)])

    def days_of_readings(self) -> list[date]:
        strands = self.sums if self.sums is not None else [self.points]
        return sorted({p.end for strand in strands for p in strand if self.start <= p.end <= self.cut})

    def so_far(self, day: date) -> float | str:
        return self.figure(self.side_of(day), day)

    def met_on(self, target: float) -> date | None:
        if not self.total:
            before, day = self.measured_baseline(None)
            if day is not None:
                counts = not isinstance(before, str) and not self.split_between(day, self.start)
                if counts and good(self.kr.op, before, target):
                    return self.start
        for day in self.days_of_readings():
            value = self.so_far(day)
            if not isinstance(value, str) and good(self.kr.op, value, target):
                return day
        return None

    def broken_on(self, target: float) -> date | None:
        if self.level:
            past = [p for p in self.points if p.end <= self.start]
            counts = past and not self.split_between(past[-1].end, self.start)
            if counts and not good(self.kr.op, past[-1].value, target):
                return self.start
        for p in self.points:
            if p.end >= self.start and not good(self.kr.op, p.value, target):
                return p.end
        return None

    def passed_on(self, target: float) -> date | None:
        for day in self.days_of_readings():
            value = self.so_far(day)
            if not isinstance(value, str) and not good("lte", value, target):
                return day
        return None

    def status(self, value, target, expected, pace, chance) -> tuple:
        """Status, code, and the fact that goes with the code."""
        if self.goal.state in {"draft", "cancelled"}:
            return str(self.goal.state), str(self.goal.state), None
        if self.as_of < self.start:
            return "not_started", "not-started", None
        newest = self.newest()
        age = self.metric.max_age
        judged_on = min(self.as_of, self.end)
        fresh = newest is not None and on(newest, age.months, age.days) >= judged_on
        over = self.as_of > self.end
        if not isinstance(target, str):
            good_now = not isinstance(value, str) and good(self.kr.op, value, target)
            passed = self.passed_on(target) if self.ceiling else None
            broken = self.broken_on(target) if self.when == "throughout" else None
            if self.when == "by":
                met = self.met_on(target)
                if met is not None:
                    return "achieved", "met", met
            elif over and fresh and not passed and not broken and good_now:
                return "achieved", "met", self.end
            if passed is not None:
                return "missed", "ceiling-passed", passed
            if broken is not None:
                return "missed", "broken", broken
            if over and fresh and not isinstance(value, str):
                return "missed", "missed", None
        if isinstance(target, str):
            return "no_data", "no-target", target
        if isinstance(value, str):
            return "no_data", "no-reading", value
        if not fresh:
            return "stale", "stale", newest
        if chance is not None:
            return by_chance(chance), "chance", chance
        elapsed = min(1, (self.as_of - self.start + DAY) / ((self.end - self.start) + DAY))
        if len(self.reading_days(self.since, self.cut)) < 2 or elapsed <= 0.1 or isinstance(pace, str):
            return "too_early", "too-early", None
        for limit, name in ((0.9, "on_track"), (0.7, "at_risk")):
            if pace >= limit or close(pace, limit):
                return name, "pace", None
        return "off_track", "pace", None

    def verdict(self, chance: float | None) -> dict:
        """``chance`` is the forecast's, None where there is none."""
        baseline, began = self.baseline()
        target = self.target(baseline)
        value = self.figure(self.since, self.cut)
        expected = self.expected(baseline, target)
        pace = self.pace(value, baseline, expected)
        status, code, fact = self.status(value, target, expected, pace, chance)
        return {
            "baseline": baseline,
            "target": target,
            "value": value,
            "value_date": None if isinstance(value, str) else self.newest(),
            "progress": self.progress(value, baseline, target),
            "expected": expected,
            "needed_per_day": self.needed(value, target, status),
            "actual_per_day": self.actual(baseline, began),
            "status": status,
            "code": code,
            "fact": fact,
            "pace": pace if code == "pace" else None,
        }
