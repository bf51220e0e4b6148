"""Words on a picture, whose direction their own first letter decides."""

import pytest

from generator.l10n import drawn_text, words_for
from generator.model.phrase import Name, Phrase, Quantity
from generator.model.text import LocalText

NAMED = {"title": LocalText((("ar", "الطلبات"),)), "room": 40}
SHARE = {"value": Quantity(0.888, share=True)}
TURNED = "\u200f"


@pytest.mark.parametrize(
    ("code", "facts", "shown"),
    [
        ("chart-title", {**NAMED, "unit": Name("طلب")}, f"{TURNED}\u2068الطلبات\u2069 (\u2068طلب\u2069)"),
        ("chart-so-far", SHARE, f"{TURNED}\u200e88.8%\u200e حتى الآن"),
        ("chart-target", SHARE, "الهدف \u200e88.8%\u200e"),
        ("chart-number", SHARE, "\u200e88.8%\u200e"),
        ("chart-title", {"title": LocalText((("nb", "Ordrer"),)), "room": 40}, "\u2068Ordrer\u2069"),
    ],
)
def test_arabic_words_run_right_to_left_whatever_they_begin_with(code, facts, shown) -> None:
    assert drawn_text(words_for("ar"), Phrase(code, facts)) == shown


def test_an_arabic_name_among_norwegian_words_turns_nothing_around() -> None:
    facts = {**NAMED, "unit": Name("bestillinger")}
    assert (
        drawn_text(words_for("nb"), Phrase("chart-title", facts))
        == "\u2068الطلبات\u2069 (\u2068bestillinger\u2069)"
    )
