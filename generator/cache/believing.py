"""Reading a document that may be anybody's: a table has the keys that it should have, a value the kind, or nothing is believed.

Takes what JSON gave; gives it back, or raises. It says nothing of what the values mean.
"""

from collections.abc import Iterable, Mapping
from typing import Any


class UnbelievableError(ValueError):
    """The document is none that we would have written."""


def fields_of(document: object, names: Iterable[str]) -> Mapping[str, object]:
    """A table with just these keys.

    Raises:
        UnbelievableError: it is anything else.
    """
    if not isinstance(document, dict) or document.keys() != set(names):
        raise UnbelievableError
    return document


def one(value: object, kind: type[Any]) -> Any:
    """A value of just this kind: a truth is no number here.

    Raises:
        UnbelievableError: it is of another.
    """
    if type(value) is not kind:
        raise UnbelievableError
    return value


def items_of(value: object, number: int | None = None) -> list[Any]:
    """A list, of so many items where their ``number`` is known.

    Raises:
        UnbelievableError: it is anything else.
    """
    found: list[Any] = one(value, list)
    if number not in {None, len(found)}:
        raise UnbelievableError
    return found
