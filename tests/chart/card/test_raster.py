"""Cards as PNG: the size that services ask for, small, the same each time, and drawn with the card's own font alone."""

import struct
from dataclasses import replace

import pytest
import vl_convert

from generator.chart.card import card_png
from generator.chart.card.layout import FAMILY, card_svg
from tests.chart.card.test_layout import CARD

ARABIC = replace(CARD, title="زيادة المتابعين", answer="446 من أصل 480 متابعًا", direction="rtl")


@pytest.mark.parametrize("card", [CARD, ARABIC], ids=["ltr", "rtl"])
def test_a_card_has_its_size_a_palette_and_few_bytes(card) -> None:
    png = card_png(card)
    width, height, depth, colour = struct.unpack(">IIBB", png[16:26])
    assert (width, height, depth, colour) == (1200, 630, 8, 3)
    assert len(png) < 60_000


@pytest.mark.parametrize("card", [CARD, ARABIC], ids=["ltr", "rtl"])
def test_the_same_card_has_the_same_bytes(card) -> None:
    assert card_png(card) == card_png(card)


def test_the_font_is_ours_and_no_other_stands_in() -> None:
    """With the family's name changed the picture is another one: it was not drawn with what a machine happens to have."""
    card_png(CARD)
    ours = card_svg(ARABIC)
    assert vl_convert.svg_to_png(ours) != vl_convert.svg_to_png(ours.replace(FAMILY, "Serif"))


def test_arabic_letters_are_joined() -> None:
    """Joined letters are other shapes than the same letters kept apart, and take less room."""
    joined, apart = (
        vl_convert.svg_to_png(card_svg(replace(ARABIC, answer=text, picture="")))
        for text in ("سسس", "س\u200cس\u200cس")
    )
    assert joined != apart
