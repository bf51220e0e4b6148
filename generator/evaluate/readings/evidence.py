"""The evidence: every written series as it is known on ``as_of``, prepared once, with what else bears on it.

Takes the book, gives observed series by key and selection. Computed series are ``derived``'s; nothing is judged here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.evaluate.readings.breaks import split
from generator.evaluate.readings.formula import computable
from generator.evaluate.readings.observed_series import EMPTY, ObservedSeries, Selection
from generator.evaluate.readings.versions import Prepared, chosen, cut_off, prepare, with_zeros
from generator.model.book import Book, RealismThresholds
from generator.model.calendar import Day
from generator.model.metric import Metric
from generator.model.reading import Annotation, AnnotationKind, Series, SeriesKey
from generator.records import dataclass

_Place = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What was read. ``breaks`` are by the metric and account that they name, None for all.

    ``goals_with_breaks`` are the ids that a break names, so that other goals can share what was computed.
    ``closed`` are the days on which goals were closed, by id; what starts after ``begun_by`` has not begun.
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
    begun_by: Day


def gather(book: Book, as_of: Day, closed: Mapping[str, Day], begun_by: Day | None = None) -> Evidence:
    """The evidence that the book holds on ``as_of``, by which goals have begun too; ``closed`` is what git says of closed goals.

    A period is judged on the day after it, when what ended with it is over. What starts on that day had not ``begun_by`` its end.
    """
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
        begun_by=as_of if begun_by is None else begun_by,
    )


def _breaks(annotations: Iterable[Annotation], as_of: Day) -> dict[_Place, tuple[Annotation, ...]]:
    places: dict[_Place, list[Annotation]] = {}
    for annotation in annotations:
        if annotation.kind is AnnotationKind.BREAK and annotation.start <= as_of:
            places.setdefault((annotation.metric, annotation.account), []).append(annotation)
    return {place: tuple(found) for place, found in places.items()}


def breaks_of(evidence: Evidence, key: SeriesKey, selection: Selection) -> tuple[Annotation, ...]:
    """The breaks of a series up to the selection's day, oldest first."""
    if not evidence.breaks:
        return ()
    places = {(metric, account) for metric in (None, key.metric) for account in (None, key.account)}
    found = (annotation for place in places for annotation in evidence.breaks.get(place, ()))
    seen = (a for a in found if a.start <= selection.cut and a.goal in {None, selection.goal})
    return tuple(sorted(seen, key=lambda annotation: (annotation.start, annotation.span)))


def written(evidence: Evidence, key: SeriesKey, selection: Selection) -> ObservedSeries:
    """The written readings of a series that exist for a goal; its breaks are known even where nothing was read."""
    metric = evidence.metrics[key.metric]
    return split(_in_force(evidence, key, metric, selection), breaks_of(evidence, key, selection), metric)


def _in_force(evidence: Evidence, key: SeriesKey, metric: Metric, selection: Selection) -> ObservedSeries:
    prepared = evidence.prepared.get(key)
    if prepared is None:
        return EMPTY
    if metric.traits.per_item:
        items = chosen(_collected(evidence, key, prepared, selection), selection.seen)
        return _tagged(cut_off(items, selection, adds_up=False), selection.tag)
    observed = chosen(prepared, selection.seen)
    if metric.zero_when_missing and metric.is_total:
        return _with_zeros(observed, selection)
    return cut_off(observed, selection, adds_up=metric.is_total)


def _with_zeros(observed: ObservedSeries, selection: Selection) -> ObservedSeries:
    """Days without a row are 0 up to the last reading that is known, which may be later than what counts."""
    known = replace(selection, cut=selection.seen)
    whole = with_zeros(cut_off(observed, known, adds_up=True))
    found = cut_off(whole, selection, adds_up=True)
    return replace(found, readings=observed.readings[: observed.until(selection.cut)])


def _collected(evidence: Evidence, key: SeriesKey, prepared: Prepared, selection: Selection) -> Prepared:
    """The items without the versions that were collected too late to count."""
    if selection.collected_by is None or prepared.last_collected <= selection.collected_by:
        return prepared
    return prepare(evidence.series[key], evidence.metrics[key.metric], evidence.as_of, selection.collected_by)


def _tagged(observed: ObservedSeries, tag: str | None) -> ObservedSeries:
    """The items that bear ``tag``; all without one."""
    if tag is None:
        return observed
    kept = [
        (point, reading)
        for point, reading in zip(observed.points, observed.readings, strict=True)
        if tag in reading.tags
    ]
    items = {point.item for point, _ in kept}
    return replace(
        observed,
        points=tuple(point for point, _ in kept),
        ends=tuple(point.end for point, _ in kept),
        readings=tuple(reading for _, reading in kept),
        restated=tuple(change for change in observed.restated if change.item in items),
    )
