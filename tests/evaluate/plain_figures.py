"""Of the plain judgement: the figures of one key result, each worked out by walking over all its readings again.

An unknown figure is a string: its reason.
"""

from datetime import date
from itertools import pairwise
from statistics import mean, median

from generator.model.book import Book
from generator.model.goal import Goal, KeyResult
from generator.model.reading import SeriesKey
from tests.evaluate.plain_readings import (
    DAY,
    LENGTHS,
    Until,
    back,
    close,
    good,
    is_total,
    moved,
    own_breaks,
    parts_of,
    points_of,
    splits_for,
)


class Figures:
    """The figures of one key result on a day."""

    def __init__(self, book: Book, goal: Goal, kr: KeyResult, as_of: date) -> None:
        self.book, self.goal, self.kr, self.as_of = book, goal, kr, as_of
        self.metric = book.metrics[kr.metric]
        self.key = SeriesKey(kr.metric, kr.account, kr.segment)
        self.start, self.end = goal.period.start, goal.period.end
        self.days = (self.end - self.start).days + 1
        self.cut = min(as_of, self.end)
        self.until = Until(self.cut, as_of)
        self.points = points_of(book, self.key, goal, self.until, kr.tag)
        self.splits = splits_for(book, self.key, goal, self.until)
        self.total = is_total(self.metric)
        self.level = self.metric.type == "level"
        parts = parts_of(book, self.key, goal, self.until)
        self.sums = None
        if self.metric.type == "ratio" and parts and book.metrics[self.metric.denominator].type != "unique":
            self.sums = [moved(book, part, goal, self.until, kr.tag) for part in parts]
        self.ceiling = self.total and kr.op == "lte"
        self.when = "at" if self.ceiling and kr.when == "by" else kr.when
        self.since = max([self.start, *(s for s in self.splits)])

    def split_between(self, a: date, b: date) -> bool:
        return any(a < s <= b for s in self.splits)

    def figure(self, first: date, last: date) -> float | str:
        """The judged quantity over some days."""
        inside = [p for p in self.points if first <= p.end <= last]
        if self.level:
            past = [p for p in self.points if p.end <= last]
            return past[-1].value if past else "no-reading"
        if self.sums is not None:
            above = [p.value for p in self.sums[0] if first <= p.end <= last]
            below = [p.value for p in self.sums[1] if first <= p.end <= last]
            if not above or not below or sum(below) == 0:
                return "no-reading"
            return sum(above) / sum(below)
        if not inside:
            return "no-reading"
        values = [p.value for p in inside]
        if self.total:
            return sum(values)
        if self.metric.type in {"duration", "item"} and self.metric.aggregate == "median":
            return median(values)
        return mean(values)

    def reading_days(self, first: date, last: date) -> list[date]:
        """The days of the readings that count, as many times as they count."""
        if self.sums is not None:
            days = [[p.end for p in part if first <= p.end <= last] for part in self.sums]
            if not all(days):
                return []
            count, newest = min(len(d) for d in days), min(d[-1] for d in days)
            return [newest] * count
        return [p.end for p in self.points if first <= p.end <= last]

    def newest(self) -> date | None:
        days = self.reading_days(date.min if self.level else self.since, self.cut)
        return days[-1] if days else None

    def measured_baseline(self, length: tuple[int, int] | None) -> tuple[float | str, date | None]:
        last = self.start - DAY
        first = self.start - self.days * DAY if length is None else back(self.start, *length)
        since = max([first, *(s for s in self.splits if s <= last)])
        before = [p for p in self.points if p.end <= last]
        hidden = bool(before) and self.split_between(before[-1].end, last)
        none = "baseline-before-break" if hidden else "no-baseline"
        if self.level:
            if not before or (length is not None and before[-1].end < first):
                return none, None
            return before[-1].value, before[-1].end
        value = self.figure(since, last)
        if isinstance(value, str):
            return none, None
        if self.total:
            asked = (last - first).days + 1
            inside = [p for p in self.points if since <= p.end <= last]
            covered = asked if self.metric.type == "item" else sum((p.end - p.start).days + 1 for p in inside)
            if covered < asked / 2:
                return "no-baseline", None
            value = value * self.days / covered
        return value, last

    def baseline(self) -> tuple[float | str, date | None]:
        written_one = self.kr.baseline
        if written_one is not None and written_one.value is not None:
            day = written_one.date or self.start - DAY
            value = written_one.value
            if not self.total:
                for a in own_breaks(self.book, self.key, self.goal, self.until):
                    if a.offset is not None and day < a.start:
                        value += a.offset
            found: tuple[float | str, date | None] = (value, day)
        else:
            length = written_one.from_data if written_one else None
            found = self.measured_baseline((length.months, length.days) if length else None)
        if not self.total and found[1] is not None and self.split_between(found[1], self.cut):
            return "baseline-before-break", None
        return found

    def target(self, baseline: float | str) -> float | str:
        wanted = self.kr.target
        if wanted is None:
            return "no-target"
        if wanted.kind == "value":
            return wanted.amount
        if isinstance(baseline, str):
            return baseline
        if wanted.kind == "change":
            return baseline + wanted.amount
        return "no-target" if baseline == 0 else baseline + abs(baseline) * wanted.amount / 100

    def maintained(self, baseline: float | str, target: float) -> bool:
        return not self.total and not isinstance(baseline, str) and close(baseline, target)

    def expected(self, baseline: float | str, target: float | str) -> float | str:
        if isinstance(target, str):
            return "no-target"
        if self.kr.shape == "flat" or self.maintained(baseline, target):
            return target
        if not self.total and isinstance(baseline, str):
            return baseline if self.level else target
        corners = [(self.start - DAY, 0.0 if self.total else baseline)]
        corners += sorted((m.date, m.value) for m in self.kr.milestones if self.start <= m.date < self.end)
        corners += [(self.end, target)]
        day = min(max(self.as_of, self.start - DAY), self.end)
        for (a, low), (b, high) in pairwise(corners):
            if a <= day <= b:
                return low + (high - low) * ((day - a).days / (b - a).days)
        raise AssertionError(day)

    def progress(self, value: float | str, baseline: float | str, target: float | str) -> float | str:
        if isinstance(value, str):
            return value
        if isinstance(target, str):
            return "no-target"
        if self.total:
            above, below = value, target
        elif self.maintained(baseline, target):
            return 1.0 if good(self.kr.op, value, target) else 0.0
        elif self.kr.shape == "linear" and not isinstance(baseline, str):
            above, below = value - baseline, target - baseline
        elif self.kr.shape == "linear" and baseline == "baseline-before-break":
            return baseline
        else:
            above, below = (value, target) if self.kr.op == "gte" else (target, value)
        if below == 0:
            return 1.0 if above == 0 else "no-target"
        return above / below

    def pace(self, value: float | str, baseline: float | str, expected: float | str) -> float | str:
        if isinstance(value, str) or isinstance(expected, str):
            return "unknown"
        if self.kr.shape == "linear" and not self.total and not isinstance(baseline, str):
            due = expected - baseline
            if (due > 0 and self.kr.op == "gte") or (due < 0 and self.kr.op == "lte"):
                return (value - baseline) / due
        if value <= 0 or expected <= 0:
            return 1.0 if good(self.kr.op, value, expected) else 0.0
        return value / expected if self.kr.op == "gte" else expected / value

    def needed(self, value: float | str, target: float | str, status: str) -> float | str:
        if not (self.level or self.total):
            return "not-for-type"
        if isinstance(target, str):
            return "no-target"
        if isinstance(value, str):
            return value
        if status == "achieved":
            return "settled"
        if self.as_of >= self.end:
            return "last-day"
        days = (self.end - self.as_of).days
        is_good = good(self.kr.op, value, target)
        if self.ceiling:
            return (target - value) / days if is_good else 0.0
        return 0.0 if is_good else (target - value) / days

    def actual(self, baseline: float | str, began: date | None) -> float | str:
        months, days = LENGTHS[self.metric.frequency]
        regular = self.metric.frequency != "irregular"
        if self.total:
            inside = [p for p in self.points if self.since <= p.end <= self.cut]
            if not inside:
                return "no-reading"
            last = inside[-1].end
            first = self.since
            if regular and back(last + DAY, 4 * months, 4 * days) >= first:
                first = back(last + DAY, 4 * months, 4 * days)
            return sum(p.value for p in inside if p.end >= first) / ((last - first).days + 1)
        if not self.level:
            return "not-for-type"
        if not self.points:
            return "no-reading"
        last_point = self.points[-1]
        begin = back(last_point.end, 4 * months, 4 * days)
        earlier = [p for p in self.points if p.end <= begin]
        side = [p for p in self.points if not self.split_between(p.end, last_point.end)]
        since_break = (last_point.value - side[0].value, (last_point.end - side[0].end).days)
        if regular and begin >= self.start - DAY and earlier:
            if self.split_between(earlier[-1].end, last_point.end):
                gain, span = since_break
            else:
                gain, span = last_point.value - earlier[-1].value, (last_point.end - begin).days
        elif baseline == "baseline-before-break":
            gain, span = since_break
        elif isinstance(baseline, str):
            return baseline
        elif self.split_between(began, last_point.end):
            gain, span = since_break
        else:
            gain, span = last_point.value - baseline, (last_point.end - began).days
        return gain / span if span > 0 else "too-few-readings"
