"""Trees and diagnostics as plain values, to be compared at a glance."""

from collections.abc import Iterable
from typing import Any

from generator.diagnostics import Diagnostic, sort_once
from generator.model.source import Listing, Node, Scalar


def value(node: Node | None) -> Any:
    """The tree as dictionaries, lists and values."""
    if node is None or isinstance(node, Scalar):
        return node.value if node else None
    if isinstance(node, Listing):
        return [value(item) for item in node.items]
    return {entry.key.text: value(entry.value) for entry in node.entries}


def told(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """``code line:column+length message`` of each, in order."""
    return [f"{d.code} {_place(d)} {d.message}" for d in sort_once(diagnostics)]


def _place(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    return f"{span.line}:{span.column}+{span.length}" if span else "-"
