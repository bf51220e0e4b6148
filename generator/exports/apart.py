"""A workbook's sheets, read in a process of its own with bounds of memory and of computing.

The library that reads workbooks trusts the numbers in a damaged one: it then asks for more memory than there is, and the process that it
runs in is ended. Takes bytes; gives sheets as texts, or raises ``ApartError``.
"""

import marshal
import resource
import subprocess
import sys
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO

#: A sheet's name and its rows.
Cells = tuple[str, list[tuple[str, ...]]]
_BYTES, _SECONDS = 3 << 30, 120
#: No folder of the one that the command runs in is looked into: only where this process finds its own modules.
_CHILD = "import sys; sys.path[:] = {path!r}; from generator.exports.apart import child; child()"
_DAMAGED = "it is damaged or was cut off"


class ApartError(Exception):
    """Why a workbook cannot be read, in half a sentence."""


def sheets_apart(content: bytes) -> list[Cells]:
    """The sheets of a workbook.

    Raises:
        ApartError: it is none, or reading it takes more than any workbook that is whole.
    """
    code = _CHILD.format(path=[path for path in sys.path if path])
    # What is run is this interpreter with our own words; the content is only its input.
    done = subprocess.run([sys.executable, "-I", "-c", code], input=content, capture_output=True, check=False)  # noqa: S603
    if done.returncode != 0:
        raise ApartError(_DAMAGED)
    why, sheets = marshal.loads(done.stdout)  # noqa: S302 - our own process wrote it
    if why is not None:
        raise ApartError(why)
    return list(sheets)


def child() -> None:
    """Read a workbook from stdin, and write its sheets or why there are none to stdout."""
    for kind, most in (
        (resource.RLIMIT_AS, _BYTES),
        (resource.RLIMIT_CPU, _SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
    sys.stdout.buffer.write(marshal.dumps(_sheets(sys.stdin.buffer.read())))


def _sheets(content: bytes) -> tuple[str | None, list[Cells]]:
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - only workbooks need it

    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        return None, [
            (name, _rows(book.get_sheet_by_name(name).to_python(skip_empty_area=False)))
            for name in book.sheet_names
        ]
    except CalamineError as error:
        return next(iter(str(error).splitlines()), _DAMAGED), []


def _rows(rows: Iterable[Sequence[object]]) -> list[tuple[str, ...]]:
    return [tuple(map(_cell, cells)) for cells in rows]


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
