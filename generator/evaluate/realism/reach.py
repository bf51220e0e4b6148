"""What would be reasonable to ask of a metric: the other way round than ``verdict``, from its past to a bound.

Takes a key result's realism and what it is measured by; gives the most, or of a limit the least, that would be called
reasonable, as a rate where the metric has one. Nothing is known where the past is not.
"""

from generator.evaluate.realism.verdict import MANY_WINDOWS
from generator.model.book import RealismThresholds
from generator.model.fact import Fact, Unknown, known
from generator.model.goal import Op
from generator.model.metric import Metric
from generator.model.verdict import Realism


def in_reach(realism: Realism, metric: Metric, op: Op, thresholds: RealismThresholds) -> Fact:
    """The bound per day (of a mean or ratio: the value itself) up to which a goal of this length is reasonable.

    It is so many times the average as the site allows, but no more than was ever done once there is much of a past: what
    nobody has done before is a stretch. A pace of 0 or in the wrong direction has no multiple, and what was done is the bound.
    """
    if (
        not known(realism.historical)
        or not known(realism.best)
        or realism.windows < max(thresholds.min_history, 1)
    ):
        return Unknown("too-few-windows")
    pace, best = realism.historical, realism.best
    is_limit = op is Op.LTE and not metric.traits.is_stock
    if pace == 0 or (pace < 0) is (op is Op.GTE or is_limit):
        return best
    bound = pace / thresholds.reasonable if is_limit else pace * thresholds.reasonable
    if realism.windows < MANY_WINDOWS:
        return bound
    return max(bound, best) if op is Op.LTE else min(bound, best)
