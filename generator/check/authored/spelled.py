"""Amounts and targets as people spell them: a number with a side, a sign and a unit.

Takes one value's text; gives ``Spelled``, or refuses it. The unit is not looked up here: that takes a metric.
"""

import re
from typing import Any

from generator.check.authored.fields import not_a_number, scalar_from, shown, words_of
from generator.check.authored.numbers import beyond, parse_number, plain_spellings
from generator.check.authored.target_words import meant_amount, meant_target
from generator.check.authored.written import (
    LocatedDict,
    LocatedList,
    Written,
    as_entry,
    located_dict,
    refused,
)
from generator.diagnostics.codes.content import LOCALISED_NUMBER
from generator.diagnostics.codes.goals import BAD_BASELINE, BAD_TARGET
from generator.model.goal import Op
from generator.model.source import Entry, Scalar, Table
from generator.records import dataclass

_OPS = {">=": Op.GTE, "≥": Op.GTE, "<=": Op.LTE, "≤": Op.LTE}
_SLIPS = {"=>": ">=", "=<": "<=", ">": ">=", "<": "<=", "=": ">=", "==": ">="}
#: ``500 on 2026-11-20``: an amount, and the day on which it was read.
_DATED = re.compile(
    r"(?P<value>.*?\d.*?)[\s,;(]+(?:on |at |as of |per |den |@)?\s*(?P<date>\d{4}-\d{2}-\d{2})\)?"
)
_MINUS = "-−"
_SPELLED = re.compile(
    r"""\s*(?P<op>[<>=≥≤]{0,2})
    \s*(?P<sign>[+\-−]?)
    \s*(?P<before>[^\W\d_]*|[$€£¥])
    \s*(?P<inner>[+\-−]?)
    \s*(?P<number>[\d.][\d.,'’_٬٫\s]*(?:[eE][+-]?\d{1,3})?)
    (?P<unit>[^\d]*)""",
    re.VERBOSE,
)
_AMOUNT = "write a number, with a unit or without, such as `480` or `2 h`"
_ABOUT = 'write `480`, `">= 480"`, `"<= 2 h"`, `+80` or `"+20%"`'


@dataclass(frozen=True, slots=True)
class Spelled:
    """An amount as written. ``number`` has no sign; ``sign`` is ``+``, ``-`` or empty; ``unit`` as written, or empty."""

    op: Op | None
    sign: str
    number: float
    unit: str

    @property
    def signed(self) -> float:
        return -self.number if self.sign == "-" else self.number


def spell(text: str, scalar: Scalar, *, sided: bool = True) -> Spelled:
    """What ``text`` says. What is not ``sided`` has no comparison sign, which its fixes do not offer then.

    >>> from generator.diagnostics import Span
    >>> def spelled(text):
    ...     return spell(text, Scalar(text, text, Span("goal.md", 1)))
    >>> spelled("<= 2 h")
    Spelled(op=<Op.LTE: 'lte'>, sign='', number=2.0, unit='h')
    >>> spelled("−15 %").signed, spelled("USD 500").unit, spelled("500 USD").unit
    (-15.0, 'USD', 'USD')
    """
    match = _SPELLED.fullmatch(text)
    if match is None or (match["sign"] and match["inner"]) or (match["before"] and match["unit"].strip()):
        raise _unreadable(text, scalar, sided=sided)
    number = _number(match["number"].strip(), text, scalar)
    return Spelled(_op(match["op"], text, scalar), _sign(match), number, _unit(match))


def _unreadable(text: str, scalar: Scalar, *, sided: bool) -> Exception:
    meant = meant_target(text) if sided else meant_amount(text)
    if meant is None and (not re.search(r"[\d]", text) or not re.search(r"[^\d.,'’_٬٫\s]", text)):
        return not_a_number(scalar, text)
    fix = f"write `{meant}`" if meant else _range_fix(text) or (_ABOUT if sided else _AMOUNT)
    return refused(BAD_TARGET.at(scalar.span, f"`{shown(text)}` is not one amount", fix=fix))


def _range_fix(text: str) -> str | None:
    """``550-600``: a target is one number, and the better one is a stretch."""
    match = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*[-–—]\s*(\d+(?:\.\d+)?)\s*", text, re.ASCII)
    return match and f"write one number, such as `{match[1]}`, and the harder one as `stretch: {match[2]}`"


def _op(written: str, text: str, scalar: Scalar) -> Op | None:
    if not written:
        return None
    if written in _OPS:
        return _OPS[written]
    fix = f"write `{text.replace(written, _SLIPS.get(written, '>='), 1).strip()}`, in quotes"
    raise refused(BAD_TARGET.at(scalar.span, f"`{written}` is not a comparison sign", fix=fix))


def _sign(match: re.Match[str]) -> str:
    sign = match["sign"] or match["inner"]
    return "-" if sign and sign in _MINUS else sign


def _unit(match: re.Match[str]) -> str:
    return match["before"] or match["unit"].strip().replace("٪", "%")


def _number(digits: str, text: str, scalar: Scalar) -> float:
    number = parse_number(digits)
    if number is not None:
        return number
    spellings = plain_spellings(digits)
    if not spellings:
        raise not_a_number(scalar, text if beyond(text) else digits)
    if digits.endswith(",") and _is_price(text):
        raise _unreadable(text, scalar, sided=True)
    whole = [text.replace(digits, spelling, 1).replace("٪", "%").strip() for spelling in spellings]
    fix = f"write `{whole[0]}`" + "".join(f", or `{other}` if that is meant" for other in whole[1:])
    raise refused(LOCALISED_NUMBER.at(scalar.span, f"`{shown(digits)}` is a localised number", fix=fix))


def _is_price(text: str) -> bool:
    """``900,-``: how whole crowns are written on a price tag."""
    return re.search(r",[-–—]\s*$", text) is not None


def read_amount(found: Any) -> Written[Spelled]:
    """An amount: a number, with a unit or without. It has no side."""
    if isinstance(found, Written):
        return found
    scalar = scalar_from(found, "an amount such as `480` or `2 h`")
    if isinstance(scalar.value, bool):
        raise not_a_number(scalar, scalar.text)
    spelled = spell(words_of_number(scalar), scalar, sided=False)
    if spelled.op is not None:
        fix = "write the number alone; the target's `op` says `>=` or `<=`"
        raise refused(BAD_TARGET.at(scalar.span, "an amount cannot have a comparison sign here", fix=fix))
    return Written(spelled, scalar.text, scalar.span)


def words_of_number(scalar: Scalar) -> str:
    """The scalar's own text: ``+80`` is not 80."""
    return words_of(scalar) if scalar.quoted else scalar.text


def target_in_full(found: Any) -> Any:
    """A target's short form as its full one: ``+20%`` as ``{change_percent: 20}``, at the same place."""
    if isinstance(found, LocatedList):
        raise refused(
            BAD_TARGET.at(found.listing.span, "a target is one amount, not a list", fix=_one_of(found))
        )
    if not isinstance(found, Scalar):
        return found
    if isinstance(found.value, bool):
        raise not_a_number(found, found.text)
    spelled = spell(words_of_number(found), found)
    key = "value" if not spelled.sign else "change_percent" if spelled.unit == "%" else "change"
    amount = Written(spelled, found.text, found.span)
    return _full(found, key, amount, spelled.op)


def _one_of(found: LocatedList) -> str:
    first = found[0] if found else None
    if len(found) == 1 and isinstance(first, Scalar):
        return f"write `{first.text}`"
    return "write one amount, and a key result of its own for each other one"


def baseline_in_full(found: Any) -> Any:
    """A baseline's short form as its full one; what is said in words is refused with the keys that say it."""
    if not isinstance(found, Scalar):
        return found
    dated = _DATED.fullmatch(found.text)
    if dated is not None:
        fix = f"write `{{value: {dated['value'].strip()}, date: {dated['date']}}}`"
        raise refused(BAD_BASELINE.at(found.span, f"`{shown(found.text)}` is not one amount", fix=fix))
    if isinstance(found.value, str) and not any(letter.isdecimal() for letter in found.text):
        fix = "remove `baseline`, and it is taken from the readings"
        raise refused(BAD_BASELINE.at(found.span, f"`{shown(found.text)}` is not an amount", fix=fix))
    return as_entry(found, "value")


def _full(scalar: Scalar, key: str, amount: Written[Spelled], op: Op | None) -> LocatedDict:
    entries: list[tuple[str, Any]] = [(key, amount)]
    if op is not None:
        entries.append(("op", Scalar(op.value, op.value, scalar.span)))
    table = Table((Entry(Scalar("", "", scalar.span), scalar),), scalar.span)
    return located_dict(entries, table)
