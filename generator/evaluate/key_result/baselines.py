"""Where key results began: the baseline of any version of a goal, by the readings as they are known on a day.

Takes the book and the day, gives a function of a goal and a key result. Nothing is prepared before it is asked for, and
nothing is judged.
"""

from collections.abc import Callable
from functools import cache

from generator.evaluate.goal.surroundings import inputs_in
from generator.evaluate.key_result.baseline import baseline_of
from generator.evaluate.readings.derived import Measurements, measurement_of
from generator.evaluate.readings.evidence import Evidence, gather
from generator.evaluate.readings.measurement import Measurement
from generator.evaluate.readings.observed_series import Selection
from generator.model.book import Book
from generator.model.calendar import Day
from generator.model.fact import Fact, Unknown
from generator.model.goal import Goal, KeyResult
from generator.model.reading import SeriesKey


def baselines(book: Book, as_of: Day) -> Callable[[Goal, KeyResult], Fact]:
    """Gives the baseline of a key result of a goal, which need not be as it is in ``book``."""

    @cache
    def evidence() -> Evidence:
        return gather(book, as_of)

    @cache
    def measurement(key: SeriesKey, selection: Selection) -> Measurement:
        return measurement_of(evidence(), measurement, key, selection)

    def began(goal: Goal, key_result: KeyResult) -> Fact:
        return _began(goal, key_result, evidence(), measurement)

    return began


def _began(goal: Goal, key_result: KeyResult, evidence: Evidence, measurements: Measurements) -> Fact:
    inputs = inputs_in(goal, key_result, evidence, measurements)
    if inputs is None:
        return Unknown("no-baseline")
    return baseline_of(
        key_result.baseline,
        inputs.measure,
        inputs.measurement,
        metric=inputs.metric,
        period=inputs.written,
        cut=inputs.cut,
    ).value
