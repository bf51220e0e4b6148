"""Totals whose source seems to leave out the days on which there was nothing, as a list of sales does.

Takes the goals, their metrics and the readings; gives one warning for each such series that a goal uses. Days that are
skipped by a rhythm (weekends, all but Sundays) are no holes. It fills nothing in.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.coverage import DAYS_LEFT_OUT
from generator.model.calendar import Duration
from generator.model.goal import Goal, State
from generator.model.metric import Metric
from generator.model.reading import Reading, Series, SeriesKey

_SETTLED = frozenset({State.DRAFT, State.CANCELLED})
_DAY = Duration(days=1)
#: So many days must have been read before their rhythm can be told.
_FEWEST = 8
#: Weekdays without holidays are some 70 % of the days.
_READ_AT_MOST = 2 / 3
#: A rhythm has few different steps: one, or one within the week and one over its end.
_STEPS = 2


def hole_diagnostics(
    goals: Iterable[Goal], metrics: Mapping[str, Metric], series: Mapping[SeriesKey, Series]
) -> Iterator[Diagnostic]:
    """The first reading of each series of single days, used by a goal, that has days left out here and there."""
    asked = dict.fromkeys(
        SeriesKey(result.metric or "", result.account, result.segment)
        for goal in goals
        if goal.state not in _SETTLED
        for result in goal.key_results
    )
    for key in asked:
        metric, found = metrics.get(key.metric), series.get(key)
        if metric is not None and found is not None and _may_leave_out(metric):
            yield from _left_out(metric, found.readings)


def _may_leave_out(metric: Metric) -> bool:
    return metric.is_total and not (metric.traits.per_item or metric.formula or metric.missing_written)


def _left_out(metric: Metric, readings: Sequence[Reading]) -> Iterator[Diagnostic]:
    days = sorted({reading.date for reading in readings})
    if any(reading.window != _DAY for reading in readings) or not _has_holes(days):
        return
    whole = (days[-1] - days[0]).days + 1
    message = f"{len(days)} of {whole} days have a row of `{metric.id}`; the others are taken as not known"
    fix = f"where nothing came on the others, give `{metric.id}` `missing: zero`; where nobody counted, `missing: unknown`"
    yield DAYS_LEFT_OUT.at(Span(readings[0].path, readings[0].line), message, fix=fix)


def _has_holes(days: Sequence[date]) -> bool:
    if len(days) < _FEWEST or len(days) > _READ_AT_MOST * ((days[-1] - days[0]).days + 1):
        return False
    steps = [(later - day).days for day, later in pairwise(days)]
    return len(set(steps)) > _STEPS and 1 in steps
