"""Changes of a total that have nothing to be a change from: too few days before the start were read.

Takes the goals, their metrics and the readings; gives a warning at each such target. The baseline itself is taken from the
readings in ``evaluate``.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.goals import UNCOVERED_BASELINE
from generator.model.calendar import Period, shift, window_ending
from generator.model.goal import Goal, KeyResult, State, TargetKind
from generator.model.metric import Metric
from generator.model.reading import Reading, Series, SeriesKey

_DAY = timedelta(days=1)
_SETTLED = frozenset({State.DRAFT, State.CANCELLED})


def uncovered_diagnostics(
    goals: Iterable[Goal], metrics: Mapping[str, Metric], series: Mapping[SeriesKey, Series], as_of: date
) -> Iterator[Diagnostic]:
    """Every change of a total that has begun and whose days before the start were not read by half."""
    for goal in goals:
        if goal.state in _SETTLED or goal.period is None or goal.period.start > as_of:
            continue
        for result in goal.key_results:
            metric = metrics.get(result.metric or "")
            readings = _readings(result, metric, series)
            asked = _asked(result, goal.period)
            if metric is not None and readings and asked is not None:
                yield from _uncovered(result, metric, asked, readings)


def _readings(
    result: KeyResult, metric: Metric | None, series: Mapping[SeriesKey, Series]
) -> Sequence[Reading]:
    """The readings that a baseline is summed from; posts cover no days, and a formula has readings of its parts."""
    if metric is None or not metric.is_total or metric.traits.per_item or metric.formula:
        return ()
    found = series.get(SeriesKey(metric.id, result.account, result.segment))
    return found.readings if found is not None else ()


def _asked(result: KeyResult, period: Period) -> Period | None:
    """The days that the baseline is the total of; None where no change is asked for, or its baseline is written."""
    if result.target is None or result.target.kind is TargetKind.VALUE:
        return None
    baseline, last = result.baseline, period.start - _DAY
    if baseline is None:
        return Period(period.start - timedelta(days=period.days), last)
    length = baseline.from_data
    return None if length is None else Period(shift(last + _DAY, length, back=True), last)


def _uncovered(
    result: KeyResult, metric: Metric, asked: Period, readings: Sequence[Reading]
) -> Iterator[Diagnostic]:
    windows = [window_ending(reading.date, reading.window) for reading in readings]
    read = {day for window in windows for day in _days_within(window, asked)}
    first = min(window.start for window in windows)
    if metric.zero_when_missing:
        read = set(_days_within(Period(first, readings[-1].date), asked))
    since = sum(1 for _ in _days_within(Period(first, asked.end), asked))
    if result.target is None or (2 * since >= asked.days and 2 * len(read) >= since):
        return
    days = asked.days if 2 * since < asked.days else since
    message = f"{len(read)} of {days} days before the start are covered by readings of `{metric.id}`; half is needed"
    fix = "write a `baseline`, add earlier readings, or write the target as a number"
    yield UNCOVERED_BASELINE.at(result.target.span, message, fix=fix)


def _days_within(window: Period, asked: Period) -> Iterator[date]:
    start, end = max(window.start, asked.start), min(window.end, asked.end)
    return (start + timedelta(days=n) for n in range((end - start).days + 1))
