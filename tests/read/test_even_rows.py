"""A large file is left as text only where reading it cell by cell gives the same table, and says nothing."""

import pytest
from hypothesis import given, strategies as st

from generator.model.plain_rows import PlainRows
from generator.read import csv_file
from generator.read.csv_file import read_csv

HEADER = "date,metric,value"
LINES = st.lists(
    st.sampled_from(
        [
            "2026-01-01,fans,1",
            ",,1",
            " , ,",
            "a,b,c",
            "å,b,",
            "",
            ",,",
            '"a",b,c',
            "a,b",
            "a,b,c,d",
            "\u2028,,",
            'a,"b","c"',
            '"",b,""',
            '"","",""',
            'a,"b""c",d',
            '"a"b,c,d',
            'a, "b",c',
            '"a,b",c,d',
            '"a,b",c',
            'a,b"c,d',
            '"a',
        ]
    ),
    max_size=8,
)
HEADERS = st.sampled_from(
    [
        HEADER,
        '"date","metric",value',
        '"date,metric",value,"a"',
        "date, metric,value",
        "date,,value",
        "a,a,b",
        "date",
        "",
        "#,b,c",
        "a;b",
    ]
)


@pytest.fixture(autouse=True)
def every_file_is_large(monkeypatch) -> None:
    monkeypatch.setattr("generator.read.even_rows._FEW", 0)
    monkeypatch.setattr("generator.read.even_rows._TOGETHER", 20)


def cell_by_cell(text: str) -> object:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csv_file, "even_rows", lambda _: None)
        return read_csv(text, "a.csv")


@given(HEADERS, LINES, st.sampled_from(["", "\n", "\n\n\n"]))
def test_what_is_found_is_what_is_found_cell_by_cell(header, lines, end) -> None:
    text = "\n".join([header, *lines]) + end
    assert read_csv(text, "a.csv") == cell_by_cell(text)


def rows(*lines: str) -> object:
    table, _ = read_csv("\n".join([HEADER, *lines]), "a.csv")
    assert table is not None
    return table.rows


def test_an_even_file_stays_text() -> None:
    assert isinstance(rows("2026-01-01,fans,1", "2026-01-02,fans,", '"2026-01-03","fans","2"'), PlainRows)


@pytest.mark.parametrize(
    "line", ["", ",,", '"a,d",b,c', '"",,""', 'a"d,b,c', "a,b", "a,b,c,d", "a,b," + "c" * 10_001]
)
def test_one_other_line_is_enough_to_read_it_cell_by_cell(line) -> None:
    assert not isinstance(rows("2026-01-01,fans,1", line, "2026-01-02,fans,2"), PlainRows)


def test_a_small_file_is_read_at_once(monkeypatch) -> None:
    monkeypatch.setattr("generator.read.even_rows._FEW", 10_000)
    assert rows("2026-01-01,fans,1") == ((2, ("2026-01-01", "fans", "1")),)
