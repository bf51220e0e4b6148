"""Where a key result began: as its author wrote it, or from the readings before the start.

Takes a key result, its measurement and the day up to which things exist, gives a value and its day. A break after that
day takes the baseline away, except from a total, whose target stays. What the baseline is for is not its affair.
"""

from generator.evaluate.arithmetic import finite
from generator.evaluate.days import before_start
from generator.evaluate.key_result.measures import Began, Measure
from generator.evaluate.readings.measurement import Measurement
from generator.model.calendar import Day, Period
from generator.model.fact import Unknown
from generator.model.goal import Baseline
from generator.model.metric import Metric


def baseline_of(
    written: Baseline | None,
    measure: Measure,
    measurement: Measurement,
    *,
    metric: Metric,
    period: Period,
    cut: Day,
) -> Began:
    """The baseline, where nothing forbids to compare with it on ``cut``."""
    began = _written(written, measurement, period) or measure.began(
        measurement, metric, period, written.from_data if written else None
    )
    if metric.is_total or began.date is None or not measurement.observed.splits_between(began.date, cut):
        return began
    return Began(Unknown("baseline-before-break"), None)


def _written(written: Baseline | None, measurement: Measurement, period: Period) -> Began | None:
    """A written value with its day, by default the one before the start; bridged breaks move it like any level."""
    if written is None or written.value is None:
        return None
    day = written.date or before_start(period)
    return Began(finite(written.value + measurement.observed.offset_since(day), "no-baseline"), day)
