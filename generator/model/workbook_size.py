"""How much a workbook unpacks to: an archive of a kilobyte can hold cells that no memory takes.

Takes a file's bytes; gives why it is too much, or None. It reads no value: it unpacks the archive piece by piece, counts, and looks at
where cells stand.
"""

import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

#: Bytes of all parts together once they are unpacked.
LARGEST_UNPACKED = 200_000_000
#: Cells of a sheet, counted as the rectangle around those that hold something: so many are made of it.
MOST_CELLS = 5_000_000
#: What reading a damaged archive raises: its numbers lead anywhere.
DAMAGES = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, ValueError, OSError, EOFError, NotImplementedError, RuntimeError, LookupError, OverflowError,
)  # fmt: skip
_PIECE, _ENDLESS = 1 << 20, 1 << 62
#: The longest beginning of a cell that may lie across two pieces.
_OVERLAP = 400
_PLACE = re.compile(rb"""<(?:\w+:)?c\b[^>]{0,300}?\br\s*=\s*["']\$?([A-Za-z]{1,3})\$?(\d{1,7})""")
_ROW = re.compile(rb"""<(?:\w+:)?row\b[^>]{0,300}?\br\s*=\s*["'](\d{1,9})""")
_ODS = re.compile(
    rb"""<table:table-row\b([^>]*)>|<table:(?:covered-)?table-cell\b([^>]*)>|</table:table-row>"""
)
_ROWS = re.compile(rb"""number-rows-repeated\s*=\s*["'](\d{1,9})""")
_COLUMNS = re.compile(rb"""number-columns-repeated\s*=\s*["'](\d{1,9})""")


def too_much(content: bytes) -> str | None:
    """Why a workbook is not unpacked; None of one that may be, and of what is no archive."""
    if not zipfile.is_zipfile(BytesIO(content)):
        return None
    room = LARGEST_UNPACKED
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for part in archive.infolist():
            # What the archive says of its size is not believed: it is unpacked to its end, or until it is too much.
            part.file_size = _ENDLESS
            pieces = _pieces(archive, part, room)
            used, cells = _cells_of_ods(pieces) if part.filename == "content.xml" else _cells(pieces)
            room -= used
            if room < 0:
                return f"it unpacks to more than {LARGEST_UNPACKED // 10**6} MB"
            if cells > MOST_CELLS:
                return f"a sheet of it spans {cells:,} cells, but at most {MOST_CELLS:,} are read"
    return None


def _pieces(archive: zipfile.ZipFile, part: zipfile.ZipInfo, room: int) -> Iterator[bytes]:
    """The part piece by piece, up to its end or the first piece for which there is no room."""
    with archive.open(part) as file:
        while room >= 0 and (piece := file.read(_PIECE)):
            room -= len(piece)
            yield piece


def _cells(pieces: Iterator[bytes]) -> tuple[int, int]:
    """The bytes of a part, and the cells of the rectangle that its cells span."""
    size, rest = 0, b""
    rows: list[int] = []
    columns: list[int] = []
    for piece in pieces:
        size += len(piece)
        text = rest + piece
        places = _PLACE.findall(text)
        if places:
            rows += _ends([int(row) for _, row in places])
            columns += _ends([_column(letters) for letters, _ in places])
        rows += _ends([int(row) for row in _ROW.findall(text)])
        rest = text[-_OVERLAP:]
    if not columns:
        return size, 0
    return size, (max(rows) - min(rows) + 1) * (max(columns) - min(columns) + 1)


def _ends(numbers: list[int]) -> list[int]:
    return [min(numbers), max(numbers)] if numbers else []


def _column(letters: bytes) -> int:
    """The number of a column.

    >>> _column(b"A"), _column(b"AA"), _column(b"XFD")
    (1, 27, 16384)
    """
    number = 0
    for letter in letters.upper():
        number = 26 * number + letter - 64
    return number


def _cells_of_ods(pieces: Iterator[bytes]) -> tuple[int, int]:
    """The same of a sheet in which a cell says how often it is repeated; blank ones at the end of a row are not made."""
    text = b"".join(pieces)
    rows, columns = _Longest(), _Longest()
    repeated, width, filled = 1, 0, 0
    for found in _ODS.finditer(text):
        if found[0].startswith(b"</"):
            rows.add(repeated, counts=filled > 0)
            columns.most = max(columns.most, filled)
            width = filled = 0
        elif found[2] is None:
            repeated = _times(_ROWS, found[1])
            width = filled = 0
        else:
            width += _times(_COLUMNS, found[2])
            filled = width if b"value" in found[2] else filled
    return len(text), rows.most * columns.most


class _Longest:
    """A count up to the last of those that count."""

    def __init__(self) -> None:
        self.most = 0
        self._so_far = 0

    def add(self, count: int, *, counts: bool) -> None:
        self._so_far += count
        self.most = self._so_far if counts else self.most


def _times(pattern: re.Pattern[bytes], attributes: bytes) -> int:
    found = pattern.search(attributes)
    return int(found[1]) if found else 1
