"""Inputs: one key result with all that it is judged by.

Takes a goal, a key result, its measurement and a day; tells which days' readings count. It works no figure out.
"""

from dataclasses import dataclass

from generator.evaluate.key_result.measures import Measure, measure_of
from generator.evaluate.readings.measurement import Measurement
from generator.model.calendar import Day, Period
from generator.model.goal import Goal, KeyResult, Op
from generator.model.metric import Metric


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """One key result with what it is judged by. ``cut`` is the last day whose readings exist for it.

    ``counted`` are the days whose readings make its figure: the period up to ``cut``, since the last break.
    """

    goal: Goal
    key_result: KeyResult
    metric: Metric
    measure: Measure
    measurement: Measurement
    period: Period
    as_of: Day
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


def inputs_of(
    goal: Goal, key_result: KeyResult, *, metric: Metric, measurement: Measurement, period: Period, as_of: Day
) -> Inputs:
    """The inputs of one key result on ``as_of``."""
    cut = min(as_of, period.end)
    return Inputs(
        goal=goal,
        key_result=key_result,
        metric=metric,
        measure=measure_of(metric),
        measurement=measurement,
        period=period,
        as_of=as_of,
        cut=cut,
        counted=Period(max(period.start, measurement.observed.side_start(cut)), cut),
    )
