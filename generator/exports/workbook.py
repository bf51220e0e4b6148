"""The bytes of a workbook to sheets of text cells.

Takes bytes and a name; gives an ``Export`` or raises ``NotTakenError``. A formula counts by the value that was saved.
"""

import zipfile
from io import BytesIO
from pathlib import PurePath

from generator.exports.draft import NotTakenError
from generator.exports.export import Export, Row, Sheet
from generator.model.workbook_apart import ApartError, sheets_apart
from generator.model.workbook_size import DAMAGES, too_much


def opened_workbook(content: bytes, name: str) -> Export:
    """The workbook as sheets of text.

    Raises:
        NotTakenError: it cannot be read, would fill the memory, or holds nothing.
    """
    try:
        _refuse_archive(content)
        sheets = sheets_apart(content)
    except (*DAMAGES, ApartError) as error:
        raise _broken(next(iter(str(error).splitlines()), "it is damaged")) from None
    filled = tuple(
        Sheet(name=each, rows=tuple(Row(number, cells) for number, cells in enumerate(rows, 1)))
        for each, rows in sheets
        if any(map(any, rows))
    )
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
