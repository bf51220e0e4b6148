"""What can be said of a theme's templates before any page is printed: of blocks, of templates that they ask for, of words.

Takes templates as Jinja's trees, gives diagnostics and the texts that they say. It fills nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from jinja2 import nodes

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes import theme as codes
from generator.diagnostics.suggestions import did_you_mean, listed
from generator.records import dataclass
from generator.render.templates.sandbox import Layers

_Node = TypeVar("_Node", bound=nodes.Node)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A template's tree, all that is in it from the first to the last, and the path that its diagnostics name."""

    tree: nodes.Template
    inside: tuple[nodes.Node, ...]
    path: str


def parsed_from(tree: nodes.Template, path: str) -> Parsed:
    """The template of ``tree``, which is gone through once: every question about it is one about what is inside."""
    return Parsed(tree, tuple(tree.find_all(nodes.Node)), path)


def contract_diagnostics(parsed: Mapping[str, Parsed], layers: Layers) -> Iterator[Diagnostic]:
    """What is wrong with any of the templates, which are by key."""
    for key, each in parsed.items():
        yield from _autoescape(each)
        yield from _asked_for(key, each, parsed, layers)
        yield from _blocks(key, parsed, layers)


def texts_said(parsed: Mapping[str, Parsed]) -> Mapping[str, Span]:
    """The English texts that templates say by ``_``, each with the first place where."""
    said: dict[str, Span] = {}
    for each in parsed.values():
        for call in _of(nodes.Call, each.inside):
            if isinstance(call.node, nodes.Name) and call.node.name == "_" and call.args:
                text = _constant(call.args[0])
                if text is not None:
                    said.setdefault(text, Span(each.path, call.lineno))
    return said


def blocks_of(each: Parsed) -> tuple[str, ...]:
    """The blocks of a template, in their order."""
    return tuple(block.name for block in _of(nodes.Block, each.inside))


def _autoescape(each: Parsed) -> Iterator[Diagnostic]:
    for found in _of(nodes.ScopedEvalContextModifier, each.inside):
        yield codes.TEMPLATE_ERROR.at(
            Span(each.path, found.lineno),
            "escaping cannot be switched off or on",
            fix="remove `{% autoescape … %}` and `{% endautoescape %}`",
        )


def _asked_for(key: str, each: Parsed, parsed: Mapping[str, Parsed], layers: Layers) -> Iterator[Diagnostic]:
    """Templates that this one names and that are not there."""
    for found in each.inside:
        if not isinstance(found, nodes.Extends | nodes.Include | nodes.Import | nodes.FromImport):
            continue
        asked = found.template
        name = _constant(asked)
        if name is None or getattr(found, "ignore_missing", False) or layers.meant(name, key) in parsed:
            continue
        known = sorted(set(layers.names.values()))
        fix = did_you_mean(name, known, otherwise=f"the theme has {listed(known)}")
        yield codes.TEMPLATE_MISSING.at(
            Span(each.path, found.lineno), f"there is no template {name}", fix=fix
        )


def _blocks(key: str, parsed: Mapping[str, Parsed], layers: Layers) -> Iterator[Diagnostic]:
    """Blocks outside of others that no template above in the line of ``extends`` has."""
    each = parsed[key]
    above, known, closed = _extended(key, parsed, layers), set[str](), {key}
    if above is None:
        return
    while above is not None:
        if above in closed:
            yield codes.TEMPLATE_ERROR.at(
                Span(each.path, 1), "templates extend each other in a circle", fix="extend another template"
            )
            return
        closed.add(above)
        known |= set(blocks_of(parsed[above]))
        above = _extended(above, parsed, layers)
    for block in _outermost(each.tree):
        if block.name not in known:
            otherwise = f"the blocks there are {listed(sorted(known))}"
            yield codes.UNKNOWN_BLOCK.at(
                Span(each.path, block.lineno),
                f"no template that this one extends has a block `{block.name}`",
                fix=did_you_mean(block.name, known, otherwise=otherwise),
            )


def _extended(key: str, parsed: Mapping[str, Parsed], layers: Layers) -> str | None:
    """The key of the template that this one extends, where it can be known."""
    found = next(_of(nodes.Extends, parsed[key].inside), None)
    name = None if found is None else _constant(found.template)
    meant = None if name is None else layers.meant(name, key)
    return meant if meant in parsed else None


def _outermost(node: nodes.Node) -> Iterator[nodes.Block]:
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Block):
            yield child
        else:
            yield from _outermost(child)


def _of(kind: type[_Node], inside: Iterable[nodes.Node]) -> Iterator[_Node]:
    return (each for each in inside if isinstance(each, kind))


def _constant(node: nodes.Node) -> str | None:
    return node.value if isinstance(node, nodes.Const) and isinstance(node.value, str) else None
