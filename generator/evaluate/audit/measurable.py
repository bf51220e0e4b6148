"""Measurable: something to count from, and readings with a source, often enough and not too old.

Takes a goal's subject, gives findings. One function a rule, listed in ``RULES``.
"""

from collections.abc import Iterator

from generator.diagnostics.findings import measurable as codes, specific
from generator.evaluate.audit.finding import Rule, change_of, found, name
from generator.evaluate.audit.subject import Measured, Subject
from generator.evaluate.readings.cadence import ENOUGH, periods_that_fit
from generator.evaluate.readings.freshness import asked_on
from generator.model.fact import Unknown
from generator.model.goal import TargetKind
from generator.model.verdict import Finding

#: The shares of days that were read differ where they lie so far apart.
_APART = 0.1
_ROUNDING = 1e-9


def _no_key_results(subject: Subject) -> Iterator[Finding]:
    if not subject.results:
        yield found(specific.NO_KEY_RESULTS)


def _change_without_baseline(subject: Subject) -> Iterator[Finding]:
    for each in subject.results:
        target = each.report.key_result.target
        if target is None or target.kind is TargetKind.VALUE or not isinstance(each.report.target, Unknown):
            continue
        baseline = each.report.baseline
        yield found(
            codes.CHANGE_WITHOUT_BASELINE,
            each,
            change=change_of(each.report),
            reason=name(baseline.reason if isinstance(baseline, Unknown) else "zero"),
        )


def _no_frequency(subject: Subject) -> Iterator[Finding]:
    for each in subject.results:
        if each.report.metric is not None and not each.report.metric.frequency_written:
            yield found(codes.NO_FREQUENCY, each, metric=each.label)


def _no_source(subject: Subject) -> Iterator[Finding]:
    for each in subject.results:
        if each.report.metric is not None and not each.sources:
            yield found(codes.NO_SOURCE, each, metric=each.label, readings=each.readings)


def _no_reading_before(subject: Subject) -> Iterator[Finding]:
    for each in subject.results:
        if each.report.metric is None or each.read_before or _begins_at_zero(each):
            continue
        if subject.period is not None:
            yield found(codes.NO_READING_BEFORE, each, start=subject.period.start)


def _begins_at_zero(each: Measured) -> bool:
    """Whether it is a total that is to come to a number: nothing from before the start is compared with."""
    metric, target = each.report.metric, each.report.key_result.target
    is_number = target is not None and target.kind is TargetKind.VALUE
    return metric is not None and metric.is_total and is_number


def _not_fresh(subject: Subject) -> Iterator[Finding]:
    if not subject.is_running:
        return
    for each in subject.results:
        if each.report.metric is not None and not each.freshness.on(subject.as_of):
            yield found(codes.NOT_FRESH, each, last=each.freshness.newest, as_of=subject.as_of)


def _few_readings(subject: Subject) -> Iterator[Finding]:
    for each in subject.results:
        if each.report.metric is None or subject.period is None:
            continue
        count = periods_that_fit(subject.period, each.report.metric.frequency)
        if count is not None and count < ENOUGH:
            frequency = name(each.report.metric.frequency.value)
            yield found(codes.FEW_READINGS, each, count=count, frequency=frequency)


def _coverage_differs(subject: Subject) -> Iterator[Finding]:
    for each in subject.results:
        since, before = each.report.days_read, each.report.baseline_days_read
        if since is None or before is None:
            continue
        if abs(since.share - before.share) >= _APART - _ROUNDING:
            yield found(
                codes.COVERAGE_DIFFERS,
                each,
                read=since.read,
                days=since.days,
                read_before=before.read,
                days_before=before.days,
            )


def _readings(subject: Subject) -> Iterator[Finding]:
    for each in subject.results:
        if each.readings:
            yield found(
                codes.READINGS,
                each,
                count=each.readings,
                source=name(each.sources[0] if each.sources else None),
                more=max(len(each.sources) - 1, 0),
                every=each.every,
                longest=each.longest if _is_gap(each) else None,
                zeros=each.zeros,
            )


def _is_gap(each: Measured) -> bool:
    """Whether the longest time between two readings is more than a weekend longer than usual, and twice as long."""
    return each.every is not None and each.longest > max(each.every + 3, 2 * each.every - 1)


def _fresh(subject: Subject) -> Iterator[Finding]:
    day = asked_on(subject.as_of, subject.judged)
    for each in subject.results:
        last = each.freshness.newest
        if last is not None and each.freshness.on(day):
            yield found(codes.FRESH, each, last=last, days=(subject.as_of - last).days)


RULES: tuple[Rule, ...] = (
    _no_key_results,
    _change_without_baseline,
    _no_frequency,
    _no_source,
    _no_reading_before,
    _not_fresh,
    _few_readings,
    _coverage_differs,
    _readings,
    _fresh,
)
