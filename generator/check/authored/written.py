"""A value as an author wrote it, with its place, and the way a validator refuses one.

Takes scalars of a located tree; gives ``Written`` values or a pydantic error that carries a ready diagnostic. It
reads no field by name.
"""

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from pydantic_core import PydanticCustomError

from generator.diagnostics import Diagnostic, Span
from generator.model.source import Entry, Listing, Node, Scalar, Table
from generator.records import dataclass

T = TypeVar("T")
#: The type of our own errors among pydantic's.
REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Written(Generic[T]):
    """A value, its text as written, and its place."""

    value: T
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Texts:
    """A text for people, by language; the language is None where it was written without one."""

    versions: tuple[tuple[Written[str] | None, Written[str]], ...]
    span: Span


class LocatedDict(dict[str, Any]):
    """A table as pydantic takes it: keys to nodes. ``table`` is where it came from."""

    __slots__ = ("table",)
    table: Table


class LocatedList(list[Any]):
    """A listing as pydantic takes it."""

    __slots__ = ("listing",)
    listing: Listing


def refused(*diagnostics: Diagnostic) -> PydanticCustomError:
    """The error that a validator raises: it brings what is to be said to the author."""
    return PydanticCustomError(REFUSED, "refused", {"diagnostics": diagnostics})


def is_empty(node: Node) -> bool:
    """Whether nothing is written there: null, a text of blanks or a list of nothing."""
    if not isinstance(node, Scalar):
        return isinstance(node, Listing) and not node.items
    return node.value is None or (isinstance(node.value, str) and not node.value.strip())


def unpacked(node: Node) -> Any:
    """The node as pydantic takes it: dicts and lists that remember their place, with scalars as leaves."""
    if isinstance(node, Table):
        return located_dict(((entry.key.text, unpacked(entry.value)) for entry in node.entries), node)
    if isinstance(node, Listing):
        items = LocatedList(unpacked(item) for item in node.items)
        items.listing = node
        return items
    return node


def is_nothing(found: Any) -> bool:
    """``is_empty`` of what ``unpacked`` made."""
    return not found if isinstance(found, LocatedList) else isinstance(found, Scalar) and is_empty(found)


def located_dict(entries: Iterable[tuple[str, Any]], table: Table) -> LocatedDict:
    found = LocatedDict(entries)
    found.table = table
    return found


def as_entry(scalar: Scalar, key: str) -> LocatedDict:
    """A short form in full: ``400`` as ``{value: 400}``, at the same place."""
    entry = Entry(Scalar(key, key, scalar.span), scalar)
    return located_dict([(key, scalar)], Table((entry,), scalar.span))


def span_of(found: Any) -> Span | None:
    """The place of what ``unpacked`` made."""
    if isinstance(found, LocatedDict):
        return found.table.span
    if isinstance(found, LocatedList):
        return found.listing.span
    return found.span if isinstance(found, Scalar) else None


def kind_of(found: Any) -> str:
    """What it is in an author's words.

    >>> kind_of(LocatedList())
    'a list'
    """
    if isinstance(found, dict):
        return "a group of keys"
    return "a list" if isinstance(found, list) else "one value"
