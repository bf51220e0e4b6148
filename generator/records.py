"""``dataclass`` for frozen records, whose methods are written when the first of them is called.

Takes what the standard library's ``dataclass`` takes and gives what it gives: fields, ``replace``, ``==``, a hash, a text, copies and pickles.
That one writes and compiles seven methods for each class while it is imported, which for our five hundred records was half of what
starting cost; a command makes records of a few kinds. A record is filled by its slots' own setters, which takes two thirds of the time.
It is for frozen records alone, and knows no ``__post_init__``.
"""

import dataclasses
from collections.abc import Callable, Iterable
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from functools import partial
from types import MemberDescriptorType
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

_Method = Callable[..., Any]
#: Stands for what a factory has to make.
_NOT_GIVEN = object()
_EQUAL = {"__eq__": "=="}
_ORDERED = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(
        *, frozen: bool, slots: bool = False, kw_only: bool = False, eq: bool = True, order: bool = False
    ) -> Callable[[type], type]:
        """As the standard library's, of frozen records.

        Raises:
            TypeError: the record is not frozen, or more than filled.
        """
        if not frozen:
            raise TypeError("what is not frozen is the standard library's")
        bare = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)

        def made(written: type) -> type:
            if hasattr(written, "__post_init__"):
                raise TypeError("what is more than filled is the standard library's")
            record = bare(written)
            own = dict(written.__dict__)
            if own.get("__hash__") is None and "__eq__" in own:
                del own["__hash__"]  # Python put it there, and not who wrote the class
            for name, method in _methods(record, eq=eq, order=order):
                if name not in own:
                    setattr(record, name, method)
            return record

        return made


def _methods(record: type, *, eq: bool, order: bool) -> Iterable[tuple[str, _Method]]:
    yield "__init__", _once_called(record, "__init__", _filling)
    yield "__repr__", _told
    yield "__setattr__", _unassigned
    yield "__delattr__", _undeleted
    yield "__getstate__", _once_called(record, "__getstate__", _giving)
    yield "__setstate__", _once_called(record, "__setstate__", _taking)
    compared = {**(_EQUAL if eq else {}), **(_ORDERED if order else {})}
    for name, sign in compared.items():
        yield name, _once_called(record, name, partial(_comparison, sign))
    if eq:
        yield "__hash__", _once_called(record, "__hash__", _hash)


def _once_called(record: type, name: str, write: Callable[[type], _Method]) -> _Method:
    """A method that puts the one that ``write`` gives in its own place, and is that."""

    def first(self: object, *given: object, **named: object) -> object:
        method = write(record)
        method.__name__, method.__qualname__ = name, f"{record.__qualname__}.{name}"
        setattr(record, name, method)
        return method(self, *given, **named)

    return first


def _filling(record: type) -> _Method:
    own: list[Field[Any]] = list(fields(record))
    known: dict[str, Any] = {"_NOT_GIVEN": _NOT_GIVEN}
    lines = []
    for each in own:
        known[f"_set_{each.name}"] = _setter(record, each.name)
        value = each.name
        if each.default_factory is not MISSING:
            known[f"_make_{each.name}"] = each.default_factory
            value = f"_make_{each.name}() if {each.name} is _NOT_GIVEN else {each.name}"
        elif each.default is not MISSING:
            known[f"_default_{each.name}"] = each.default
        lines.append(f"_set_{each.name}(self, {value})")
    places = [_parameter(each) for each in own if not each.kw_only]
    names = [_parameter(each) for each in own if each.kw_only]
    return _written(["self", *places, *(["*", *names] if names else [])], lines or ["pass"], known)


def _parameter(field: "Field[Any]") -> str:
    if field.default_factory is not MISSING:
        return f"{field.name}=_NOT_GIVEN"
    return field.name if field.default is MISSING else f"{field.name}=_default_{field.name}"


def _setter(record: type, name: str) -> _Method:
    """What puts a value into a record past its own refusal: the slot, where there is one."""
    slot = getattr(record, name, None)
    if isinstance(slot, MemberDescriptorType):
        return slot.__set__
    return lambda self, value: object.__setattr__(self, name, value)


def _comparison(sign: str, record: type) -> _Method:
    mine, other = (_values(record, side) for side in ("self", "other"))
    alike = f"return {mine} {sign} {other} if other.__class__ is self.__class__ else NotImplemented"
    return _written(["self", "other"], [alike], {})


def _hash(record: type) -> _Method:
    return _written(["self"], [f"return hash({_values(record, 'self')})"], {})


def _giving(record: type) -> _Method:
    """What pickles a record: its values in order."""
    values = ", ".join(f"self.{each.name}" for each in fields(record))
    return _written(["self"], [f"return [{values}]"], {})


def _taking(record: type) -> _Method:
    """What fills a record from what ``_giving`` gave."""
    names = [each.name for each in fields(record)]
    known = {f"_set_{name}": _setter(record, name) for name in names}
    lines = [f"[{', '.join(names)}] = values", *(f"_set_{name}(self, {name})" for name in names)]
    return _written(["self", "values"], lines, known)


def _values(record: type, of: str) -> str:
    names = [each.name for each in fields(record) if each.compare]
    return f"({''.join(f'{of}.{name},' for name in names)})"


def _written(parameters: Iterable[str], lines: Iterable[str], known: dict[str, Any]) -> _Method:
    """A function of these parameters; its text has no names in it but those of fields."""
    body = "".join(f"\n    {line}" for line in lines)
    exec(f"def method({', '.join(parameters)}):{body}", known)  # noqa: S102 - as the standard library does
    method: _Method = known["method"]
    return method


def _told(self: Any) -> str:
    shown = (f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{self.__class__.__qualname__}({', '.join(shown)})"


def _unassigned(self: object, name: str, value: object) -> None:
    del self, value
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _undeleted(self: object, name: str) -> None:
    del self
    raise FrozenInstanceError(f"cannot delete field {name!r}")
