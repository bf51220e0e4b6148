"""Tables as programs write them: a header on the first line, on every line as many cells, and no quotes that any of them would need.

Takes a file's text; gives its header and its rows as text, or None of a table that has to be read cell by cell. Most large files are
of this kind. It says nothing of what is wrong.
"""

import re

from generator.diagnostics import bounds
from generator.model.plain_rows import PlainRows
from generator.read.lines import is_longer

#: A text with fewer characters is read cell by cell at once.
_FEW = 10_000
#: A whole cell in quotes, in which neither a comma nor a line's end nor a quote stands.
_QUOTED = re.compile(r'(?<![^,\n])"([^",\n]*)"(?![^,\n])')
#: Characters that are looked at together.
_TOGETHER = 1_000_000
#: All but what parts cells and rows.
_WRITTEN = bytes({*range(256)} - {*b",\n"})


def even_rows(text: str) -> tuple[tuple[str, ...], PlainRows] | None:
    """The header's cells as written, each with a name of its own, and what stands below; None where any row is not like it."""
    if len(text) < _FEW or '"' in (text := _bare(text)):
        return None
    start, stop = text.find("\n") + 1, _end(text)
    header = tuple(text[: start - 1].split(","))
    names = {cell.strip() for cell in header} - {""}
    if not 0 < start < stop or len(header) == 1 or len(names) < len(header) or is_longer(text, bounds.TEXT):
        return None
    count = _even(text, start, stop, len(header) - 1)
    return None if count is None else (header, PlainRows(text, start, stop, first=2, count=count))


def _bare(text: str) -> str:
    r"""``text`` without the quotes around cells that say the same without them.

    >>> _bare('"a",b,""\n"c d","e,f",g" "h"')
    'a,b,\nc d,"e,f",g" "h"'
    """
    return _QUOTED.sub(r"\1", text) if '"' in text else text


def _end(text: str) -> int:
    """Where a text ends but for line ends behind it."""
    end = len(text)
    while end and text[end - 1] == "\n":
        end -= 1
    return end


def _even(text: str, start: int, stop: int, commas: int) -> int | None:
    """How many rows there are; None unless each has so many commas, and something beside them: rows of empty cells are left out."""
    row = b"," * commas + b"\n"
    count = 0
    while start < stop:
        end = text.find("\n", start + _TOGETHER, stop)
        end = stop if end < 0 else end
        lines = f"\n{text[start:end]}\n".encode()
        parting = lines.translate(None, _WRITTEN)
        rows = len(parting) // len(row)
        if parting != b"\n" + row * rows or b"\n" + row in lines:
            return None
        start, count = end + 1, count + rows
    return count
