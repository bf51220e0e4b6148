"""An audit as plain JSON, and back: what a build recalls of a goal's five letters instead of looking for their findings again.

Takes audits and gives lists of codes and facts; believes only what it would have told itself. What is claimed is the goal's own, and what
a code means the catalogue's, so neither is kept. It judges nothing.
"""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from generator.cache import UnbelievableError, items_of, one
from generator.diagnostics.findings import findings_by_id
from generator.model.calendar import Period
from generator.model.goal import Claims
from generator.model.phrase import Chance, FactValue, Name, Percent, Quantity
from generator.model.text import LocalText, UnitWords
from generator.model.verdict import Finding, Letter, SmartAudit, Verdict
from generator.pipeline.recalling import Plain

_LETTERS = tuple(SmartAudit.__dataclass_fields__)
_VERDICTS = MappingProxyType({name: Verdict(code.verdict) for name, code in findings_by_id().items()})


def told_audit(audit: SmartAudit) -> Plain:
    """As JSON."""
    letters: list[Letter] = [getattr(audit, name) for name in _LETTERS]
    return [[_told_finding(each) for each in letter.findings] for letter in letters]


def believed_audit(claims: Claims, plain: Plain) -> SmartAudit:
    """What was told of a goal with these ``claims``.

    Raises:
        UnbelievableError: it is nothing that would have been told.
    """
    letters = zip(_LETTERS, items_of(plain, len(_LETTERS)), strict=True)
    return SmartAudit(**{name: _letter(getattr(claims, name), found) for name, found in letters})


def _letter(claimed: LocalText | None, plain: Plain) -> Letter:
    findings = tuple([_finding(each) for each in items_of(plain)])
    return Letter(
        verdict=findings[0].verdict if findings else Verdict.PASS, claimed=claimed, findings=findings
    )


def _told_finding(finding: Finding) -> Plain:
    return [finding.code, finding.key_result, {name: _told(fact) for name, fact in finding.facts.items()}]


def _finding(plain: Plain) -> Finding:
    code, result, facts = items_of(plain, 3)
    verdict = _VERDICTS.get(one(code, str))
    if verdict is None:
        raise UnbelievableError
    return Finding(
        code=code,
        verdict=verdict,
        key_result=None if result is None else one(result, str),
        facts={name: _believed(fact) for name, fact in one(facts, dict).items()},
    )


def _told(fact: FactValue) -> Plain:
    match fact:
        case bool() | int():
            return fact
        case Quantity():
            words = None if fact.words is None else fact.words.versions
            return ["quantity", fact.value, fact.unit, fact.signed, fact.share, words]
        case Percent():
            return ["percent", fact.value, fact.signed]
        case Chance():
            return ["chance", fact.value]
        case Name():
            return ["name", fact.text]
        case LocalText():
            return ["text", fact.versions]
        case Period():
            return ["period", fact.start.isoformat(), fact.end.isoformat()]
        case date():
            return ["day", fact.isoformat()]


def _believed(plain: Plain) -> FactValue:
    if isinstance(plain, bool | int):
        return plain
    kind, *parts = items_of(plain) or [None]
    made = _KINDS.get(kind) if isinstance(kind, str) else None
    if made is None:
        raise UnbelievableError
    number, make = made
    return make(*items_of(parts, number))


def _quantity(value: Plain, unit: Plain, signed: Plain, share: Plain, words: Plain) -> Quantity:
    return Quantity(
        value=_number(value),
        unit=None if unit is None else one(unit, str),
        signed=one(signed, bool),
        share=one(share, bool),
        words=None if words is None else UnitWords(_pairs(words, _texts)),
    )


def _percent(value: Plain, signed: Plain) -> Percent:
    return Percent(_number(value), signed=one(signed, bool))


def _chance(value: Plain) -> Chance:
    return Chance(_number(value))


def _name(text: Plain) -> Name:
    return Name(_text(text))


def _local(versions: Plain) -> LocalText:
    return LocalText(_texts(versions))


def _period(start: Plain, end: Plain) -> Period:
    return Period(_day(start), _day(end))


def _day(plain: Plain) -> date:
    return date.fromisoformat(_text(plain))


def _number(plain: Plain) -> float:
    """As it was told: a whole number is written otherwise than one that is not."""
    if type(plain) not in {int, float}:
        raise UnbelievableError
    found: float = plain  # type: ignore[assignment]
    return found


def _text(plain: Plain) -> str:
    found: str = one(plain, str)
    return found


def _texts(plain: Plain) -> tuple[tuple[str, str], ...]:
    return _pairs(plain, _text)


def _pairs(plain: Plain, second: Callable[[Plain], Any]) -> tuple[tuple[str, Any], ...]:
    """Languages or plural categories, each with what stands in it; there is at least one."""
    pairs = [items_of(each, 2) for each in items_of(plain)]
    if not pairs:
        raise UnbelievableError
    return tuple((one(name, str), second(inner)) for name, inner in pairs)


#: How facts are made, by what they are told as, and of how many parts.
_KINDS: Mapping[str, tuple[int, Callable[..., FactValue]]] = MappingProxyType(
    {
        "quantity": (5, _quantity),
        "percent": (2, _percent),
        "chance": (1, _chance),
        "name": (1, _name),
        "text": (1, _local),
        "period": (2, _period),
        "day": (1, _day),
    }
)
