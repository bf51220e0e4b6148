"""Of the plain judgement: which readings count, and what is computed from them.

Takes a book, a series and days, gives points. Formulas are worked out for sums of metrics alone.
"""

from datetime import date, timedelta
from typing import NamedTuple

from generator.model.book import Book
from generator.model.goal import Goal
from generator.model.metric import Metric
from generator.model.reading import Reading, SeriesKey

DAY = timedelta(days=1)
LENGTHS = {"daily": (0, 1), "weekly": (0, 7), "monthly": (1, 0), "quarterly": (3, 0), "irregular": (0, 1)}


class Until(NamedTuple):
    """The last day whose readings exist for a goal, and the day of the judgement."""

    cut: date
    as_of: date


def months_on(day: date, months: int) -> date:
    """The same day of a later (or earlier) month, or that month's last one."""
    month = day.year * 12 + day.month - 1 + months
    for number in range(day.day, 0, -1):
        try:
            return date(month // 12, month % 12 + 1, number)
        except ValueError:
            continue
    raise AssertionError(day)


def on(day: date, months: int, days: int) -> date:
    return months_on(day, months) + days * DAY


def back(day: date, months: int, days: int) -> date:
    return months_on(day, -months) - days * DAY


def close(a: float, b: float) -> bool:
    return abs(a - b) <= 1e-12 * max(abs(a), abs(b))


def good(op: str, value: float, target: float) -> bool:
    return close(value, target) or (value > target if op == "gte" else value < target)


def is_total(metric: Metric) -> bool:
    return metric.type in {"flow", "money"} or (metric.type == "item" and metric.aggregate == "sum")


class Point:
    def __init__(self, start: date, end: date, value: float, item: str | None = None) -> None:
        self.start, self.end, self.value, self.item = start, end, value, item


def versions(readings: list[Reading], as_of: date) -> list[Reading]:
    """Of each day, item and window the newest collected by ``as_of``, else the oldest."""
    slots = {(r.date, r.item or "", r.window.months, r.window.days) for r in readings}
    chosen = []
    for slot in sorted(slots):
        same = [r for r in readings if (r.date, r.item or "", r.window.months, r.window.days) == slot]
        seen = [r for r in same if r.collected <= as_of]
        chosen.append(max(seen, key=lambda r: r.collected) if seen else min(same, key=lambda r: r.collected))
    return chosen


def breaks_for(book: Book, key: SeriesKey, goal: Goal, until: Until) -> list:
    return [
        a
        for a in book.annotations
        if a.kind == "break"
        and a.start <= until.cut
        and (a.metric is None or a.metric == key.metric)
        and (a.account is None or a.account == key.account)
        and (a.goal is None or a.goal == goal.id)
    ]


def splits_for(book: Book, key: SeriesKey, goal: Goal, until: Until) -> list[date]:
    total = is_total(book.metrics[key.metric])
    own = [a.start for a in breaks_for(book, key, goal, until) if not a.carry and (a.offset is None or total)]
    for part in parts_of(book, key, goal, until):
        own += splits_for(book, part, goal, until)
    return sorted(set(own))


def part_names(metric: Metric) -> list[str]:
    if metric.formula:
        return [step.metric for step in metric.formula if step.kind == "metric"]
    if metric.numerator and metric.denominator:
        return [metric.numerator, metric.denominator]
    return []


def parts_of(book: Book, key: SeriesKey, goal: Goal, until: Until) -> list[SeriesKey]:
    """The parts, if all of them were read."""
    keys = [SeriesKey(name, key.account, key.segment) for name in part_names(book.metrics[key.metric])]
    return keys if all(written(book, part, goal, until, None) for part in keys) else []


def written(book: Book, key: SeriesKey, goal: Goal, until: Until, tag: str | None) -> list[Point]:
    metric = book.metrics[key.metric]
    if key not in book.series:
        return []
    readings = [r for r in book.series[key].readings if r.date <= until.cut]
    if metric.type == "item":
        limit = on(goal.period.end, metric.max_age.months, metric.max_age.days)
        readings = [r for r in readings if r.collected <= limit]
    readings = versions(readings, until.as_of)
    if readings:
        usual = LENGTHS[metric.frequency]
        lengths = {(r.window.months, r.window.days) for r in readings}
        if usual not in lengths:
            newest = max(readings, key=lambda r: (r.date, r.collected, r.window.months, r.window.days))
            usual = (newest.window.months, newest.window.days)
        readings = [r for r in readings if (r.window.months, r.window.days) == usual]
    if tag is not None:
        readings = [r for r in readings if r.item is not None and tag in r.tags]
    points = [
        Point(back(r.date + DAY, r.window.months, r.window.days), r.date, r.value, r.item) for r in readings
    ]
    if is_total(metric) and metric.type != "item":
        kept: list[Point] = []
        for point in points:
            if all(point.start > other.end for other in kept):
                kept.append(point)
        points = kept
    return points


def points_of(book: Book, key: SeriesKey, goal: Goal, until: Until, tag: str | None) -> list[Point]:
    """Written readings, or computed days: of a sum of levels each day on which one was read, of a ratio each window."""
    metric = book.metrics[key.metric]
    parts = parts_of(book, key, goal, until)
    if not parts:
        return moved(book, key, goal, until, tag)
    tables = [moved(book, part, goal, until, tag) for part in parts]
    return offset(book, key, goal, until, computed(book, metric, parts, tables, goal=goal, until=until))


def moved(book: Book, key: SeriesKey, goal: Goal, until: Until, tag: str | None) -> list[Point]:
    return offset(book, key, goal, until, written(book, key, goal, until, tag))


def own_breaks(book: Book, key: SeriesKey, goal: Goal, until: Until) -> list:
    """The breaks that move the series itself: of a computed one those that name it, for its parts are moved already."""
    computed_one = bool(parts_of(book, key, goal, until))
    return [a for a in breaks_for(book, key, goal, until) if not computed_one or a.metric == key.metric]


def offset(book: Book, key: SeriesKey, goal: Goal, until: Until, points: list[Point]) -> list[Point]:
    for a in own_breaks(book, key, goal, until):
        for point in points:
            if a.offset is not None and point.end < a.start and not is_total(book.metrics[key.metric]):
                point.value += a.offset
    return points


def computed(
    book: Book, metric: Metric, parts: list, tables: list, *, goal: Goal, until: Until
) -> list[Point]:
    points = []
    if metric.formula:
        for day in sorted({p.end for table in tables for p in table}):
            levels = [
                level_on(book, part, goal, until, points=table, day=day)
                for part, table in zip(parts, tables, strict=True)
            ]
            if None not in levels:
                points.append(Point(day, day, sum(levels)))
        return points
    paired = book.metrics[metric.denominator].type == "unique"
    for below in tables[1]:
        above = [p for p in tables[0] if (p.start, p.end) == (below.start, below.end)]
        if not above and paired:
            inside = [p for p in tables[0] if below.start <= p.start and p.end <= below.end]
            if sum((p.end - p.start).days + 1 for p in inside) == (below.end - below.start).days + 1:
                above = [Point(below.start, below.end, sum(p.value for p in inside))]
        if above and below.value != 0:
            points.append(Point(below.start, below.end, above[0].value / below.value))
    return points


def level_on(
    book: Book, key: SeriesKey, goal: Goal, until: Until, *, points: list[Point], day: date
) -> float | None:
    age = book.metrics[key.metric].max_age
    past = [p for p in points if p.end <= day]
    if not past or on(past[-1].end, age.months, age.days) < day:
        return None
    if any(past[-1].end < split <= day for split in splits_for(book, key, goal, until)):
        return None
    return past[-1].value
