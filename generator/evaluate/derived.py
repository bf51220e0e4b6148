"""Computed series: formulas, ratios over their parts, and the share of voice; for the rest, what was written.

Takes the evidence and a series' key, gives the gauge that a key result is read from. Parts are looked for at the same
account and segment. Where the parts were not read but the metric itself was, the readings count. It judges nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from generator.evaluate.breaks import split
from generator.evaluate.composition import part_ids
from generator.evaluate.evidence import Evidence, breaks_of, written
from generator.evaluate.formula import Part, computed, joined
from generator.evaluate.gauge import NOTHING, Blend, Gauge, Manner
from generator.evaluate.paired import paired
from generator.evaluate.strand import Lens, strand_of_points
from generator.model.metric import Metric, Operation
from generator.model.reading import Annotation, SeriesKey

#: Parts of these types have no sum, so that a ratio over them is worked out window by window.

Gauges = Callable[[SeriesKey, Lens], Gauge]

_RATIO = (Operation("metric", metric="numerator"), Operation("metric", metric="denominator"), Operation("/"))


@dataclass(frozen=True, slots=True)
class Ingredient:
    """One part that a computed metric asks for: the name that its steps use, and the series."""

    name: str
    key: SeriesKey


def ingredients(evidence: Evidence, key: SeriesKey) -> tuple[Ingredient, ...]:
    """The series that ``key`` is computed from; none where it is only read."""
    metric = evidence.metrics.get(key.metric)
    if metric is None or metric.id not in evidence.computable:
        return ()
    if metric.formula:
        return tuple(Ingredient(name, key._replace(metric=name)) for name in part_ids(metric))
    spoken, heard = str(metric.numerator), str(metric.denominator)
    if metric.id in evidence.competitors:
        return _voices(spoken, evidence.competitors[metric.id], key)
    if spoken == heard:
        return ()
    return (
        Ingredient("numerator", key._replace(metric=spoken)),
        Ingredient("denominator", key._replace(metric=heard)),
    )


def _voices(spoken: str, rivals: Sequence[str], key: SeriesKey) -> tuple[Ingredient, ...]:
    """Our own mentions first, then each competitor's."""
    accounts = dict.fromkeys((key.account, *rivals))
    return tuple(
        Ingredient(
            "numerator" if account == key.account else str(account), SeriesKey(spoken, account, key.segment)
        )
        for account in accounts
    )


def gauge_of(evidence: Evidence, recall: Gauges, key: SeriesKey, lens: Lens) -> Gauge:
    """What a key result on ``key`` is read from; ``recall`` gives the gauges of the series that it is computed from."""
    metric = evidence.metrics.get(key.metric)
    if metric is None:
        return NOTHING
    found = _computed(evidence, recall, key, lens)
    if found is not None:
        return replace(found, strand=split(found.strand, _own_breaks(evidence, key, lens), metric))
    manner = Manner.READ_RATIO if metric.traits.has_parts else Manner.READ
    return Gauge(written(evidence, key, lens), manner=manner)


def gauges_in(evidence: Evidence) -> Gauges:
    """The gauges of this evidence, each made once, whichever goal or metric asks for it first."""

    @cache
    def recall(key: SeriesKey, lens: Lens) -> Gauge:
        return gauge_of(evidence, recall, key, lens)

    return recall


def _own_breaks(evidence: Evidence, key: SeriesKey, lens: Lens) -> tuple[Annotation, ...]:
    """The breaks that name the computed metric; those of all metrics have split, and moved, its parts already."""
    return tuple(a for a in breaks_of(evidence, key, lens) if a.metric == key.metric)


def _computed(evidence: Evidence, recall: Gauges, key: SeriesKey, lens: Lens) -> Gauge | None:
    """The gauge over the metric's parts, or None where it has none or one of them was never read."""
    metric = evidence.metrics[key.metric]
    parts = tuple(
        Part(wanted.name, evidence.metrics[wanted.key.metric], recall(wanted.key, lens).strand)
        for wanted in ingredients(evidence, key)
    )
    if not parts or not all(part.strand.points for part in parts):
        return None
    if metric.formula:
        return _of_formula(metric, parts)
    return _of_voices(parts) if metric.id in evidence.competitors else _of_ratio(parts)


def _of_formula(metric: Metric, parts: Sequence[Part]) -> Gauge:
    strand = computed(metric.formula, parts)
    if not metric.traits.has_parts:
        return Gauge(strand, manner=Manner.COMPUTED)
    if any(part.metric.traits.never_summed for part in parts):
        return Gauge(strand, manner=Manner.PAIRED)
    return Gauge(strand, _blend(metric.formula, parts), Manner.COMPUTED)


def _of_voices(parts: Sequence[Part]) -> Gauge:
    """Our mentions over everybody's, on the days for which all were counted."""
    everybody = [
        step for part in parts[1:] for step in (Operation("metric", metric=part.name), Operation("+"))
    ]
    own = Operation("metric", metric=parts[0].name)
    steps = (own, own, *everybody, Operation("/"))
    return Gauge(computed(steps, parts), _blend(steps, parts), Manner.COMPUTED)


def _of_ratio(parts: Sequence[Part]) -> Gauge:
    if any(part.metric.traits.never_summed for part in parts):
        return Gauge(paired(*parts), manner=Manner.PAIRED)
    strand = computed(_RATIO, parts)
    if any(part.is_level for part in parts):
        return Gauge(strand, _blend(_RATIO, parts), Manner.COMPUTED)
    return Gauge(strand, Blend({part.name: part.strand for part in parts}, _RATIO), Manner.COMPUTED)


def _blend(steps: tuple[Operation, ...], parts: Sequence[Part]) -> Blend:
    """The sums of the parts over the days that have all of them."""
    rows = joined(parts)
    return Blend(
        {
            part.name: strand_of_points(
                tuple(point._replace(value=values[part.name]) for point, values in rows)
            )
            for part in parts
        },
        steps,
    )
