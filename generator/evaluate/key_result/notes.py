"""Notes: what a reader should know of how a figure came about, as codes with facts.

Takes what was found, gives phrases; ``l10n`` words them. One function for each thing worth saying, in an explicit
tuple. A note changes no figure.
"""

from collections.abc import Callable, Iterator

from generator.evaluate.readings.measurement import Measurement, Method
from generator.model.calendar import DAY, Day, Period
from generator.model.fact import Fact, Unknown, known
from generator.model.goal import KeyResult, TargetKind
from generator.model.metric import Metric
from generator.model.phrase import Name, Phrase
from generator.model.report import KeyResultReport
from generator.records import dataclass

#: Said where the readings as first read would not have met the target.
MET_BY_RESTATED = Phrase("note-met-by-restated")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """What the notes on one key result are about. ``counted`` are the days whose readings make the figure."""

    key_result: KeyResult
    metric: Metric
    measurement: Measurement
    baseline: Fact
    period: Period
    counted: Period
    as_of: Day


def notes_on(sources: Sources) -> tuple[Phrase, ...]:
    """Everything worth saying of one key result."""
    return tuple(phrase for note in NOTES for phrase in note(sources))


def _account_inferred(sources: Sources) -> Iterator[Phrase]:
    if sources.key_result.account_inferred and sources.key_result.account is not None:
        yield Phrase("note-account-inferred", {"account": Name(sources.key_result.account)})


def _method(sources: Sources) -> Iterator[Phrase]:
    if sources.measurement.method is Method.READ_RATIO and sources.measurement.observed.points:
        yield Phrase("note-ratio-read")
    if sources.measurement.method is Method.PAIRED:
        yield Phrase("note-ratio-paired")


def _counts_from_break(sources: Sources) -> Iterator[Phrase]:
    """Said of all that is added up or averaged; a level needs no counting."""
    if sources.counted.start > sources.period.start and not sources.metric.traits.is_stock:
        yield Phrase("note-counts-from-break", {"date": sources.counted.start})


def _breaks(sources: Sources) -> Iterator[Phrase]:
    for mark in sources.measurement.observed.breaks:
        if sources.period.contains(mark.date):
            code = "note-break-bridged" if mark.bridged else "note-break"
            yield Phrase(code, {"date": mark.date, "title": mark.title})


def _baseline_lost(sources: Sources) -> Iterator[Phrase]:
    if sources.baseline == Unknown("baseline-before-break"):
        yield Phrase("note-baseline-before-break", {"date": sources.measurement.observed.splits[-1]})


def _baseline_open(sources: Sources) -> Iterator[Phrase]:
    """Before the eve of the start a baseline from the readings is not yet what it will be, nor is a change from it."""
    written, target, eve = sources.key_result.baseline, sources.key_result.target, sources.period.start - DAY
    is_read = known(sources.baseline) and (written is None or written.value is None)
    if is_read and sources.as_of < eve and target is not None and target.kind is not TargetKind.VALUE:
        yield Phrase("note-baseline-open", {"date": eve})


def _restated(sources: Sources) -> Iterator[Phrase]:
    count = sum(sources.counted.contains(change.date) for change in sources.measurement.observed.restated)
    if count:
        yield Phrase("note-restated", {"count": count})


NOTES: tuple[Callable[[Sources], Iterator[Phrase]], ...] = (
    _account_inferred,
    _method,
    _counts_from_break,
    _breaks,
    _baseline_lost,
    _baseline_open,
    _restated,
)


def left_out(report: KeyResultReport, code: str) -> Phrase:
    """That a key result does not count in the goal's progress: ``note-unknown-left-out`` and its likes."""
    written = report.key_result.title or (
        report.metric.label if report.metric else Name(report.key_result.id)
    )
    return Phrase(code, {"name": written})
