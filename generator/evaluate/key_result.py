"""One key result, judged: its figures, its status and what is worth knowing of both.

Takes a case, gives the report on it. The rules stand in the modules that it calls; here they are put in order.
"""

from generator.evaluate.arithmetic import meets
from generator.evaluate.cadence import missed_windows
from generator.evaluate.case import Case
from generator.evaluate.days import later
from generator.evaluate.lead import days_ahead
from generator.evaluate.moments import broken_on, met_on, passed_on
from generator.evaluate.notes import Sources, notes_on
from generator.evaluate.pace import actual, best_stretch
from generator.evaluate.plan import elapsed
from generator.evaluate.realism import Ask, realism_of
from generator.evaluate.standing import Standing, needed_in, pace_in, progress_in, standing_of
from generator.evaluate.status import Found, status_of
from generator.evaluate.strand import Strand
from generator.evaluate.target import resolved
from generator.model.book import RealismThresholds
from generator.model.calendar import Period
from generator.model.fact import Fact, Unknown, known
from generator.model.goal import KeyResult, When
from generator.model.metric import Metric
from generator.model.phrase import Phrase
from generator.model.reading import SeriesKey
from generator.model.report import KeyResultReport, Provenance, Status
from generator.model.verdict import Realism


def judge_key_result(case: Case, thresholds: RealismThresholds) -> KeyResultReport:
    """The report on one key result; ``thresholds`` tell what is realistic."""
    written, metric, strand = case.key_result, case.metric, case.gauge.strand
    standing = standing_of(case)
    found = _found(case, standing)
    status, because = status_of(found)
    return KeyResultReport(
        key_result=written,
        metric=metric,
        series=series_key(written, metric),
        unit=metric.unit,
        period=case.period,
        baseline=standing.baseline.value,
        baseline_date=standing.baseline.date,
        target=standing.target,
        stretch=resolved(written.stretch, standing.baseline.value, missing="none-set"),
        value=standing.value,
        value_date=found.newest if known(standing.value) else None,
        progress=progress_in(case, standing),
        expected=standing.expected,
        elapsed=found.elapsed,
        needed_per_day=needed_in(case, standing, achieved=status is Status.ACHIEVED),
        actual_per_day=actual(metric, strand, standing.baseline, case.period, case.cut),
        best_per_day=best_stretch(metric, written.op, strand, case.cut),
        status=status,
        because=because,
        points=strand.points,
        track=standing.track,
        plan=() if isinstance(standing.plan, Unknown) else standing.plan,
        breaks=strand.breaks,
        restated=strand.restated,
        last_reading=strand.ends[-1] if strand.ends else found.newest,
        provenance=_provenance(strand),
        missed_windows=missed_windows(metric, strand, Period(case.period.start, case.cut)),
        notes=_notes(case, standing),
        realism=_realism(case, standing, thresholds),
        days_ahead=_days_ahead(case, standing),
    )


def _found(case: Case, standing: Standing) -> Found:
    """What the points of the status ask for."""
    written, target, value = case.key_result, standing.target, standing.value
    newest = case.measure.newest(case.gauge, case.counted)
    return Found(
        state=case.goal.state,
        period=case.period,
        as_of=case.as_of,
        when=When.AT if case.is_ceiling and written.when is When.BY else written.when,
        target=target,
        value=value,
        met_on=met_on(case, target, standing.track),
        broken_on=broken_on(case, target),
        passed_on=passed_on(case, target, standing.track),
        holds=known(value) and known(target) and meets(value, target, written.op),
        newest=newest,
        fresh_until=None if newest is None else later(newest, case.metric.max_age),
        readings=case.measure.count(case.gauge, case.counted),
        elapsed=elapsed(case.period, case.as_of),
        expected=standing.expected,
        pace=pace_in(case, standing),
    )


def _realism(case: Case, standing: Standing, thresholds: RealismThresholds) -> Realism:
    """By the period as it was written, which closing a goal early does not change."""
    ask = Ask(
        metric=case.metric,
        op=case.key_result.op,
        period=case.goal.period or case.period,
        baseline=standing.baseline.value,
        target=standing.target,
    )
    return realism_of(ask, case.gauge, thresholds)


def _days_ahead(case: Case, standing: Standing) -> Fact:
    plan = () if isinstance(standing.plan, Unknown) else standing.plan
    return days_ahead(plan, standing.value, case.cut)


def _notes(case: Case, standing: Standing) -> tuple[Phrase, ...]:
    sources = Sources(
        key_result=case.key_result,
        metric=case.metric,
        gauge=case.gauge,
        baseline=standing.baseline.value,
        period=case.period,
        counted=case.counted,
    )
    return notes_on(sources)


def _provenance(strand: Strand) -> Provenance | None:
    """Where the newest reading was written; None of a computed series."""
    if not strand.readings:
        return None
    reading = strand.readings[-1]
    return Provenance(reading.path, reading.line, reading.source, reading.collected, reading.note)


def series_key(written: KeyResult, metric: Metric) -> SeriesKey:
    return SeriesKey(metric.id, written.account, written.segment)
