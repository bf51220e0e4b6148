"""A record's digest: the same for equal values in every process and on every machine, another where any field differs.

Takes records, enums, dates, numbers, texts, bytes and what holds them; gives 64 hexadecimal digits. What a page, a chart or a
document is made of has its identity from here. Places in files are no part of a value: a ``Span`` counts as nothing, and a
page that shows a line holds it as a number; and of a ``ClosedPeriod`` what it is made of stands for all of it. It reads no file and
keeps nothing.

A value becomes a tree of tuples, each with its kind in front, so that no two different values become the same tree; its bytes are
``marshal``'s, whose second version writes the same tree in the same way, wherever and however its parts are shared. They are hashed
and never read.
"""

import hashlib
import marshal
from collections.abc import Callable, Iterable, Mapping, Sequence, Set as AbstractSet
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import lru_cache
from operator import attrgetter
from typing import Any

from generator.diagnostics import Span
from generator.model.reported import ClosedPeriod

_VERSION = 2
#: What ``marshal`` tells apart by itself.
_ATOMS = frozenset({bool, bytes, float, int, str, type(None)})
#: Kinds of values that there are in the whole program, with room.
_KINDS = 2_048
#: Days of some years.
_DAYS = 4_096
#: Points that are not worth a column.
_FEW = 3
#: The name of an enum's member as it is kept there: its property takes ten times as long, and some lists hold thousands.
_NAME = attrgetter("_name_")

_Tree = Callable[[Any], Any]


def digest(value: object) -> str:
    """The digest of ``value``; TypeError of what has no stable one, such as a function.

    >>> digest((1, "a")) == digest((1, "a")), digest((1, "a")) == digest(("1", "a")), digest(1) == digest(1.0)
    (True, False, False)
    >>> digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1}), digest(Span("a.md", 1)) == digest(Span("b.md", 9))
    (True, True)
    """
    return hashlib.sha256(_bytes(_tree(value))).hexdigest()


class Digests:
    """Digests of one run's values. A record of a ``shared`` kind is gone through once, in however many values it is.

    So are all that equal it of a kind ``of_texts``, whose fields are texts: equal texts are the same, as 1 and 1.0 are not.
    They are told apart from those of ``digest``, and equal values have equal ones whatever was digested before.
    """

    def __init__(self, *shared: type[Any], of_texts: Iterable[type[Any]] = ()) -> None:
        self._shared = frozenset(shared)
        self._of_texts = frozenset(of_texts)
        self._equal: dict[object, bytes] = {}
        self._known: dict[int, tuple[object, bytes]] = {}

    def of(self, value: object) -> str:
        """The digest of ``value``; TypeError of what has no stable one."""
        return hashlib.sha256(_bytes(self._tree(value))).hexdigest()

    def of_shared(self, record: object) -> str:
        """The digest by which a record of a shared kind is known in others: of what it holds, as ``of`` of two such records."""
        return self._of_shared(record).hex()

    def believe(self, record: object, found: str) -> None:
        """Take ``found`` for what ``of_shared`` would give of the record, which is not gone through."""
        self._known[id(record)] = (record, bytes.fromhex(found))

    def _tree(self, value: Any) -> Any:
        kind: Any = type(value)
        if kind in _ATOMS:
            return value
        if kind in self._shared:
            return "h", self._of_shared(value)
        if kind in self._of_texts:
            return "h", self._of_equal(value)
        return _maker(kind)(value, self._tree)

    def _of_shared(self, record: object) -> bytes:
        """The record's own digest, known by which one it is; it is held on to, so that no other one comes to be the same."""
        found = self._known.get(id(record))
        if found is None:
            found = self._known[id(record)] = (record, self._of_parts(record))
        return found[1]

    def _of_equal(self, record: object) -> bytes:
        found = self._equal.get(record)
        if found is None:
            found = self._equal[record] = self._of_parts(record)
        return found

    def _of_parts(self, record: object) -> bytes:
        kind: Any = type(record)
        return hashlib.sha256(_bytes(_maker(kind)(record, self._tree))).digest()


def _tree(value: Any) -> Any:
    kind: Any = type(value)
    return value if kind in _ATOMS else _maker(kind)(value, _tree)


def _bytes(tree: Any) -> bytes:
    return marshal.dumps(tree, _VERSION)


@lru_cache(maxsize=_KINDS)
def _maker(kind: type[Any]) -> Callable[[Any, _Tree], object]:
    """How a value of this kind becomes a tree, by what makes trees of its parts."""
    simple = _simple(kind)
    if simple is not None:
        return lambda value, _: simple(value)
    if issubclass(kind, ClosedPeriod):
        return lambda value, _: (f"r{kind.__qualname__}", value.made_of)
    if is_dataclass(kind):
        return _record(kind)
    if hasattr(kind, "_fields"):
        name = f"t{kind.__qualname__}"
        return lambda value, tree: (name, *_trees(value, tree))
    if issubclass(kind, tuple | list):
        return _sequence
    if issubclass(kind, Mapping):
        return _mapping
    if issubclass(kind, AbstractSet):
        return lambda value, tree: ("u", *sorted(_bytes(tree(each)) for each in value))
    raise TypeError(f"a {kind.__qualname__} has no stable digest")


def _simple(kind: type[Any]) -> Callable[[Any], object] | None:
    """Of what has no parts; None of anything else."""
    if issubclass(kind, Enum):
        return lambda value: ("e", kind.__qualname__, _NAME(value))
    if kind is Span:
        return lambda _: ("p",)
    if issubclass(kind, date):
        return _day
    for plain in (str, bytes, int, float):
        if issubclass(kind, plain):
            return plain
    return None


@lru_cache(maxsize=_DAYS)
def _day(value: date) -> object:
    return "d", value.isoformat()


def _record(kind: type[Any]) -> Callable[[Any, _Tree], object]:
    name, names = f"r{kind.__qualname__}", [field.name for field in fields(kind)]
    if not names:
        return lambda _value, _tree: (name,)
    if len(names) == 1:
        [only] = names
        return lambda value, tree: (name, tree(getattr(value, only)))
    values = attrgetter(*names)
    return lambda value, tree: (name, *_trees(values(value), tree))


def _trees(values: Iterable[Any], tree: _Tree) -> list[object]:
    """Most values are atoms, for which nothing has to be called."""
    return [each if type(each) in _ATOMS else tree(each) for each in values]


def _sequence(value: Sequence[Any], tree: _Tree) -> object:
    """Points and statuses come by the hundred, and columns of them are gone through much faster than one after the other."""
    if len(value) > _FEW and hasattr(value[0], "_fields") and len(set(map(type, value))) == 1:
        columns = [_column(each) for each in zip(*value, strict=True)]
        if None not in columns:
            return "c", type(value[0]).__qualname__, *columns
    if len(value) > _FEW and isinstance(value[0], Enum) and len(set(map(type, value))) == 1:
        return "s", type(value[0]).__qualname__, *map(_NAME, value)
    return "t", *_trees(value, tree)


def _column(values: tuple[Any, ...]) -> object:
    """A column of atoms, or of days, whose numbers stand for them; None of any other."""
    kinds = set(map(type, values))
    if kinds <= _ATOMS:
        return "a", values
    return ("d", tuple(map(date.toordinal, values))) if kinds == {date} else None


def _mapping(value: Mapping[Any, Any], tree: _Tree) -> object:
    """Pairs in the order of their keys, whatever that of the mapping."""
    if all(type(key) is str for key in value):
        return "m", *((key, tree(value[key])) for key in sorted(value))
    pairs = ((_bytes(tree(key)), tree(inner)) for key, inner in value.items())
    return "m", *sorted(pairs, key=lambda pair: pair[0])
