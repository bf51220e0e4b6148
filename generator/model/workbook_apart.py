"""A workbook's sheets, read in a process of its own with bounds of memory and of computing.

The library that reads workbooks trusts the numbers in a damaged one: it then asks for more memory than there is, and the process that it
runs in is ended. Takes bytes; gives sheets as texts or as values, or raises ``ApartError``. What a cell means is not asked here.
"""

import marshal
import resource
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

#: A sheet's name and its rows.
Cells = tuple[str, list[tuple[str, ...]]]
Values = tuple[str, list[tuple[Any, ...]]]
_BYTES, _SECONDS = 3 << 30, 120
#: No folder of the one that the command runs in is looked into: only where this process finds its own modules.
_CHILD = "import sys; sys.path[:] = {path!r}; from generator.model.workbook_apart import child; child(as_texts={as_texts!r})"
_DAMAGED = "it is damaged or was cut off"
#: Kinds of values that go from one process to the other as texts.
_TIMES: dict[str, Callable[[str], object]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "timedelta": lambda seconds: timedelta(seconds=float(seconds)),
}


class ApartError(Exception):
    """Why a workbook cannot be read, in half a sentence."""


def sheets_apart(content: bytes) -> list[Cells]:
    """The sheets of a workbook as texts, each row at its place.

    Raises:
        ApartError: it is none, or reading it takes more than any workbook that is whole.
    """
    return _asked(content, as_texts=True)


def values_apart(content: bytes) -> list[Values]:
    """The sheets of a workbook as values (numbers, texts, truths, days and times), without what is empty around them.

    Raises:
        ApartError: as above.
    """
    return [
        (name, [tuple(map(_value, row)) for row in rows]) for name, rows in _asked(content, as_texts=False)
    ]


def _asked(content: bytes, *, as_texts: bool) -> list[Any]:
    code = _CHILD.format(path=[path for path in sys.path if path], as_texts=as_texts)
    # What is run is this interpreter with our own words; the content is only its input.
    done = subprocess.run([sys.executable, "-I", "-c", code], input=content, capture_output=True, check=False)  # noqa: S603
    if done.returncode != 0:
        raise ApartError(_DAMAGED)
    why, sheets = marshal.loads(done.stdout)  # noqa: S302 - our own process wrote it
    if why is not None:
        raise ApartError(why)
    return list(sheets)


def child(*, as_texts: bool) -> None:
    """Read a workbook from stdin, and write its sheets or why there are none to stdout."""
    for kind, most in (
        (resource.RLIMIT_AS, _BYTES),
        (resource.RLIMIT_CPU, _SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
    sys.stdout.buffer.write(marshal.dumps(_sheets(sys.stdin.buffer.read(), as_texts=as_texts)))


def _sheets(content: bytes, *, as_texts: bool) -> tuple[str | None, list[Values]]:
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - only workbooks need it

    made = _text if as_texts else _packed
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        return None, [
            (name, _rows(book.get_sheet_by_name(name).to_python(skip_empty_area=not as_texts), made))
            for name in book.sheet_names
        ]
    except CalamineError as error:
        return next(iter(str(error).splitlines()), _DAMAGED), []


def _rows(rows: Iterable[Sequence[object]], made: Callable[[object], object]) -> list[tuple[Any, ...]]:
    return [tuple(map(made, cells)) for cells in rows]


def _packed(value: object) -> object:
    """A cell's value as it goes to the other process: a time as its kind and a text."""
    if isinstance(value, timedelta):
        return "timedelta", repr(value.total_seconds())
    if isinstance(value, date | time):
        return type(value).__name__, value.isoformat()
    return value


def _value(packed: object) -> object:
    return _TIMES[packed[0]](packed[1]) if isinstance(packed, tuple) else packed


def _text(value: object) -> str:
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
