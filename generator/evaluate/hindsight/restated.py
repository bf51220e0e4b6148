"""Restated readings: which targets were met only by a number that was read again.

Takes judged key results, the book and the evidence, gives the same reports, those marked that were not met by what was
read first. What was restated, and by how much, stands in each report already.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.evaluate.goal.surroundings import judge_key_results, lineage
from generator.evaluate.readings.derived import measurements_in
from generator.evaluate.readings.evidence import Evidence, gather
from generator.model.book import Book
from generator.model.calendar import Duration
from generator.model.phrase import Phrase
from generator.model.reading import Reading, Series, SeriesKey
from generator.model.report import KeyResultReport, Status

Judged = Mapping[str, tuple[KeyResultReport, ...]]


def with_restated_marked(judged: Judged, book: Book, evidence: Evidence) -> Judged:
    """The reports; an achieved one says so where the readings as first read would not have achieved it."""
    doubtful = {
        name: reports
        for name, reports in judged.items()
        if any(_is_doubtful(each, evidence) for each in reports)
    }
    if not doubtful:
        return judged
    at_first = _as_first_read(doubtful, book, evidence)
    return {
        name: tuple(
            _marked(report, first) for report, first in zip(reports, at_first.get(name, reports), strict=True)
        )
        for name, reports in judged.items()
    }


def _is_doubtful(report: KeyResultReport, evidence: Evidence) -> bool:
    """Whether an achieved key result rests on a series of which anything was restated."""
    if report.status is not Status.ACHIEVED or report.series is None:
        return False
    return any(has_restated(key, evidence) for key in lineage(report.series, evidence))


def has_restated(key: SeriesKey, evidence: Evidence) -> bool:
    """Whether any reading of a written series was read again with another value."""
    prepared = evidence.prepared.get(key)
    return prepared is not None and any(observed.restated for observed in prepared.by_window.values())


def _as_first_read(doubtful: Judged, book: Book, evidence: Evidence) -> Judged:
    """The same goals, judged by the first version of every reading."""
    keys = {
        key
        for reports in doubtful.values()
        for report in reports
        if report.series is not None
        for key in lineage(report.series, evidence)
    }
    series = {key: first_read(book.series[key]) for key in keys if key in book.series}
    then = gather(replace(book, series=series), evidence.as_of, evidence.closed)
    measurements = measurements_in(then)
    return {name: judge_key_results(book.goals[name], then, measurements) for name in doubtful}


def first_read(series: Series) -> Series:
    """The series without what was read again: of each day, item and window the version that was collected first."""
    return replace(series, readings=tuple(_firsts(series.readings)))


def _firsts(readings: Iterable[Reading]) -> Iterable[Reading]:
    """Older versions stand before newer ones."""
    firsts: dict[tuple[object, str | None, Duration], Reading] = {}
    for reading in readings:
        firsts.setdefault((reading.date, reading.item, reading.window), reading)
    return firsts.values()


def _marked(report: KeyResultReport, first: KeyResultReport) -> KeyResultReport:
    if report.status is not Status.ACHIEVED or first.status is Status.ACHIEVED:
        return report
    return replace(
        report,
        because=replace(report.because, restated=True),
        notes=(*report.notes, Phrase("note-met-by-restated")),
    )
