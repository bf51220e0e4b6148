"""Specific: one metric, a number, a place; and that title, claims, baseline and target are about the same.

Takes a goal's subject, gives findings. One function a rule, listed in ``RULES``.
"""

from collections.abc import Iterator

from generator.diagnostics.findings import specific as codes
from generator.evaluate.audit.finding import Rule, change_of, found, name, quantity
from generator.evaluate.audit.lexicon import distances, named_together, spoken_of
from generator.evaluate.audit.subject import Measured, Subject, claim_texts, versions
from generator.model.fact import known
from generator.model.goal import ActionStatus, Op
from generator.model.metric import MetricType
from generator.model.text import LocalText
from generator.model.verdict import Finding

#: Two lengths that differ by less than this part are one distance, rounded.
_ROUNDED = 0.02


def _no_key_results(subject: Subject) -> Iterator[Finding]:
    if not subject.results:
        yield found(codes.NO_KEY_RESULTS)


def _no_metric(subject: Subject) -> Iterator[Finding]:
    for each in subject.results:
        if each.report.key_result.metric is None:
            yield found(codes.NO_METRIC, each)


def _no_number(subject: Subject) -> Iterator[Finding]:
    for each in subject.results:
        if each.report.key_result.target is None:
            yield found(codes.NO_NUMBER, each, metric=each.label)


def _no_account(subject: Subject) -> Iterator[Finding]:
    for each in subject.results:
        if _where(subject, each) is None:
            yield found(codes.NO_ACCOUNT, each)


def _where(subject: Subject, each: Measured) -> str | None:
    return each.report.key_result.account or subject.goal.account or subject.goal.platform


def _no_segment(subject: Subject) -> Iterator[Finding]:
    """What the goal says is about all its key results: one with a segment will do. A key result's title is its own."""
    results = subject.results
    goal_wide = _first_spoken((*versions(subject.goal.title), *claim_texts(subject.goal.claims)))
    if results and goal_wide and not any(each.report.key_result.segment for each in results):
        yield found(codes.NO_SEGMENT, results[0] if len(results) == 1 else None, words=name(goal_wide))
        return
    for each in results:
        spoken = _first_spoken(_own_title(each))
        if spoken and each.report.key_result.segment is None:
            yield found(codes.NO_SEGMENT, each, words=name(spoken))


def _own_title(each: Measured) -> tuple[str, ...]:
    title = each.report.key_result.title
    return tuple(versions(title)) if title else ()


def _first_spoken(texts: tuple[str, ...]) -> str | None:
    return next((spoken for text in texts if (spoken := spoken_of(text))), None)


def _segment_differs(subject: Subject) -> Iterator[Finding]:
    for each in subject.results:
        key_result = each.report.key_result
        baseline = key_result.baseline
        if baseline is None or baseline.segment is None or _is_same(baseline.segment, key_result.segment):
            continue
        yield found(
            codes.SEGMENT_DIFFERS,
            each,
            baseline=None if baseline.value is None else quantity(each.report, baseline.value),
            counted=name(baseline.segment),
            segment=name(key_result.segment),
        )


def _is_same(one: str, other: str | None) -> bool:
    return other is not None and one.strip().casefold() == other.strip().casefold()


def _place_differs(subject: Subject) -> Iterator[Finding]:
    texts = (*claim_texts(subject.goal.claims), *_action_titles(subject))
    spoken = [distance for text in texts for distance in distances(text)]
    for each in subject.results:
        segment = each.report.key_result.segment
        if segment is None:
            continue
        measured = [distance.metres for distance in distances(segment)]
        for distance in spoken:
            if not any(abs(metres - distance.metres) <= _ROUNDED * distance.metres for metres in measured):
                yield found(codes.PLACE_DIFFERS, each, distance=name(distance.text), segment=name(segment))
                break


def _action_titles(subject: Subject) -> Iterator[str]:
    """Of dropped actions nothing is done any more."""
    for action in subject.goal.actions:
        if action.status is not ActionStatus.DROPPED:
            yield from versions(action.title)


def _several_metrics(subject: Subject) -> Iterator[Finding]:
    for each in subject.results:
        titles = _own_title(each) or _title_of_lone(subject)
        metric = each.report.metric
        words = next((said for title in titles if (said := named_together(title, subject.labels))), None)
        if words is None and metric is not None and metric.type is not MetricType.RATIO and metric.formula:
            several = len({step.metric for step in metric.formula if step.kind == "metric"}) > 1
            words = metric.formula_text if several else None
        if words:
            yield found(codes.SEVERAL_METRICS, each, words=name(words))


def _title_of_lone(subject: Subject) -> tuple[str, ...]:
    """The goal's title is that of its only key result."""
    return tuple(versions(subject.goal.title)) if len(subject.results) == 1 else ()


def _met_before_start(subject: Subject) -> Iterator[Finding]:
    for each in subject.results:
        if each.before is not None and known(each.report.target):
            yield found(
                codes.MET_BEFORE_START,
                each,
                before=quantity(each.report, each.before),
                target=quantity(each.report, each.report.target),
            )


def _target_stated(subject: Subject) -> Iterator[Finding]:
    for each in subject.results:
        target, where = each.report.key_result.target, _where(subject, each)
        if each.label is None or target is None or where is None:
            continue
        report = each.report
        yield found(
            codes.TARGET_STATED,
            each,
            metric=_named(each.label, report.key_result.segment),
            target=quantity(report, report.target) if known(report.target) else None,
            change=change_of(report),
            limit=report.key_result.op is Op.LTE,
            account=name(where),
        )


def _named(label: LocalText, segment: str | None) -> LocalText:
    """A metric's label with its segment beside it."""
    if segment is None:
        return label
    return LocalText(tuple((language, f"{text} ({segment})") for language, text in label.versions))


RULES: tuple[Rule, ...] = (
    _no_key_results,
    _no_metric,
    _no_number,
    _no_account,
    _no_segment,
    _segment_differs,
    _place_differs,
    _several_metrics,
    _met_before_start,
    _target_stated,
)
