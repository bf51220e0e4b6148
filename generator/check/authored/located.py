"""From a located tree to an authored model, with everything that is wrong in it at once, each at its place.

Takes a ``Form`` class and a node; gives the form and its diagnostics. What cannot be used is taken out and the rest
is validated again, so one mistake never hides another. It knows no rule of its own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.check.authored.form import Form, lacks
from generator.check.authored.meant import key_fix
from generator.check.authored.strays import decimal_comma
from generator.check.authored.written import (
    REFUSED,
    LocatedDict,
    LocatedList,
    kind_of,
    span_of,
    unpacked,
)
from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.content import MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE
from generator.diagnostics.suggestions import listed
from generator.model.source import Node

F = TypeVar("F", bound=Form)
Place = Sequence[int | str]
#: Taking out what is wrong may leave a table without a needed key, once for each depth of the format.
_ROUNDS = 8
#: Of one form so many problems are told: to look for the key that was meant takes long, and a file may hold a hundred thousand.
_TOLD = 50


def authored(
    model: type[F], node: Node | None, *, at: Span, complete: bool = True
) -> tuple[F | None, tuple[Diagnostic, ...]]:
    """What ``node`` says as a ``model``, and all that is wrong in it.

    The form holds what could be read; it is None where that is nothing. ``at`` is the place of a file that is empty.
    Of a file that is not ``complete`` nothing is said to be missing: that part may not have been read.
    """
    if node is None:
        return None, (_empty(model, at),) if complete else ()
    form, said = _validated(model, unpacked(node))
    if not complete:
        return form, tuple(one for one in said if one.code != MISSING_KEY.id)
    return form, (
        *said,
        *(_missing(form, key) for key in model.needed if form is not None and form.lacks(key)),
    )


def _missing(form: Form, key: str) -> Diagnostic:
    return MISSING_KEY.at(form.place(key), f"`{key}` is missing here", fix=f"add `{key}: …`")


def _validated(model: type[F], found: Any) -> tuple[F | None, tuple[Diagnostic, ...]]:
    """Validate, take out what is wrong, and again until the rest is right."""
    said: list[Diagnostic] = []
    for _ in range(_ROUNDS):
        try:
            return model.model_validate(found), tuple(said)
        except ValidationError as error:
            errors = error.errors(include_url=False)
        said += _told(model, found, errors, _TOLD - len(said))
        targets = [_target(found, one) for one in errors]
        if not all(targets):
            break
        _take_out(found, targets)
    return None, tuple(said)


def _told(model: type[Form], found: Any, errors: Sequence[ErrorDetails], room: int) -> Iterable[Diagnostic]:
    """What is said of ``errors``, as far as there is ``room``; the last one told counts the others."""
    for place, error in enumerate(errors, 1):
        told = tuple(_diagnostics(model, found, error))
        left = sum(map(_weight, errors[place:])) if place >= room else 0
        if not left or not told:
            yield from told
            continue
        yield from told[:-1]
        yield replace(told[-1], message=f"{told[-1].message}; {_further(left)} in this file")
        return


def _weight(error: ErrorDetails) -> int:
    """How much would be said of it; nothing of what is missing, which another mistake may explain."""
    if error["type"] == REFUSED:
        return len(error["ctx"]["diagnostics"])
    return 0 if error["type"] == "missing" else 1


def _further(count: int) -> str:
    return f"there {'is 1 further problem' if count == 1 else f'are {count:,} further problems'}"


def _empty(model: type[Form], at: Span) -> Diagnostic:
    return MISSING_KEY.at(at, "nothing is written here", fix=f"begin with `{model.first_keys()}`")


def _diagnostics(model: type[Form], found: Any, error: ErrorDetails) -> Iterable[Diagnostic]:
    place, kind = error["loc"], error["type"]
    if kind == REFUSED:
        said: tuple[Diagnostic, ...] = error["ctx"]["diagnostics"]
        return said
    if kind == "extra_forbidden":
        return (_unknown_key(model, found, place),)
    if kind == "missing":
        return _missing_key(model, found, place)
    return (_wrong_type(found, place),)


def _unknown_key(model: type[Form], found: Any, place: Place) -> Diagnostic:
    owner, key = _at(found, place[:-1]), str(place[-1])
    keys = _keys_at(model, place[:-1])
    if isinstance(owner, LocatedDict) and (number := decimal_comma(owner.table, key)) is not None:
        return number
    span = owner.table.key_span(key) if isinstance(owner, LocatedDict) else span_of(owner)
    elsewhere = _form_at(model, place[:-1]).elsewhere(key, owner) if isinstance(owner, LocatedDict) else None
    unused = [each for each in keys if not isinstance(owner, LocatedDict) or each not in owner] or keys
    fix = elsewhere or key_fix(key, unused, otherwise=f"remove it; the keys here are {listed(keys)}")
    return UNKNOWN_KEY.at(span, f"`{key}` is not a known key here", fix=fix)


def _missing_key(model: type[Form], found: Any, place: Place) -> tuple[Diagnostic, ...]:
    """Nothing is said where the key was written: then its value, or its spelling, has been reported."""
    owner, key = _at(found, place[:-1]), str(place[-1])
    if not isinstance(owner, LocatedDict):
        return ()
    if not lacks(owner.table, key, _keys_at(model, place[:-1])):
        return ()
    span = owner.table.key_span(key) or owner.table.span
    return (MISSING_KEY.at(span, f"`{key}` is missing here", fix=f"add `{key}: …`"),)


def _wrong_type(found: Any, place: Place) -> Diagnostic:
    there = _at(found, place)
    return WRONG_TYPE.at(
        span_of(there),
        f"{kind_of(there)} does not belong here",
        fix="see the reference for what this key accepts",
    )


def _step(found: Any, part: int | str) -> Any:
    """One step down, or None where a short form ends the way."""
    if isinstance(found, LocatedDict):
        return found.get(str(part))
    if isinstance(found, LocatedList) and isinstance(part, int) and part < len(found):
        return found[part]
    return None


def _at(found: Any, place: Place) -> Any:
    """What stands at ``place``, or the last thing on the way to it."""
    for part in place:
        below = _step(found, part)
        if below is None:
            return found
        found = below
    return found


def _target(found: Any, error: ErrorDetails) -> tuple[int | str, ...]:
    """The path of what has to be taken out: the spoilt value, or the table that lacks a key."""
    path: list[int | str] = []
    for part in error["loc"]:
        found = _step(found, part)
        if found is None:
            break
        path.append(part)
    return tuple(path)


def _take_out(found: Any, paths: Iterable[tuple[int | str, ...]]) -> None:
    """Remove what stands at ``paths``, later items of a list first so that the places of others hold."""
    for path in sorted(set(paths), key=_last_first):
        owner = _exact(found, path[:-1])
        if isinstance(owner, LocatedDict):
            owner.pop(str(path[-1]), None)
        elif isinstance(owner, LocatedList) and isinstance(path[-1], int):
            del owner[path[-1]]


def _last_first(path: tuple[int | str, ...]) -> tuple[int, tuple[int, ...]]:
    return -len(path), tuple(-part for part in path if isinstance(part, int))


def _exact(found: Any, path: Place) -> Any:
    for part in path:
        found = _step(found, part)
    return found


def _keys_at(model: type[Form], place: Place) -> tuple[str, ...]:
    """The keys that the format has at ``place``."""
    return _form_at(model, place).known_keys()


def _form_at(model: type[Form], place: Place) -> type[Form]:
    for part in place:
        field = model.model_fields.get(part) if isinstance(part, str) else None
        below = _form_in(field.annotation) if field is not None else None
        model = below or model
    return model


def _form_in(annotation: Any) -> type[Form] | None:
    """The form inside ``X | None``, ``tuple[X, ...]``, ``dict[str, X]`` and their like."""
    if isinstance(annotation, type) and issubclass(annotation, Form):
        return annotation
    return next((form for form in map(_form_in, get_args(annotation)) if form is not None), None)
