"""A record's digest: the same for equal values in every process and on every machine, another where any field differs.

Takes records, enums, dates, numbers, texts, bytes and what holds them; gives 64 hexadecimal digits. What a page, a chart or a
document is made of has its identity from here. Places in files are no part of a value: a ``Span`` counts as nothing, and a
page that shows a line holds it as a number. It reads no file and keeps nothing.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Set as AbstractSet
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from generator.diagnostics import Span

#: Takes a part of what is hashed.
_Feed = Callable[[bytes], object]


def digest(value: object) -> str:
    """The digest of ``value``; TypeError of what has no stable one, such as a function.

    >>> digest((1, "a")) == digest((1, "a")), digest((1, "a")) == digest(("1", "a")), digest(1) == digest(1.0)
    (True, False, False)
    >>> digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1}), digest(Span("a.md", 1)) == digest(Span("b.md", 9))
    (True, True)
    """
    hashed = hashlib.sha256()
    _feed(value, hashed.update)
    return hashed.hexdigest()


def _feed(value: object, feed: _Feed) -> None:
    match value:
        case None | bool():
            _tagged(feed, "n", str(value).encode())
        case Enum():
            _tagged(feed, "e", f"{type(value).__qualname__}.{value.name}".encode())
        case str():
            _tagged(feed, "s", value.encode("utf-8", "surrogatepass"))
        case bytes():
            _tagged(feed, "b", value)
        case int():
            _tagged(feed, "i", str(value).encode())
        case float():
            _tagged(feed, "f", repr(value).encode())
        case date():
            _tagged(feed, "d", value.isoformat().encode())
        case Span():
            _tagged(feed, "p", b"")
        case _:
            _feed_whole(value, feed)


def _feed_whole(value: object, feed: _Feed) -> None:
    """What is made of other values: its kind, how many there are, and each."""
    if is_dataclass(value) and not isinstance(value, type):
        _several(feed, f"r{type(value).__qualname__}", _fields(value))
    elif isinstance(value, tuple | list):
        name = type(value).__qualname__ if hasattr(value, "_fields") else ""
        _several(feed, f"t{name}", iter(value))
    elif isinstance(value, Mapping):
        pairs = sorted(((digest(key), each) for key, each in value.items()), key=lambda pair: pair[0])
        _several(feed, "m", (part for pair in pairs for part in pair))
    elif isinstance(value, AbstractSet):
        _several(feed, "u", iter(sorted(map(digest, value))))
    else:
        raise TypeError(f"a {type(value).__qualname__} has no stable digest")


def _fields(record: Any) -> Iterator[object]:
    for field in fields(record):
        yield field.name
        yield getattr(record, field.name)


def _several(feed: _Feed, tag: str, parts: Iterator[object]) -> None:
    _tagged(feed, "(", tag.encode())
    for part in parts:
        _feed(part, feed)
    feed(b")")


def _tagged(feed: _Feed, tag: str, content: bytes) -> None:
    """A value behind its kind and length, so that no two sequences of values come to the same bytes."""
    feed(f"{tag}{len(content)}:".encode())
    feed(content)
