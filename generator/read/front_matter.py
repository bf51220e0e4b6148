"""Markdown with its keys at the top: where the front matter ends and the prose begins.

Takes a file's text and gives its two parts with their lines. It parses neither of them.
"""

import re

from generator.records import dataclass

_OPENING = re.compile(r"---[ \t]*(?:\n|\Z)")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """``keys`` is the YAML, which begins on line 2; None without front matter. ``body`` is all the rest."""

    keys: str | None
    body: str
    body_line: int


def split(text: str) -> Parts | None:
    r"""The parts of ``text``; None where its front matter does not end.

    >>> split("---\ntitle: Reach\n---\nProse\n")
    Parts(keys='title: Reach\n', body='Prose\n', body_line=4)
    >>> split("Prose\n").keys, split("---\ntitle: Reach\n")
    (None, None)
    """
    opening = _OPENING.match(text)
    if opening is None:
        return Parts(keys=None, body=text, body_line=1)
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        return None
    keys = text[opening.end() : closing.start()]
    return Parts(keys=keys, body=text[closing.end() + 1 :], body_line=keys.count("\n") + 3)
