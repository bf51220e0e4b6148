"""The report on one key result, put together last.

Takes its figures and what each later pass has found, gives the record that pages, charts and documents read. What readers
alone ask for (rates, days ahead, notes, where a number comes from) is worked out here, for today and for no other day.
"""

from dataclasses import replace

from generator.evaluate.key_result.days_ahead import days_ahead
from generator.evaluate.key_result.figures import Figures
from generator.evaluate.key_result.inputs import Inputs
from generator.evaluate.key_result.notes import MET_BY_RESTATED, Sources, notes_on
from generator.evaluate.key_result.pace import best_stretch, calendar_pace, needed, recent_in
from generator.evaluate.key_result.progress import progress_of
from generator.evaluate.key_result.status import Standing
from generator.evaluate.key_result.terms import resolved
from generator.evaluate.readings.cadence import missed_windows
from generator.evaluate.readings.observed_series import EMPTY, ObservedSeries
from generator.model.calendar import Period, counted_from
from generator.model.fact import Fact, Unknown, known
from generator.model.observed import CalendarPace
from generator.model.phrase import Phrase
from generator.model.reading import Provenance
from generator.model.report import KeyResultReport, OriginalStanding, Status
from generator.model.trend import Trend
from generator.model.verdict import Forecast, Realism
from generator.records import dataclass

_NO_READING = Unknown("no-reading")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passes:
    """What the passes after the figures have found of one key result. ``standing`` knows of the chance."""

    forecast: Forecast | Unknown
    standing: Standing
    met_by_restated: bool
    original: OriginalStanding | Unknown
    trend: Trend | Unknown
    realism: Realism


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What readers ask for beside the figures."""

    progress: Fact
    needed_per_day: Fact
    actual_per_day: Fact
    best_per_day: Fact
    calendar_pace: CalendarPace | None
    days_ahead: Fact
    missed_windows: int
    notes: tuple[Phrase, ...]


#: Of what cannot be judged.
_NOTHING_TOLD = _Told(
    progress=_NO_READING,
    needed_per_day=_NO_READING,
    actual_per_day=_NO_READING,
    best_per_day=_NO_READING,
    calendar_pace=None,
    days_ahead=Unknown("not-for-type"),
    missed_windows=0,
    notes=(),
)


def key_result_report(figures: Figures, passes: Passes) -> KeyResultReport:
    """All that was found of one key result."""
    inputs, written, metric = figures.inputs, figures.key_result, figures.metric
    observed = inputs.measurement.observed if inputs else EMPTY
    status, because = passes.standing
    told = _told(inputs, figures, status) if inputs else _NOTHING_TOLD
    return KeyResultReport(
        key_result=written,
        metric=metric,
        series=figures.series,
        unit=metric.unit if metric else None,
        period=figures.period,
        baseline=figures.baseline,
        baseline_date=figures.terms.baseline.date,
        target=figures.target,
        stretch=resolved(written.stretch, figures.baseline, missing="none-set"),
        value=figures.value,
        value_date=figures.newest if known(figures.value) else None,
        progress=told.progress,
        expected=figures.expected,
        elapsed=figures.elapsed,
        needed_per_day=told.needed_per_day,
        actual_per_day=told.actual_per_day,
        best_per_day=told.best_per_day,
        calendar_pace=told.calendar_pace,
        status=status,
        because=replace(because, restated=True) if passes.met_by_restated else because,
        points=observed.points,
        track=figures.track,
        plan=() if isinstance(figures.terms.plan, Unknown) else figures.terms.plan,
        breaks=observed.breaks,
        restated=observed.restated,
        last_reading=observed.ends[-1] if observed.ends else figures.newest,
        fresh_until=figures.freshness.until,
        provenance=_provenance(observed),
        missed_windows=told.missed_windows,
        notes=(*told.notes, *((MET_BY_RESTATED,) if passes.met_by_restated else ())),
        realism=passes.realism,
        forecast=passes.forecast,
        original=passes.original,
        days_ahead=told.days_ahead,
        trend=passes.trend,
        when=figures.when,
        is_hold=figures.is_hold,
        days_read=inputs.measure.read(inputs.measurement, inputs.metric, inputs.counted) if inputs else None,
        baseline_days_read=figures.terms.baseline.read,
    )


def _told(inputs: Inputs, figures: Figures, status: Status) -> _Told:
    metric, written, observed = inputs.metric, inputs.key_result, inputs.measurement.observed
    recent = recent_in(inputs, figures.terms.baseline)
    return _Told(
        progress=_progress(inputs, figures),
        needed_per_day=_needed(inputs, figures, status),
        actual_per_day=recent.rate,
        best_per_day=best_stretch(metric, written.op, observed, inputs.cut, recent),
        calendar_pace=calendar_pace(metric, written.op, observed, inputs.cut, recent),
        days_ahead=_days_ahead(inputs, figures),
        missed_windows=missed_windows(metric, observed, Period(inputs.period.start, inputs.cut)),
        notes=_notes(inputs, figures),
    )


def _days_ahead(inputs: Inputs, figures: Figures) -> Fact:
    """By the plan on the value's own day; a limit is no plan to be ahead of."""
    if inputs.is_ceiling or isinstance(figures.terms.plan, Unknown):
        return Unknown("not-for-type" if inputs.is_ceiling else "no-target")
    return days_ahead(figures.terms.plan, figures.value, figures.newest or inputs.cut)


def _progress(inputs: Inputs, figures: Figures) -> Fact:
    """The share of the way that is done."""
    return progress_of(
        inputs.metric,
        inputs.key_result.shape,
        inputs.key_result.op,
        value=figures.value,
        baseline=figures.baseline,
        target=figures.target,
    )


def _needed(inputs: Inputs, figures: Figures, status: Status) -> Fact:
    """What each day has to bring from the newest reading on; nothing is asked any more on the last day."""
    end, counted = inputs.period.end, counted_from(inputs.period, figures.newest)
    return needed(
        inputs.metric,
        inputs.key_result.op,
        figures.value,
        figures.target,
        achieved=status is Status.ACHIEVED,
        days_left=(end - (counted or inputs.as_of)).days if inputs.as_of < end else 0,
    )


def _notes(inputs: Inputs, figures: Figures) -> tuple[Phrase, ...]:
    sources = Sources(
        key_result=inputs.key_result,
        metric=inputs.metric,
        measurement=inputs.measurement,
        baseline=figures.baseline,
        period=inputs.period,
        counted=inputs.counted,
        as_of=inputs.as_of,
    )
    return notes_on(sources)


def _provenance(observed: ObservedSeries) -> Provenance | None:
    """Where the newest reading was written; None of a computed series."""
    if not observed.readings:
        return None
    reading = observed.readings[-1]
    return Provenance(reading.path, reading.line, reading.source, reading.collected, reading.note)
