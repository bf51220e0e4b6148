"""A receipt: what a build rested on, what it left, and what it said; by it the next one sees that there is nothing to do.

Takes receipts to JSON and back. A document is believed as a whole or not at all: every key and the kind of every value is looked at,
and nothing is filled in. It compares nothing with the disk.
"""

import json
from dataclasses import asdict
from datetime import date

from generator.cache.believing import UnbelievableError, fields_of, one
from generator.cache.folder import CacheFolder, Moment
from generator.cache.marks import Marks
from generator.model.output import BuildTold, Built, WriteSummary
from generator.records import dataclass

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
    except (UnbelievableError, ValueError, RecursionError):
        return None


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__qualname__)


def _receipt(document: object) -> Receipt:
    fields = fields_of(document, ("goalposts-receipt", *Receipt.__dataclass_fields__))
    if fields["goalposts-receipt"] != _FORM:
        raise UnbelievableError
    return Receipt(
        setting=one(fields["setting"], str),
        timezone=one(fields["timezone"], str),
        today=date.fromisoformat(one(fields["today"], str)),
        began=_moment(fields["began"]),
        inputs=_marks(fields["inputs"]),
        ended=_moment(fields["ended"]),
        left=_marks(fields["left"]),
        told=_told(fields["told"]),
    )


def _moment(document: object) -> Moment:
    fields = fields_of(document, Moment.__dataclass_fields__)
    return Moment(one(fields["device"], int), one(fields["nanoseconds"], int))


def _marks(document: object) -> Marks:
    fields = fields_of(document, Marks.__dataclass_fields__)
    unsure = one(fields["unsure"], dict)
    return Marks(
        digest=one(fields["digest"], str), unsure={path: one(found, str) for path, found in unsure.items()}
    )


def _told(document: object) -> BuildTold:
    fields = fields_of(document, BuildTold.__dataclass_fields__)
    return BuildTold(
        said=one(fields["said"], str),
        shape=one(fields["shape"], str),
        counted=one(fields["counted"], str),
        code=one(fields["code"], int),
        builds=tuple(_built(each) for each in one(fields["builds"], list)),
    )


def _built(document: object) -> Built:
    fields = fields_of(document, Built.__dataclass_fields__)
    summary = fields_of(fields["summary"], WriteSummary.__dataclass_fields__)
    audience = fields["audience"]
    return Built(
        audience=None if audience is None else one(audience, str),
        audiences=tuple(one(each, str) for each in one(fields["audiences"], list)),
        private=one(fields["private"], bool),
        goals=one(fields["goals"], int),
        as_of=date.fromisoformat(one(fields["as_of"], str)),
        summary=WriteSummary(
            folder=one(summary["folder"], str),
            written=one(summary["written"], int),
            unchanged=one(summary["unchanged"], int),
            removed=one(summary["removed"], int),
            kept=one(summary["kept"], int),
        ),
    )
