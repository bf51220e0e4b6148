"""One value as written: a number, nothing, or a trouble with a way out."""

import pytest
from hypothesis import given, strategies as st

from generator.check.readings.values import Bad, read_value, value_trouble


@pytest.mark.parametrize("written", ["431", "431.0", "+431", "4.31e2", " 431 ", "00431"])
def test_a_plain_number_is_read(written) -> None:
    assert read_value(written) == 431


@pytest.mark.parametrize(
    ("written", "code", "said"),
    [
        ("1 200,5", "localised-number", "1200.5"),
        ("1.200,50", "localised-number", "1200.50"),
        ("1,200.5", "localised-number", "1200.5"),
        ("1’200", "localised-number", "1200"),
        ("1_000", "localised-number", "1000"),
        ("12,5", "localised-number", "12.5"),
        ("٤٣١", "localised-number", "431"),
        ("431 followers", "unit-in-value", "431"),
        ("1.2k", "unit-in-value", "1200"),
        ("NOK 1 200,50", "unit-in-value", "1200.50"),
        ("inf", "bad-number", "missing"),
        ("-Infinity", "bad-number", "missing"),
        ("1e999", "bad-number", "digits"),
        ("0x10", "bad-number", "digits"),
        ("9" * 5000, "bad-number", "digits"),
        ("n.a.", "bad-number", "empty"),
    ],
)
def test_what_is_no_plain_number_is_refused_with_a_way_out(written, code, said) -> None:
    assert read_value(written) is Bad.BAD
    trouble = value_trouble(written, None)
    assert trouble.code.id == code
    assert said in trouble.fix
    assert len(trouble.message) < 120


@given(st.text(max_size=30))
def test_any_text_is_a_value_missing_or_in_trouble(text) -> None:
    if read_value(text) is Bad.BAD:
        assert value_trouble(text, None).message


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e15, max_value=1e15))
def test_a_number_survives_being_written_down(number) -> None:
    assert read_value(repr(number)) == number
