"""Rates: what is needed a day from the newest reading on, what was done a day of late, and the best stretch ever.

Takes figures and an observed series, gives amounts a day. Only levels and totals have rates. Nothing reaches across a break.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate

from generator.evaluate.arithmetic import finite, meets, running_sums, total_of
from generator.evaluate.days import span_ending, times
from generator.evaluate.key_result.inputs import Inputs
from generator.evaluate.key_result.measures import Began
from generator.evaluate.readings.observed_series import ObservedSeries, days_of
from generator.model.calendar import DAY, Day, Duration, Period
from generator.model.fact import Fact, Unknown, known
from generator.model.goal import KeyResult, Op
from generator.model.metric import WINDOW, Frequency, Metric
from generator.model.observed import CalendarPace
from generator.model.report import Point
from generator.records import dataclass

#: Periods of the metric's frequency that make a stretch.
_PERIODS = 4
#: The stretches of a daily metric: whole weeks, for weekdays differ.
_OF_DAILY = (Duration(days=28), Duration(days=7))
_TOO_FEW = Unknown("too-few-readings")


def needed(metric: Metric, op: Op, value: Fact, target: Fact, *, achieved: bool, days_left: int) -> Fact:
    """What each of the days left has to bring; of a ceiling on a total what it may still use.

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Recent:
    """The rate of late, and over how many days it was taken; None where it has no stretch.

    ``by_calendar`` is the rate by all of these days: of a total they count in ``rate`` only where they were read.
    """

    rate: Fact
    by_calendar: Fact
    days: int | None


def recent_in(inputs: Inputs, baseline: Began) -> Recent:
    """The rate over the last periods of the frequency, or since the start where these do not lie within the goal."""
    if not inputs.metric.has_rate:
        return _no_rate(Unknown("not-for-type"))
    return (_total_rate if inputs.metric.is_total else _level_rate)(inputs, baseline)


def _level_rate(inputs: Inputs, baseline: Began) -> Recent:
    observed = inputs.measurement.observed
    last = observed.in_force(inputs.cut)
    if last is None:
        return _no_rate(Unknown("no-reading"))
    first = _stretch_start(inputs.metric, last.end, inputs.period)
    before = None if first is None else observed.in_force(first - DAY)
    if first is None or before is None:
        return _since_baseline(inputs, last, baseline)
    if observed.splits_between(before.end, last.end):
        return _since_break(observed, last)
    return _rate(last.value - before.value, (last.end - first).days + 1)


def _stretch_start(metric: Metric, last: Day, period: Period) -> Day | None:
    """The first day of the longest stretch up to ``last`` that lies within the period; None where none does."""
    starts = (span_ending(last, stretch).start for stretch in stretches_of(metric))
    return next((start for start in starts if start >= period.start), None)


def _since_baseline(inputs: Inputs, last: Point, baseline: Began) -> Recent:
    observed = inputs.measurement.observed
    if isinstance(baseline.value, Unknown) or baseline.date is None:
        if baseline.value == Unknown("baseline-before-break"):
            return _since_break(observed, last)
        return _no_rate(baseline.value if isinstance(baseline.value, Unknown) else _TOO_FEW)
    if observed.splits_between(baseline.date, last.end):
        return _since_break(observed, last)
    if _is_of_another_segment(inputs.key_result):
        return _since_first(observed, last, max(inputs.period.start, observed.side_start(last.end)))
    return _rate(last.value - baseline.value, (last.end - baseline.date).days)


def _is_of_another_segment(key_result: KeyResult) -> bool:
    """Whether the written baseline counts other people than the readings do."""
    written = key_result.baseline
    return written is not None and written.segment is not None and written.segment != key_result.segment


def _since_break(observed: ObservedSeries, last: Point) -> Recent:
    """The rate since the first reading on the newest side."""
    return _since_first(observed, last, observed.side_start(last.end))


def _since_first(observed: ObservedSeries, last: Point, day: Day) -> Recent:
    """The rate since the first reading from ``day`` on."""
    inside = observed.within(Period(min(day, last.end), last.end))
    first = inside[0] if inside else last
    return _rate(last.value - first.value, (last.end - first.end).days)


def _total_rate(inputs: Inputs, _baseline: Began) -> Recent:
    """The sum over the days that its windows cover; of posts over the days that went by."""
    points = inputs.measurement.observed.shares(inputs.counted)
    if not points:
        return _no_rate(Unknown("no-reading"))
    last = points[-1].end
    first = max(
        _stretch_start(inputs.metric, last, inputs.period) or inputs.counted.start, inputs.counted.start
    )
    recent = inputs.measurement.observed.shares(Period(first, last))
    days, amount = (last - first).days + 1, total_of(point.value for point in recent)
    if inputs.metric.traits.per_item:
        return _rate(amount, days)
    # before its first reading, and that after a break, nobody could read a series: those days are no gap
    side = inputs.measurement.observed.within(Period(inputs.measurement.observed.side_start(last), last))
    begun = max(first, side[0].start) if side else first
    by_calendar = _rate(amount, (last - begun).days + 1).rate
    return replace(_rate(amount, days_of(recent)), by_calendar=by_calendar, days=days)


def _rate(amount: float, days: int) -> Recent:
    if days <= 0:
        return _no_rate(_TOO_FEW)
    rate = finite(amount / days, "too-few-readings")
    return Recent(rate=rate, by_calendar=rate, days=days)


def _no_rate(reason: Unknown) -> Recent:
    return Recent(rate=reason, by_calendar=reason, days=None)


def stretches_of(metric: Metric) -> tuple[Duration, ...]:
    """Four periods of the frequency, of a daily one 28 days or else 7; none of an irregular one, which has no periods."""
    if metric.frequency is Frequency.IRREGULAR:
        return ()
    if metric.frequency is Frequency.DAILY:
        return _OF_DAILY
    return (times(WINDOW[metric.frequency], _PERIODS),)


def best_stretch(metric: Metric, op: Op, observed: ObservedSeries, cut: Day, recent: Recent) -> Fact:
    """The best rate over as many days as the recent one, since the last break, goal or not: never below the recent."""
    if not metric.has_rate:
        return Unknown("not-for-type")
    return _best(metric, op, observed, cut, recent, by_calendar=metric.traits.per_item)


def calendar_pace(
    metric: Metric, op: Op, observed: ObservedSeries, cut: Day, recent: Recent
) -> CalendarPace | None:
    """The recent and the best rate of a total by all days that went by; None where each of them was read."""
    if not metric.is_total or metric.traits.per_item or not known(recent.by_calendar):
        return None
    points = observed.within(Period(observed.side_start(cut), cut))
    gaps = points and days_of(points) < (points[-1].end - points[0].start).days + 1
    if not gaps and recent.by_calendar == recent.rate:
        return None
    by_calendar = replace(recent, rate=recent.by_calendar)
    best = _best(metric, op, observed, cut, by_calendar, by_calendar=True)
    return CalendarPace(recent.by_calendar, best) if known(best) else None


def _best(
    metric: Metric, op: Op, observed: ObservedSeries, cut: Day, recent: Recent, *, by_calendar: bool
) -> Fact:
    points = observed.points[: observed.until(cut)]
    points = points[bisect_left(observed.ends, observed.side_start(cut), hi=len(points)) :]
    if recent.days is None or isinstance(recent.rate, Unknown) or not points:
        return _TOO_FEW
    stretches = _total_stretches if metric.is_total else _level_stretches
    rates = [recent.rate, *stretches(points, recent.days, by_calendar=by_calendar)]
    falls = op is Op.LTE and not metric.is_total
    return finite(min(rates) if falls else max(rates), "too-few-readings")


def _level_stretches(points: tuple[Point, ...], days: int, *, by_calendar: bool) -> Iterator[float]:
    """The rate over each stretch for which the level at its beginning is known."""
    del by_calendar
    ends = [point.end.toordinal() for point in points]
    behind = 0
    for point, end in zip(points, ends, strict=True):
        begin = end - days
        if begin < ends[0]:
            continue
        while ends[behind + 1] <= begin:
            behind += 1
        yield (point.value - points[behind].value) / days


def _total_stretches(points: tuple[Point, ...], days: int, *, by_calendar: bool) -> Iterator[float]:
    """The rate over each stretch that the series reaches back to; of a window across its beginning the share counts."""
    sums = (0.0, *running_sums(point.value for point in points))
    covered = (0, *accumulate((point.end - point.start).days + 1 for point in points))
    behind = 0
    for count, point in enumerate(points, start=1):
        begin = point.end.toordinal() - days + 1
        if begin < points[0].start.toordinal():
            continue
        while points[behind].end.toordinal() < begin:
            behind += 1
        oldest = points[behind]
        outside = max(begin - oldest.start.toordinal(), 0)
        lost = oldest.value * outside / ((oldest.end - oldest.start).days + 1)
        read = days if by_calendar else covered[count] - covered[behind] - outside
        yield (sums[count] - sums[behind] - lost) / read
