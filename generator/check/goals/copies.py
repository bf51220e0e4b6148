"""Goals that are copies of another: the same file under a second name.

Takes the tree; gives a warning at each copy. Files that differ in a word are two goals.
"""

from collections.abc import Iterator

from generator.check.names.ids import originals
from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.goals import COPIED_GOAL
from generator.model.source import Kind, SourceTree


def copy_diagnostics(tree: SourceTree) -> Iterator[Diagnostic]:
    """Every goal whose file says exactly what another's says; the shorter path is the original."""
    first: dict[str, str] = {}
    paths = (document.path for document in originals(tree.of(Kind.GOAL)))
    for path in sorted(paths, key=lambda path: (len(path), path)):
        text = tree.texts.get(path, "").strip()
        other = first.setdefault(text, path) if text else path
        if other != path:
            message = f"this file says exactly what {other} says, so the same goal is shown twice"
            yield COPIED_GOAL.at(Span(path, 1), message, fix="remove one of the two, or change this one")
