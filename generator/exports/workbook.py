"""The bytes of a workbook to sheets of text cells.

Takes bytes and a name; gives an ``Export`` or raises ``NotTakenError``. A formula counts by the value that was saved.
"""

import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import PurePath

from generator.exports.draft import NotTakenError
from generator.exports.export import Export, Row, Sheet
from generator.model.workbook_size import too_much


def opened_workbook(content: bytes, name: str) -> Export:
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - only workbooks need it

    try:
        _refuse_archive(content)
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        sheets = tuple(
            Sheet(
                name=each, rows=tuple(_cells(book.get_sheet_by_name(each).to_python(skip_empty_area=False)))
            )
            for each in book.sheet_names
        )
    except (
        CalamineError,
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        raise _broken(next(iter(str(error).splitlines()), "it is damaged")) from None
    except BaseException as error:
        # A panic of the library in Rust, as over a file that was cut off, is no `Exception`, and its class cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise _broken("it is damaged or was cut off") from None
    filled = tuple(sheet for sheet in sheets if any(not row.is_empty for row in sheet.rows))
    if not filled:
        raise NotTakenError("the workbook is empty", fix="export it again")
    return Export(name=PurePath(name).name, form="an Excel workbook", separator=None, sheets=filled)


def _broken(why: str) -> NotTakenError:
    return NotTakenError(
        f"the workbook cannot be read ({why})", fix="open it in a spreadsheet and save it as CSV in UTF-8"
    )


def _refuse_archive(content: bytes) -> None:
    if not zipfile.is_zipfile(BytesIO(content)):
        return
    with zipfile.ZipFile(BytesIO(content)) as archive:
        if not any(name.startswith("xl/") or name == "content.xml" for name in archive.namelist()):
            raise NotTakenError("this is a ZIP archive", fix="unpack it, and import the files inside")
    why = too_much(content)
    if why is not None:
        raise NotTakenError(
            f"the workbook is too large: {why}", fix="save the sheet that you need as CSV in UTF-8"
        )


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
