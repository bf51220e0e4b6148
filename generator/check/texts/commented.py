"""Values that a ``#`` makes a comment of: ``accent: #1f5fa8`` is a key with nothing after it.

Takes a document and its text; gives a warning at each such value. A remark behind a key, with a blank after its ``#``, is fine.
"""

import re
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.goals import NOTHING_WRITTEN
from generator.model.source import Document, Kind, Listing, Node, Scalar, SourceTree, Table

_COMMENTED = re.compile(r"(?P<key>[^\s:#][^:#]*):\s+(?P<value>#[^\s#]\S*)\s*$")
_WHY = "`#` behind a blank begins a comment in YAML, so a value that begins with it has to be quoted"


def commented_diagnostics(document: Document, tree: SourceTree) -> Iterator[Diagnostic]:
    """Every key of ``document`` whose value is nothing but such a comment."""
    text = tree.texts.get(document.path, "")
    if ": #" not in text or document.root is None or document.kind is Kind.SOURCES:
        return  # of connections no value is repeated: it may be a secret
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for key in _empty_keys(document.root):
        line = lines[key.span.line - 1] if key.span.line <= len(lines) else ""
        found = _COMMENTED.search(line, key.span.column - 1)
        if found is not None:
            span = Span(document.path, key.span.line, found.start("value") + 1, len(found["value"]))
            message = f"this is a comment to YAML, so nothing is written after `{key.text}`"
            fix = f"""put quotes around it: `{key.text}: "{found["value"]}"`"""
            yield NOTHING_WRITTEN.at(span, message, fix=fix, why=_WHY)


def _empty_keys(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Listing):
        for item in node.items:
            yield from _empty_keys(item)
    elif isinstance(node, Table):
        for entry in node.entries:
            if isinstance(entry.value, Scalar) and entry.value.value is None:
                yield entry.key
            else:
                yield from _empty_keys(entry.value)
