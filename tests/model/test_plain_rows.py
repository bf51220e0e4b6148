"""Rows as a text equal the rows that are made of it."""

from hypothesis import given, strategies as st

from generator.model.plain_rows import PlainRows

CELLS = st.text(st.characters(exclude_characters='",\n\r', exclude_categories=("Cs", "Cc")), max_size=5)


def plain(lines: list[str]) -> PlainRows:
    text = "\n".join(["name,value", *lines, ""])
    return PlainRows(text, len("name,value\n"), len(text) - 1, first=2, count=len(lines))


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1), st.integers(0, 20))
def test_parts_hold_the_rows_that_the_whole_holds(cells, size) -> None:
    rows = plain([",".join(row) for row in cells])
    assert [*rows] == [*enumerate(cells, 2)]
    assert [row for part in rows.parts(size) for row in part] == [*rows]
    assert sum(map(len, rows.parts(size))) == len(rows) == len(cells)


def test_rows_equal_others_that_say_the_same_on_the_same_lines() -> None:
    rows = plain(["a,1", "b,2"])
    assert rows == ((2, ("a", "1")), (3, ("b", "2")))
    assert rows == plain(["a,1", "b,2"])
    assert hash(rows) == hash(plain(["a,1", "b,2"]))
    assert rows != plain(["a,1", "b,3"])
    assert rows != ((3, ("a", "1")), (4, ("b", "2")))


def test_a_row_is_there_by_its_place() -> None:
    rows = plain(["a,1", "b,2", "c,3"])
    assert rows[1] == (3, ("b", "2"))
    assert rows[1:] == ((3, ("b", "2")), (4, ("c", "3")))
