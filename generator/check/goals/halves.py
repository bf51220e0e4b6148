"""Days of a ratio of which only one side was read: they count on neither, and whoever wrote them should know.

Takes the goals, their metrics and the readings; gives one warning for each file with such readings. That they do not count
is ``evaluate``'s doing.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.coverage import HALF_A_RATIO
from generator.model.calendar import window_ending
from generator.model.goal import Goal, KeyResult, State
from generator.model.metric import Metric
from generator.model.reading import Reading, Series, SeriesKey

_SETTLED = frozenset({State.DRAFT, State.CANCELLED})
_Days = set[date]
#: A reading, the part that its days lack, and the ratio that both make.
_Half = tuple[Reading, str, str, str]


def half_diagnostics(
    goals: Iterable[Goal], metrics: Mapping[str, Metric], series: Mapping[SeriesKey, Series]
) -> Iterator[Diagnostic]:
    """The first reading of each file that has no other half, with how many there are."""
    asked = {
        (result.metric, result.account, result.segment): result
        for goal in goals
        if goal.state not in _SETTLED
        for result in goal.key_results
    }
    by_file: dict[str, dict[tuple[date, str], _Half]] = {}
    for result in asked.values():
        for half in _halves_of(result, metrics, series):
            by_file.setdefault(half[0].path, {}).setdefault((half[0].date, half[1]), half)
    for found in by_file.values():
        halves = sorted(found.values(), key=lambda half: (half[0].line, half[1]))
        yield _told(halves)


def _told(halves: list[_Half]) -> Diagnostic:
    reading, here, other, ratio = halves[0]
    more = f" (and {len(halves) - 1} more in this file)" if len(halves) > 1 else ""
    message = (
        f"`{here}` of {reading.date} has no `{other}` beside it, so that it does not count in `{ratio}`{more}"
    )
    fix = f"write `{other}` for {reading.date}; where days without a row of it are 0, give it `missing: zero`"
    return HALF_A_RATIO.at(Span(reading.path, reading.line), message, fix=fix)


def _halves_of(
    result: KeyResult, metrics: Mapping[str, Metric], series: Mapping[SeriesKey, Series]
) -> Iterator[_Half]:
    metric = metrics.get(result.metric or "")
    if metric is None or metric.formula or metric.is_share_among_accounts:
        return
    sides = [metrics.get(part or "") for part in (metric.numerator, metric.denominator)]
    found = [
        series.get(SeriesKey(side.id, result.account, result.segment))
        for side in sides
        if side is not None and side.is_total and not side.traits.per_item
    ]
    one, other = found if len(found) == 2 else (None, None)
    if one is None or other is None or _ends(one) == _ends(other):
        return
    for own, beside in ((one, other), (other, one)):
        for reading in _alone(own, beside, metrics[beside.key.metric]):
            yield reading, own.key.metric, beside.key.metric, metric.id


def _ends(series: Series) -> set[date]:
    return {reading.date for reading in series.readings}


def _alone(own: Series, beside: Series, metric: Metric) -> Iterator[Reading]:
    """The readings of ``own`` from the day on which ``beside`` begins, of which it lacks a day.

    After the last day of ``beside`` only those of its own files: two tools are seldom read on the same day.
    """
    days, files = _days(beside, metric), {reading.path for reading in beside.readings}
    begun, last = min(days), max(days)
    for reading in own.readings:
        window = window_ending(reading.date, reading.window)
        due = window.start >= begun and (window.end <= last or reading.path in files)
        if due and not days.issuperset(_between(window.start, window.end)):
            yield reading


def _days(series: Series, metric: Metric) -> _Days:
    windows = [window_ending(reading.date, reading.window) for reading in series.readings]
    days = {day for window in windows for day in _between(window.start, window.end)}
    return set(_between(min(days), max(days))) if metric.zero_when_missing else days


def _between(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))
