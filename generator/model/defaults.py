"""What a key result is where its author says nothing: which side is good, when the target holds, what is expected by now.

Takes a metric (None where it is not known), gives the format's defaults. It looks at nothing that was written.
"""

from generator.model.goal import Op, Shape, When
from generator.model.metric import Better, Metric


def default_op(metric: Metric | None) -> Op:
    """The metric's good side."""
    return Op.LTE if metric is not None and metric.better is Better.LOWER else Op.GTE


def default_when(metric: Metric | None, op: Op) -> When:
    """Levels and totals are met once, everything else and a ceiling on a total is judged on the last day."""
    if metric is None or metric.traits.is_stock:
        return When.BY
    return When.BY if metric.is_total and op is Op.GTE else When.AT


def default_shape(metric: Metric | None) -> Shape:
    """Levels and totals grow along a line; the rest is expected from day one."""
    return Shape.LINEAR if metric is None or metric.has_rate else Shape.FLAT
