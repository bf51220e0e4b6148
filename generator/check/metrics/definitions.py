"""The book's metrics: the catalogue with the site's own over it, defaults filled in and references resolved.

Takes the tree and the site; gives metrics by id, and all that is wrong with them. A metric whose type is not known is
left out, and its id stays among ``declared_metrics``, so that what refers to it can stay quiet. It reads no value.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from generator.check.authored import Texts, Written
from generator.check.authored.forms.metric import MetricForm
from generator.check.metrics.counted import unit_diagnostics, unit_of
from generator.check.metrics.declared import DeclaredIds, MetricLayers, declared_metrics, metric_layers
from generator.check.metrics.formula import FormulaTrouble, parse_formula
from generator.check.metrics.links import link_diagnostics
from generator.check.metrics.rules import quotient_diagnostics, rule_diagnostics
from generator.check.names.accounts import fold_account, platforms_of
from generator.check.names.objectives import FALLBACK, objective_diagnostics, objective_ids, shipped_versions
from generator.check.texts.local_texts import language_diagnostics, local_text, ordered
from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.content import MISSING_KEY
from generator.diagnostics.codes.metrics import BAD_FORMULA, NO_RIVALS, UNKNOWN_METRIC
from generator.diagnostics.suggestions import did_you_mean, listed
from generator.languages import Labels
from generator.model.book import Site
from generator.model.calendar import Duration
from generator.model.metric import (
    MAX_AGE,
    TRAITS,
    Aggregate,
    Frequency,
    Metric,
    MetricType,
    Missing,
    Operation,
    Traits,
)
from generator.model.source import Kind, SourceTree, Table
from generator.model.text import LocalText, folded

__all__ = ["DeclaredIds", "declared_metrics", "metrics_of", "unknown_metric"]

#: Where a language's labels hold what ships of a metric's texts.
_SHIPPED: Mapping[str, Callable[[Labels], Mapping[str, str]]] = {
    "label": lambda labels: labels.metrics,
    "description": lambda labels: labels.descriptions,
}


def metrics_of(tree: SourceTree, site: Site) -> tuple[Mapping[str, Metric], tuple[Diagnostic, ...]]:
    """Every metric of the site by id, in the order of ids, and what is wrong with them."""
    layers, said = metric_layers(tree)
    declared = declared_metrics(tree)
    found: dict[str, Metric] = {}
    wrong = list(said)
    for name, layer in sorted(layers.items()):
        metric, more = _metric(layer, site, declared, layers)
        wrong += more
        if metric is not None:
            found[name] = metric
    wrong += link_diagnostics(found, layers)
    wrong += _objective_diagnostics(layers, objective_ids(tree))
    metrics, more = _with_rivals(found, tree, site, declared)
    return metrics, (*wrong, *more)


def unknown_metric(name: str, span: Span | None, known: Iterable[str]) -> Diagnostic:
    """That no metric has the id ``name``, with the nearest one that there is."""
    fix = _by_label(name, known) or _metric_fix(name, tuple(known))
    return UNKNOWN_METRIC.at(span, "no metric has this id", fix=fix)


def _by_label(name: str, known: Iterable[str]) -> str | None:
    """The fix where ``name`` is what a metric is called on pages, or an id with a remark behind it."""
    bare, remark, _ = name.partition(" //")
    if remark and bare in known:
        return f"write `{bare}`: a comment begins with `#`"
    if not isinstance(known, Mapping):
        return None
    wanted = folded(name.strip())
    for metric in known.values():
        if isinstance(metric, Metric) and wanted in {folded(text) for _, text in metric.label.versions}:
            return f"did you mean `{metric.id}`?"
    return None


@lru_cache(maxsize=256)  # one misspelt id stands in many rows
def _metric_fix(name: str, known: tuple[str, ...]) -> str:
    return did_you_mean(
        name, known, otherwise="write the id of a metric, or define this one in a file in content/metrics/"
    )


def _metric(
    layer: MetricLayers, site: Site, declared: DeclaredIds, layers: Mapping[str, MetricLayers]
) -> tuple[Metric | None, list[Diagnostic]]:
    form = layer.merged
    if form.type is None:
        return None, [*_type_missing(layer), *_text_diagnostics(layer, site)]
    kind = form.type.value
    traits = TRAITS[kind]
    formula, wrong = _formula(form, declared, layers)
    numerator, denominator, unknown = _parts(form, declared, layers)
    said = [*rule_diagnostics(layer, kind), *_text_diagnostics(layer, site), *wrong, *unknown]
    said += quotient_diagnostics(form, layer.own, formula)
    frequency = form.frequency.value if form.frequency else Frequency.IRREGULAR
    currency = _currency(form, traits, site)
    unit, words = unit_of(form, traits, currency, site)
    metric = Metric(
        id=layer.id,
        label=_text(layer, "label", site) or LocalText(((site.languages[0], layer.id),)),
        type=kind,
        unit=unit,
        better=form.better.value if form.better else traits.better,
        better_written=form.better is not None,
        frequency=frequency,
        frequency_written=form.frequency is not None,
        max_age=_max_age(form, frequency),
        aggregate=_aggregate(form, traits),
        currency=currency,
        numerator=numerator,
        denominator=denominator,
        formula=formula,
        formula_text=form.formula.text if form.formula else None,
        objectives=tuple(objective.value for objective in form.objectives),
        version=form.version.value if form.version else 1,
        description=_text(layer, "description", site),
        is_own=layer.shipped is None,
        span=layer.span,
        unit_words=words,
        missing_written=form.missing is not None,
        zero_when_missing=traits.adds_up and form.missing is not None and form.missing.value is Missing.ZERO,
    )
    return metric, said


def _type_missing(layer: MetricLayers) -> Iterator[Diagnostic]:
    if layer.own is None or layer.own.lacks("type"):
        message = f"the metric `{layer.id}` has no `type`"
        yield MISSING_KEY.at(layer.span, message, fix=f"add `type: …`: one of {listed(MetricType)}")


def _max_age(form: MetricForm, frequency: Frequency) -> Duration:
    return form.max_age.value if form.max_age else MAX_AGE[frequency]


def _aggregate(form: MetricForm, traits: Traits) -> Aggregate | None:
    """What readings are drawn together by, where its type lets a metric choose; None for all others."""
    if form.aggregate is not None and form.aggregate.value in traits.aggregates:
        return form.aggregate.value
    return next(iter(traits.aggregates), None)


def _currency(form: MetricForm, traits: Traits, site: Site) -> str | None:
    if traits.may_have_currency and form.currency is not None:
        return form.currency.value
    return site.currency if traits.has_currency else None


def _text(layer: MetricLayers, key: str, site: Site) -> LocalText | None:
    """A text of the metric: the site's languages over the catalogue's; a text without language replaces them all."""
    languages = (*site.languages, FALLBACK)
    own: Texts | None = getattr(layer.own, key, None)
    below = shipped_versions(layer.id, _SHIPPED[key], languages) if layer.shipped else {}
    above = dict(local_text(own, languages).versions) if own else {}
    if own is not None and any(code is None for code, _ in own.versions):
        below = {}
    versions = below | above
    return ordered(versions, languages) if versions else None


def _objective_diagnostics(layers: Mapping[str, MetricLayers], known: frozenset[str]) -> Iterator[Diagnostic]:
    for layer in layers.values():
        yield from objective_diagnostics(layer.own.objectives if layer.own else (), known)


def _text_diagnostics(layer: MetricLayers, site: Site) -> Iterator[Diagnostic]:
    if layer.own is not None:
        yield from language_diagnostics(layer.own.label, site.languages)
        yield from language_diagnostics(layer.own.description, site.languages)
        yield from unit_diagnostics(layer.own, site)


def _formula(
    form: MetricForm, declared: DeclaredIds, layers: Mapping[str, MetricLayers]
) -> tuple[tuple[Operation, ...], tuple[Diagnostic, ...]]:
    if form.formula is None:
        return (), ()
    steps, troubles = parse_formula(form.formula.text, declared.ids)
    said = (
        _formula_trouble(one, _within(form.formula, one), layers)
        for one in troubles
        if one.name is None or one.name not in declared
    )
    return steps, tuple(said)


def _formula_trouble(trouble: FormulaTrouble, span: Span, layers: Mapping[str, MetricLayers]) -> Diagnostic:
    if trouble.name is not None:
        return unknown_metric(trouble.name, span, layers)
    return BAD_FORMULA.at(span, trouble.message, fix=trouble.fix)


def _within(written: Written[str], trouble: FormulaTrouble) -> Span:
    """The place of ``trouble`` in a text that stands on one line; else the whole text's."""
    span = written.span
    quotes = (span.length - len(written.text)) // 2
    if quotes not in {0, 1}:
        return span
    return replace(span, column=span.column + quotes + trouble.offset, length=max(1, trouble.length))


def _parts(
    form: MetricForm, declared: DeclaredIds, layers: Mapping[str, MetricLayers]
) -> tuple[str | None, str | None, list[Diagnostic]]:
    """The ids of numerator and denominator, both or neither, and what to say of ids that nobody has."""
    written = [part for part in (form.numerator, form.denominator) if part is not None]
    unknown = [
        unknown_metric(part.value, part.span, layers) for part in written if part.value not in declared
    ]
    if unknown or len(written) < 2 or form.type is None or not TRAITS[form.type.value].has_parts:
        return None, None, unknown
    numerator, denominator = written
    return numerator.value, denominator.value, []


def _with_rivals(
    metrics: Mapping[str, Metric], tree: SourceTree, site: Site, declared: DeclaredIds
) -> tuple[Mapping[str, Metric], list[Diagnostic]]:
    """The metrics with the competitors' accounts in the denominators that they belong to."""
    platforms, _ = platforms_of(tree)
    said: list[Diagnostic] = []
    found = dict(metrics)
    for name, accounts in site.competitors.items():
        metric = metrics.get(name)
        span = _rivals_span(tree, name)
        if metric is None:
            said += [] if name in declared else [unknown_metric(name, span, metrics)]
        elif metric.is_share_among_accounts:
            folded = tuple(dict.fromkeys(fold_account(account, platforms) for account in accounts))
            found[name] = replace(metric, denominator_accounts=folded)
        else:
            said.append(
                NO_RIVALS.at(span, f"`{name}` is not a share among accounts", fix=_rivals_fix(metrics))
            )
    return found, said


def _rivals_span(tree: SourceTree, name: str) -> Span | None:
    for document in tree.of(Kind.SITE):
        table = document.root.get("competitors") if isinstance(document.root, Table) else None
        if isinstance(table, Table):
            return table.key_span(name)
    return None


def _rivals_fix(metrics: Mapping[str, Metric]) -> str:
    shares = ", ".join(f"`{metric.id}`" for metric in metrics.values() if metric.is_share_among_accounts)
    return f"name the competitors under {shares}" if shares else "remove it"
