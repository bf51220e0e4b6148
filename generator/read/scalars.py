"""What a plain YAML scalar means: the core schema of YAML 1.2, and not a word more.

Takes the text of an unquoted scalar and gives null, a boolean, a number or the text itself. ``no``, ``1:30``,
``1_000`` and dates stay text. It never judges whether a value is wanted where it stands.
Source: https://yaml.org/spec/1.2.2/#1032-tag-resolution.
"""

import re
from enum import StrEnum
from math import isfinite

from generator.read import limits

#: How a scalar that is no text can begin; an empty one is null.
FIRST_CHARACTERS = frozenset(("", *"~nNtTfF+-.0123456789"))

_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER = re.compile(
    r"(?P<int>[-+]?[0-9]+)"
    r"|(?P<octal>0o[0-7]+)"
    r"|(?P<hex>0x[0-9a-fA-F]+)"
    r"|(?P<float>[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)"
    r"|(?P<endless>[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))",
    re.ASCII,
)
_BASES = {"int": 10, "octal": 8, "hex": 16}


class Refused(StrEnum):
    """Why a number is no value."""

    TOO_LONG = "too-long"
    NOT_FINITE = "not-finite"


def resolve(text: str) -> str | int | float | bool | Refused | None:
    """The value of a plain scalar that begins with one of ``FIRST_CHARACTERS``.

    >>> [resolve(text) for text in ("014", "0o17", "0x1F", "1e3", ".5", "~", "True")]
    [14, 15, 31, 1000.0, 0.5, None, True]
    >>> [resolve(text) for text in ("1:30", "1_000", "2026-11-30", "no", "+20%")]
    ['1:30', '1_000', '2026-11-30', 'no', '+20%']
    >>> resolve("-.inf"), resolve("1e999"), resolve("9" * 5000)
    (<Refused.NOT_FINITE: 'not-finite'>, <Refused.NOT_FINITE: 'not-finite'>, <Refused.TOO_LONG: 'too-long'>)
    """
    if text in _WORDS:
        return _WORDS[text]
    match = _NUMBER.fullmatch(text)
    return text if match is None else _number(text, match.lastgroup or "")


def _number(text: str, form: str) -> int | float | Refused:
    if len(text) > limits.NUMBER_LENGTH:
        return Refused.TOO_LONG
    if form in _BASES:
        return int(text, _BASES[form])
    number = float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
    return number if isfinite(number) else Refused.NOT_FINITE
