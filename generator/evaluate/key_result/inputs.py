"""Inputs: one key result with all that it is judged by, made once for each day on which it is judged.

Takes a goal, a key result and what is known on a day; tells which readings exist for it and which of them count. It works
no figure out.
"""

from generator.evaluate.days import later
from generator.evaluate.key_result.measures import Measure, measure_of
from generator.evaluate.readings.derived import lineage
from generator.evaluate.readings.evidence import Evidence
from generator.evaluate.readings.known import Known
from generator.evaluate.readings.measurement import Measurement
from generator.evaluate.readings.observed_series import Selection
from generator.model.calendar import Day, Period
from generator.model.goal import Goal, KeyResult, Op, State
from generator.model.metric import Metric
from generator.model.reading import SeriesKey
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """One key result with what it is judged by. ``cut`` is the last day whose readings exist for it.

    ``lineage`` has its series and those that it is computed from; ``selection`` is what exists of them for this key result.
    ``counted`` are the days whose readings make its figure: the period up to ``cut``, since the last break.
    """

    goal: Goal
    key_result: KeyResult
    metric: Metric
    measure: Measure
    series: SeriesKey
    lineage: tuple[SeriesKey, ...]
    selection: Selection
    measurement: Measurement
    period: Period
    as_of: Day
    begun_by: Day
    cut: Day
    counted: Period

    @property
    def written(self) -> Period:
        """The goal's days as they were written: closing it early moves neither its line nor what it began with."""
        return self.goal.period or self.period

    @property
    def is_ceiling(self) -> bool:
        """Whether a total must not pass its target."""
        return self.metric.is_total and self.key_result.op is Op.LTE


def inputs_of(goal: Goal, key_result: KeyResult, known: Known) -> Inputs | None:
    """What a key result is judged by; None where it has no metric of the book or its goal no period."""
    metric = metric_of(key_result, known.evidence)
    period = judged_period(goal, known.evidence)
    if metric is None or period is None:
        return None
    key = series_key(key_result, metric)
    keys = lineage(key, known.evidence)
    selection = _selection(goal, key_result, keys, period, known.evidence)
    measurement = known.measurement(key, selection)
    cut = selection.cut
    return Inputs(
        goal=goal,
        key_result=key_result,
        metric=metric,
        measure=measure_of(metric),
        series=key,
        lineage=keys,
        selection=selection,
        measurement=measurement,
        period=period,
        as_of=known.as_of,
        begun_by=known.evidence.begun_by,
        cut=cut,
        counted=Period(max(period.start, measurement.observed.side_start(cut)), cut),
    )


def metric_of(key_result: KeyResult, evidence: Evidence) -> Metric | None:
    return evidence.metrics.get(key_result.metric) if key_result.metric else None


def series_key(written: KeyResult, metric: Metric) -> SeriesKey:
    return SeriesKey(metric.id, written.account, written.segment)


def judged_period(goal: Goal, evidence: Evidence) -> Period | None:
    """The period by which a goal is judged: a closed one ended on the day that closed it, if git knows that day.

    One that was closed before it began ended on its first day.
    """
    closed = evidence.closed.get(goal.id) if goal.state is State.CLOSED else None
    if goal.period is None or closed is None or closed >= goal.period.end:
        return goal.period
    return Period(goal.period.start, max(closed, goal.period.start))


def _selection(
    goal: Goal, key_result: KeyResult, keys: tuple[SeriesKey, ...], period: Period, evidence: Evidence
) -> Selection:
    """What exists for a key result. What only items need is left empty for others, so that goals share what is measured.

    A post is read until its numbers hardly grow: for as long after the end as a reading of the metric is current. That is
    ``max_age`` as a measure of time and not the rule of what is stale.
    """
    items = any(evidence.metrics[key.metric].traits.per_item for key in keys)
    return Selection(
        cut=min(evidence.as_of, period.end),
        seen=evidence.as_of,
        collected_by=later(period.end, evidence.metrics[keys[0].metric].max_age) if items else None,
        tag=key_result.tag if items else None,
        goal=goal.id if goal.id in evidence.goals_with_breaks else None,
    )
