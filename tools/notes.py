"""Notes for translators: what the code says of a message, with its example.

Takes a module's text, gives a note for a line in it: how the docstring of the function around it begins, or the comment
above a table, or what the module is about. It knows no message.
"""

import ast
from collections.abc import Iterator


class Notes:
    """The notes of one module."""

    def __init__(self, source: str) -> None:
        self._lines = source.splitlines()
        self._module = ast.parse(source)

    def at(self, line: int) -> str | None:
        """The note for a message on ``line``; None where the module says nothing at all."""
        around = [node for node in self._module.body if node.lineno <= line <= (node.end_lineno or line)]
        found = (note for node in around for note in self._of(node, line))
        return next(found, None) or _first(ast.get_docstring(self._module))

    def _of(self, node: ast.stmt, line: int) -> Iterator[str]:
        """The innermost function's note first."""
        for inner in getattr(node, "body", ()):
            if isinstance(inner, ast.stmt) and inner.lineno <= line <= (inner.end_lineno or line):
                yield from self._of(inner, line)
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            note = _first(ast.get_docstring(node))
        else:
            note = self._above(node.lineno)
        if note:
            yield note

    def _above(self, line: int) -> str | None:
        """The ``#:`` comment above a statement."""
        comment: list[str] = []
        while line >= 2 and self._lines[line - 2].startswith("#:"):
            line -= 1
            comment.insert(0, self._lines[line - 1].removeprefix("#:").strip())
        return _plain(" ".join(comment)) or None


def _first(docstring: str | None) -> str | None:
    """How a docstring begins: its first paragraph, and the next where that is an example."""
    if not docstring:
        return None
    paragraphs = [" ".join(part.split()) for part in docstring.split("\n\n")]
    example = [part for part in paragraphs[1:2] if part.startswith("``") and part.endswith("``")]
    return _plain(" ".join([paragraphs[0], *example]))


def _plain(text: str) -> str:
    """Without the marks of our docstrings: examples stand in quotes."""
    return text.replace("``", '"')
