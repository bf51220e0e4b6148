"""Computed series: formulas, ratios over their parts, and the share of voice; for the rest, what was written.

Takes the evidence and a series' key, gives the measurement that a key result is read from. Parts are looked for at the same
account and segment. Where the parts were not read but the metric itself was, the readings count. It judges nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from generator.evaluate.readings.breaks import split
from generator.evaluate.readings.common_days import on_common_days
from generator.evaluate.readings.evidence import Evidence, breaks_of, written
from generator.evaluate.readings.formula import Part, computed, joined, part_ids
from generator.evaluate.readings.measurement import NOTHING, Measurement, Method, RatioOfSums
from generator.evaluate.readings.observed_series import ObservedSeries, Selection, series_of_points
from generator.evaluate.readings.windowed_ratio import paired
from generator.model.metric import Metric, Operation
from generator.model.reading import Annotation, SeriesKey
from generator.records import dataclass

Measurements = Callable[[SeriesKey, Selection], Measurement]

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


def lineage(key: SeriesKey, evidence: Evidence) -> tuple[SeriesKey, ...]:
    """The series and all that it is computed from, each once."""
    found: dict[SeriesKey, None] = {}
    waiting = [key]
    while waiting:
        following = waiting.pop()
        if following in found or following.metric not in evidence.metrics:
            continue
        found[following] = None
        waiting.extend(part.key for part in ingredients(evidence, following))
    return tuple(found)


def _measurement_of(
    evidence: Evidence, recall: Measurements, key: SeriesKey, selection: Selection
) -> Measurement:
    """What a key result on ``key`` is read from; ``recall`` gives those of the series that it is computed from."""
    metric = evidence.metrics.get(key.metric)
    if metric is None:
        return NOTHING
    found = _computed(evidence, recall, key, selection)
    if found is not None:
        return replace(found, observed=split(found.observed, _own_breaks(evidence, key, selection), metric))
    method = Method.READ_RATIO if metric.traits.has_parts else Method.READ
    return Measurement(written(evidence, key, selection), method=method)


class _Recalled:
    """Measurements by what they are of. An object that hands itself on, and no function that knows itself: it ends with its last user."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._made: dict[tuple[SeriesKey, Selection], Measurement] = {}

    def __call__(self, key: SeriesKey, selection: Selection) -> Measurement:
        asked = (key, selection)
        found = self._made.get(asked)
        if found is None:
            found = self._made[asked] = _measurement_of(self._evidence, self, key, selection)
        return found


def measurements_in(evidence: Evidence) -> Measurements:
    """The measurements of this evidence, each made once, whichever goal or metric asks for it first."""
    return _Recalled(evidence)


def _own_breaks(evidence: Evidence, key: SeriesKey, selection: Selection) -> tuple[Annotation, ...]:
    """The breaks that name the computed metric; those of all metrics have split, and moved, its parts already."""
    return tuple(a for a in breaks_of(evidence, key, selection) if a.metric == key.metric)


def _computed(
    evidence: Evidence, recall: Measurements, key: SeriesKey, selection: Selection
) -> Measurement | None:
    """The measurement over the metric's parts, or None where it has none or one of them was never read."""
    metric = evidence.metrics[key.metric]
    parts = tuple(
        Part(wanted.name, evidence.metrics[wanted.key.metric], recall(wanted.key, selection).observed)
        for wanted in ingredients(evidence, key)
    )
    if not parts or not all(part.observed.points for part in parts):
        return None
    if metric.formula:
        return _of_formula(metric, parts)
    return _of_voices(parts) if metric.id in evidence.competitors else _of_ratio(parts)


def _of_formula(metric: Metric, parts: Sequence[Part]) -> Measurement:
    observed = computed(metric.formula, parts)
    if not metric.traits.has_parts:
        return Measurement(observed, method=Method.COMPUTED)
    if any(part.metric.traits.never_summed for part in parts):
        return Measurement(observed, method=Method.PAIRED)
    return Measurement(observed, _ratio_of_sums(metric.formula, parts), Method.COMPUTED)


def _of_voices(parts: Sequence[Part]) -> Measurement:
    """Our mentions over everybody's, on the days for which all were counted."""
    everybody = [
        step for part in parts[1:] for step in (Operation("metric", metric=part.name), Operation("+"))
    ]
    own = Operation("metric", metric=parts[0].name)
    steps = (own, own, *everybody, Operation("/"))
    return Measurement(computed(steps, parts), _ratio_of_sums(steps, parts), Method.COMPUTED)


def _of_ratio(parts: Sequence[Part]) -> Measurement:
    if any(part.metric.traits.never_summed for part in parts):
        return Measurement(paired(*parts), method=Method.PAIRED)
    observed = computed(_RATIO, parts)
    if any(part.is_level for part in parts) or all(part.metric.traits.per_item for part in parts):
        return Measurement(observed, _ratio_of_sums(_RATIO, parts), Method.COMPUTED)
    return Measurement(observed, RatioOfSums(_summed(parts), _RATIO), Method.COMPUTED)


def _summed(parts: Sequence[Part]) -> dict[str, ObservedSeries]:
    """The parts on the days that both have; posts beside another total, which have no days of their own, as they are."""
    observed = [part.observed for part in parts]
    if not any(part.metric.traits.per_item for part in parts):
        observed = list(on_common_days(observed))
    return {part.name: own for part, own in zip(parts, observed, strict=True)}


def _ratio_of_sums(steps: tuple[Operation, ...], parts: Sequence[Part]) -> RatioOfSums:
    """The sums of the parts over the days that have all of them."""
    rows = joined(parts)
    return RatioOfSums(
        {
            part.name: series_of_points(
                tuple(point._replace(value=values[part.name]) for point, values in rows)
            )
            for part in parts
        },
        steps,
    )
