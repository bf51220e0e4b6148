"""What metrics are made of: the ids that a formula or a ratio names, and which metrics can be worked out from them.

Takes metrics, gives ids. Which series those are at an account is told by ``derived``.
"""

from collections.abc import Mapping

from generator.model.metric import Metric

#: Metrics made of metrics made of metrics …: deeper ones are not worked out, and loops never end.
_DEEPEST = 50


def part_ids(metric: Metric) -> tuple[str, ...]:
    """The metrics that ``metric`` is made of, each once; none where it is only read."""
    if metric.formula:
        return tuple(dict.fromkeys(step.metric for step in metric.formula if step.kind == "metric"))
    if metric.numerator is None or metric.denominator is None:
        return ()
    return tuple(dict.fromkeys((metric.numerator, metric.denominator)))


def computable(metrics: Mapping[str, Metric]) -> frozenset[str]:
    """The metrics made of others, all of which exist and lead to metrics that are read."""
    parts = {name: part_ids(metric) for name, metric in metrics.items()}
    settled = {name for name, names in parts.items() if not names}
    composed = set(parts) - settled
    for _ in range(_DEEPEST):
        found = {name for name in composed - settled if settled.issuperset(parts[name])}
        if not found:
            break
        settled |= found
    return frozenset(composed & settled)
