import pytest

from generator.exports import NotTakenError
from generator.exports.opening import opened

TEXT = "Date,Reach\n2026-11-01,350\n2026-11-02,412\n"
CELLS = [("Date", "Reach"), ("2026-11-01", "350"), ("2026-11-02", "412")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_text_is_read_in_any_of_the_encodings_that_tools_write(encoding) -> None:
    export = opened(TEXT.encode(encoding), "a.csv")
    assert [row.cells for row in export.rows] == CELLS


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_the_one_that_parts_most_rows_alike(separator) -> None:
    export = opened(TEXT.replace(",", separator).encode(), "a.csv")
    assert export.separator == separator
    assert [row.cells for row in export.rows] == CELLS


def test_a_line_that_names_the_separator_is_believed_and_counted() -> None:
    export = opened(b"sep=;\r\nDate;Reach\r\n2026-11-01;350\r\n", "a.csv")
    assert [(row.line, row.cells) for row in export.rows] == [
        (2, ("Date", "Reach")),
        (3, ("2026-11-01", "350")),
    ]


def test_a_caption_over_several_lines_is_one_cell_and_the_next_row_knows_its_line() -> None:
    export = opened(b'id,text\n1,"two\nlines"\n2,one\n', "a.csv")
    assert [(row.line, row.cell(1)) for row in export.rows] == [(1, "text"), (2, "two\nlines"), (4, "one")]


def test_rows_that_a_spreadsheet_quoted_whole_are_taken_apart() -> None:
    export = opened(b'"Date,""Reach"""\n"2026-11-01,""1,350"""\n', "a.csv")
    assert [row.cells for row in export.rows] == [("Date", "Reach"), ("2026-11-01", "1,350")]
    assert "quoted whole" in export.form


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b" \r\n\x00", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x01\x02\x00\x03", "not a text file"),
        (b"PK\x03\x04 no archive", "cannot be read"),
    ],
)
def test_what_is_no_table_is_refused_with_the_reason(content, said) -> None:
    with pytest.raises(NotTakenError, match=said):
        opened(content, "a.csv")
