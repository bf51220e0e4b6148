"""What stands between, before and behind the digits of a number."""

import pytest
from babel import Locale

from generator.l10n.number_marks import marks_of


@pytest.mark.parametrize(
    ("language", "around"),
    [
        ("en", ("", "%")),
        ("nb", ("", "\u202f%")),
        ("ar", ("", "%")),
        ("tr", ("%", "")),
        ("eu", ("%\u202f", "")),
    ],
)
def test_a_percent_sign_stands_where_readers_look_for_it(language: str, around: tuple[str, str]) -> None:
    assert marks_of(Locale(language)).percent == around


@pytest.mark.parametrize(
    ("language", "thousands"), [("en", True), ("de", True), ("hi", False), ("bn", False)]
)
def test_digits_are_parted_by_three_but_in_south_asia(language: str, thousands: bool) -> None:
    assert marks_of(Locale(language)).in_thousands == thousands


def test_arabic_is_written_from_right_to_left() -> None:
    assert marks_of(Locale("ar")).right_to_left
    assert not marks_of(Locale("de")).right_to_left
