"""Numbers, units and their rounding."""

import re
from decimal import Decimal

import pytest
from babel import Locale, localedata
from babel.numbers import format_currency, format_decimal
from hypothesis import given, strategies as st

from generator.l10n import words_for
from generator.l10n.number_marks import marks_of, tidy
from generator.l10n.numbers import (
    HUGE,
    MOST_DIGITS,
    digits_apart,
    is_whole,
    rounded,
    same,
    unsigned,
    write_decimal,
    write_money,
    write_whole,
)
from generator.model.phrase import Quantity

EN, NB, AR = words_for("en"), words_for("nb"), words_for("ar")
ORDINARY = st.floats(min_value=-1e9, max_value=1e9, allow_nan=False, allow_infinity=False)
POSITIVE = st.floats(min_value=0.001, max_value=1e9)


def read_back(text: str) -> Decimal:
    """The number that an English reader sees, whatever stands beside it."""
    return Decimal(re.sub(r"[^0-9.−]", "", text).replace("−", "-"))


@given(value=ORDINARY, target=ORDINARY)
def test_a_value_is_shown_on_the_side_of_its_target_on_which_it_is(value: float, target: float) -> None:
    shown, aim = map(read_back, EN.value_against_target(Quantity(value), Quantity(target)))
    if abs(value - target) > 1e-6 * max(abs(value), abs(target), 1e-2):
        assert (shown < aim) == (value < target)
        assert (shown > aim) == (value > target)


@given(
    value=POSITIVE,
    target=POSITIVE,
    unit=st.sampled_from(["people", "USD", "JPY", "s", "min", "h", "d", "posts"]),
)
def test_what_differs_is_never_shown_as_the_same(value: float, target: float, unit: str) -> None:
    shown, aim = EN.value_against_target(Quantity(value, unit), Quantity(target, unit))
    if abs(value - target) > 1e-6 * max(value, target):
        assert shown != aim


@given(
    st.sampled_from(sorted(localedata.locale_identifiers())),
    st.decimals(min_value=0, max_value=HUGE - 1, places=3),
)
def test_a_number_is_written_as_babel_writes_it_in_every_language(language: str, amount: Decimal) -> None:
    written = format_decimal(amount, locale=language, decimal_quantization=False, numbering_system="latn")
    assert unsigned(marks_of(Locale.parse(language)), amount) == tidy(written)


@given(
    st.sampled_from(sorted(localedata.locale_identifiers())),
    st.decimals(min_value=0, max_value=10**9, places=2).filter(lambda amount: amount != int(amount)),
    st.sampled_from(["USD", "NOK", "EUR", "CHF", "EGP"]),
)
def test_money_is_written_as_babel_writes_it_in_every_language(
    language: str, amount: Decimal, currency: str
) -> None:
    written = format_currency(amount, currency, locale=language, numbering_system="latn")
    shown = write_money(marks_of(Locale.parse(language)), amount, currency, digits=2)
    assert _without_blanks(shown) == _without_blanks(tidy(written))


def _without_blanks(text: str) -> str:
    """Nor with marks of direction: both are ours to put where they keep a number together."""
    return re.sub(r"[\s\u200e]", "", text)


@given(st.integers(min_value=-HUGE, max_value=HUGE), st.integers(min_value=0, max_value=MOST_DIGITS))
def test_a_whole_number_stays_as_it_is_however_many_decimals_are_asked_for(number: int, digits: int) -> None:
    assert str(rounded(float(number), digits)) == str(number)


@given(
    st.integers(min_value=1 - HUGE, max_value=HUGE - 1).map(float),
    st.booleans(),
    st.sampled_from(["en", "nb", "ar", "ar-EG", "de", "hi", "fa"]),
)
def test_a_whole_number_is_written_at_once_as_by_way_of_a_decimal(
    number: float, signed: bool, language: str
) -> None:
    marks = words_for(language).marks
    assert is_whole(number)
    assert write_whole(marks, int(number), signed=signed) == write_decimal(
        marks, rounded(number, 2), signed=signed
    )


@pytest.mark.parametrize("amount", [0.5, -2.25, float(HUGE), float("inf"), float("nan")])
def test_what_has_decimals_or_is_beyond_counting_is_not_written_as_whole(amount: float) -> None:
    assert not is_whole(amount)


@given(st.lists(ORDINARY, min_size=2, max_size=4), st.integers(min_value=0, max_value=MOST_DIGITS))
def test_numbers_are_told_apart_by_the_fewest_digits(amounts: list[float], usual: int) -> None:
    def equal_somewhere(digits: int) -> bool:
        return any(
            rounded(a, digits) == rounded(b, digits) and not same(a, b) for a in amounts for b in amounts
        )

    enough = (digits for digits in range(usual, MOST_DIGITS) if not equal_somewhere(digits))
    assert digits_apart(amounts, usual) == next(enough, MOST_DIGITS)


@given(ORDINARY, st.floats(min_value=-3, max_value=3), st.integers(min_value=0, max_value=MOST_DIGITS))
def test_so_are_numbers_that_are_hardly_apart(amount: float, steps: float, digits: int) -> None:
    near = amount + steps * 10.0**-digits
    is_one = rounded(amount, digits) == rounded(near, digits) and not same(amount, near)
    assert (digits_apart((amount, near), digits) == digits) == (not is_one or digits == MOST_DIGITS)


def test_nearly_the_target_is_not_the_target() -> None:
    assert EN.value_against_target(Quantity(479.6), Quantity(480.0)) == ("479.6", "480")
    assert EN.value_against_target(Quantity(59.996, "min"), Quantity(60.0, "min")) == ("59.996 min", "60 min")


@given(st.floats(min_value=-20, max_value=20))
def test_only_all_is_hundred_percent_and_only_nothing_is_zero(share: float) -> None:
    shown = read_back(EN.percent(share))
    if abs(share - 1) > 1e-9:
        assert shown != 100
        assert (shown < 100) == (share < 1)
    if abs(share) > 1e-10:
        assert shown != 0


def test_99_6_percent_is_not_100() -> None:
    assert EN.percent(0.996) == "99.6%"
    assert NB.percent(0.996) == "99,6\u202f%"
    assert AR.percent(0.996) == "\u200e99.6%\u200e"


def test_a_change_in_percent_points_and_a_ratio_are_told_apart() -> None:
    assert EN.percent(0.2, signed=True) == "+20%"
    assert EN.points(0.021, signed=True) == "+2.1 points"
    assert EN.ratio(1.9) == "1.9\u202f×"


@given(st.floats(min_value=0, max_value=1))
def test_a_chance_is_shown_as_2_to_98_percent(probability: float) -> None:
    assert 2 <= read_back(EN.chance(probability)) <= 98


def test_a_chance_beyond_the_ends_says_so() -> None:
    assert (EN.chance(0.001), EN.chance(0.999)) == ("under 2%", "over 98%")
    assert NB.chance(0.001) == "under 2\u202f%"
    assert AR.chance(0.999) == "أكثر من \u200e98%\u200e"


@pytest.mark.parametrize(
    ("quantity", "english", "norwegian"),
    [
        (Quantity(431.0, "people"), "431", "431"),
        (Quantity(12345.0, "count"), "12,345", "12\u202f345"),
        (Quantity(15.0, "USD"), "$15", "15\u202fUSD"),
        (Quantity(2.15, "USD"), "$2.15", "2,15\u202fUSD"),
        (Quantity(2.5, "USD"), "$2.50", "2,50\u202fUSD"),
        (Quantity(-1234.5, "NOK"), "−NOK\u202f1,235", "−1\u202f235\u202fkr"),
        (Quantity(0.155, share=True), "15.5%", "15,5\u202f%"),
        (Quantity(90.0, "s"), "90 s", "90 s"),
        (Quantity(74.0, "min"), "74 min", "74 min"),
        (Quantity(150.0, "min"), "2 h 30 min", "2 t 30 min"),
        (Quantity(3.0, "d"), "3 days", "3 dager"),
        (Quantity(1.0, "d"), "24 h", "24 t"),
        (Quantity(12.0, "episodes"), "12\u202f\u2068episodes\u2069", "12\u202f\u2068episodes\u2069"),
        (Quantity(80.0, "people", signed=True), "+80", "+80"),
    ],
)
def test_a_quantity_has_its_unit_beside_it(quantity: Quantity, english: str, norwegian: str) -> None:
    assert (EN.quantity(quantity), NB.quantity(quantity)) == (english, norwegian)


def test_arabic_has_western_digits_and_keeps_a_sign_in_front() -> None:
    assert AR.quantity(Quantity(-12345.0)) == "\u200e−12,345\u200e"
    assert AR.quantity(Quantity(1234.0, "USD")) == "\u200e1,234\u202fUS$\u200e"


@given(ORDINARY, st.sampled_from(["en", "nb", "ar", "ar-EG", "de", "hi", "fa"]))
def test_digits_are_western_in_every_language(amount: float, language: str) -> None:
    assert words_for(language).number(amount).isascii() or not re.search(
        r"[^\W0-9]", words_for(language).number(amount)
    )


@given(ORDINARY)
def test_a_minus_is_a_real_one(amount: float) -> None:
    assert "-" not in EN.number(amount)
    assert ("−" in EN.number(amount)) == (read_back(EN.number(amount)) < 0)


@given(
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from([None, "people", "USD", "min", "d", "pcs"]),
)
def test_any_number_can_be_written(amount: float, unit: str | None) -> None:
    assert re.search("[0-9]", EN.quantity(Quantity(amount, unit)))
