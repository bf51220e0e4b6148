"""Rates a day: what is needed and what was done lately. Takes the facts, gives a number or why there is none."""

import datetime as dt

from tests.plain.days import ONE, PERIOD, Length, first_day, minus
from tests.plain.figures import Facts

Rate = tuple[float | None, str | None]


def needed_per_day(of: Facts, status: str) -> Rate:
    if not (of.level or of.total):
        return None, "not-for-type"
    if of.target is None:
        return None, "no-target"
    if status == "achieved":
        return None, "settled"
    if of.value is None:
        return None, "no-reading"
    # unknown on the last day and after it
    if of.as_of >= of.goal.end:
        return None, "last-day"
    gap = of.target - of.value
    # 0 while past the target (of a ceiling on a total: what may still be used a day)
    gap = max(0.0, gap) if of.op == "gte" or of.total else min(0.0, gap)
    return gap / (of.goal.end - of.as_of).days, None


def four_periods(of: Facts, last: dt.date) -> dt.date | None:
    """The first day of four periods of the frequency that end on ``last``, where they lie within the goal."""
    frequency = of.of.metric.frequency
    if frequency == "irregular":
        return None
    if frequency == "daily":
        # of a daily one 28 days, or 7 where the goal is younger
        spans = [Length(days=28), Length(days=7)]
    else:
        one = PERIOD[frequency]
        spans = [Length(days=4 * one.days, months=4 * one.months)]
    firsts = [first_day(last, span) for span in spans]
    return next((d for d in firsts if d >= of.goal.start), None)


def actual_per_day(of: Facts) -> Rate:
    if of.level:
        return _level(of)
    return _total(of) if of.total else (None, "not-for-type")


def _level(of: Facts) -> Rate:
    # (last value − the level in force four periods of the metric's frequency earlier) / days
    last = of.of.own.in_force(of.last)
    if last is None:
        return None, "no-reading"
    first = four_periods(of, last.date)
    if first is None:
        return _since_baseline(of, last.value, last.date)
    earlier = of.of.own.in_force(first - ONE)
    split = of.of.split_between(earlier.date if earlier else first - ONE, last.date)
    if split:
        # never across a break: from the first reading of the new side
        earlier = next(r for r in of.of.own.readings if r.date >= split)
        return _rate(last.value - earlier.value, (last.date - earlier.date).days)
    if earlier is None:
        return _since_baseline(of, last.value, last.date)
    return _rate(last.value - earlier.value, (last.date - (first - ONE)).days)


def _since_baseline(of: Facts, value: float, date: dt.date) -> Rate:
    # since the baseline where fewer lie within the goal or the frequency is irregular
    if of.baseline.unknown == "baseline-before-break":
        # never across a break: from the first reading of the new side
        split = of.of.split_between(dt.date.min, of.last)
        first = next(r for r in of.of.own.readings if r.date >= split or r.date == date)
        return _rate(value - first.value, (date - first.date).days)
    if of.baseline.value is None:
        return None, of.baseline.unknown
    # never from a baseline of another segment
    if of.baseline.segment != of.of.segment:
        return None, "too-few-readings"
    return _rate(value - of.baseline.value, (date - of.baseline.date).days)


def _rate(gain: float, days: int) -> Rate:
    return (gain / days, None) if days > 0 else (None, "too-few-readings")


def _total(of: Facts) -> Rate:
    # the sum over as long, ending with the last reading, or since the start, / the days of its windows
    if of.value is None:
        return None, "no-reading"
    first = max(of.begin, four_periods(of, of.value_date) or of.begin)
    total, days = of.of.own.total(first, of.value_date)
    if of.of.metric.type == "item":
        days = (of.value_date - first).days + 1
    return _rate(total, days)


__all__ = ["actual_per_day", "minus", "needed_per_day"]
