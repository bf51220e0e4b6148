"""How far a key result has come, and how that compares with what was due by now.

Takes figures, gives shares: of the way, of the target, of an allowance. Nothing is clamped here, and nothing judged.
"""

from generator.evaluate.arithmetic import divided, meets
from generator.evaluate.key_result.plan import is_hold
from generator.model.fact import Fact, Unknown
from generator.model.goal import Op, Shape
from generator.model.metric import Metric


def progress_of(metric: Metric, shape: Shape, op: Op, *, value: Fact, baseline: Fact, target: Fact) -> Fact:
    """The share of the way that is done.

    Unknown with the first reason of value, target, and of a baseline that a break took away.
    """
    if isinstance(value, Unknown):
        return value
    if isinstance(target, Unknown):
        return Unknown("no-target")
    if metric.is_total:
        return divided(value, target, "no-target")
    if is_hold(metric, op, baseline, target):
        return float(meets(value, target, op))
    if metric.traits.is_stock and baseline == Unknown("baseline-before-break"):
        return baseline
    return _of_the_way(shape, op, value, baseline, target)


def _of_the_way(shape: Shape, op: Op, value: float, baseline: Fact, target: float) -> Fact:
    if shape is Shape.LINEAR and not isinstance(baseline, Unknown):
        return divided(value - baseline, target - baseline, "no-target")
    return divided(value, target, "no-target") if op is Op.GTE else divided(target, value, "no-target")


def pace_of(
    metric: Metric, shape: Shape, op: Op, *, value: Fact, baseline: Fact, expected: Fact, held: bool
) -> Fact:
    """What was done over what was due: of a line from a baseline the gains, of all else the figures themselves.

    ``held`` tells that the target is to be held and there is no line.
    """
    if isinstance(value, Unknown):
        return value
    if isinstance(expected, Unknown):
        return expected
    if shape is Shape.LINEAR and not metric.is_total and not held and not isinstance(baseline, Unknown):
        return divided(value - baseline, expected - baseline, "no-target")
    return _share_of(expected, value, op)


def _share_of(expected: float, value: float, op: Op) -> Fact:
    """``value`` over ``expected``, turned round where less is better.

    Where one of them is not positive a quotient says nothing: then it is 1 if the value is as good as expected, else 0.

    >>> _share_of(100.0, 90.0, Op.GTE), _share_of(60.0, 80.0, Op.LTE), _share_of(60.0, 0.0, Op.LTE)
    (0.9, 0.75, 1.0)
    """
    if value <= 0 or expected <= 0:
        return float(meets(value, expected, op))
    return divided(value, expected, "no-target") if op is Op.GTE else divided(expected, value, "no-target")
