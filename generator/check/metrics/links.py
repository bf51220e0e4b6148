"""Metrics that are computed from others: no ways that lead back, none too long, no mixed currencies, no items.

Takes the metrics with their formulas and ratios resolved; gives diagnostics at the site's own words. It computes no
value.
"""

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from generator.check.metrics.declared import MetricLayers
from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.metrics import BAD_FORMULA, METRIC_CYCLE
from generator.diagnostics.codes.readings import OTHER_CURRENCY
from generator.model.metric import Metric

#: So many metrics may be computed from one another in a row.
MAX_CHAIN = 20
_TOLD_CYCLES = 20


def parts_of(metric: Metric) -> tuple[str, ...]:
    """The ids of the metrics that ``metric`` is computed from, each once."""
    ids = [step.metric for step in metric.formula if step.kind == "metric"]
    ids += [part for part in (metric.numerator, metric.denominator) if part is not None]
    return tuple(dict.fromkeys(ids))


def link_diagnostics(
    metrics: Mapping[str, Metric], layers: Mapping[str, MetricLayers]
) -> Iterator[Diagnostic]:
    """What is wrong with the ways between ``metrics``."""
    links = {
        name: tuple(part for part in parts_of(metric) if part in metrics) for name, metric in metrics.items()
    }
    order, cycles = _order(links)
    for cycle in cycles:
        yield _cycle_diagnostic(cycle, layers)
    for name in _at_the_end_of_long_ways(order, links):
        message = f"this metric is more than {MAX_CHAIN} steps away from the readings"
        yield BAD_FORMULA.at(_place(layers[name]), message, fix="compute it in fewer steps")
    for name in metrics:
        yield from _mixture(metrics[name], [metrics[part] for part in links[name]], layers[name])


def _order(links: Mapping[str, tuple[str, ...]]) -> tuple[list[str], list[list[str]]]:
    """The metrics with parts before wholes, and the circles that had to be taken out for that."""
    cycles: list[list[str]] = []
    left = dict(links)
    while len(cycles) < _TOLD_CYCLES:
        try:
            return list(TopologicalSorter(left).static_order()), cycles
        except CycleError as error:
            cycle: list[str] = error.args[1][:0:-1]
            cycles.append(cycle)
            left = {
                name: tuple(part for part in parts if part not in cycle)
                for name, parts in left.items()
                if name not in cycle
            }
    return [], cycles


def _cycle_diagnostic(cycle: list[str], layers: Mapping[str, MetricLayers]) -> Diagnostic:
    """The circle told from the first of the site's own metrics in it."""
    first = min(cycle, key=lambda name: (layers[name].own is None, name))
    turn = cycle.index(first)
    if len(cycle) == 1:
        return METRIC_CYCLE.at(
            _place(layers[first]), f"`{first}` is computed from itself", fix="use other metrics"
        )
    way = [*cycle[turn:], *cycle[:turn], first]
    message = " needs ".join(f"`{name}`" for name in way[:2]) + "".join(
        f", which needs `{n}`" for n in way[2:]
    )
    return METRIC_CYCLE.at(_place(layers[first]), message, fix="compute one of them from readings only")


def _at_the_end_of_long_ways(order: list[str], links: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The metrics at which a chain first gets longer than it may be."""
    ranks: dict[str, int] = {}
    for name in order:
        ranks[name] = 1 + max((ranks[part] for part in links[name] if part in ranks), default=-1)
    return [name for name, rank in ranks.items() if rank == MAX_CHAIN + 1]


def _mixture(metric: Metric, parts: list[Metric], layer: MetricLayers) -> Iterator[Diagnostic]:
    currencies = {part.currency for part in (metric, *parts) if part.currency is not None}
    if len(currencies) > 1:
        message = f"this metric mixes {' and '.join(sorted(currencies))}"
        yield OTHER_CURRENCY.at(_place(layer), message, fix="compute it from metrics in one currency")
    items = [part.id for part in parts if part.traits.per_item]
    if metric.formula and items:
        message = f"`{items[0]}` has one value for each post, so no formula can use it"
        yield BAD_FORMULA.at(_place(layer), message, fix="use metrics of the whole account")


def _place(layer: MetricLayers) -> Span:
    """Where the site says how the metric is computed; what only ships is placed at its id."""
    form = layer.own
    written = form and (form.formula or form.numerator or form.denominator)
    return written.span if written else layer.span
