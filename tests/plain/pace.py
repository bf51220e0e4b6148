"""Rates a day: what is needed and what was done lately. Takes the facts, gives a number or why there is none."""

import datetime as dt

from tests.plain.days import ONE, PERIOD, Length, first_day
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
    # from the newest value's own day on, or from the day before the start where that is older
    since = max(of.value_date or of.as_of, of.goal.start - ONE)
    return gap / (of.goal.end - since).days, None


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
    # never from a baseline of another segment: from the series' own first reading within the goal
    if of.baseline.segment != of.of.segment:
        split = of.of.split_between(dt.date.min, of.last) or dt.date.min
        first = next((r for r in of.of.own.readings if max(of.goal.start, split) <= r.date <= date), None)
        return (
            (None, "too-few-readings")
            if first is None
            else _rate(value - first.value, (date - first.date).days)
        )
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


def best_per_day(of: Facts) -> Rate:
    """The largest such rate over as long since the last break, goal or not, the recent one included.

    Of a level that should fall (read as) the fastest fall.
    """
    recent = actual_per_day(of)[0]
    span = _span(of)
    if recent is None or span is None:
        return None, "too-few-readings"
    split = of.of.split_between(dt.date.min, of.last) or dt.date.min
    ends = [d for d in of.of.dates() if d <= of.last]
    rates = [recent, *(r for d in ends if (r := _over(of, d - (span - 1) * ONE, d, split)) is not None)]
    return (min(rates) if of.op == "lte" and of.level else max(rates)), None


def _span(of: Facts) -> int | None:
    """How many days the recent rate is over."""
    if of.value_date is None:
        return None
    first = four_periods(of, of.value_date)
    if first is not None:
        return (of.value_date - first).days + 1
    begin = of.baseline.date + ONE if of.level and of.baseline.date else of.begin
    return (of.value_date - begin).days + 1


def _over(of: Facts, first: dt.date, last: dt.date, split: dt.date) -> float | None:
    """The rate over these days, where the series had begun and no break cuts them."""
    series, days = of.of.own, (last - first).days + 1
    if days < 1:
        return None
    if of.level:
        before, now = series.in_force(first - ONE), series.in_force(last)
        return None if before is None or before.date < split else (now.value - before.value) / days
    if series.first is None or first < max(series.first, split):
        return None
    total, read = series.total(first, last)
    return total / read if read else None


__all__ = ["actual_per_day", "best_per_day", "needed_per_day"]
