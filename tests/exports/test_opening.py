import pytest

from generator.exports import NotTakenError
from generator.exports.opening import opened
from tests.exports.asking import FIXTURES, taken, values
from tests.exports.workbooks import workbook

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


def test_a_workbook_is_read_sheet_by_sheet_with_whole_numbers_whole() -> None:
    content = workbook(
        Followers=[["Date", "Followers"], ["2026-11-12", 1204], ["2026-11-13", 1219.0]], Notes=[["x"]]
    )
    export = opened(content, "a.xlsx")
    assert [sheet.name for sheet in export.sheets] == ["Followers", "Notes"]
    found = taken(content)
    assert values(found, "followers") == [("2026-11-12", 1204.0), ("2026-11-13", 1219.0)]
    assert found.said == ("not read: the sheet `Notes`",)


def test_a_workbook_that_was_cut_off_is_refused() -> None:
    whole = (FIXTURES / "linkedin-followers.xls").read_bytes()
    with pytest.raises(NotTakenError, match="the workbook cannot be read"):
        opened(whole[:3706], "a.xls")


def test_an_archive_is_refused() -> None:
    import zipfile
    from io import BytesIO

    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("Totals.csv", "Date,Views\n")
    with pytest.raises(NotTakenError, match="ZIP archive"):
        opened(out.getvalue(), "a.zip")


def test_a_line_of_the_separator_that_was_kept_above_another_is_not_believed() -> None:
    export = opened(b'"sep=,";\nDate;Reach\n2026-11-01;350\n', "a.csv")
    assert export.separator == ";"


def test_lines_that_end_with_a_return_alone_are_lines() -> None:
    assert [row.cells for row in opened(TEXT.replace("\n", "\r").encode(), "a.csv").rows] == CELLS


def test_a_separator_among_the_last_rows_does_not_unwrap_a_quoted_name() -> None:
    export = opened(b'"Follows, all"\n"Date","Primary"\n"2026-11-01","4"\n', "a.csv")
    assert export.rows[0].cells == ("Follows, all",)


def test_a_last_line_that_breaks_off_is_left_out_and_told() -> None:
    export = opened(b"Date,Views,Likes\n2026-11-01,310,4\n2026-11-02,41", "a.csv")
    assert [row.line for row in export.rows] == [1, 2]
    assert export.form.endswith("line 3 left out since it breaks off")


def test_a_last_line_as_wide_as_the_others_is_kept_and_its_missing_end_told() -> None:
    export = opened(b"Date,Views,Likes\n2026-11-01,310,4\n2026-11-02,410,5", "a.csv")
    assert len(export.rows) == 3
    assert export.form.endswith("no end to the last line")
