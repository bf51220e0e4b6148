"""One key result, judged: its figures, its status and what is worth knowing of both.

Takes the inputs of a key result, gives the report on it. The rules stand in the modules that it calls; here they are put in order.
"""

from generator.evaluate.arithmetic import meets
from generator.evaluate.days import later
from generator.evaluate.key_result.crossings import broken_on, met_on, passed_on
from generator.evaluate.key_result.days_ahead import days_ahead
from generator.evaluate.key_result.figures import Figures, figures_of, needed_in, pace_in, progress_in
from generator.evaluate.key_result.inputs import Inputs
from generator.evaluate.key_result.notes import Sources, notes_on
from generator.evaluate.key_result.pace import actual, best_stretch
from generator.evaluate.key_result.plan import elapsed
from generator.evaluate.key_result.status import Found, status_of
from generator.evaluate.key_result.target import resolved
from generator.evaluate.readings.cadence import missed_windows
from generator.evaluate.readings.observed_series import ObservedSeries
from generator.evaluate.realism.verdict import Ask, realism_of
from generator.model.book import RealismThresholds
from generator.model.calendar import Period
from generator.model.fact import Fact, Unknown, known
from generator.model.goal import KeyResult, When
from generator.model.metric import Metric
from generator.model.phrase import Phrase
from generator.model.reading import SeriesKey
from generator.model.report import KeyResultReport, Provenance, Status
from generator.model.verdict import Realism


def judge_key_result(inputs: Inputs, thresholds: RealismThresholds) -> KeyResultReport:
    """The report on one key result; ``thresholds`` tell what is realistic."""
    written, metric, observed = inputs.key_result, inputs.metric, inputs.measurement.observed
    figures = figures_of(inputs)
    found = _found(inputs, figures)
    status, because = status_of(found)
    return KeyResultReport(
        key_result=written,
        metric=metric,
        series=series_key(written, metric),
        unit=metric.unit,
        period=inputs.period,
        baseline=figures.baseline.value,
        baseline_date=figures.baseline.date,
        target=figures.target,
        stretch=resolved(written.stretch, figures.baseline.value, missing="none-set"),
        value=figures.value,
        value_date=found.newest if known(figures.value) else None,
        progress=progress_in(inputs, figures),
        expected=figures.expected,
        elapsed=found.elapsed,
        needed_per_day=needed_in(inputs, figures, achieved=status is Status.ACHIEVED),
        actual_per_day=actual(metric, observed, figures.baseline, inputs.period, inputs.cut),
        best_per_day=best_stretch(metric, written.op, observed, inputs.cut),
        status=status,
        because=because,
        points=observed.points,
        track=figures.track,
        plan=() if isinstance(figures.plan, Unknown) else figures.plan,
        breaks=observed.breaks,
        restated=observed.restated,
        last_reading=observed.ends[-1] if observed.ends else found.newest,
        provenance=_provenance(observed),
        missed_windows=missed_windows(metric, observed, Period(inputs.period.start, inputs.cut)),
        notes=_notes(inputs, figures),
        realism=_realism(inputs, figures, thresholds),
        days_ahead=_days_ahead(inputs, figures),
    )


def _found(inputs: Inputs, figures: Figures) -> Found:
    """What the points of the status ask for."""
    written, target, value = inputs.key_result, figures.target, figures.value
    newest = inputs.measure.newest(inputs.measurement, inputs.counted)
    return Found(
        state=inputs.goal.state,
        period=inputs.period,
        as_of=inputs.as_of,
        when=When.AT if inputs.is_ceiling and written.when is When.BY else written.when,
        target=target,
        value=value,
        met_on=met_on(inputs, target, figures.track),
        broken_on=broken_on(inputs, target),
        passed_on=passed_on(inputs, target, figures.track),
        holds=known(value) and known(target) and meets(value, target, written.op),
        newest=newest,
        fresh_until=None if newest is None else later(newest, inputs.metric.max_age),
        readings=inputs.measure.count(inputs.measurement, inputs.counted),
        elapsed=elapsed(inputs.period, inputs.as_of),
        expected=figures.expected,
        pace=pace_in(inputs, figures),
    )


def _realism(inputs: Inputs, figures: Figures, thresholds: RealismThresholds) -> Realism:
    """By the period as it was written, which closing a goal early does not change."""
    ask = Ask(
        metric=inputs.metric,
        op=inputs.key_result.op,
        period=inputs.goal.period or inputs.period,
        baseline=figures.baseline.value,
        target=figures.target,
    )
    return realism_of(ask, inputs.measurement, thresholds)


def _days_ahead(inputs: Inputs, figures: Figures) -> Fact:
    plan = () if isinstance(figures.plan, Unknown) else figures.plan
    return days_ahead(plan, figures.value, inputs.cut)


def _notes(inputs: Inputs, figures: Figures) -> tuple[Phrase, ...]:
    sources = Sources(
        key_result=inputs.key_result,
        metric=inputs.metric,
        measurement=inputs.measurement,
        baseline=figures.baseline.value,
        period=inputs.period,
        counted=inputs.counted,
    )
    return notes_on(sources)


def _provenance(observed: ObservedSeries) -> Provenance | None:
    """Where the newest reading was written; None of a computed series."""
    if not observed.readings:
        return None
    reading = observed.readings[-1]
    return Provenance(reading.path, reading.line, reading.source, reading.collected, reading.note)


def series_key(written: KeyResult, metric: Metric) -> SeriesKey:
    return SeriesKey(metric.id, written.account, written.segment)
