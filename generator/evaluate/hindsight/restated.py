"""Restated readings: which targets were met only by a number that was read again.

Takes the prospects of key results, the book and what is known; tells which achieved ones would not be so by what was read first.
What was restated, and by how much, is told by the series themselves.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.evaluate.forecast.open_results import Prospects
from generator.evaluate.key_result.figures import Figures, figures_of
from generator.evaluate.readings.evidence import Evidence
from generator.evaluate.readings.known import Known, known_on
from generator.model.book import Book
from generator.model.calendar import Duration
from generator.model.reading import Reading, Series, SeriesKey
from generator.model.report import Status

#: Key results by their goal's id and their place in it.
Places = frozenset[tuple[str, int]]


def met_by_restated(prospects: Prospects, book: Book, known: Known) -> Places:
    """The achieved key results that the readings as first read would not have achieved."""
    doubtful = {
        name: tuple(result.figures for result in results)
        for name, results in prospects.items()
        if any(_is_doubtful(result.figures, known.evidence) for result in results)
    }
    if not doubtful:
        return frozenset()
    at_first = _as_first_read(doubtful, book, known)
    return frozenset(
        (name, place)
        for name, own in doubtful.items()
        for place, (now, first) in enumerate(zip(own, figures_of(book.goals[name], at_first), strict=True))
        if now.status is Status.ACHIEVED and first.status is not Status.ACHIEVED
    )


def _is_doubtful(figures: Figures, evidence: Evidence) -> bool:
    """Whether an achieved key result rests on a series of which anything was restated."""
    return figures.status is Status.ACHIEVED and any(has_restated(key, evidence) for key in figures.lineage)


def has_restated(key: SeriesKey, evidence: Evidence) -> bool:
    """Whether any reading of a written series was read again with another value."""
    prepared = evidence.prepared.get(key)
    return prepared is not None and any(observed.restated for observed in prepared.by_window.values())


def _as_first_read(doubtful: Mapping[str, tuple[Figures, ...]], book: Book, known: Known) -> Known:
    """The same day by the first version of every reading of these key results."""
    keys = {key for own in doubtful.values() for figures in own for key in figures.lineage}
    series = {key: first_read(book.series[key]) for key in keys if key in book.series}
    evidence = known.evidence
    return known_on(replace(book, series=series), known.as_of, evidence.closed, evidence.begun_by)


def first_read(series: Series) -> Series:
    """The series without what was read again: of each day, item and window the version that was collected first."""
    return replace(series, readings=tuple(_firsts(series.readings)))


def _firsts(readings: Iterable[Reading]) -> Iterable[Reading]:
    """Older versions stand before newer ones."""
    firsts: dict[tuple[object, str | None, Duration], Reading] = {}
    for reading in readings:
        firsts.setdefault((reading.date, reading.item, reading.window), reading)
    return firsts.values()
