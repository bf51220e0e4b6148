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
