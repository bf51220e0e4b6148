"""Rates: what is needed a day from here, what was done a day of late, and the best stretch ever.

Takes figures and a strand, gives amounts a day. Only levels and totals have rates. Nothing reaches across a break.
"""

from collections.abc import Iterator

from generator.evaluate.arithmetic import finite, meets, running_sums, total_of
from generator.evaluate.days import before_start, earlier, mover, span_ending, starts_of, times
from generator.evaluate.measures import Began
from generator.evaluate.strand import Strand
from generator.model.calendar import Day, Duration, Period
from generator.model.fact import Fact, Unknown
from generator.model.goal import Op
from generator.model.metric import WINDOW, Frequency, Metric
from generator.model.report import Point

#: Periods of the metric's frequency that make a stretch.
_PERIODS = 4
_TOO_FEW = Unknown("too-few-readings")


def needed(metric: Metric, op: Op, value: Fact, target: Fact, *, achieved: bool, days_left: int) -> Fact:
    """What each remaining day has to bring; of a ceiling on a total what it may still use.

    0 while the value is past the target.
    """
    if not metric.has_rate:
        return Unknown("not-for-type")
    if isinstance(target, Unknown):
        return Unknown("no-target")
    if isinstance(value, Unknown):
        return value
    if achieved or days_left <= 0:
        return Unknown("settled" if achieved else "last-day")
    is_ceiling = metric.is_total and op is Op.LTE
    if meets(value, target, op) != is_ceiling:
        return 0.0
    return finite((target - value) / days_left, "no-target")


def actual(metric: Metric, strand: Strand, baseline: Began, period: Period, cut: Day) -> Fact:
    """The rate of the last four periods of the frequency, or since the start where these do not lie within the goal."""
    if not metric.has_rate:
        return Unknown("not-for-type")
    rate = _total_rate if metric.is_total else _level_rate
    return rate(metric, strand, baseline, period, cut)


def _level_rate(metric: Metric, strand: Strand, baseline: Began, period: Period, cut: Day) -> Fact:
    last = strand.in_force(cut)
    if last is None:
        return Unknown("no-reading")
    stretch = stretch_of(metric)
    begin = None if stretch is None else earlier(last.end, stretch)
    before = None if begin is None or begin < before_start(period) else strand.in_force(begin)
    if begin is None or before is None:
        return _since_baseline(strand, last, baseline)
    if strand.splits_between(before.end, last.end):
        return _since_break(strand, last)
    return _rate(last.value - before.value, (last.end - begin).days)


def _since_baseline(strand: Strand, last: Point, baseline: Began) -> Fact:
    if isinstance(baseline.value, Unknown) or baseline.date is None:
        across = baseline.value == Unknown("baseline-before-break")
        return _since_break(strand, last) if across else baseline.value
    if strand.splits_between(baseline.date, last.end):
        return _since_break(strand, last)
    return _rate(last.value - baseline.value, (last.end - baseline.date).days)


def _since_break(strand: Strand, last: Point) -> Fact:
    """The rate since the first reading on the newest side."""
    first = strand.within(Period(strand.side_start(last.end), last.end))[0]
    return _rate(last.value - first.value, (last.end - first.end).days)


def _total_rate(metric: Metric, strand: Strand, _baseline: Began, period: Period, cut: Day) -> Fact:
    counted = Period(max(period.start, strand.side_start(cut)), cut)
    points = strand.within(counted)
    if not points:
        return Unknown("no-reading")
    days = Period(counted.start, points[-1].end)
    stretch = stretch_of(metric)
    if stretch is not None and (recent := span_ending(days.end, stretch)).start >= days.start:
        days = recent
    return _rate(total_of(point.value for point in strand.within(days)), days.days)


def _rate(amount: float, days: int) -> Fact:
    return finite(amount / days, "too-few-readings") if days > 0 else _TOO_FEW


def stretch_of(metric: Metric) -> Duration | None:
    """Four periods of the frequency; None of an irregular one, which has no periods."""
    if metric.frequency is Frequency.IRREGULAR:
        return None
    return times(WINDOW[metric.frequency], _PERIODS)


def best_stretch(metric: Metric, op: Op, strand: Strand, cut: Day) -> Fact:
    """The best rate over four periods that end with a reading, since the last break, goal or not."""
    if not metric.has_rate:
        return Unknown("not-for-type")
    stretch = stretch_of(metric)
    points = strand.within(Period(strand.side_start(cut), cut))
    if stretch is None or not points:
        return _TOO_FEW
    rates = (_total_stretches if metric.is_total else _level_stretches)(points, stretch)
    best = max(rates, default=None) if op is Op.GTE else min(rates, default=None)
    return _TOO_FEW if best is None else finite(best, "too-few-readings")


def _level_stretches(points: tuple[Point, ...], stretch: Duration) -> Iterator[float]:
    """The rate over each stretch for which the level at its beginning is known."""
    back = mover(stretch)
    behind = 0
    for point in points:
        begin = back(point.end)
        if begin < points[0].end:
            continue
        while points[behind + 1].end <= begin:
            behind += 1
        yield (point.value - points[behind].value) / (point.end - begin).days


def _total_stretches(points: tuple[Point, ...], stretch: Duration) -> Iterator[float]:
    """The rate over each stretch that the series reaches back to."""
    first_day = starts_of(stretch)
    sums = (0.0, *running_sums(point.value for point in points))
    behind = 0
    for count, point in enumerate(points, start=1):
        begin = first_day(point.end)
        if begin < points[0].start:
            continue
        while points[behind].end < begin:
            behind += 1
        yield (sums[count] - sums[behind]) / ((point.end - begin).days + 1)
