"""Quantities whose unit has forms: which form stands beside a number, and when the unit is left to another number."""

import pytest

from generator.l10n.quantities import write_quantity, write_range
from generator.l10n.unit_words import without_word
from generator.l10n.words import words_for
from generator.model.phrase import Quantity
from generator.model.text import UnitWords

MEMBERS = UnitWords(
    (
        ("en", (("one", "member"), ("other", "members"))),
        ("nb", (("one", "medlem"), ("other", "medlemmer"))),
        ("ar", (("zero", "عضو"), ("two", "عضوان"), ("few", "أعضاء"), ("many", "عضوًا"), ("other", "عضو"))),
    )
)


def plain(text: str) -> str:
    """Without isolation and direction marks, with ordinary spaces."""
    return text.translate({0x2068: None, 0x2069: None, 0x200E: None, 0x202F: " ", 0xA0: " "})


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [
        ("en", 1, "1 member"),
        ("en", 0, "0 members"),
        ("en", 2.5, "2.5 members"),
        ("nb", 1, "1 medlem"),
        ("nb", 1200, "1 200 medlemmer"),
        ("ar", 2, "2 عضوان"),
        ("ar", 5, "5 أعضاء"),
        ("ar", 12, "12 عضوًا"),
        ("ar", 100, "100 عضو"),
    ],
)
def test_a_unit_stands_in_the_form_of_its_number(language, number, said) -> None:
    quantity = Quantity(number, "members", words=MEMBERS)
    assert plain(write_quantity(words_for(language), quantity)) == said


def test_the_form_is_that_of_the_number_as_it_is_shown() -> None:
    assert plain(write_quantity(words_for("en"), Quantity(-1, "members", words=MEMBERS))) == "−1 member"


def test_a_language_without_words_has_those_of_the_first_language_in_their_own_form() -> None:
    english = UnitWords(MEMBERS.versions[:1])
    assert plain(write_quantity(words_for("ar"), Quantity(2, "members", words=english))) == "2 members"


def test_a_second_number_leaves_out_the_word_but_not_money_time_or_percent() -> None:
    assert without_word(Quantity(5, "members", words=MEMBERS)) == Quantity(5)
    for kept in (Quantity(5, "USD"), Quantity(5, "min"), Quantity(0.5, share=True)):
        assert without_word(kept) == kept


@pytest.mark.parametrize(("language", "said"), [("en", "1–12 members"), ("nb", "1–12 medlemmer")])
def test_a_range_tells_its_unit_once_in_the_form_of_its_end(language, said) -> None:
    ends = (Quantity(1, "members", words=MEMBERS), Quantity(12, "members", words=MEMBERS))
    assert plain(write_range(words_for(language), *ends, 0)).replace("\u2060", "") == said
