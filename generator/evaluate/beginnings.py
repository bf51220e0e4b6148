"""Where key results began: the baseline of any version of a goal, by the readings as they are known on a day.

Takes the book and the day, gives a function of a goal and a key result. Nothing is prepared before it is asked for, and
nothing is judged.
"""

from collections.abc import Callable
from functools import cache

from generator.evaluate.baseline import baseline_of
from generator.evaluate.derived import Gauges, gauge_of
from generator.evaluate.evidence import Evidence, gather
from generator.evaluate.gauge import Gauge
from generator.evaluate.goal import case_in
from generator.evaluate.strand import Lens
from generator.model.book import Book
from generator.model.calendar import Day
from generator.model.fact import Fact, Unknown
from generator.model.goal import Goal, KeyResult
from generator.model.reading import SeriesKey


def beginnings(book: Book, as_of: Day) -> Callable[[Goal, KeyResult], Fact]:
    """Gives the baseline of a key result of a goal, which need not be as it is in ``book``."""

    @cache
    def evidence() -> Evidence:
        return gather(book, as_of)

    @cache
    def gauge(key: SeriesKey, lens: Lens) -> Gauge:
        return gauge_of(evidence(), gauge, key, lens)

    def began(goal: Goal, key_result: KeyResult) -> Fact:
        return _began(goal, key_result, evidence(), gauge)

    return began


def _began(goal: Goal, key_result: KeyResult, evidence: Evidence, gauges: Gauges) -> Fact:
    case = case_in(goal, key_result, evidence, gauges)
    if case is None:
        return Unknown("no-baseline")
    return baseline_of(
        key_result.baseline, case.measure, case.gauge, metric=case.metric, period=case.written, cut=case.cut
    ).value
