"""The ways of measuring, each a record of functions in a module of its own, in one explicit tuple.

``measure_of`` gives the one for a metric: the first that suits it. A new way is one file and one line here.
"""

from generator.evaluate.key_result.measures.level import LEVEL
from generator.evaluate.key_result.measures.mean import MEAN
from generator.evaluate.key_result.measures.measure import Began, Measure
from generator.evaluate.key_result.measures.ratio import RATIO
from generator.evaluate.key_result.measures.total import TOTAL
from generator.model.metric import Metric

MEASURES: tuple[Measure, ...] = (LEVEL, TOTAL, RATIO, MEAN)

__all__ = ["MEASURES", "Began", "Measure", "measure_of"]


def measure_of(metric: Metric) -> Measure:
    """The way in which ``metric`` is measured."""
    return next(measure for measure in MEASURES if measure.suits(metric))
