"""Merge conflicts that git left in a file: both sides still stand in it, between its markers.

Takes a file's text; gives one diagnostic at the first marker. It chooses no side and reads nothing else of the file.
"""

import re

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes import reading as codes

#: The three markers in their order, each at the beginning of a line.
_CONFLICT = re.compile(
    r"^<{7}(?: [^\n]*)?\n(?:[^\n]*\n)*?={7}\n(?:[^\n]*\n)*?>{7}(?: [^\n]*)?$", re.MULTILINE
)

_MARKER = re.compile(r"^(?:<{7}|>{7}) [^\s<>][^\n]*$", re.MULTILINE)


def conflict_in(text: str, path: str) -> Diagnostic | None:
    """What to say of a text that holds both sides of a conflict; None of any other."""
    found = _CONFLICT.search(text) if "<<<<<<<" in text and ">>>>>>>" in text else None
    if found is None:
        return _lone_marker(text, path)
    marker = found[0].partition("\n")[0]
    span = Span(path, text.count("\n", 0, found.start()) + 1, 1, len(marker))
    message = "a merge conflict begins here: git could not join two versions of this file"
    fix = "keep the lines of one side, or of both, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`"
    return codes.MERGE_CONFLICT.at(span, message, fix=fix)


def _lone_marker(text: str, path: str) -> Diagnostic | None:
    """A marker that was left over when the rest of its conflict was mended."""
    if path.endswith(".md"):
        return None  # a quotation of quotations, or a text on conflicts
    found = _MARKER.search(text) if "<<<<<<<" in text or ">>>>>>>" in text else None
    if found is None:
        return None
    span = Span(path, text.count("\n", 0, found.start()) + 1, 1, len(found[0]))
    message = "this marker of a merge conflict was left in the file"
    return codes.MERGE_CONFLICT.at(span, message, fix="delete this line, and read the lines around it again")
