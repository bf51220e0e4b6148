"""YAML text to a located tree, by a composer of our own over the stream of events.

Takes the text of a file (or its front matter) and gives nodes with their places and everything that is wrong with
the text, up to its first syntax error or the limit that stopped the reading. It knows no key and no kind of file.
"""

import re
from sys import intern
from typing import TypeVar

import yaml

from generator.diagnostics import Diagnostic, Span
from generator.model.source import Entry, Listing, Node, Scalar, Table
from generator.model.text import UNSHOWABLE, straight
from generator.read import limits, refusals
from generator.read.events import CUT, Cut, Event, EventStream
from generator.read.lines import overlong_line
from generator.read.scalars import FIRST_CHARACTERS, Refused, resolve
from generator.records import dataclass

_Member = TypeVar("_Member", Node, Entry)
_KEY_WITHOUT_SPACE = re.compile(r"[a-z_]+:(?!//)[^\s:]\S*")
_ENDS = frozenset((yaml.MappingEndEvent, yaml.SequenceEndEvent, Cut))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """What one YAML text holds. ``root`` is None where that is nothing; ``complete`` is as in ``Document``."""

    root: Node | None
    complete: bool
    diagnostics: tuple[Diagnostic, ...]


def read_yaml(text: str, path: str, *, first_line: int = 1) -> Tree:
    """The tree of ``text``, whose first line is line ``first_line`` of the file ``path``.

    ``text`` has no byte order mark at its start, no control characters, and line ends of LF.
    """
    too_long = overlong_line(text, path, first_line)
    if too_long is not None:
        return Tree(root=None, complete=False, diagnostics=(too_long,))
    stream = EventStream(text, path, first_line)
    root = _Composer(stream).document()
    stream.close()
    return Tree(root=root, complete=stream.complete, diagnostics=tuple(stream.problems))


@dataclass(frozen=True, slots=True)
class _Anchored:
    """A node that aliases may repeat, with the number of values it holds and of levels it goes down."""

    node: Node
    values: int
    height: int


class _Composer:
    """Composes one stream. Every collection ends at a cut too, so what was read before it is still a tree."""

    __slots__ = ("_aliases", "_anchors", "_deepest", "_next", "_reveal", "_span", "_stream", "_values")

    def __init__(self, stream: EventStream) -> None:
        self._stream = stream
        self._next = stream.next
        self._span = stream.span
        self._reveal = stream.reveal
        self._values = 0
        self._deepest = 0
        self._aliases = 0
        self._anchors: dict[str, _Anchored] = {}

    def document(self) -> Node | None:
        """The root of the only document, or None where it holds nothing."""
        self._next()  # the stream's start
        if type(self._next()) is not yaml.DocumentStartEvent:
            return None
        event = self._next()
        root = None if event is CUT else self._node(event, 0)
        self._next()  # the document's end
        self._refuse_second()
        if not isinstance(root, Scalar):
            return root
        empty = not (root.text or root.quoted)
        return None if empty or self._stream.doubtful or self._lacks_space(root) else root

    def _refuse_second(self) -> None:
        """Report a second document, unless it is empty: a last ``---`` does no harm."""
        start = self._next()
        if type(start) is not yaml.DocumentStartEvent:
            return
        event = self._next()
        if event is CUT or (type(event) is yaml.ScalarEvent and not event.value):
            return
        self._stream.stop(refusals.second_document(self._place(start)))

    def _node(self, event: Event, depth: int) -> Node | None:
        """The node that begins with ``event``, or None where it is refused."""
        if type(event) is yaml.AliasEvent:
            return self._alias(event, depth)
        self._values += 1
        if self._values > limits.VALUES:
            self._stream.stop(refusals.too_many_values(self._place(event)))
            return None
        if event.tag is not None:
            self._stream.report(refusals.tag(self._place(event), event.tag))
        if event.anchor is not None:
            return self._anchored(event, depth)
        return self._scalar(event) if type(event) is yaml.ScalarEvent else self._collection(event, depth + 1)

    def _collection(self, event: Event, depth: int) -> Node | None:
        if depth > limits.DEPTH:
            self._stream.stop(refusals.too_deep(self._place(event)))
            return None
        self._deepest = max(self._deepest, depth)
        if type(event) is yaml.MappingStartEvent:
            return self._table(event, depth)
        return self._listing(event, depth)

    def _listing(self, start: Event, depth: int) -> Listing:
        items: list[Node] = []
        while type(event := self._next()) not in _ENDS:
            item = self._node(event, depth)
            if item is not None:
                items.append(item)
        return Listing(tuple(self._sure(items, event)), self._extent(start, event))

    def _table(self, start: Event, depth: int) -> Table:
        entries: list[Entry] = []
        keys: dict[str, Scalar] = {}
        while type(event := self._next()) not in _ENDS:
            key = self._key(event, depth)
            event = self._next()
            if event is CUT:
                self._stream.doubtful = False
                break
            value = self._node(event, depth)
            if key is not None and value is not None:
                self._add(entries, keys, key, value)
        return Table(tuple(self._sure(entries, event)), self._extent(start, event))

    def _add(self, entries: list[Entry], keys: dict[str, Scalar], key: Scalar, value: Node) -> None:
        first = keys.setdefault(key.text, key)
        if first is not key:
            self._stream.report(refusals.duplicate_key(key.span, key.text, first.span.line))
        elif type(value) is Scalar and not value.text and not value.quoted:
            if not self._lacks_space(key):
                entries.append(Entry(key, Scalar("", None, key.span)))
        else:
            entries.append(Entry(key, value))

    def _sure(self, members: list[_Member], end: Event) -> list[_Member]:
        """All members, but not a last scalar behind which reading stopped: a part of it may be missing."""
        if end is CUT and self._stream.doubtful:
            self._stream.doubtful = False
            return members[:-1]
        return members

    def _key(self, event: Event, depth: int) -> Scalar | None:
        """The key that begins with ``event``, or None where it cannot be one."""
        key = self._node(event, depth)
        if type(key) is Scalar:
            if len(key.text) > limits.KEY_LENGTH:
                self._leave_out(refusals.key_too_long(key.span, len(key.text)))
                return None
            if key.quoted or (key.text and key.text != "<<"):
                return key
            problem = refusals.merge_key(key.span) if key.text else refusals.key_is_missing(key.span)
            self._leave_out(problem)
            return None
        if key is not None and self._stream.going:
            self._leave_out(refusals.key_is_no_word(key.span))
        return None

    def _scalar(self, event: Event) -> Scalar | None:
        text = straight(self._reveal(event.value))
        span = self._span(event.start_mark, event.end_mark)
        if event.style:
            unshowable = None if text.isprintable() else UNSHOWABLE.search(text)
            if unshowable is not None:
                self._leave_out(refusals.control_character(span, ord(unshowable[0])))
                return None
            return Scalar(text, text, span, True)  # noqa: FBT003 - a keyword costs a tenth of the reading
        if text[:1] not in FIRST_CHARACTERS:
            text = intern(text)  # keys, states and names stand in file after file, and are held once
            return Scalar(text, text, span)
        value = resolve(text)
        if isinstance(value, Refused):
            self._leave_out(refusals.number(span, value, text))
            return None
        return Scalar(text, value, span)

    def _lacks_space(self, scalar: Scalar) -> bool:
        """Whether this is ``owner:Dana``, one word to YAML and never what its author meant; if so, it is reported."""
        match = None if scalar.quoted else _KEY_WITHOUT_SPACE.match(scalar.text)
        if match is not None:
            self._leave_out(refusals.space_is_missing(scalar.span, match[0]))
        return match is not None

    def _anchored(self, event: Event, depth: int) -> Node | None:
        """A node with an anchor: composed as any other, and kept with its size for the aliases of it."""
        values, deepest, self._deepest = self._values, self._deepest, depth
        scalar = type(event) is yaml.ScalarEvent
        node = self._scalar(event) if scalar else self._collection(event, depth + 1)
        if node is not None:
            self._anchors[event.anchor] = _Anchored(node, self._values - values + 1, self._deepest - depth)
        self._deepest = max(deepest, self._deepest)
        return node

    def _alias(self, event: Event, depth: int) -> Node | None:
        """What an alias repeats. It counts as often as it is repeated: a few bytes must not mean millions."""
        span = self._place(event)
        self._aliases += 1
        if self._aliases > limits.ALIASES:
            self._stream.stop(refusals.too_many_aliases(span))
            return None
        anchored = self._anchors.get(event.anchor)
        if anchored is None:
            self._leave_out(refusals.unknown_alias(span, event.anchor))
            return None
        self._values += anchored.values
        if self._values > limits.VALUES:
            self._stream.stop(refusals.too_many_values(span))
            return None
        if depth + anchored.height > limits.DEPTH:
            self._stream.stop(refusals.too_deep(span))
            return None
        self._deepest = max(self._deepest, depth + anchored.height)
        return anchored.node

    def _place(self, event: Event) -> Span:
        return self._span(event.start_mark, event.end_mark)

    def _extent(self, start: Event, end: Event) -> Span:
        return self._span(start.start_mark, (start if end is CUT else end).end_mark)

    def _leave_out(self, problem: Diagnostic) -> None:
        self._stream.complete = False
        self._stream.report(problem)
