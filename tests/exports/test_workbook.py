"""Workbooks that are made to fill the memory: refused before they are unpacked, by what they hold and not by what they say of it."""

import zipfile
from io import BytesIO

import pytest

from generator.exports import NotTakenError, opened
from generator.model.workbook_size import LARGEST_UNPACKED, MOST_CELLS, too_much
from tests.exports.asking import FIXTURES
from tests.exports.workbooks import workbook

SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
ROW = '<row r="{0}"><c r="{1}{0}"><v>1</v></c></row>'
FORMULA = '<row r="1"><c r="A1" t="str"><f>WEBSERVICE("https://a.example")</f><v>kept</v></c><c r="B1"><f>1/0</f></c></row>'


def with_sheet(sheet: str | bytes) -> bytes:
    """A workbook whose only sheet is this XML."""
    out = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(workbook(One=[["Date"]]))) as before,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            after.writestr(name, sheet if "worksheets" in name else before.read(name))
    return out.getvalue()


def open_document(rows: int, columns: int) -> bytes:
    """An .ods of one cell that says it stands there so many times."""
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            f'<office:document-content{names}><office:body><office:spreadsheet><table:table table:name="A">'
            f'<table:table-row table:number-rows-repeated="{rows}"><table:table-cell table:number-columns-repeated="{columns}"'
            ' office:value-type="float" office:value="4"/></table:table-row></table:table></office:spreadsheet></office:body>'
            "</office:document-content>",
        )
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return out.getvalue()


def said(content: bytes) -> str:
    with pytest.raises(NotTakenError) as refused:
        opened(content, "book.xlsx")
    return str(refused.value)


def test_two_cells_in_far_corners_are_no_sheet_of_a_billion() -> None:
    content = with_sheet(SHEET.format(ROW.format(1, "A") + ROW.format(1_048_576, "XFD")))
    assert len(content) < 2_000
    assert "spans 17,179,869,184 cells" in said(content)


def test_a_cell_that_repeats_itself_is_counted_as_often() -> None:
    assert "spans 16,000,000 cells" in said(open_document(4_000, 4_000))
    assert len(opened(open_document(3, 2), "book.ods").sheets[0].rows) == 3


def test_a_sheet_of_gigabytes_in_an_archive_of_a_few_is_not_unpacked() -> None:
    blank = b" " * (LARGEST_UNPACKED + 1)
    assert "unpacks to more than 200 MB" in said(with_sheet(SHEET.format("").encode() + blank))


def test_what_an_archive_says_of_its_sizes_is_not_believed() -> None:
    content = bytearray(with_sheet(SHEET.format("").encode() + b" " * 2_000_000))
    size = (2_000_000 + len(SHEET.format(""))).to_bytes(4, "little")
    assert content.count(size) == 2
    lying = bytes(content).replace(size, (100).to_bytes(4, "little"))
    assert too_much(lying) is None
    smaller = with_sheet(SHEET.format(ROW.format(1, "A") + " " * 2_000_000 + ROW.format(1_048_576, "XFD")))
    length = len(SHEET.format(ROW.format(1, "A") + " " * 2_000_000 + ROW.format(1_048_576, "XFD")))
    assert "cells" in said(smaller.replace(length.to_bytes(4, "little"), (100).to_bytes(4, "little")))


def test_as_many_cells_as_are_read_are_not_refused() -> None:
    rows = MOST_CELLS // 26
    assert too_much(with_sheet(SHEET.format(ROW.format(1, "A") + ROW.format(rows, "Z")))) is None
    assert too_much(with_sheet(SHEET.format(ROW.format(1, "A") + ROW.format(rows + 1, "Z")))) is not None


def test_a_formula_counts_by_the_value_that_was_saved_and_is_never_computed() -> None:
    (sheet,) = opened(with_sheet(SHEET.format(FORMULA)), "book.xlsx").sheets
    assert sheet.rows[0].cells[0] == "kept"


@pytest.mark.parametrize("cut", range(0, 100, 7))
def test_a_damaged_workbook_is_refused_in_a_sentence(cut: int) -> None:
    content = with_sheet(SHEET.format(ROW.format(1, "A") * 200))
    damaged = bytearray(content)
    for place in range(cut + 4, len(damaged), 101):
        damaged[place] ^= 0x55
    assert said(bytes(damaged))


def test_an_old_workbook_with_a_wrong_number_in_it_is_read_or_refused_in_a_sentence() -> None:
    whole = bytearray((FIXTURES / "linkedin-followers.xls").read_bytes())
    for place in range(0x30, 0x50):
        damaged = bytearray(whole)
        damaged[place] ^= 0x7F
        try:
            assert opened(bytes(damaged), "old.xls").sheets
        except NotTakenError as refused:
            assert "workbook" in str(refused)  # noqa: PT017 - some of these numbers say nothing


def test_a_workbook_that_ends_what_reads_it_is_refused_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.model.workbook_apart._CHILD", "import os; os.kill(os.getpid(), 9)")
    assert "it is damaged or was cut off" in said(with_sheet(SHEET.format(ROW.format(1, "A"))))
