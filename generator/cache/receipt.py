"""A receipt: what a build rested on, what it left, and what it said; by it the next one sees that there is nothing to do.

Takes receipts to JSON and back. A document is believed as a whole or not at all: every key and the kind of every value is looked at,
and nothing is filled in. It compares nothing with the disk.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from generator.cache.folder import CacheFolder, Moment
from generator.cache.marks import Marks
from generator.model.output import BuildTold, Built, WriteSummary

_FORM = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """``setting`` is the digest of all that was asked and of the program; ``inputs`` were there, ``left`` is the output folder.

    The build ran on the day ``today`` in ``timezone``. Each half has the moment that its marks are sure by.
    """

    setting: str
    timezone: str
    today: date
    began: Moment
    inputs: Marks
    ended: Moment
    left: Marks
    told: BuildTold


class _UnbelievableError(Exception):
    """The document is none that we would have written."""


def write_receipt(cache: CacheFolder, name: str, receipt: Receipt) -> None:
    """Keep ``receipt`` under ``name``."""
    document = {"goalposts-receipt": _FORM, **asdict(receipt)}
    cache.write(name, json.dumps(document, default=_plain).encode())


def read_receipt(cache: CacheFolder, name: str) -> Receipt | None:
    """The receipt under ``name``; None where there is none that can be believed."""
    raw = cache.read(name)
    if raw is None:
        return None
    try:
        return _receipt(json.loads(raw))
    except (_UnbelievableError, ValueError, RecursionError):
        return None


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__qualname__)


def _receipt(document: object) -> Receipt:
    fields = _fields(document, {"goalposts-receipt", *Receipt.__dataclass_fields__})
    if fields["goalposts-receipt"] != _FORM:
        raise _UnbelievableError
    return Receipt(
        setting=_one(fields["setting"], str),
        timezone=_one(fields["timezone"], str),
        today=date.fromisoformat(_one(fields["today"], str)),
        began=_moment(fields["began"]),
        inputs=_marks(fields["inputs"]),
        ended=_moment(fields["ended"]),
        left=_marks(fields["left"]),
        told=_told(fields["told"]),
    )


def _moment(document: object) -> Moment:
    fields = _fields(document, Moment.__dataclass_fields__)
    return Moment(_one(fields["device"], int), _one(fields["nanoseconds"], int))


def _marks(document: object) -> Marks:
    fields = _fields(document, Marks.__dataclass_fields__)
    unsure = _one(fields["unsure"], dict)
    return Marks(
        digest=_one(fields["digest"], str), unsure={path: _one(found, str) for path, found in unsure.items()}
    )


def _told(document: object) -> BuildTold:
    fields = _fields(document, BuildTold.__dataclass_fields__)
    return BuildTold(
        said=_one(fields["said"], str),
        shape=_one(fields["shape"], str),
        counted=_one(fields["counted"], str),
        code=_one(fields["code"], int),
        builds=tuple(_built(each) for each in _one(fields["builds"], list)),
    )


def _built(document: object) -> Built:
    fields = _fields(document, Built.__dataclass_fields__)
    summary = _fields(fields["summary"], WriteSummary.__dataclass_fields__)
    audience = fields["audience"]
    return Built(
        audience=None if audience is None else _one(audience, str),
        audiences=tuple(_one(each, str) for each in _one(fields["audiences"], list)),
        private=_one(fields["private"], bool),
        goals=_one(fields["goals"], int),
        as_of=date.fromisoformat(_one(fields["as_of"], str)),
        summary=WriteSummary(
            folder=_one(summary["folder"], str),
            written=_one(summary["written"], int),
            unchanged=_one(summary["unchanged"], int),
            removed=_one(summary["removed"], int),
            kept=_one(summary["kept"], int),
        ),
    )


def _fields(document: object, names: Any) -> Mapping[str, object]:
    """A table with just these keys."""
    if not isinstance(document, dict) or document.keys() != set(names):
        raise _UnbelievableError
    return document


def _one(value: object, kind: type[Any]) -> Any:
    """A value of just this kind: a truth is no number here."""
    if type(value) is not kind:
        raise _UnbelievableError
    return value
