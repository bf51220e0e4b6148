"""Metrics as they are written: the catalogue's below, the site's over them, one pair of forms for each id.

Takes the tree; gives for each id what ships and what the site says of it, and reports ids that cannot be used or
stand twice. It fills in no default and resolves no reference.
"""

from collections.abc import Iterable, Iterator, Mapping

from generator.check.authored import Written, authored
from generator.check.authored.forms.metric import MetricForm
from generator.check.names.plain_ids import is_plain_id, plain_id
from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.content import WRONG_TYPE
from generator.diagnostics.codes.metrics import BAD_METRIC_ID, METRIC_TWICE
from generator.model.metric import MAX_AGE, TRAITS
from generator.model.source import Document, Kind, Listing, Node, Scalar, SourceTree, Table
from generator.model.text import folded
from generator.records import dataclass

#: What a metric of another type cannot take over from the one underneath.
_OF_A_TYPE = ("aggregate", "numerator", "denominator", "formula", "currency", "missing")


@dataclass(frozen=True, slots=True)
class DeclaredIds:
    """The ids that files declare, rejected ones too; every id where a file could not be read to its end."""

    ids: frozenset[str]
    complete: bool

    def __contains__(self, name: object) -> bool:
        return not self.complete or name in self.ids


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricLayers:
    """One metric's forms: ``shipped`` by the catalogue, the site's ``own``; at least one is there."""

    id: str
    span: Span
    shipped: MetricForm | None
    own: MetricForm | None

    @property
    def merged(self) -> MetricForm:
        """What holds: each field from the site where it is written there, else from the catalogue."""
        if self.shipped is None or self.own is None:
            return self.own or self.shipped or MetricForm.model_construct()
        own = self.own
        written = {name: getattr(own, name) for name in own.model_fields_set}
        return self.shipped.model_copy(update=dict.fromkeys(_dropped(self.shipped, own)) | written)


def _dropped(shipped: MetricForm, own: MetricForm) -> Iterator[str]:
    """The shipped fields that no longer hold beside what the site says."""
    if own.type is not None and shipped.type is not None and own.type.value is not shipped.type.value:
        yield from _OF_A_TYPE
        if TRAITS[own.type.value].fixes_unit:
            yield "unit"
    if own.formula is not None:
        yield from ("numerator", "denominator")
    if own.numerator is not None or own.denominator is not None:
        yield "formula"
    if own.frequency is not None and _says_nothing(shipped):
        yield "max_age"


def _says_nothing(shipped: MetricForm) -> bool:
    """Whether the shipped ``max_age`` only repeats the default of the shipped frequency."""
    if shipped.max_age is None or shipped.frequency is None:
        return False
    return shipped.max_age.value == MAX_AGE[shipped.frequency.value]


def declared_metrics(tree: SourceTree) -> DeclaredIds:
    """The ids of all metrics that are written down, whatever is wrong with them."""
    documents = [*tree.of(Kind.CATALOGUE_METRICS), *tree.of(Kind.METRICS)]
    complete = all(document.complete for document in documents)
    failed = any(kind is Kind.METRICS for kind, _ in tree.failed_ids)
    return DeclaredIds(
        frozenset(key.value for document in documents for key, _ in _entries(document)),
        complete and not failed,
    )


def metric_layers(tree: SourceTree) -> tuple[Mapping[str, MetricLayers], tuple[Diagnostic, ...]]:
    """The forms of every metric by id, and what is wrong with the ids and within the forms."""
    shipped, _ = _forms(tree.of(Kind.CATALOGUE_METRICS), {})
    own, said = _forms(
        tree.of(Kind.METRICS), {folded(name): (name, key.span) for name, (key, _) in shipped.items()}
    )
    layers = {
        name: MetricLayers(
            id=name,
            span=(own.get(name) or shipped[name])[0].span,
            shipped=shipped[name][1] if name in shipped else None,
            own=own[name][1] if name in own else None,
        )
        for name in {**shipped, **own}
    }
    return layers, said


_Forms = dict[str, tuple[Written[str], MetricForm]]


def _forms(
    documents: Iterable[Document], below: Mapping[str, tuple[str, Span]]
) -> tuple[_Forms, tuple[Diagnostic, ...]]:
    """Forms by id; ``below`` are the ids underneath by their folded spelling."""
    forms: _Forms = {}
    said: list[Diagnostic] = []
    seen = dict(below)
    for document in documents:
        said += _root_diagnostics(document)
        for key, keys in _entries(document):
            if keys is None:
                continue
            wrong = _id_diagnostics(key, seen, forms)
            form, wrong_within = authored(MetricForm, keys, at=key.span, complete=document.complete)
            said += (*wrong, *wrong_within)
            if form is not None and not wrong:
                forms[key.value] = (key, form)
                seen[folded(key.value)] = (key.value, key.span)
    return forms, tuple(said)


def _entries(document: Document) -> Iterator[tuple[Written[str], Table | None]]:
    """Each id of a file with its keys; None where something else stands there, which is reported."""
    if not isinstance(document.root, Table):
        return
    if _lacks_id(document.root):
        yield Written(document.id, document.id, document.start), None
        return
    for entry in document.root.entries:
        node = Table((), entry.value.span) if _is_nothing(entry.value) else entry.value
        keys = node if isinstance(node, Table) else None
        yield Written(entry.key.text, entry.key.text, entry.key.span), keys


def _root_diagnostics(document: Document) -> Iterator[Diagnostic]:
    """What is wrong where a file, or one of its metrics, is no group of keys."""
    if document.root is None:
        return
    if not isinstance(document.root, Table):
        fix = f"write `{_first_id(document.root)}: {{type: flow}}`, without a dash"
        yield WRONG_TYPE.at(document.start, "this file has no metrics listed by id", fix=fix)
        return
    if _lacks_id(document.root):
        fix = f"write `{plain_id(document.id)}:` above it, and begin the lines below with two spaces"
        yield WRONG_TYPE.at(document.root.entries[0].key.span, "this metric has no id", fix=fix)
        return
    for entry in document.root.entries:
        if not isinstance(entry.value, Table) and not _is_nothing(entry.value):
            yield WRONG_TYPE.at(
                entry.value.span,
                "a group of keys is expected here",
                fix=f"write `{entry.key.text}: {{type: flow}}`",
            )


def _lacks_id(root: Table) -> bool:
    """Whether a file is written as a goal is, one metric with its keys at the margin."""
    return any(
        entry.key.text in MetricForm.model_fields
        and isinstance(entry.value, Scalar)
        and entry.value.value is not None
        for entry in root.entries
    )


def _first_id(root: Node) -> str:
    """The id that the first item of a list of metrics has under a key of its own."""
    first = root.items[0] if isinstance(root, Listing) and root.items else None
    named = first.get("id") or first.get("name") if isinstance(first, Table) else None
    return plain_id(named.text) if isinstance(named, Scalar) else "metric_id"


def _is_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and node.value is None


def _id_diagnostics(
    key: Written[str], seen: Mapping[str, tuple[str, Span]], forms: _Forms
) -> tuple[Diagnostic, ...]:
    if not is_plain_id(key.value):
        fix = f"write `{plain_id(key.value)}`, and the name in words as its `label`"
        return (BAD_METRIC_ID.at(key.span, f"`{key.value}` cannot be an id", fix=fix),)
    other = seen.get(folded(key.value))
    if other is None or (other[0] == key.value and key.value not in forms):
        return ()
    name, span = other
    place = f"{span.path}:{span.line}"
    if name == key.value:
        fix = f"remove one of them; the other is at {place}"
        return (METRIC_TWICE.at(key.span, f"`{name}` is already defined at {place}", fix=fix),)
    message = f"`{key.value}` differs from `{name}` only in its capitals or accents"
    return (
        METRIC_TWICE.at(
            key.span, message, fix=f"write `{name}` to override it ({place}), or choose another id"
        ),
    )
