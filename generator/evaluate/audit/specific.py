"""Specific: one metric, a number, a place; and that title, claims, baseline and target are about the same.

Takes a goal's subject, gives findings. One function a rule, listed in ``RULES``.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial

from generator.diagnostics.findings import specific as codes
from generator.evaluate.audit.finding import Rule, change_of, found, name, quantity
from generator.evaluate.audit.lexicon import distances, named_together, spoken_of
from generator.evaluate.audit.meant import asked_by, other_target
from generator.evaluate.audit.subject import Measured, Subject, claims_of, first_said
from generator.model.fact import known
from generator.model.goal import ActionStatus, KeyResult, Op
from generator.model.metric import Metric
from generator.model.text import LocalText, folded
from generator.model.verdict import Finding

#: Two lengths that differ by less than this part are one distance, rounded.
_ROUNDED = 0.05
_WORD = re.compile(r"[^\W_]+")
#: Texts of which the words of places and groups are known: what is claimed of one goal is claimed of others too.
_TEXTS = 4_096
_spoken_of = lru_cache(maxsize=_TEXTS)(spoken_of)


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
        if _where(subject, each) is None and not _is_in_one_place(each):
            yield found(codes.NO_ACCOUNT, each)


def _is_in_one_place(each: Measured) -> bool:
    """Whether it is of the site's own making: singers are counted where the choir is. Readings that name an account say where."""
    return each.report.metric is not None and each.report.metric.is_own


def _where(subject: Subject, each: Measured) -> str | None:
    return each.report.key_result.account or subject.goal.account or subject.goal.platform


def _no_segment(subject: Subject) -> Iterator[Finding]:
    """What the goal says is about all its key results: one with a segment will do. A key result's title is its own.

    Whom a metric counts by its own name (singers) is no part of those that it counts.
    """
    results = subject.results
    texts = (subject.goal.title, *claims_of(subject.goal.claims))
    goal_wide = first_said(texts, partial(_spoken_beside, _counted(results)))
    if results and goal_wide and not any(each.report.key_result.segment for each in results):
        yield found(codes.NO_SEGMENT, results[0] if len(results) == 1 else None, words=goal_wide)
        return
    for each in results:
        spoken = first_said(_own_title(each), partial(_spoken_beside, _counted([each])))
        if spoken and each.report.key_result.segment is None:
            yield found(codes.NO_SEGMENT, each, words=spoken)


def _counted(results: Iterable[Measured]) -> frozenset[str]:
    """The words by which the metrics name what they count: their labels, ids and units, in every language."""
    texts: list[str] = []
    for each in results:
        metric = each.report.metric
        if metric is not None:
            units = metric.unit_words.versions if metric.unit_words else ()
            texts += [metric.id, metric.unit or "", *(text for _, text in metric.label.versions)]
            texts += [text for _, forms in units for _, text in forms]
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(text))


def _spoken_beside(counted: frozenset[str], text: str) -> str | None:
    """The first words of a place or a group that are none of those ``counted``, which are passed over as full stops."""
    spoken = _spoken_of(text)
    while spoken and spoken in text and counted.issuperset(_WORD.findall(spoken.casefold())):
        text = text.replace(spoken, "." * len(spoken))
        spoken = _spoken_of(text)
    return spoken


def _own_title(each: Measured) -> tuple[LocalText, ...]:
    title = each.report.key_result.title
    return (title,) if title else ()


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
            counted=baseline.part,
            segment=key_result.part if key_result.segment else None,
        )


def _is_same(one: str, other: str | None) -> bool:
    return other is not None and folded(one.strip()) == folded(other.strip())


def _place_differs(subject: Subject) -> Iterator[Finding]:
    texts = (*claims_of(subject.goal.claims), *_action_titles(subject))
    for each in subject.results:
        segment = each.report.key_result.segment
        if segment is None:
            continue
        measured = [distance.metres for distance in distances(segment)]
        spoken = first_said(texts, partial(_other_distance, measured))
        if spoken:
            yield found(codes.PLACE_DIFFERS, each, distance=spoken, segment=each.report.key_result.part)


def _other_distance(measured: Sequence[float], text: str) -> str | None:
    """The first distance in a text that is none of those measured."""
    for distance in distances(text):
        if not any(abs(metres - distance.metres) <= _ROUNDED * distance.metres for metres in measured):
            return distance.text
    return None


def _action_titles(subject: Subject) -> Iterator[LocalText]:
    """Of dropped actions nothing is done any more."""
    return (action.title for action in subject.goal.actions if action.status is not ActionStatus.DROPPED)


def _several_metrics(subject: Subject) -> Iterator[Finding]:
    for each in subject.results:
        titles = _own_title(each) or _title_of_lone(subject)
        listed = first_said(titles, lambda title: named_together(title, subject.labels))
        added = _formula_of_several(each.report.metric)
        if listed or added:
            yield found(codes.SEVERAL_METRICS, each, words=listed or name(added))


def _formula_of_several(metric: Metric | None) -> str | None:
    """The formula of a metric that adds up others; a ratio is one thing made of two."""
    if metric is None or metric.traits.has_parts:
        return None
    several = len({step.metric for step in metric.formula if step.kind == "metric"}) > 1
    return metric.formula_text if several else None


def _title_of_lone(subject: Subject) -> tuple[LocalText, ...]:
    """The goal's title is that of its only key result."""
    return (subject.goal.title,) if len(subject.results) == 1 else ()


def _title_differs(subject: Subject) -> Iterator[Finding]:
    """Of several results the goal's title may be about any; each one's own is about it."""
    for each in subject.results:
        asked = asked_by(each.report)
        titles = _own_title(each) or _title_of_lone(subject)
        spoken = first_said(titles, partial(other_target, asked)) if asked else None
        if spoken and known(each.report.target):
            target = quantity(each.report, each.report.target)
            yield found(codes.TITLE_DIFFERS, each, words=spoken, target=target)


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
        if each.label is None or target is None or (where is None and not _is_in_one_place(each)):
            continue
        report = each.report
        yield found(
            codes.TARGET_STATED,
            each,
            metric=_named(each.label, report.key_result),
            target=quantity(report, report.target) if known(report.target) else None,
            change=change_of(report),
            limit=report.key_result.op is Op.LTE,
            account=name(where),
        )


def _named(label: LocalText, key_result: KeyResult) -> LocalText:
    """A metric's label with its segment beside it."""
    part = key_result.part if key_result.segment else None
    if part is None:
        return label
    return LocalText(
        tuple((language, f"{text} ({part.in_language(language).text})") for language, text in label.versions)
    )


RULES: tuple[Rule, ...] = (
    _no_key_results,
    _no_metric,
    _no_number,
    _no_account,
    _no_segment,
    _segment_differs,
    _place_differs,
    _several_metrics,
    _title_differs,
    _met_before_start,
    _target_stated,
)
