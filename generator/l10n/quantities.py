"""Numbers with units as text: shares, money, time, people; and how two of them are shown apart.

Takes ``Quantity`` and the language's ``Lexicon``, gives text. Rounding is chosen here so that a comparison that is
shown is one that is true. It does not decide which quantity belongs into which sentence.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

from generator.l10n.lexicon import Lexicon
from generator.l10n.number_marks import THIN
from generator.l10n.numbers import (
    HUGE,
    LEFT_TO_RIGHT,
    currency_digits,
    digits_apart,
    is_currency,
    is_whole,
    rounded,
    same,
    usual_digits,
    write_money,
    write_percent,
    write_whole,
)
from generator.l10n.unit_words import SECONDS, point_noun, time_noun, time_unit, unit_word, without_word
from generator.model.phrase import Quantity
from generator.model.text import UnitWords
from generator.records import dataclass

_BARE = frozenset({"people", "count"})
#: Told beside hours and days.
_SMALLER: Mapping[str, str] = MappingProxyType({"h": "min", "d": "h"})
NO_BREAK, JOINER = "\u00a0", "\u2060"
#: A single number with a unit behind it.
_BEHIND = re.compile(r"([\u200e−+]*[\d.,\u202f]*\d)((?:[\s\u202f]?[^\d\s].*)?)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Shown:
    """An amount on its way to text: the number as it is shown in its unit, its usual digits, and how to write it."""

    amount: float
    digits: int
    write: Callable[[Decimal], str]

    def text(self, digits: int) -> str:
        return self.write(rounded(self.amount, digits))


def written(lexicon: Lexicon, quantity: Quantity) -> Shown:
    """How ``quantity`` is written, by its unit."""
    value, unit, signed = quantity.value, quantity.unit, quantity.signed
    if quantity.share:
        return share_written(lexicon, value, signed=signed)
    if unit is None or unit in _BARE:
        return Shown(value, usual_digits(value), lambda number: lexicon.decimal(number, signed=signed))
    if unit in SECONDS:
        return _time_written(lexicon, value, unit, signed=signed)
    if is_currency(unit):
        return _money_written(lexicon, value, unit, signed=signed)
    return Shown(
        value,
        usual_digits(value),
        lambda number: (
            f"{lexicon.decimal(number, signed=signed)}{THIN}{unit_word(lexicon, quantity, number)}"
        ),
    )


def share_written(lexicon: Lexicon, share: float, *, signed: bool) -> Shown:
    percent = share * 100
    digits = min(usual_digits(percent), 2 if abs(percent) < 10 else 1)
    return Shown(percent, digits, lambda number: write_percent(lexicon.marks, number, signed=signed))


def _money_written(lexicon: Lexicon, value: float, currency: str, *, signed: bool) -> Shown:
    places = currency_digits(currency)
    digits = 0 if value == round(value) or abs(value) >= 1000 else places

    def write(number: Decimal) -> str:
        # More decimals than the currency has were asked for to tell two amounts apart.
        exponent = number.as_tuple().exponent
        needed = -exponent if isinstance(exponent, int) else 0
        return write_money(lexicon.marks, number, currency, digits=max(places, needed), signed=signed)

    return Shown(value, digits, write)


def _time_written(
    lexicon: Lexicon, value: float, unit: str, *, signed: bool, governed: bool = False
) -> Shown:
    def write(number: Decimal) -> str:
        return time_noun(lexicon, number, unit, signed=signed, governed=governed)

    return Shown(value, min(usual_digits(value), 1), write)


def write_quantity(lexicon: Lexicon, quantity: Quantity, *, governed: bool = False) -> str:
    """A number with its unit; ``governed`` by a preposition, which some languages hear."""
    return _quantity_written(
        lexicon, quantity.value, quantity.unit, quantity.signed, quantity.share, quantity.words, governed
    )


# A goal's readings stand in its tables and pictures, on its own page and on those around it. A quantity's fields are asked for one
# by one, since a record as the key takes longer to hash and to compare than most numbers to write.
@lru_cache(maxsize=8192)
def _quantity_written(  # noqa: PLR0917
    lexicon: Lexicon,
    value: float,
    unit: str | None,
    signed: bool,  # noqa: FBT001
    share: bool,  # noqa: FBT001
    words: UnitWords | None,
    governed: bool,  # noqa: FBT001
) -> str:
    if not share and (unit is None or unit in _BARE) and is_whole(value):
        return write_whole(lexicon.marks, int(value), signed=signed)
    if share:  # of no unit that would have to be looked at
        shown = share_written(lexicon, value, signed=signed)
    else:
        quantity = Quantity(value, unit, signed, share, words)
        if is_time(quantity):
            return write_time(lexicon, quantity, governed=governed)
        shown = written(lexicon, quantity)
    return shown.text(truthful_digits(shown.amount, shown.digits))


def writer(lexicon: Lexicon, like: Quantity) -> Callable[[float], str]:
    """``write_quantity`` of many numbers that are counted like this one, as those of a table are."""
    unit, signed, share, words = like.unit, like.signed, like.share, like.words
    return lambda value: _quantity_written(lexicon, value, unit, signed, share, words, False)  # noqa: FBT003


def truthful_digits(amount: float, digits: int) -> int:
    """Digits with which something is not shown as nothing.

    >>> truthful_digits(0.04, 0), truthful_digits(0.0, 0)
    (2, 0)
    """
    return digits if abs(amount) >= 1 else digits_apart((amount, 0.0), digits)


def write_time(lexicon: Lexicon, quantity: Quantity, *, governed: bool = False) -> str:
    """A length of time in one or two units: ``74 min``, ``2 h 30 min``, ``3 days``."""
    seconds = quantity.value * SECONDS[quantity.unit or "s"]
    if abs(seconds) >= HUGE:
        return written(lexicon, quantity).text(0)
    unit = time_unit(seconds)
    if unit in _SMALLER:
        units = unit, _SMALLER[unit]
        return _in_two_units(lexicon, seconds, units, signed=quantity.signed, governed=governed)
    return _in_unit(lexicon, seconds, unit, signed=quantity.signed, governed=governed)


def _in_unit(lexicon: Lexicon, seconds: float, unit: str, *, signed: bool, governed: bool) -> str:
    shown = _time_written(lexicon, seconds / SECONDS[unit], unit, signed=signed, governed=governed)
    return shown.text(truthful_digits(shown.amount, shown.digits))


def _in_two_units(
    lexicon: Lexicon, seconds: float, units: tuple[str, str], *, signed: bool, governed: bool
) -> str:
    large, small = units
    per = round(SECONDS[large] / SECONDS[small])
    whole = round(abs(seconds) / SECONDS[small])
    first, rest = divmod(whole, per)
    number = Decimal(first if seconds >= 0 else -first)
    text = time_noun(lexicon, number, large, signed=signed, governed=governed)
    if not rest:
        return text
    return lexicon.word(
        "{large} {small}", large=text, small=time_noun(lexicon, Decimal(rest), small, governed=governed)
    )


def write_apart(
    lexicon: Lexicon, quantities: Sequence[Quantity], *, digits: int | None = None
) -> tuple[str, ...]:
    """Quantities of one unit, with the fewest digits that show what differs as different.

    ``digits`` to begin with, where the usual ones are too many.
    """
    if is_time(quantities[0]):
        texts = tuple(write_quantity(lexicon, quantity) for quantity in quantities)
        if _tells(texts, [quantity.value for quantity in quantities]):
            return texts
    shown = [written(lexicon, quantity) for quantity in quantities]
    places = _digits_for(shown, digits)
    return tuple(each.text(truthful_digits(each.amount, places)) for each in shown)


def digits_for(lexicon: Lexicon, quantities: Sequence[Quantity], *, digits: int | None = None) -> int:
    """The decimals with which all of ``quantities`` are shown."""
    return _digits_for([written(lexicon, quantity) for quantity in quantities], digits)


def _digits_for(shown: Sequence[Shown], digits: int | None) -> int:
    usual = max(each.digits for each in shown) if digits is None else digits
    return digits_apart([each.amount for each in shown], usual)


def write_rounded(lexicon: Lexicon, quantity: Quantity, digits: int, *, governed: bool = False) -> str:
    """A quantity with ``digits`` decimals at most, more only where it would be shown as nothing."""
    if is_time(quantity):
        return write_time(lexicon, quantity, governed=governed)
    shown = written(lexicon, quantity)
    return shown.text(truthful_digits(shown.amount, digits))


def shown_distance(lexicon: Lexicon, a: Quantity, b: Quantity, digits: int) -> float:
    """How far apart the two are as they are shown with ``digits`` decimals, so that a reader's own sum agrees.

    The true distance where they would be shown as equal.
    """
    if is_time(a):
        return abs(a.value - b.value)
    first, second = (rounded(written(lexicon, each).amount, digits) for each in (a, b))
    if first == second:
        return abs(a.value - b.value)
    return float(abs(first - second)) / (100 if a.share else 1)


def is_time(quantity: Quantity) -> bool:
    return quantity.unit in SECONDS and not quantity.share


def _tells(texts: Sequence[str], values: Sequence[float]) -> bool:
    """Whether texts are equal only where their values are."""
    return all(
        (a == b) == same(values[i], values[j]) for i, a in enumerate(texts) for j, b in enumerate(texts)
    )


@lru_cache(maxsize=4096)  # of all budgets and chances there are but some hundred shares
def write_share(lexicon: Lexicon, share: float, *, signed: bool = False) -> str:
    """A percentage without false ends: 99.6 is not 100, 0.3 is not 0."""
    percent = share * 100
    usual = 0 if abs(percent) >= 10 else min(usual_digits(percent), 1)
    digits = digits_apart((percent, 100.0, 0.0), usual)
    return write_percent(lexicon.marks, rounded(percent, digits), signed=signed)


def write_points(
    lexicon: Lexicon,
    difference: float,
    *,
    signed: bool = False,
    digits: int | None = None,
    governed: bool = False,
) -> str:
    points = difference * 100
    places = min(usual_digits(points), 1) if digits is None else digits
    number = rounded(points, truthful_digits(points, places))
    text = lexicon.decimal(number, signed=signed)
    return point_noun(lexicon, number, text, governed=governed)


def write_ratio(lexicon: Lexicon, ratio: float, *, digits: int = 1) -> str:
    places = 0 if ratio >= 10 else digits
    return f"{lexicon.decimal(rounded(ratio, truthful_digits(ratio, places)))}{THIN}×"


def write_range(lexicon: Lexicon, low: Quantity, high: Quantity, digits: int) -> str:
    """From one quantity to another, the unit once where it stands behind the number: ``57.8–59.2 min``; never broken."""
    if is_time(low):
        first, second = _one_unit(lexicon, low, high)
    else:
        first, second = (write_rounded(lexicon, each, digits) for each in (without_word(low), high))
    first = _without_unit(first, second)
    if min(low.value, high.value) < 0:
        return _unbroken(lexicon.word("{low} to {high}", low=first, high=second))
    return _unbroken(lexicon.word("{low}–{high}", low=first, high=second))


def _one_unit(lexicon: Lexicon, low: Quantity, high: Quantity) -> tuple[str, str]:
    """Two lengths of time as they are written alone."""
    return write_time(lexicon, low), write_time(lexicon, high)


def _without_unit(first: str, second: str) -> str:
    """``first`` without the ending that it shares with ``second``, if that is a unit behind a single number.

    >>> _without_unit("57.8 min", "59.2 min"), _without_unit("2 h 5 min", "3 h 4 min"), _without_unit("441", "466")
    ('57.8', '2 h 5 min', '441')
    """
    match, other = _BEHIND.fullmatch(first), _BEHIND.fullmatch(second)
    if match is None or other is None or match[2] != other[2]:
        return first
    return match[1] + LEFT_TO_RIGHT if match[1].startswith(LEFT_TO_RIGHT) else match[1]


def _unbroken(text: str) -> str:
    """No line ends within it."""
    joined = text.replace(" ", NO_BREAK)
    return joined.replace("–", f"–{JOINER}") if "–" in joined else joined
