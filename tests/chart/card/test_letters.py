"""Letters of cards: how wide they are and where a text breaks."""

import pytest

from generator.chart.card.letters import fitting, lines, shown, width


@pytest.mark.parametrize(
    "text", ["Followers", "Målinger – 20 %", "نمو الصفحة 61٪", "Ελληνικά", "Кириллица", "\u2068x\u2069"]
)
def test_the_font_has_what_our_languages_and_their_neighbours_write(text) -> None:
    assert shown(text) == text
    assert width(text, 10) > 0


def test_no_line_is_wider_than_the_room_and_no_word_is_lost() -> None:
    text = "one two three four five six seven eight nine ten"
    found = lines(text, 20, 120, 99)
    assert " ".join(found) == text
    assert all(width(line, 20) <= 120 for line in found)


def test_what_is_cut_says_so() -> None:
    found = lines("one two three four five six", 20, 100, 2)
    assert len(found) == 2
    assert found[-1].endswith("…")
    assert width(found[-1], 20) <= 100


def test_the_largest_size_that_fits_is_taken() -> None:
    assert fitting("one two", (50, 20), 500, 100, 1.2)[0] == 50
    assert fitting("one two " * 9, (50, 20), 500, 100, 1.2)[0] == 20
