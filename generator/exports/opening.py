"""The bytes of a file to sheets of text cells: encodings, separators, workbooks, rows that a spreadsheet quoted whole.

Takes bytes and a name; gives an ``Export`` or raises ``NotTakenError``. What the columns mean is not its business.
"""

import csv
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO, StringIO
from pathlib import PurePath

from generator.exports.draft import NotTakenError
from generator.exports.export import Export, Row, Sheet

#: A file larger than this is no export that somebody has on the desk; a warehouse's is `pull`'s.
LARGEST = 1_000_000_000
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_LOOKED_AT = 60


def opened(content: bytes, name: str) -> Export:
    """The file as sheets of text.

    Raises:
        NotTakenError: it is empty, no text, or a workbook that cannot be read.
    """
    if not content.strip(b"\x00 \r\n\t"):
        raise NotTakenError("the file is empty", fix="export it again")
    if content.startswith(_WORKBOOKS):
        return _workbook(content, name)
    text, encoding = _text(content)
    separator, body, skipped = _separator(text)
    rows = tuple(_rows(body, separator, skipped))
    unwrapped = _unwrapped(rows)
    if unwrapped is not None:
        rows, separator = unwrapped
    form = f"{encoding}, {_SEPARATORS[separator]} between cells"
    if unwrapped is not None:
        form += ", rows that a spreadsheet had quoted whole"
    return Export(
        name=PurePath(name).name, form=form, separator=separator, sheets=(Sheet(name="", rows=rows),)
    )


def _text(content: bytes) -> tuple[str, str]:
    """The text and the encoding's name, by its mark, by zero bytes, by trial; Windows' own last."""
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return _decoded(content[len(bom) :], encoding), encoding[:6].upper().rstrip("-")
    head = content[:2000]
    if b"\x00" in head:
        if len(content) % 2 or head.count(b"\x00") < len(head) // 4:
            raise NotTakenError("this is not a text file", fix="export it as CSV or as an Excel workbook")
        little = head[1::2].count(0) >= head[::2].count(0)
        return _decoded(content, "utf-16-le" if little else "utf-16-be"), "UTF-16"
    try:
        return content.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        return _decoded(content, "cp1252"), "Windows-1252"


def _decoded(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotTakenError(
            f"byte {error.start + 1} cannot be read as {encoding.upper()} text",
            fix="export it again as CSV in UTF-8",
        ) from None
    if "\x00" in text:
        raise NotTakenError("this is not a text file", fix="export it as CSV or as an Excel workbook")
    return text


def _separator(text: str) -> tuple[str, str, int]:
    """The sign between cells, the text below a line ``sep=``, and how many lines that took."""
    first, _, rest = text.partition("\n")
    said = first.strip().strip('"')
    if said.lower().startswith("sep=") and len(said) == len("sep=,"):
        return said[-1], rest, 1
    if said.lower() == "sep=":
        return "\t", rest, 1
    return _likeliest(text), text, 0


def _likeliest(text: str) -> str:
    """The separator that parts most rows alike: rows of one width above 1, counted outside quotes."""
    head = "\n".join(text.splitlines()[:_LOOKED_AT])

    def score(separator: str) -> tuple[int, int]:
        widths = Counter(len(row) for row in csv.reader(StringIO(head), delimiter=separator) if len(row) > 1)
        width, count = max(widths.items(), key=lambda each: (each[1], each[0]), default=(0, 0))
        return count, width

    try:
        return max(_SEPARATORS, key=score)
    except csv.Error:
        return ","


def _rows(text: str, separator: str, skipped: int) -> Iterator[Row]:
    """Each row; cells that are alike are one object, since a column of a million days has few."""
    kept: dict[str, str] = {}
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
    line = 0
    try:
        for cells in reader:
            yield Row(skipped + line + 1, tuple([kept.setdefault(c, c) for c in map(str.strip, cells)]))
            line = reader.line_num
    except csv.Error as error:
        raise NotTakenError(
            f"the row cannot be parted into cells ({error})", fix="export it again", line=skipped + line + 1
        ) from None


def _unwrapped(rows: tuple[Row, ...]) -> tuple[tuple[Row, ...], str] | None:
    """Rows of one cell each that hold a whole row between quotes, taken apart; None where they are not that.

    Spreadsheets that open a CSV in the wrong locale and save it again write each row as one quoted cell.
    """
    filled = [row for row in rows if not row.is_empty]
    if len(filled) < 2 or any(len([cell for cell in row.cells if cell]) > 1 for row in filled):
        return None
    separator = _likeliest("\n".join(row.cell(0) for row in filled[:_LOOKED_AT]))
    inner = [next(csv.reader([row.cell(0)], delimiter=separator)) for row in filled]
    widths = Counter(map(len, inner))
    if widths.most_common(1)[0][0] < 2:
        return None
    return (
        tuple(
            Row(row.line, tuple(cell.strip() for cell in cells))
            for row, cells in zip(filled, inner, strict=True)
        ),
        separator,
    )


def _workbook(content: bytes, name: str) -> Export:
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - only workbooks need it

    if zipfile.is_zipfile(BytesIO(content)) and not _holds_workbook(content):
        raise NotTakenError("this is a ZIP archive", fix="unpack it, and import the files inside")
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        sheets = tuple(
            Sheet(
                name=each, rows=tuple(_cells(book.get_sheet_by_name(each).to_python(skip_empty_area=False)))
            )
            for each in book.sheet_names
        )
    except CalamineError as error:
        raise NotTakenError(
            f"the workbook cannot be read ({str(error).splitlines()[0]})",
            fix="open it in a spreadsheet and save it as CSV in UTF-8",
        ) from None
    filled = tuple(sheet for sheet in sheets if any(not row.is_empty for row in sheet.rows))
    if not filled:
        raise NotTakenError("the workbook is empty", fix="export it again")
    return Export(name=PurePath(name).name, form="an Excel workbook", separator=None, sheets=filled)


def _holds_workbook(content: bytes) -> bool:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return any(name.startswith("xl/") or name == "content.xml" for name in archive.namelist())


def _cells(rows: Iterable[Sequence[object]]) -> Iterator[Row]:
    for number, cells in enumerate(rows, start=1):
        yield Row(number, tuple(_cell(each) for each in cells))


def _cell(value: object) -> str:
    """A workbook's cell as text: days as ISO 8601, whole numbers without a point."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return value.isoformat(" ") if value.time() != time() else value.date().isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return f"{int(value.total_seconds())} s"
    return str(value).strip()
