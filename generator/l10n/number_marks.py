"""The marks of a locale's numbers, from Babel's tables: what parts thousands, what stands before decimals, where percent signs go.

Takes a Babel locale and gives a frozen record, made once for each. It writes no number.
"""

import re
from functools import lru_cache

from babel import numbers as babel_numbers
from babel.core import Locale

from generator.records import dataclass

THIN = "\u202f"
MINUS = "−"


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberMarks:
    """``in_thousands`` tells whether every three digits are parted, as they are but in South Asia. ``percent`` is what stands
    before a percentage and what behind it; ``locale`` is whose marks they are.
    """

    locale: Locale
    group: str
    decimal: str
    in_thousands: bool
    percent: tuple[str, str]
    right_to_left: bool


@lru_cache(maxsize=128)  # the languages of a site
def marks_of(locale: Locale) -> NumberMarks:
    r"""The marks of numbers in Western digits.

    >>> nb = marks_of(Locale("nb"))
    >>> nb.group, nb.decimal, nb.percent
    ('\u202f', ',', ('', '\u202f%'))
    """
    return NumberMarks(
        locale=locale,
        group=tidy(babel_numbers.get_group_symbol(locale, numbering_system="latn")),
        decimal=tidy(babel_numbers.get_decimal_symbol(locale, numbering_system="latn")),
        in_thousands=tuple(locale.decimal_formats[None].grouping) == (3, 3),
        percent=_around_percentages(locale.percent_formats[None].pattern),
        right_to_left=locale.text_direction == "rtl",
    )


def _around_percentages(pattern: str) -> tuple[str, str]:
    """The percent sign where the locale's pattern has it, ``٪`` never, with a thin blank for whatever blank is there."""
    blank = THIN if re.search(r"\s", pattern) else ""
    return (f"%{blank}", "") if pattern.startswith("%") else ("", f"{blank}%")


def tidy(text: str) -> str:
    """Thin no-break spaces and real minus signs for whatever the locale's tables hold."""
    return text.replace("\xa0", THIN).replace("-", MINUS).replace("\u200e", "").replace("\u200f", "")
