"""A version of a file that differs from one that was read before in a few values, each on a line of its own: read by that one.

Takes the bytes of both and the document of the one; gives that of the other, as parsing it would, or None where it has to be parsed. What git
holds of a goal are mostly versions of which a number or a word was changed. Only the shortest spellings are known again here: a key and one
plain or quoted value, in the same place in both.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.diagnostics import Span
from generator.model.source import Document, Entry, Listing, Node, Scalar, Table
from generator.model.text import straight
from generator.read.scalars import FIRST_CHARACTERS, Refused, resolve
from generator.records import dataclass

#: Neither a colon, a hash sign, a bracket nor a comma stands in a value that is not quoted, so that it is one wherever it stands.
_PAIR = re.compile(
    r'(?P<before> *(?:- +)?)(?P<key>[A-Za-z_]\w*)(?P<between>: +)(?P<value>"[^"\\]*"|[+-]?[^\W_](?:[\w.%+/ -]*[\w.%])?)'
)
_MOST_EDITS = 8
_LONGEST = 400
#: What a node that stands in two places is known by.
_REPEATED = (b"&", b"*")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Edit:
    """The line on which a value was changed, the columns at which its key and itself begin, what it was and what it is."""

    line: int
    key: int
    column: int
    was: str
    now: str


def read_alike(raw: bytes, former: bytes, document: Document) -> Document | None:
    """The document that ``raw`` is, where ``former`` is ``document``, of which nothing was wrong.

    Of groups and lists that begin on a changed line the places are those of the former one.
    """
    edits = _edits(raw, former, document)
    root = document.root
    for edit in edits or ():
        root = None if root is None else _edited(root, edit)
    return None if edits is None or root is None else replace(document, root=root)


def _edits(raw: bytes, former: bytes, document: Document) -> list[_Edit] | None:
    """The values that were changed; None where more was, or where it is not seen at once that they are no more than values."""
    lines, before = raw.split(b"\n"), former.split(b"\n")
    end = len(before) if document.body is None else document.body_line - 2
    if not document.complete or len(lines) != len(before) or lines[end:] != before[end:] or b"\r" in former:
        return None
    changed = [place for place in range(end) if lines[place] != before[place]]
    if len(changed) > _MOST_EDITS or any(each in b"\n".join(before[:end]) for each in _REPEATED):
        return None
    found = [_edit(place + 1, lines[place], before[place]) for place in changed]
    edits = [each for each in found if each is not None]
    return edits if len(edits) == len(found) else None


def _edit(line: int, raw: bytes, former: bytes) -> _Edit | None:
    now, was = _pair(raw), _pair(former)
    if now is None or was is None or now.span("value")[0] != was.span("value")[0]:
        return None
    if now.group("before", "key", "between") != was.group("before", "key", "between"):
        return None
    return _Edit(
        line=line, key=now.start("key") + 1, column=now.start("value") + 1, was=was["value"], now=now["value"]
    )


def _pair(raw: bytes) -> re.Match[str] | None:
    """A key and its value, which are all that stands on the line."""
    line = raw.decode("utf-8", "replace")
    return _PAIR.fullmatch(line) if len(line) <= _LONGEST and line.isprintable() else None


def _edited(node: Node, edit: _Edit) -> Node | None:
    """``node`` with the new value; None where no value stands there that is written on one line."""
    if isinstance(node, Scalar):
        return None
    if isinstance(node, Listing):
        place = _last(edit.line, (item.span for item in node.items))
        item = None if place is None else _edited(node.items[place], edit)
        if place is None or item is None:
            return None
        return Listing((*node.items[:place], item, *node.items[place + 1 :]), node.span)
    place = _last(edit.line, (entry.key.span for entry in node.entries))
    entry = None if place is None else _in_entry(node.entries[place], edit)
    if place is None or entry is None:
        return None
    return Table((*node.entries[:place], entry, *node.entries[place + 1 :]), node.span)


def _last(line: int, places: Iterator[Span]) -> int | None:
    """Which of some things that follow each other was the last to begin by the end of ``line``."""
    return max((number for number, span in enumerate(places) if span.line <= line), default=None)


def _in_entry(entry: Entry, edit: _Edit) -> Entry | None:
    if (entry.key.span.line, entry.key.span.column) != (edit.line, edit.key):
        below = _edited(entry.value, edit)
    else:
        below = _exchanged(entry.value, edit)
    return None if below is None else Entry(entry.key, below)


def _exchanged(value: Node, edit: _Edit) -> Scalar | None:
    """The new value in the place of the one that stood on that line, which is no part of a longer one."""
    there = Span(value.span.path, edit.line, edit.column, len(edit.was))
    if not isinstance(value, Scalar) or value.span != there or value != _scalar(edit.was, there):
        return None
    return _scalar(edit.now, replace(there, length=len(edit.now)))


def _scalar(written: str, span: Span) -> Scalar | None:
    """A value as it is written on one line; None of a number that is none."""
    if written.startswith('"'):
        text = straight(written[1:-1])
        return Scalar(text, text, span, quoted=True)
    text = straight(written)
    value = resolve(text) if text[:1] in FIRST_CHARACTERS else text
    return None if isinstance(value, Refused) else Scalar(text, value, span)
