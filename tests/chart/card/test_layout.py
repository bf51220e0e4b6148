"""Cards as SVG: everything in plain colours and one font, words at the side where the language begins."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from generator.chart.card.layout import card_svg
from generator.model.card import Card

COLOURS = {"paper": "#ffffff", "ink": "#111111", "soft": "#555555", "blue": "#0000aa", "bad": "#aa0000"}
PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 334 300"><path stroke="var(--blue)" d="M0 0H9"/>'
    '<path stroke="var(--ghost,var(--soft))" d="M0 0H9"/><text x="1">a &lt; b 🍕</text></svg>'
)
CARD = Card(
    site="Goals & more",
    title="Grow <the> page",
    answer="431 of 480 followers.",
    status="Off track",
    tone="bad",
    direction="ltr",
    picture=PICTURE,
    colours=COLOURS,
)


def texts(card: Card) -> list[ET.Element]:
    return list(ET.fromstring(card_svg(card)).iter("{http://www.w3.org/2000/svg}text"))


def test_all_words_are_on_it_as_they_were_written() -> None:
    lines = ((element.text or "").strip("\u2066\u2069") for element in texts(CARD))
    said = " ".join(lines)
    for words in ("Goals & more", "Grow <the> page", "431 of 480 followers.", "Off track", "a < b"):
        assert words in said


def test_a_letter_that_the_font_does_not_have_is_left_out() -> None:
    assert "🍕" not in card_svg(replace(CARD, title="Pizza 🍕 week", answer="🍕"))


def test_no_custom_property_is_left() -> None:
    svg = card_svg(CARD)
    assert "var(" not in svg
    assert "#0000aa" in svg


@pytest.mark.parametrize(
    ("direction", "anchor", "sign"), [("ltr", "start", "\u2066"), ("rtl", "end", "\u2067")]
)
def test_words_stand_where_the_language_begins(direction, anchor, sign) -> None:
    own = texts(replace(CARD, direction=direction, picture=""))
    assert {element.get("text-anchor") for element in own} == {anchor}
    assert all((element.text or "").startswith(sign) for element in own)


def test_a_long_answer_gets_smaller_letters_and_one_that_is_too_long_says_that_there_is_more() -> None:
    sizes = [max(int(element.get("font-size")) for element in texts(replace(CARD, picture="", answer="word " * n)))
             for n in (5, 60)]  # fmt: skip
    assert sizes[0] > sizes[1]
    long = [element.text for element in texts(replace(CARD, answer="word " * 900))]
    assert any("…" in (text or "") for text in long)


def test_a_long_status_gets_smaller_letters_and_keeps_its_chance() -> None:
    status = "خارج المسار الصحيح · الاحتمال 17%"
    found = texts(replace(CARD, status=status, direction="rtl", answer="431"))[3]
    assert (found.text or "").strip("\u2066\u2067\u2069") == status
    assert 21 <= int(found.get("font-size")) < 32


def test_nothing_stands_below_the_card_or_over_the_status() -> None:
    places = [float(element.get("y")) for element in texts(replace(CARD, picture="", answer="word " * 900))]
    assert places == sorted(places)
    assert places[-1] < 630
