"""The widths of a text's letters, and the table that they come from."""

import hashlib
from pathlib import Path

import pytest

from generator.chart.typeface import text_width

ROOT = Path(__file__).parents[2]
FONTS = ROOT / "tools" / "fonts"


def test_the_font_is_the_one_that_its_note_says() -> None:
    digest = hashlib.sha256((FONTS / "OpenSans-Regular.ttf").read_bytes()).hexdigest()
    assert digest in (FONTS / "README.md").read_text("utf-8")


def test_the_table_of_widths_is_the_fonts_own() -> None:
    pytest.importorskip("fontTools", reason="widths are compared with the font where fontTools is installed")
    from tools.font_widths import TABLE, table

    assert table() == TABLE.read_text("utf-8")


@pytest.mark.parametrize(("narrow", "wide"), [("iiii", "mmmm"), ("1", "11"), ("target", "target 480")])
def test_wider_texts_take_more_room(narrow, wide) -> None:
    assert text_width(narrow, 13) < text_width(wide, 13)


def test_digits_are_equally_wide() -> None:
    assert len({text_width(digit, 13) for digit in "0123456789"}) == 1


def test_room_grows_with_the_size() -> None:
    assert text_width("target", 26) == pytest.approx(2 * text_width("target", 13))


def test_letters_that_the_font_lacks_get_room_too() -> None:
    assert text_width("الهدف", 13) > 20
