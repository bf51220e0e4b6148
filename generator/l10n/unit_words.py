"""The word behind a number: what is counted, in the form that a language has for so many of it.

Takes ``Quantity`` and the language's ``Lexicon``, gives text. It writes no number.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType

from generator.l10n.languages import locale_for
from generator.l10n.lexicon import Lexicon
from generator.l10n.numbers import is_currency
from generator.l10n.sentence import forms, forms_in
from generator.model.phrase import Quantity

#: Seconds in each unit of time.
SECONDS: Mapping[str, float] = MappingProxyType({"d": 86400.0, "h": 3600.0, "min": 60.0, "s": 1.0})


def time_unit(seconds: float) -> str:
    """The unit in which a length of time is told, a smaller one beside it where it is of hours or days.

    >>> time_unit(90), time_unit(74 * 60), time_unit(9000), time_unit(6 * 86400)
    ('s', 'min', 'h', 'd')
    """
    size = abs(seconds)
    if size < 120:
        return "s"
    if size < 120 * 60:
        return "min"
    return "h" if size < 48 * 3600 else "d"


_SMALLER: Mapping[str, str] = MappingProxyType({"d": "h", "h": "min", "min": "s"})


def shared_time_unit(unit: str | None, amounts: Iterable[float]) -> str | None:
    """The unit in which several lengths of time stand beside each other, as on an axis; None where nothing else is asked for.

    That of the largest, or the next smaller one where the smallest is told in that or in one below.

    >>> shared_time_unit("min", (8640.0, 10_080.0)), shared_time_unit("min", (30.0, 7200.0)), shared_time_unit("people", (480.0,))
    ('d', 'h', None)
    """
    each = SECONDS.get(unit or "", 0.0)
    sizes = [abs(amount) * each for amount in amounts if amount and each]
    if not sizes:
        return None
    told, least = time_unit(max(sizes)), time_unit(min(sizes))
    return told if least == told else _SMALLER[told]


def unit_word(lexicon: Lexicon, quantity: Quantity, number: Decimal) -> str:
    """What is counted, in the language's form for ``number`` where the unit has forms; isolated, as all that is written."""
    if quantity.words is None:
        return lexicon.name(quantity.unit or "")
    said = quantity.words.form(
        lexicon.language, lambda language: locale_for(language).plural_form(abs(number))
    )
    return lexicon.name(said.text)


_TIMES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "s": forms("{number} s", "{number} s"),
        "min": forms("{number} min", "{number} min"),
        "h": forms("{number} h", "{number} h"),
        "d": forms("{number} day", "{number} days"),
    }
)
#: The same where a preposition governs them: Arabic has another form of two then.
_GOVERNED_TIMES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "s": forms_in("after a preposition", "{number} s", "{number} s"),
        "min": forms_in("after a preposition", "{number} min", "{number} min"),
        "h": forms_in("after a preposition", "{number} h", "{number} h"),
        "d": forms_in("after a preposition", "{number} day", "{number} days"),
    }
)


def time_noun(
    lexicon: Lexicon, number: Decimal, unit: str, *, signed: bool = False, governed: bool = False
) -> str:
    """``74 min``, with the plural that a language wants."""
    text = lexicon.decimal(number, signed=signed)
    if governed:
        return lexicon.counted_in("after a preposition", *_GOVERNED_TIMES[unit], float(number), number=text)
    return lexicon.counted(*_TIMES[unit], float(number), number=text)


def time_word(lexicon: Lexicon, unit: str) -> str | None:
    """The word for a unit of time that stands alone, as beside a title; nothing for other units."""
    return lexicon.counted(*_TIMES[unit], 0.0, number="").strip() if unit in _TIMES else None


_POINTS = forms("{number} point", "{number} points")
_GOVERNED_POINTS = forms_in("after a preposition", "{number} point", "{number} points")


def point_noun(lexicon: Lexicon, number: Decimal, text: str, *, governed: bool) -> str:
    """``2.1 points``: the word for a difference of shares behind its number, which is written as ``text``."""
    if governed:
        return lexicon.counted_in("after a preposition", *_GOVERNED_POINTS, float(number), number=text)
    return lexicon.counted(*_POINTS, float(number), number=text)


def without_word(quantity: Quantity) -> Quantity:
    """The quantity without a unit that is a word, for where another number has just told it; money and time keep theirs.

    >>> without_word(Quantity(450.0, "members")).unit, without_word(Quantity(450.0, "USD")).unit
    (None, 'USD')
    """
    unit = quantity.unit
    if quantity.share or unit is None or unit in SECONDS or is_currency(unit):
        return quantity
    return Quantity(quantity.value, signed=quantity.signed)
