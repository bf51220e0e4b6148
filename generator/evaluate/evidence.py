"""The evidence: every written series as it is known on ``as_of``, prepared once, with what else bears on it.

Takes the book, gives strands by series and lens. Computed series are ``derived``'s; nothing is judged here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from generator.evaluate.breaks import split
from generator.evaluate.composition import computable
from generator.evaluate.strand import EMPTY, Lens, Strand
from generator.evaluate.versions import Prepared, chosen, prepare
from generator.model.book import Book, RealismThresholds
from generator.model.calendar import Day
from generator.model.metric import Metric
from generator.model.reading import Annotation, AnnotationKind, Series, SeriesKey

_Place = tuple[str | None, str | None]
_NOTHING_CLOSED: Mapping[str, Day] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What was read. ``breaks`` are by the metric and account that they name, None for all.

    ``goals_with_breaks`` are the ids that a break names, so that other goals can share what was computed.
    ``closed`` are the days on which goals were closed, by id.
    ``computable`` are the metrics made of others that can be worked out: without a loop, and not too deep.
    """

    as_of: Day
    metrics: Mapping[str, Metric]
    competitors: Mapping[str, tuple[str, ...]]
    series: Mapping[SeriesKey, Series]
    prepared: Mapping[SeriesKey, Prepared]
    breaks: Mapping[_Place, tuple[Annotation, ...]]
    goals_with_breaks: frozenset[str]
    computable: frozenset[str]
    realism: RealismThresholds
    closed: Mapping[str, Day]


def gather(book: Book, as_of: Day, closed: Mapping[str, Day] = _NOTHING_CLOSED) -> Evidence:
    """The evidence that the book holds on ``as_of``; ``closed`` is what git says of closed goals."""
    return Evidence(
        as_of=as_of,
        metrics=book.metrics,
        competitors=book.site.competitors,
        series=book.series,
        prepared={
            key: prepare(series, book.metrics[key.metric], as_of)
            for key, series in book.series.items()
            if key.metric in book.metrics
        },
        breaks=_breaks(book.annotations, as_of),
        goals_with_breaks=frozenset(
            a.goal for a in book.annotations if a.kind is AnnotationKind.BREAK and a.goal is not None
        ),
        computable=computable(book.metrics),
        realism=book.site.realism,
        closed=closed,
    )


def _breaks(annotations: Iterable[Annotation], as_of: Day) -> dict[_Place, tuple[Annotation, ...]]:
    places: dict[_Place, list[Annotation]] = {}
    for annotation in annotations:
        if annotation.kind is AnnotationKind.BREAK and annotation.start <= as_of:
            places.setdefault((annotation.metric, annotation.account), []).append(annotation)
    return {place: tuple(found) for place, found in places.items()}


def breaks_of(evidence: Evidence, key: SeriesKey, lens: Lens) -> tuple[Annotation, ...]:
    """The breaks of a series up to the lens's day, oldest first."""
    places = {(metric, account) for metric in (None, key.metric) for account in (None, key.account)}
    found = (annotation for place in places for annotation in evidence.breaks.get(place, ()))
    seen = (a for a in found if a.start <= lens.cut and a.goal in {None, lens.goal})
    return tuple(sorted(seen, key=lambda annotation: (annotation.start, annotation.span)))


def written(evidence: Evidence, key: SeriesKey, lens: Lens) -> Strand:
    """The written readings of a series that exist for a goal; its breaks are known even where nothing was read."""
    metric = evidence.metrics[key.metric]
    return split(_in_force(evidence, key, metric, lens), breaks_of(evidence, key, lens), metric)


def _in_force(evidence: Evidence, key: SeriesKey, metric: Metric, lens: Lens) -> Strand:
    prepared = evidence.prepared.get(key)
    if prepared is None:
        return EMPTY
    if not metric.traits.per_item:
        return chosen(prepared, lens.cut)
    return _tagged(chosen(_collected(evidence, key, prepared, lens), lens.cut), lens.tag)


def _collected(evidence: Evidence, key: SeriesKey, prepared: Prepared, lens: Lens) -> Prepared:
    """The items without the versions that were collected too late to count."""
    if lens.collected_by is None or prepared.last_collected <= lens.collected_by:
        return prepared
    return prepare(evidence.series[key], evidence.metrics[key.metric], evidence.as_of, lens.collected_by)


def _tagged(strand: Strand, tag: str | None) -> Strand:
    """The items that bear ``tag``; all without one."""
    if tag is None:
        return strand
    kept = [
        (point, reading)
        for point, reading in zip(strand.points, strand.readings, strict=True)
        if tag in reading.tags
    ]
    items = {point.item for point, _ in kept}
    return replace(
        strand,
        points=tuple(point for point, _ in kept),
        ends=tuple(point.end for point, _ in kept),
        readings=tuple(reading for _, reading in kept),
        restated=tuple(change for change in strand.restated if change.item in items),
    )
