"""Annotations: breaks, campaigns and events from ``annotations.yaml``.

Takes the tree and the ids that an annotation may name; gives annotations in the order of their days. What a break
does to a series is for ``evaluate``.
"""

from collections.abc import Collection, Container, Iterator, Mapping
from datetime import date

from generator.check.authored import Texts, authored
from generator.check.authored.forms.annotation import AnnotationForm
from generator.check.metrics.definitions import declared_metrics, unknown_metric
from generator.check.names.accounts import account_diagnostics, fold_account
from generator.check.names.references import goal_diagnostics
from generator.check.texts.local_texts import language_diagnostics, local_text
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.content import MISSING_KEY, WRONG_TYPE
from generator.diagnostics.codes.readings import ANNOTATION_DATES, NOT_FOR_ANNOTATION
from generator.model.book import Platform
from generator.model.metric import Metric
from generator.model.reading import Annotation, AnnotationKind
from generator.model.source import Kind, Listing, Node, SourceTree, Table


def annotations_of(
    tree: SourceTree,
    metrics: Mapping[str, Metric],
    goal_ids: Collection[str],
    platforms: Mapping[str, Platform],
    languages: tuple[str, ...] = ("en",),
) -> tuple[tuple[Annotation, ...], tuple[Diagnostic, ...]]:
    """Every annotation by its days, and what is wrong with them. ``goal_ids`` are those of rejected goals too."""
    found: list[Annotation] = []
    said: list[Diagnostic] = []
    declared = declared_metrics(tree)
    for node, complete in _nodes(tree, said):
        form, wrong = authored(AnnotationForm, node, at=node.span, complete=complete)
        said += wrong
        if form is None:
            continue
        said += language_diagnostics(form.title, languages)
        said += _reference_diagnostics(form, metrics, declared, goal_ids, platforms)
        said += _break_diagnostics(form, metrics)
        days, wrong_days = _days(form)
        said += wrong_days
        if days is not None and form.title is not None and form.kind is not None:
            found.append(
                _annotation(form, form.title, form.kind.value, days, platforms=platforms, languages=languages)
            )
    found.sort(key=lambda one: (one.start, one.end, one.span))
    return tuple(found), tuple(said)


def _nodes(tree: SourceTree, said: list[Diagnostic]) -> Iterator[tuple[Node, bool]]:
    for document in tree.of(Kind.ANNOTATIONS):
        if isinstance(document.root, Listing):
            yield from ((node, document.complete) for node in document.root.items)
        elif document.root is not None:
            fix = "begin each annotation with a dash: `- {date: …, title: …, kind: event}`"
            if isinstance(document.root, Table) and document.root.get("annotations") is not None:
                fix = "remove the line `annotations:`, and begin each annotation at the left edge with a dash"
            said.append(WRONG_TYPE.at(document.start, "annotations are a list", fix=fix))


def _annotation(
    form: AnnotationForm,
    title: Texts,
    kind: AnnotationKind,
    days: tuple[date, date],
    *,
    platforms: Mapping[str, Platform],
    languages: tuple[str, ...],
) -> Annotation:
    start, end = days
    return Annotation(
        kind=kind,
        start=start,
        end=end,
        title=local_text(title, languages),
        metric=form.metric.value if form.metric else None,
        account=fold_account(form.account.value, platforms) if form.account else None,
        goal=form.goal.value if form.goal else None,
        carry=bool(form.carry and form.carry.value),
        offset=form.offset.value if form.offset else None,
        span=form.span,
    )


def _days(form: AnnotationForm) -> tuple[tuple[date, date] | None, tuple[Diagnostic, ...]]:
    """The first and the last day; a single ``date`` is both."""
    if form.date is not None and (form.start or form.end):
        message = "an annotation has either a `date` or a `start` and an `end`, not both"
        return None, (ANNOTATION_DATES.at(form.place("date"), message, fix="remove `date` or the other two"),)
    if form.date is not None:
        return (form.date.value, form.date.value), ()
    if form.start is None or form.end is None:
        return None, tuple(_missing_days(form))
    if form.end.value < form.start.value:
        message = f"it ends on {form.end.text}, before it starts on {form.start.text}"
        return None, (ANNOTATION_DATES.at(form.end.span, message, fix="check the two dates"),)
    if form.kind and form.kind.value is AnnotationKind.BREAK and form.start.value != form.end.value:
        message = "a break is a single day, the first one after the change"
        fix = f"write `date: {form.start.text}` instead of `start` and `end`"
        return None, (ANNOTATION_DATES.at(form.place("start"), message, fix=fix),)
    return (form.start.value, form.end.value), ()


def _missing_days(form: AnnotationForm) -> Iterator[Diagnostic]:
    if form.lacks("date") and form.lacks("start") and form.lacks("end"):
        yield MISSING_KEY.at(
            form.span, "`date` is missing here", fix="add `date: …`, or `start: …` and `end: …`"
        )
        return
    for key, other in (("start", "end"), ("end", "start")):
        if form.lacks(key) and not form.lacks(other) and getattr(form, other) is not None:
            yield MISSING_KEY.at(
                form.place(other), f"`{key}` is missing here", fix=f"add `{key}: …`, or write `date`"
            )


def _reference_diagnostics(
    form: AnnotationForm,
    metrics: Mapping[str, Metric],
    declared: Container[str],
    goal_ids: Collection[str],
    platforms: Mapping[str, Platform],
) -> Iterator[Diagnostic]:
    if form.metric is not None and form.metric.value not in declared:
        yield unknown_metric(form.metric.value, form.metric.span, metrics)
    yield from goal_diagnostics(form.goal, goal_ids)
    if form.account is not None:
        yield from account_diagnostics(form.account.value, form.account.span, platforms)


def _break_diagnostics(form: AnnotationForm, metrics: Mapping[str, Metric]) -> Iterator[Diagnostic]:
    written = [key for key in ("carry", "offset") if getattr(form, key) is not None]
    if not written or form.kind is None:
        return
    span = form.place(written[0])
    metric = metrics.get(form.metric.value) if form.metric else None
    if form.kind.value is not AnnotationKind.BREAK:
        message = f"`{written[0]}` is only for a break, but this is of the kind `{form.kind.value}`"
        yield NOT_FOR_ANNOTATION.at(span, message, fix=f"remove `{written[0]}`, or write `kind: break`")
    elif metric is not None and not metric.traits.is_stock:
        message = f"`{metric.id}` is not a level, so nothing carries over the break"
        yield NOT_FOR_ANNOTATION.at(span, message, fix=f"remove `{written[0]}`")
    elif len(written) == 2 and form.carry is not None and form.carry.value:
        yield NOT_FOR_ANNOTATION.at(
            span, "`carry` and `offset` contradict each other", fix="remove one of them"
        )
    elif form.offset is not None and form.metric is None:
        yield NOT_FOR_ANNOTATION.at(form.place("offset"), "`offset` needs a metric", fix="add `metric: …`")
