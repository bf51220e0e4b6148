"""Targets and amounts in words, and how the format writes what they say.

Takes a text that is no amount; gives the spelling that was probably meant. It refuses nothing, and knows no metric.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from generator.check.authored.numbers import parse_number, plain_spellings

_NUMBER = r"\d[\d.,'’ _\u00a0\u202f٬٫]*"
_AMOUNT = rf"(?P<number>{_NUMBER})\s*(?P<unit>%|٪|percent|prosent|[^\W\d_]{{0,8}})"
_QUOTES = "“”„«»‹›‘’\"'`"
_LEAST = r"at least|minimum|min\.?|no less than|not less than|more than|over|above|reach|minst|mer enn|flere enn|nå|على الأقل|لا يقل عن"
_MOST = r"at most|maximum|max\.?|no more than|not more than|less than|under|below|maks\.?|høyst|mindre enn|færre enn|على الأكثر|لا يزيد عن"
_UP = r"(?:an? )?(?:increase|grow|growth|raise|rise|up|gain|øke|økning|vekst|opp|زيادة)(?: (?:by|of|with|med|på|بنسبة))?"
_DOWN = r"(?:an? )?(?:decrease|reduce|reduction|cut|lower|drop|down|redusere|reduksjon|kutte|senke|ned|خفض)(?: (?:by|of|with|med|på|بنسبة))?"
_TIMES = {
    "double": "+100%", "doubled": "+100%", "twice": "+100%", "doble": "+100%", "dobbelt": "+100%", "dobling": "+100%",
    "triple": "+200%", "treble": "+200%", "tredoble": "+200%", "half": "-50%", "halve": "-50%", "halvere": "-50%",
}  # fmt: skip
_SHORT = {"k": 1e3, "m": 1e6, "mill": 1e6, "mrd": 1e9, "bn": 1e9}


class _Rule(NamedTuple):
    """A way to say a target: a pattern of its words, and how it is written.

    The pattern is compiled when a text is no amount, which few runs meet: all of them take longer than to read a hundred targets.
    """

    words: str
    written: Callable[[re.Match[str]], str | None]


def meant_target(text: str) -> str | None:
    """How the target that ``text`` tells in words is written; None where it tells none.

    >>> meant_target("at least 600"), meant_target("increase by 20 %"), meant_target("from 500 to 600")
    ('">= 600"', '+20%', '600')
    >>> meant_target("double"), meant_target("~600"), meant_target("soon") is None
    ('+100%', '600', True)
    """
    bare = " ".join(text.strip(_QUOTES + " ").split()).casefold()
    if bare in _TIMES:
        return _TIMES[bare]
    found = (rule.written(match) for rule in _RULES if (match := re.fullmatch(rule.words, bare)) is not None)
    return next((written for written in found if written is not None), None)


def meant_amount(text: str) -> str | None:
    """The same of an amount, which has neither side nor sign.

    >>> meant_amount("«600»"), meant_amount("1 h 30 min"), meant_amount("at least 600")
    ('600', '90 min', None)
    """
    target = meant_target(text)
    return target if target is not None and target[:1].isdecimal() else None


def _with(before: str, after: str = "") -> Callable[[re.Match[str]], str | None]:
    def written(match: re.Match[str]) -> str | None:
        amount = _amount(match["number"], match["unit"])
        return None if amount is None else f"{before}{amount}{after}"

    return written


def _amount(number: str, unit: str) -> str | None:
    """A number in the files' spelling with its unit; a percent without a blank."""
    digits = number.strip(" .,\u00a0")
    plain = digits if parse_number(digits) is not None else next(iter(plain_spellings(digits)), None)
    if plain is None:
        return None
    factor = _SHORT.get(unit)
    if factor is not None:
        return f"{float(plain) * factor:.15g}"
    if unit in ("%", "٪", "percent", "prosent"):
        return f"{plain}%"
    return f"{plain} {unit}".strip()


def _multiple(match: re.Match[str]) -> str | None:
    factor = float(match["by"])
    return f"{(factor - 1) * 100:+.10g}%" if factor not in (0, 1) else None


def _clock(match: re.Match[str]) -> str:
    return f"{int(match['hours']) * 60 + int(match['minutes'])} min"


def _sided_clock(match: re.Match[str]) -> str:
    return f'"{match["side"]} {_clock(match)}"'


#: The first that says something.
_RULES = (
    _Rule(rf"(?:~|≈|ca\.?|circa|about|around|approx\.?|approximately|roughly|omtrent|rundt|cirka|حوالي) ?{_AMOUNT}", _with("")),
    _Rule(rf"(?:{_LEAST}) {_AMOUNT}", _with('">= ', '"')),
    _Rule(rf"(?:{_MOST}) {_AMOUNT}", _with('"<= ', '"')),
    _Rule(rf"(?:{_UP}) {_AMOUNT}", _with("+")),
    _Rule(rf"(?:{_DOWN}) {_AMOUNT}", _with("-")),
    _Rule(rf"{_AMOUNT} ?(?:\+|or more|and up|eller mer|eller flere)", _with('">= ', '"')),
    _Rule(rf"{_AMOUNT} (?:or less|or fewer|eller mindre|eller færre)", _with('"<= ', '"')),
    _Rule(rf"(?:from |fra |من )?{_NUMBER}[^\W\d_%]{{0,8}} ?(?:to|til|->|→|=>|إلى) ?{_AMOUNT}", _with("")),
    _Rule(rf"{_AMOUNT} (?:by|before|within|in|on|until|innen|før|per) .+", _with("")),
    _Rule(r"(?P<by>\d(?:\.\d)?) ?(?:x|×|times|ganger)|[x×] ?(?P<by_1>\d)", lambda m: _multiple(m) if m["by"] else f"+{(int(m['by_1']) - 1) * 100}%"),
    _Rule(r"(?P<hours>\d{1,3}):(?P<minutes>[0-5]\d)", _clock),
    _Rule(r"(?P<side>[<>]=) ?(?P<hours>\d{1,3}):(?P<minutes>[0-5]\d)", _sided_clock),
    _Rule(r"(?P<hours>\d{1,3}) ?(?:h|t|hours?|timer?) ?(?:and |og )?(?P<minutes>[0-5]?\d) ?(?:m|min|mins|minutes|minutter)\.?", _clock),
    _Rule(rf"(?P<side>[<>]=?) ?{_AMOUNT}", lambda m: _with(f'"{m["side"][0]}= ', '"')(m)),
    _Rule(rf"(?:kr\.? ?)?(?P<number>{_NUMBER}),?[-–—](?P<unit>)", _with("")),
    _Rule(_AMOUNT, _with("")),
)  # fmt: skip
