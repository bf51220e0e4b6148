"""A second judgement of sections 1, 2 and 4 of the rules: plain, slow and obvious, sharing no code with the first.

Takes a book and a day, gives for each goal a dictionary of figures in which an unknown one is a string: its reason.
Every question is answered by walking over all days or all readings again. Formulas are worked out for sums of metrics alone.
"""

from datetime import date, timedelta
from itertools import pairwise
from statistics import mean, median

from generator.model.book import Book
from generator.model.goal import Goal, KeyResult
from generator.model.metric import Metric
from generator.model.reading import Reading, SeriesKey

DAY = timedelta(days=1)
LENGTHS = {"daily": (0, 1), "weekly": (0, 7), "monthly": (1, 0), "quarterly": (3, 0), "irregular": (0, 1)}
WORST_FIRST = [
    "missed",
    "off_track",
    "no_data",
    "stale",
    "at_risk",
    "too_early",
    "not_started",
    "on_track",
    "achieved",
]


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


# --- readings -----------------------------------------------------------------------------------------------------


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


def breaks_for(book: Book, key: SeriesKey, goal: Goal, cut: date) -> list:
    return [
        a
        for a in book.annotations
        if a.kind == "break"
        and a.start <= cut
        and (a.metric is None or a.metric == key.metric)
        and (a.account is None or a.account == key.account)
        and (a.goal is None or a.goal == goal.id)
    ]


def splits_for(book: Book, key: SeriesKey, goal: Goal, cut: date) -> list[date]:
    total = is_total(book.metrics[key.metric])
    own = [a.start for a in breaks_for(book, key, goal, cut) if not a.carry and (a.offset is None or total)]
    for part in parts_of(book, key, goal, cut):
        own += splits_for(book, part, goal, cut)
    return sorted(set(own))


def part_names(metric: Metric) -> list[str]:
    if metric.formula:
        return [step.metric for step in metric.formula if step.kind == "metric"]
    if metric.numerator and metric.denominator:
        return [metric.numerator, metric.denominator]
    return []


def parts_of(book: Book, key: SeriesKey, goal: Goal, cut: date) -> list[SeriesKey]:
    """The parts, if all of them were read."""
    keys = [SeriesKey(name, key.account, key.segment) for name in part_names(book.metrics[key.metric])]
    return keys if all(written(book, part, goal, cut, None) for part in keys) else []


def written(book: Book, key: SeriesKey, goal: Goal, cut: date, tag: str | None) -> list[Point]:
    metric = book.metrics[key.metric]
    if key not in book.series:
        return []
    readings = [r for r in book.series[key].readings if r.date <= cut]
    as_of = cut if goal.period is None else max(cut, AS_OF[0])
    if metric.type == "item":
        limit = on(goal.period.end, metric.max_age.months, metric.max_age.days)
        readings = [r for r in readings if r.collected <= limit]
    readings = versions(readings, as_of)
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


AS_OF = [date.min]


def points_of(book: Book, key: SeriesKey, goal: Goal, cut: date, tag: str | None) -> list[Point]:
    """Written readings, or computed days: of a sum of levels each day on which one was read, of a ratio each window."""
    metric = book.metrics[key.metric]
    parts = parts_of(book, key, goal, cut)
    if not parts:
        return moved(book, key, goal, cut, tag)
    tables = [moved(book, part, goal, cut, tag) for part in parts]
    return offset(book, key, goal, cut, computed(book, metric, parts, tables, goal=goal, cut=cut))


def moved(book: Book, key: SeriesKey, goal: Goal, cut: date, tag: str | None) -> list[Point]:
    return offset(book, key, goal, cut, written(book, key, goal, cut, tag))


def own_breaks(book: Book, key: SeriesKey, goal: Goal, cut: date) -> list:
    """The breaks that move the series itself: of a computed one those that name it, for its parts are moved already."""
    computed_one = bool(parts_of(book, key, goal, cut))
    return [a for a in breaks_for(book, key, goal, cut) if not computed_one or a.metric == key.metric]


def offset(book: Book, key: SeriesKey, goal: Goal, cut: date, points: list[Point]) -> list[Point]:
    for a in own_breaks(book, key, goal, cut):
        for point in points:
            if a.offset is not None and point.end < a.start and not is_total(book.metrics[key.metric]):
                point.value += a.offset
    return points


def computed(book: Book, metric: Metric, parts: list, tables: list, *, goal: Goal, cut: date) -> list[Point]:
    points = []
    if metric.formula:
        for day in sorted({p.end for table in tables for p in table}):
            levels = [
                level_on(book, part, goal, cut, points=table, day=day)
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
    book: Book, key: SeriesKey, goal: Goal, cut: date, *, points: list[Point], day: date
) -> float | None:
    age = book.metrics[key.metric].max_age
    past = [p for p in points if p.end <= day]
    if not past or on(past[-1].end, age.months, age.days) < day:
        return None
    if any(past[-1].end < split <= day for split in splits_for(book, key, goal, cut)):
        return None
    return past[-1].value


# --- one key result -----------------------------------------------------------------------------------------------


class Judge:
    """All questions about one key result."""

    def __init__(self, book: Book, goal: Goal, kr: KeyResult, as_of: date) -> None:
        self.book, self.goal, self.kr, self.as_of = book, goal, kr, as_of
        self.metric = book.metrics[kr.metric]
        self.key = SeriesKey(kr.metric, kr.account, kr.segment)
        self.start, self.end = goal.period.start, goal.period.end
        self.days = (self.end - self.start).days + 1
        self.cut = min(as_of, self.end)
        self.points = points_of(book, self.key, goal, self.cut, kr.tag)
        self.splits = splits_for(book, self.key, goal, self.cut)
        self.total = is_total(self.metric)
        self.level = self.metric.type == "level"
        parts = parts_of(book, self.key, goal, self.cut)
        self.sums = None
        if self.metric.type == "ratio" and parts and book.metrics[self.metric.denominator].type != "unique":
            self.sums = [moved(book, part, goal, self.cut, kr.tag) for part in parts]
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
                for a in own_breaks(self.book, self.key, self.goal, self.cut):
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

    def status(self, value, target, expected, pace) -> tuple:
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
        elapsed = min(1, (self.as_of - self.start + DAY) / ((self.end - self.start) + DAY))
        if len(self.reading_days(self.since, self.cut)) < 2 or elapsed <= 0.1 or isinstance(pace, str):
            return "too_early", "too-early", None
        for limit, name in ((0.9, "on_track"), (0.7, "at_risk")):
            if pace >= limit or close(pace, limit):
                return name, "pace", None
        return "off_track", "pace", None

    def verdict(self) -> dict:
        baseline, began = self.baseline()
        target = self.target(baseline)
        value = self.figure(self.since, self.cut)
        expected = self.expected(baseline, target)
        pace = self.pace(value, baseline, expected)
        status, code, fact = self.status(value, target, expected, pace)
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


# --- goals --------------------------------------------------------------------------------------------------------


def family(book: Book, goal: Goal) -> list[Goal]:
    """The live goals that name this one, by id."""
    return sorted(
        (g for g in book.goals.values() if g.supports == goal.id and g.state not in {"draft", "cancelled"}),
        key=lambda g: g.id,
    )


def leaves(book: Book, goal: Goal) -> list[tuple[Goal, KeyResult]]:
    found = [(goal, kr) for kr in goal.key_results]
    for below in family(book, goal):
        found += leaves(book, below)
    return found


def progress_within(book: Book, goal: Goal, counted: list, verdicts: dict) -> float | str:
    own = [kr for kr in goal.key_results if (goal.id, kr.id) in counted]
    shares = [(clamp(verdicts[goal.id, kr.id]["progress"]), kr.weight) for kr in own]
    for below in family(book, goal):
        inner = progress_within(book, below, counted, verdicts)
        if not isinstance(inner, str):
            shares.append((clamp(inner), 1.0))
    if not shares:
        return "no-reading"
    if goal.rollup == "worst":
        return min(share for share, _ in shares)
    weight = sum(w for _, w in shares)
    return sum(share * w for share, w in shares) / weight if weight else "no-reading"


def clamp(share: float) -> float:
    return min(1.0, max(0.0, share))


def goal_progress(book: Book, goal: Goal, verdicts: dict) -> float | str:
    if len(goal.key_results) == 1 and not family(book, goal):
        return verdicts[goal.id, goal.key_results[0].id]["progress"]
    counted, seen = [], []
    for owner, kr in leaves(book, goal):
        key = (kr.metric, kr.account, kr.segment)
        ceiling = is_total(book.metrics[kr.metric]) and kr.op == "lte"
        if ceiling or isinstance(verdicts[owner.id, kr.id]["progress"], str) or key in seen:
            continue
        seen.append(key)
        counted.append((owner.id, kr.id))
    return progress_within(book, goal, counted, verdicts)


def goal_status(book: Book, goal: Goal, as_of: date, verdicts: dict) -> str:
    if goal.state in {"draft", "cancelled"}:
        return str(goal.state)
    if as_of < goal.period.start:
        return "not_started"
    found = [verdicts[goal.id, kr.id]["status"] for kr in goal.key_results]
    found += [goal_status(book, below, as_of, verdicts) for below in family(book, goal)]
    return min(found, key=WORST_FIRST.index) if found else "no_data"


def plainly(book: Book, as_of: date) -> dict:
    """Verdicts by (goal id, key result id), and by goal id alone."""
    AS_OF[0] = as_of
    verdicts: dict = {}
    for goal in book.goals.values():
        for kr in goal.key_results:
            verdicts[goal.id, kr.id] = Judge(book, goal, kr, as_of).verdict()
    for goal in book.goals.values():
        verdicts[goal.id] = {
            "status": goal_status(book, goal, as_of, verdicts),
            "progress": goal_progress(book, goal, verdicts),
        }
    return verdicts
