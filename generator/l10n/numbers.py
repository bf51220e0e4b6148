"""Numbers as text: how many digits are needed to be true, and how a locale writes them.

Takes floats and a locale's marks, gives text with real minus signs and thin no-break spaces, in Western digits for every
language (Arabic too: one way in sentences, tables and charts). Knows nothing of units or sentences.
"""

import math
import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from babel import numbers as babel_numbers
from babel.core import Locale

from generator.l10n.number_marks import MINUS, THIN, NumberMarks, marks_of, tidy

#: Stands on both sides of a number with a sign or a currency in right-to-left text.
LEFT_TO_RIGHT = "\u200e"
#: Beyond this many decimals two floats are the same number with noise.
MOST_DIGITS = 9
#: From here a float has no decimals left.
HUGE = 10**15
_ONE, _NOUGHT, _LARGEST_WHOLE = Decimal(1), Decimal(0), Decimal("1e25")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LETTER_DIGIT = re.compile(r"(?<=[^\W\d_])(?=[\d−])|(?<=\d)(?=[^\W\d_])")


def usual_digits(amount: float) -> int:
    """Decimals for a number that stands alone: about three figures, none for a whole number.

    >>> [usual_digits(x) for x in (480.0, 479.6, 28.571, 4.083, 0.0123)]
    [0, 0, 1, 2, 3]
    """
    if amount == round(amount):
        return 0
    size = abs(amount)
    if size >= 1:
        return max(0, 2 - math.floor(math.log10(size)))
    return min(MOST_DIGITS, 1 - math.floor(math.log10(size)))


def same(a: float, b: float) -> bool:
    """Whether two numbers differ by the noise of floating point at most."""
    return math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-12)


def rounded(amount: float, digits: int) -> Decimal:
    """``amount`` with ``digits`` decimals, halves away from zero as people round, without trailing zeros.

    >>> rounded(0.125, 2), rounded(-2.5, 0), rounded(480.0, 2)
    (Decimal('0.13'), Decimal('-3'), Decimal('480'))
    """
    number = float(amount)
    if not math.isfinite(number):
        return Decimal(0)
    if number.is_integer() and abs(number) < HUGE:  # most are whole, and need no decimals taken away
        return Decimal(int(number))
    exact = Decimal(repr(number))
    if digits == 0 and abs(number) < HUGE:
        return exact.quantize(_ONE, ROUND_HALF_UP) + _NOUGHT
    cut = exact.quantize(_ONE.scaleb(-digits), ROUND_HALF_UP) if abs(number) < HUGE else exact
    cut = cut.normalize()
    whole = cut.quantize(_ONE) if cut == cut.to_integral_value() and abs(cut) < _LARGEST_WHOLE else cut
    return whole + _NOUGHT


def digits_apart(amounts: Sequence[float], digits: int) -> int:
    """The fewest decimals, from ``digits`` up, with which numbers that differ are shown as different.

    >>> digits_apart((479.6, 480.0), 0), digits_apart((431.0, 480.0), 0), digits_apart((59.996, 60.0), 0)
    (1, 0, 3)
    """
    apart = [(a, b) for i, a in enumerate(amounts) for b in amounts[i + 1 :] if not same(a, b)]
    while digits < MOST_DIGITS and any(_shown_equal(a, b, digits) for a, b in apart):
        digits += 1
    return digits


def _shown_equal(a: float, b: float, digits: int) -> bool:
    """Whether both are one number with ``digits`` decimals; none are that lie two steps of the last one apart."""
    if 2 * 10.0**-digits <= abs(a - b) < math.inf:
        return False
    return rounded(a, digits) == rounded(b, digits)


def write_decimal(marks: NumberMarks, amount: Decimal, *, signed: bool = False) -> str:
    """The number in the locale's writing: ``12,345.6``, ``12 345,6``."""
    return with_sign(marks, amount, unsigned(marks, amount), signed=signed)


def is_whole(amount: float) -> bool:
    """Whether a number has no decimals, and is one that anybody counts."""
    return float(amount).is_integer() and abs(amount) < HUGE


def write_whole(marks: NumberMarks, number: int, *, signed: bool = False) -> str:
    """As ``write_decimal`` of a number that ``is_whole``, as most are.

    >>> from generator.l10n.number_marks import marks_of
    >>> write_whole(marks_of(Locale("en")), -12345), write_whole(marks_of(Locale("nb")), 480, signed=True)
    ('−12,345', '+480')
    """
    if not marks.in_thousands:
        return write_decimal(marks, Decimal(number), signed=signed)
    return with_sign(marks, number, f"{abs(number):,}".replace(",", marks.group), signed=signed)


def unsigned(marks: NumberMarks, amount: Decimal) -> str:
    r"""The size of ``amount``; beyond what anybody counts it is a power of ten.

    >>> from generator.l10n.number_marks import marks_of
    >>> unsigned(marks_of(Locale("nb")), Decimal("12345.6")), unsigned(marks_of(Locale("en")), Decimal("-2.5e20"))
    ('12\u202f345,6', '2.5\u202f×\u202f10²⁰')
    """
    size = abs(amount)
    if size < HUGE:
        return _in_digits(marks, size)
    power = amount.adjusted()
    mantissa = rounded(float(abs(amount).scaleb(-power)), 1)
    return f"{_in_digits(marks, mantissa)}{THIN}×{THIN}10{str(power).translate(_RAISED)}"


def _in_digits(marks: NumberMarks, size: Decimal) -> str:
    """As Babel writes it. Nearly all locales part thousands, which Python does in a tenth of the time."""
    if not marks.in_thousands:
        return tidy(
            babel_numbers.format_decimal(
                size, locale=marks.locale, decimal_quantization=False, numbering_system="latn"
            )
        )
    whole, _, decimals = f"{size:,f}".partition(".")
    decimals = decimals.rstrip("0")
    return whole.replace(",", marks.group) + (marks.decimal + decimals if decimals else "")


def write_percent(marks: NumberMarks, amount: Decimal, *, signed: bool = False) -> str:
    """``amount`` of hundred, with the percent sign where the locale puts it: ``15.5%``, ``٪`` never."""
    before, behind = marks.percent
    written = f"{before}{unsigned(marks, amount)}{behind}"
    return anchored(marks, with_sign(marks, amount, written, signed=signed))


def write_money(
    marks: NumberMarks, amount: Decimal, currency: str, *, digits: int, signed: bool = False
) -> str:
    r"""Money with its currency where the locale puts it; ``digits`` decimals, whole amounts without.

    >>> from generator.l10n.number_marks import marks_of
    >>> en = marks_of(Locale("en"))
    >>> write_money(en, Decimal("1234.5"), "USD", digits=2), write_money(en, Decimal(15), "NOK", digits=2)
    ('$1,234.50', 'NOK\u202f15')
    """
    if abs(amount) >= HUGE:
        return with_sign(marks, amount, f"{unsigned(marks, amount)}{THIN}{currency}", signed=signed)
    places = digits if amount != amount.to_integral_value() else 0
    written = _money_in_digits(marks, abs(amount), currency, places)
    return anchored(marks, with_sign(marks, amount, written, signed=signed))


def _money_in_digits(marks: NumberMarks, size: Decimal, currency: str, places: int) -> str:
    """As Babel writes it, which nearly always has to be asked but once for what stands around the digits."""
    if not marks.in_thousands:
        return _money_by_babel(marks.locale, size, currency, places)
    before, behind = _around_money(marks.locale, currency, places)
    whole, _, decimals = f"{size:,.{places}f}".partition(".")
    return f"{before}{whole.replace(',', marks.group)}{marks.decimal + decimals if decimals else ''}{behind}"


@lru_cache(maxsize=512)  # of some languages, each with a few currencies
def _around_money(locale: Locale, currency: str, places: int) -> tuple[str, str]:
    """What stands before the digits of money and what behind them."""
    digits = "1" + (marks_of(locale).decimal + "0" * places if places else "")
    before, _, behind = _money_by_babel(locale, Decimal(1), currency, places).partition(digits)
    return before, behind


def _money_by_babel(locale: Locale, size: Decimal, currency: str, places: int) -> str:
    text = babel_numbers.format_currency(
        size,
        currency,
        format=_money_pattern(locale, places),
        locale=locale,
        currency_digits=False,
        numbering_system="latn",
    )
    return _LETTER_DIGIT.sub(THIN, tidy(text))


@lru_cache(maxsize=512)  # of some languages, with a few numbers of decimals each
def _money_pattern(locale: Locale, places: int) -> babel_numbers.NumberPattern:
    """The locale's positive pattern for money with so many decimals, without marks of direction."""
    pattern: str = locale.currency_formats["standard"].pattern
    positive = pattern.split(";", maxsplit=1)[0].replace("\u200f", "").replace("\u200e", "")
    return babel_numbers.parse_pattern(re.sub(r"\.0+", "." + "0" * places if places else "", positive))


@lru_cache(maxsize=512)  # more than there are currencies
def currency_digits(currency: str) -> int:
    """Decimals that a currency has: 2 of dollars, none of yen."""
    return babel_numbers.get_currency_precision(currency)


@lru_cache(maxsize=4096)  # asked of the unit of every quantity
def is_currency(code: str) -> bool:
    return len(code) == 3 and code.isupper() and babel_numbers.is_currency(code)


def with_sign(marks: NumberMarks, amount: Decimal | int, text: str, *, signed: bool) -> str:
    """``text`` with a minus, or with a plus where ``signed``."""
    sign = MINUS if amount < 0 else "+" if signed and amount > 0 else ""
    return anchored(marks, sign + text) if sign else text


def anchored(marks: NumberMarks, text: str) -> str:
    """In right-to-left text, a number kept in one piece from left to right with its sign, percent or currency."""
    if not marks.right_to_left:
        return text
    inner = text.strip(LEFT_TO_RIGHT)
    return f"{LEFT_TO_RIGHT}{inner}{LEFT_TO_RIGHT}"
