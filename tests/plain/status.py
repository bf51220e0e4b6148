"""The status of a key result: the first rule that holds. The forecast's chance is handed in; None where it refuses."""

import datetime as dt

from tests.plain.days import MAX_AGE, ONE, PERIOD, last_day, plus
from tests.plain.figures import Facts, divided, elapsed, expected

Because = tuple[str, str]


def thresholds(of: Facts) -> tuple[float, float]:
    written = of.site.fields.get("status", {})
    return float(written.get("on_track", 0.7)), float(written.get("at_risk", 0.3))


def by_chance(chance: float, limits: tuple[float, float]) -> str:
    # `on_track` p ≥ 0.7 · `at_risk` p ≥ 0.3 · `off_track`
    if chance >= limits[0]:
        return "on_track"
    return "at_risk" if chance >= limits[1] else "off_track"


def settled(of: Facts) -> Because | None:
    """Rules 1 to 6; None where the chance or the pace decides."""
    if of.goal.state in {"draft", "cancelled"}:
        return of.goal.state, of.goal.state
    if of.as_of < of.goal.start:
        return "not_started", "not-started"
    known = of.target is not None and of.value is not None
    if known and (early := _before_the_end(of)):
        return early
    if known and of.as_of > of.goal.end and (late := _after_the_end(of)):
        return late
    # no reading that counts, or no target
    if of.target is None:
        return "no_data", "no-target"
    if of.value is None:
        return "no_data", "no-reading"
    return ("stale", "stale") if stale(of) else None


def status(of: Facts, chance: float | None) -> Because:
    if found := settled(of):
        return found
    if of.as_of > of.goal.end:
        return "awaiting", "awaiting-reading"
    if chance is not None:
        return by_chance(chance, thresholds(of)), "chance"
    return by_pace(of)


# --- met, broken, passed ---------------------------------------------------------------------------------------------


def when_judged(of: Facts) -> str:
    # A level that met its target before the start is judged `at`.
    return "at" if of.when == "by" and of.level and met_before(of) else of.when


def met_before(of: Facts) -> bool:
    """Read as: its baseline met it, or what was measured before the start did, whatever baseline is written."""
    if of.target is None or of.total:
        return False  # totals all start at 0
    if of.baseline.value is not None and of.meets(of.baseline.value):
        return True
    start = of.goal.start
    if not of.level:
        before = of.of.value(start - (of.goal.end - start + ONE), start - ONE)
        crossed = of.of.split_between(start - (of.goal.end - start + ONE), start)
        return before is not None and not crossed and of.meets(before)
    reading = of.of.own.in_force(start - ONE)
    if reading is None or of.of.split_between(reading.date, start):
        return False
    return of.meets(reading.value)


def _before_the_end(of: Facts) -> Because | None:
    when = when_judged(of)
    if of.total and of.op == "lte":
        # a ceiling on a total, which is missed as soon as it is passed
        passed = any(not of.meets(v) for v in running(of))
        return ("missed", "ceiling-passed") if passed else None
    if when == "by" and any(of.meets(v) for v in running(of)):
        return "achieved", "met"  # first met within the period
    if when == "throughout" and any(not of.meets(v) for v in every_reading(of)):
        return "missed", "broken"
    return None


def _after_the_end(of: Facts) -> Because | None:
    if not complete(of):
        return None
    if when_judged(of) == "by":
        return "missed", "missed"
    # `at`, `throughout`: after the end, once the readings are complete
    met = of.meets(of.value) or of.when == "throughout"
    return ("achieved", "met") if met else ("missed", "missed")


def running(of: Facts) -> list[float]:
    """The value as it stood after each reading of the period (of a mean, ratio or aggregate: the value so far)."""
    if of.level:
        return [r.value for r in of.of.own.within(of.goal.start, of.last)]
    values = [of.of.value(of.begin, d) for d in of.days_in_period()]
    return [v for v in values if v is not None]


def every_reading(of: Facts) -> list[float]:
    # `throughout` (every reading, and the level in force at the start)
    if of.level:
        first = of.of.own.in_force(of.goal.start)
        inside = [r.value for r in of.of.own.within(of.goal.start, of.last)]
        return ([first.value] if first else []) + inside
    if of.total:
        return running(of)
    if of.of.by_sums:
        values = [of.of.value(d, d) for d in of.days_in_period()]
        return [v for v in values if v is not None]
    return [r.value for r in of.of.own.within(of.begin, of.last)]


# --- complete and stale ----------------------------------------------------------------------------------------------


def newest(of: Facts, last: dt.date) -> dt.date | None:
    days = [d for d in of.of.dates() if d <= last]
    if of.total:
        # the share of a total's window that reaches back into the goal
        days += [last for s in of.of.own.shares if last in s.days]
    return max(days, default=None)


def complete(of: Facts) -> bool:
    end, metric = of.goal.end, of.of.metric
    if any(d > end for d in of.of.dates()):
        return True  # the series was read after the end
    last = newest(of, end)
    if last is None:
        return False
    near = end <= plus(last, metric.max_age_length)
    if metric.frequency == "irregular":
        return near  # irregular: within `max_age`
    # the newest reading lies within one period of the metric's frequency of the end (daily: on it): no further whole
    # period of the frequency ends within the goal
    if last_day(last + ONE, PERIOD[metric.frequency]) > end:
        return True
    # `max_age` has passed since the end and the newest lies within `max_age` of it
    return near and of.as_of >= plus(end, metric.max_age_length)


def stale(of: Facts) -> bool:
    # the newest reading is older than `max_age` on `as_of` (on the end, when that is past)
    last = newest(of, of.last)
    return last is not None and of.last > plus(last, of.of.metric.max_age_length)


# --- pace ------------------------------------------------------------------------------------------------------------


def by_pace(of: Facts) -> Because:
    plan = expected(of)[0]
    # `too_early` with fewer than two readings in the period, within its first tenth, or where expected is unknown
    if of.readings_in_period() < 2 or elapsed(of) <= 0.1 or plan is None:
        return "too_early", "too-early"
    pace = pace_of(of, plan)
    if pace is None:
        return "too_early", "too-early"
    # ≥ 0.9 on track, ≥ 0.7 at risk, else off track
    return by_chance(pace, (0.9, 0.7)), "pace"


def pace_of(of: Facts, plan: float) -> float | None:
    linear = not of.flat and not of.total and not of.hold and of.baseline.value is not None
    if linear:
        # linear levels, means and ratios, `lte` too: gain since the baseline / gain due
        return divided(of.value - of.baseline.value, plan - of.baseline.value)
    if of.op == "gte":
        return divided(of.value, plan)
    # with `lte` expected / value (a value of 0 is on track)
    return 1.0 if of.value == 0 else plan / of.value


def usable_readings(of: Facts) -> int:
    """The readings in force of the series up to `as_of`, since the last break, those before the start included."""
    days = [d for d in of.of.dates() if d <= of.last]
    split = of.of.split_between(dt.date.min, of.last)
    return sum(split is None or d >= split for d in days)


__all__ = ["MAX_AGE", "status", "usable_readings"]
