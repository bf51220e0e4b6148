"""Columns of many rows hold what their cells hold, and numbers are those that each cell is."""

import pytest
from hypothesis import given, strategies as st

from generator.check.authored.numbers import parse_number
from generator.check.readings.blocks import Block, DoubtError
from generator.model.plain_rows import PlainRows

TEXTS = st.one_of(
    st.sampled_from(
        ["", "fans", "facebook/a-long-name-1", "facebook/a-long-name-2", "øæå", "12345678", "123456789"]
    ),
    st.text(st.characters(exclude_characters='",\n\r', exclude_categories=("Cs", "Cc")), max_size=40),
)
NUMBERS = st.one_of(
    st.text("0123456789.-", max_size=18),
    st.integers().map(str),
    st.decimals(-(10**9), 10**9, places=3).map(str),
    st.floats(-1e9, 1e9).map(str),
)


def block(rows: list[tuple[str, ...]]) -> Block:
    text = "\n".join(",".join(row) for row in rows)
    return Block(PlainRows(text, 0, len(text), first=2, count=len(rows)), len(rows[0]))


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=30))
def test_each_row_has_its_own_text(rows) -> None:
    for place in (0, 1):
        column, cells = block(rows).column(place), [row[place] for row in rows]
        places = column.places.tolist() * (len(rows) if len(column.places) == 1 else 1)
        assert [column.texts[n] for n in places] == cells
        assert [*map(cells.index, column.texts)] == [*column.firsts]


@given(st.lists(st.tuples(NUMBERS, TEXTS), min_size=1, max_size=30))
def test_a_plain_number_is_the_one_that_a_cell_is(rows) -> None:
    values, plain = block(rows).numbers(0)
    found = [
        (repr(value), text)
        for (text, _), value, known in zip(rows, values.tolist(), plain, strict=True)
        if known
    ]
    assert [value for value, _ in found] == [repr(parse_number(text)) for _, text in found]


def test_most_spellings_of_exports_are_plain() -> None:
    spelled = ["0", "12", "-3", "1200.5", "0.37", "99999999", "123456789012345", "-1234567.89", "007"]
    assert block([(text, "") for text in spelled]).numbers(0)[1].all()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        ".",
        "5.",
        ".5",
        "1.2.3",
        "1e3",
        "+7",
        " 7",
        "7 ",
        "1_0",
        "٣",
        "1234567890123456",
        "0.123456789",
    ],
)
def test_any_other_spelling_is_left_to_who_reads_cells(text) -> None:
    assert block([("1", ""), (text, ""), ("2.5", "")]).numbers(0)[1].tolist() == [True, False, True]


def test_prose_is_left_to_who_reads_cells() -> None:
    with pytest.raises(DoubtError):
        block([("a", "b"), ("c", "x" * 257)]).column(1)
