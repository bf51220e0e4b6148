"""One key result, judged: its figures, its status and what is worth knowing of both.

Takes the goal, the key result and the gauge that it is read from, gives the report on it. The rules stand in the
modules that it calls; here they are put in order.
"""

from dataclasses import dataclass

from generator.evaluate.arithmetic import meets
from generator.evaluate.baseline import baseline_of
from generator.evaluate.cadence import missed_windows
from generator.evaluate.days import later
from generator.evaluate.gauge import Gauge
from generator.evaluate.measures import Began, Measure, measure_of
from generator.evaluate.moments import first_broken, first_met, first_passed, level_at_start
from generator.evaluate.notes import Sources, notes_on
from generator.evaluate.pace import actual, best_stretch, needed
from generator.evaluate.plan import elapsed, expected_on, plan_of
from generator.evaluate.progress import pace_of, progress_of
from generator.evaluate.status import Found, status_of
from generator.evaluate.strand import Strand
from generator.evaluate.target import resolved
from generator.model.calendar import DAY, Day, Period
from generator.model.fact import Fact, Unknown, known
from generator.model.goal import Goal, KeyResult, Op, When
from generator.model.metric import Metric, MetricType
from generator.model.reading import SeriesKey
from generator.model.report import KeyResultReport, Provenance, Status, TrackPoint


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One key result with what it is judged by. ``cut`` is the last day whose readings exist for it.

    ``counted`` are the days whose readings make its figure: the period up to ``cut``, since the last break.
    """

    goal: Goal
    key_result: KeyResult
    metric: Metric
    measure: Measure
    gauge: Gauge
    period: Period
    as_of: Day
    cut: Day
    counted: Period

    @property
    def is_ceiling(self) -> bool:
        """Whether a total must not pass its target."""
        return self.metric.is_total and self.key_result.op is Op.LTE


def case_of(
    goal: Goal, key_result: KeyResult, *, metric: Metric, gauge: Gauge, period: Period, as_of: Day
) -> Case:
    """The case of one key result on ``as_of``."""
    cut = min(as_of, period.end)
    return Case(
        goal=goal,
        key_result=key_result,
        metric=metric,
        measure=measure_of(metric),
        gauge=gauge,
        period=period,
        as_of=as_of,
        cut=cut,
        counted=Period(max(period.start, gauge.strand.side_start(cut)), cut),
    )


def judge_key_result(case: Case) -> KeyResultReport:
    """The report on one key result."""
    written, metric, strand = case.key_result, case.metric, case.gauge.strand
    baseline = baseline_of(
        written.baseline, case.measure, case.gauge, metric=metric, period=case.period, cut=case.cut
    )
    target = resolved(written.target, baseline.value)
    value = case.measure.figure(case.gauge, metric, case.counted)
    plan = plan_of(
        metric,
        written.shape,
        written.milestones,
        period=case.period,
        baseline=baseline.value,
        target=target,
    )
    expected = expected_on(plan, case.as_of)
    track = track_of(case)
    found = _found(case, baseline, target=target, value=value, expected=expected, track=track)
    status, because = status_of(found)
    return KeyResultReport(
        key_result=written,
        metric=metric,
        series=series_key(written, metric),
        unit=metric.unit,
        period=case.period,
        baseline=baseline.value,
        baseline_date=baseline.date,
        target=target,
        stretch=resolved(written.stretch, baseline.value, missing="none-set"),
        value=value,
        value_date=None if isinstance(value, Unknown) else found.newest,
        progress=progress_of(
            metric, written.shape, written.op, value=value, baseline=baseline.value, target=target
        ),
        expected=expected,
        elapsed=found.elapsed,
        needed_per_day=needed(
            metric,
            written.op,
            value,
            target,
            achieved=status is Status.ACHIEVED,
            days_left=(case.period.end - case.as_of).days,
        ),
        actual_per_day=actual(metric, strand, baseline, case.period, case.cut),
        best_per_day=best_stretch(metric, written.op, strand, case.cut),
        status=status,
        because=because,
        points=strand.points,
        track=track,
        plan=() if isinstance(plan, Unknown) else plan,
        breaks=strand.breaks,
        restated=strand.restated,
        last_reading=strand.ends[-1] if strand.ends else found.newest,
        provenance=provenance_of(strand),
        missed_windows=missed_windows(metric, strand, Period(case.period.start, case.cut)),
        notes=notes_on(
            Sources(
                key_result=written,
                metric=metric,
                gauge=case.gauge,
                baseline=baseline.value,
                period=case.period,
                counted=case.counted,
            )
        ),
    )


def _found(
    case: Case,
    baseline: Began,
    *,
    target: Fact,
    value: Fact,
    expected: Fact,
    track: tuple[TrackPoint, ...],
) -> Found:
    """What the points of the status ask for."""
    written = case.key_result
    newest = case.measure.newest(case.gauge, case.counted)
    return Found(
        state=case.goal.state,
        period=case.period,
        as_of=case.as_of,
        when=When.AT if case.is_ceiling and written.when is When.BY else written.when,
        target=target,
        value=value,
        met_on=met_on(case, target, track),
        broken_on=broken_on(case, target),
        passed_on=passed_on(case, target, track),
        holds=known(value) and known(target) and meets(value, target, written.op),
        newest=newest,
        fresh_until=None if newest is None else later(newest, case.metric.max_age),
        readings=case.measure.count(case.gauge, case.counted),
        elapsed=elapsed(case.period, case.as_of),
        expected=expected,
        pace=pace_of(
            case.metric, written.shape, written.op, value=value, baseline=baseline.value, expected=expected
        ),
    )


def track_of(case: Case) -> tuple[TrackPoint, ...]:
    """The judged quantity over the goal's days; it begins anew at every break, for nothing is counted across one."""
    splits = [day for day in case.gauge.strand.splits if case.period.start < day <= case.cut]
    starts = [case.period.start, *splits]
    ends = [*(day - DAY for day in splits), case.cut]
    return tuple(
        point
        for start, end in zip(starts, ends, strict=True)
        for point in case.measure.track(case.gauge, case.metric, Period(start, end))
    )


def met_on(case: Case, target: Fact, track: tuple[TrackPoint, ...]) -> Day | None:
    """When a target to be met once was met: on the start, if it was already; None for the other kinds of target."""
    if isinstance(target, Unknown) or case.key_result.when is not When.BY or case.is_ceiling:
        return None
    if case.as_of < case.period.start:
        return None
    before = figure_before(case)
    if not isinstance(before, Unknown) and meets(before, target, case.key_result.op):
        return case.period.start
    return first_met(track, target, case.key_result.op)


def figure_before(case: Case) -> Fact:
    """The judged quantity as it stood when the period began, by readings alone; a total begins at 0 and has none."""
    if case.metric.is_total:
        return Unknown("no-baseline")
    before = case.measure.began(case.gauge, case.metric, case.period, None)
    if before.date is None or case.gauge.strand.splits_between(before.date, case.period.start):
        return Unknown("no-baseline")
    return before.value


def broken_on(case: Case, target: Fact) -> Day | None:
    """When a target to be held throughout was first not held: the level at the start counts like a reading."""
    if isinstance(target, Unknown) or case.key_result.when is not When.THROUGHOUT:
        return None
    strand, op = case.gauge.strand, case.key_result.op
    if case.metric.type is MetricType.LEVEL and case.cut >= case.period.start:
        level = level_at_start(strand, case.period)
        if level is not None and not meets(level.value, target, op):
            return case.period.start
    return first_broken(strand.within(Period(case.period.start, case.cut)), target, op)


def passed_on(case: Case, target: Fact, track: tuple[TrackPoint, ...]) -> Day | None:
    """When the ceiling on a total was passed."""
    return first_passed(track, target) if case.is_ceiling and not isinstance(target, Unknown) else None


def provenance_of(strand: Strand) -> Provenance | None:
    """Where the newest reading was written; None of a computed series."""
    if not strand.readings:
        return None
    reading = strand.readings[-1]
    return Provenance(reading.path, reading.line, reading.source, reading.collected, reading.note)


def series_key(written: KeyResult, metric: Metric) -> SeriesKey:
    return SeriesKey(metric.id, written.account, written.segment)
