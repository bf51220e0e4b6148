"""Numbers where room is short: an axis's with the decimals of its step, and millions and more in a word.

Takes quantities and a language's words, gives text. It decides only how a number is written, never how fine a judgement is.
"""

import math
from dataclasses import replace

from generator.l10n.quantities import is_time, write_rounded
from generator.l10n.words import Words
from generator.model.phrase import Quantity

#: A word for each thousand times a million; beyond them powers of ten say it.
_BEYOND = 1e15
#: Axes of this many and more are written in words even on a wide page.
_LONG = 1e7


def grid_number(words: Words, value: Quantity, step: Quantity, *, short: bool) -> str:
    """A number of an axis, with as many decimals as its step has."""
    if (
        not value.share
        and not is_time(value)
        and (1e6 if short else _LONG) <= max(abs(value.value), step.value) < _BEYOND
    ):
        size = 10.0 ** (3 * math.floor(math.log10(max(abs(value.value), step.value)) / 3 + 1e-9))
        return _in_words(words, value, size, _decimals(step.value / size))
    return write_rounded(words, value, _decimals(step.value * (100 if value.share else 1)))


def short_number(words: Words, value: Quantity) -> str:
    """About three figures of what is a million or more; all else as it is."""
    if value.share or is_time(value) or not 1e6 <= abs(value.value) < _BEYOND:
        return words.quantity(value)
    size = 10.0 ** (3 * math.floor(math.log10(abs(value.value)) / 3 + 1e-9))
    figures = abs(value.value) / size
    return _in_words(words, value, size, 2 if figures < 10 else 1 if figures < 100 else 0)


def _in_words(words: Words, value: Quantity, size: float, digits: int) -> str:
    if value.value == 0:
        return words.quantity(value)
    written = write_rounded(words, replace(value, value=value.value / size), digits)
    number, unit = _apart(written)
    if size >= 1e12:
        return words.text("{number} tn", number=number) + unit
    if size >= 1e9:
        return words.text("{number} bn", number=number) + unit
    return words.text("{number} m", number=number) + unit


def _apart(written: str) -> tuple[str, str]:
    """A number and the unit behind it, which the word for millions stands before; text with direction marks stays whole.

    >>> _apart("1,50 USD"), _apart("$1.50")
    (('1,50', ' USD'), ('$1.50', ''))
    """
    end = 1 + max((at for at, sign in enumerate(written) if sign.isdigit()), default=len(written) - 1)
    unit = written[end:]
    return (written, "") if any(mark in unit for mark in "\u200e\u200f\u2069") else (written[:end], unit)


def _decimals(step: float) -> int:
    """The decimals that tell multiples of ``step`` apart.

    >>> _decimals(40.0), _decimals(0.005), _decimals(2.5)
    (0, 3, 1)
    """
    if not 1e-12 < step < 1e12:
        return 0
    return next((digits for digits in range(12) if abs(round(step, digits) - step) < step * 1e-6), 12)
