"""Merge conflicts that git left in a file: both sides still stand in it, between its markers.

Takes a file's text; gives one diagnostic at the first marker. It chooses no side and reads nothing else of the file.
"""

import re

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes import reading as codes

#: The three markers, each a line.
_OPENS = re.compile(r"^<{7}(?: [^\n]*)?$", re.MULTILINE)
_PARTS = re.compile(r"^={7}$", re.MULTILINE)
_CLOSES = re.compile(r"^>{7}(?: [^\n]*)?$", re.MULTILINE)

_MARKER = re.compile(r"^(?:<{7}|>{7}) [^\s<>][^\n]*$", re.MULTILINE)


def conflict_in(text: str, path: str) -> Diagnostic | None:
    """What to say of a text that holds both sides of a conflict; None of any other."""
    if "<" not in text and ">" not in text:
        return None
    found = _opening(text) if "<<<<<<<" in text and ">>>>>>>" in text else None
    if found is None:
        return _lone_marker(text, path)
    span = Span(path, text.count("\n", 0, found.start()) + 1, 1, len(found[0]))
    message = "a merge conflict begins here: git could not join two versions of this file"
    fix = "keep the lines of one side, or of both, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`"
    return codes.MERGE_CONFLICT.at(span, message, fix=fix)


def _opening(text: str) -> re.Match[str] | None:
    """The first marker of a whole conflict. One pattern over all three would read the text again from each of many markers."""
    opening = _OPENS.search(text)
    parting = opening and _PARTS.search(text, opening.end())
    return opening if parting and _CLOSES.search(text, parting.end()) else None


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
