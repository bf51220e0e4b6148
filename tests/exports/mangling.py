"""Files of exports as other programs, people and machines leave them: the same table in another form of text, or with other columns.

Takes the text of a file; gives a strategy of ``Mangled`` files, each with what was done to it, so that a test can say what may come of it.
"""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from io import StringIO

from hypothesis.strategies import DrawFn, booleans, composite, integers, lists, permutations, sampled_from

_SEPARATORS = ",;\t|"
_ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252")
_SAID = re.compile(r"\"?sep=.?\"?.*\r?\n")
#: A number with decimals, thousands or both; no day, no time, no address.
_NUMBER = re.compile(
    r"[-−+(]?(?:\d+[.,]\d+|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3})+(?:,\d+)?)\)?\s?%?"
)
_SWAPPED = str.maketrans(",.", ".,")

Table = list[list[str]]


class Change(Enum):
    """What was done to the columns."""

    NONE = "nothing"
    MORE = "a column more that nobody knows"
    LESS = "a column less"
    TWIN = "a column twice"
    RIVAL = "a header twice, with other cells below"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mangled:
    """A file's bytes, and what was done to its columns; ``header`` is that of the column in question."""

    content: bytes
    change: Change
    header: str = ""


def table_in(content: bytes) -> Table:
    """The cells of a text file, by the standard library alone."""
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = content.decode("cp1252")
    text = _SAID.sub("", text, count=1) if _SAID.match(text) else text
    separator = max(_SEPARATORS, key=lambda sign: (_alike(text, sign), -_SEPARATORS.index(sign)))
    return list(csv.reader(StringIO(text, newline=""), delimiter=separator))


def _alike(text: str, separator: str) -> int:
    widths = [len(row) for row in csv.reader(StringIO(text, newline=""), delimiter=separator) if len(row) > 1]
    return max((width * widths.count(width) for width in set(widths)), default=0)


@composite
def mangled(draw: DrawFn, content: bytes) -> Mangled:
    """The table of ``content`` in another order of columns, with columns more or less, in another form of text."""
    rows = table_in(content)
    wide = _widest(rows)
    change, header = Change.NONE, ""
    if len(wide) > 1:
        change = draw(sampled_from(Change))
        header = _changed(draw, wide, change)
        order = draw(permutations(range(len(wide[0]))))
        for row in wide:
            row[:] = [row[place] for place in order]
    sign = draw(sampled_from(_SEPARATORS))
    if sign != "," and draw(booleans()):
        rows = [[_with_commas(cell) for cell in row] for row in rows]
    if draw(booleans()):
        rows = [[f"{cell} " for cell in row] for row in rows]
    for place in sorted(draw(lists(integers(0, len(rows)), max_size=2)), reverse=True):
        rows.insert(place, draw(sampled_from([[], [""] * len(wide[0]) if wide else []])))
    return Mangled(content=_written(draw, rows, sign), change=change, header=header)


def _widest(rows: Table) -> Table:
    """The rows of the widest table, with its header, as they stand in ``rows``."""
    width = max((len(row) for row in rows), default=0)
    return [row for row in rows if len(row) == width] if width > 1 else []


def _changed(draw: DrawFn, rows: Table, change: Change) -> str:
    """Changes the columns of ``rows``; gives the header of the one in question."""
    if change is Change.NONE:
        return ""
    place = draw(integers(0, len(rows[0]) - 1))
    header = rows[0][place]
    if change is Change.LESS:
        for row in rows:
            del row[place]
    elif change is Change.MORE:
        _append(rows, "Moon phase", draw(sampled_from(["full", "7", "2026-01-02", ""])))
    elif change is Change.RIVAL:
        _append(rows, header, draw(sampled_from(["7", "2026-01-02", "x"])))
    else:
        for row in rows:
            row.append(row[place])
    return header


def _append(rows: Table, header: str, cell: str) -> None:
    rows[0].append(header)
    for row in rows[1:]:
        row.append(cell)


def _with_commas(cell: str) -> str:
    return cell.translate(_SWAPPED) if _NUMBER.fullmatch(cell.strip()) else cell


def _written(draw: DrawFn, rows: Sequence[Sequence[str]], separator: str) -> bytes:
    out = StringIO()
    ending = draw(sampled_from(["\n", "\r\n", "\r"]))
    # With lone returns the library puts no quotes around a cell of two lines.
    quoting = draw(sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL])) if "\n" in ending else csv.QUOTE_ALL
    csv.writer(out, delimiter=separator, quoting=quoting, lineterminator=ending).writerows(rows)
    said = f"sep={separator}{ending}" if draw(booleans()) else ""
    text = said + out.getvalue()
    encoding = draw(sampled_from(_ENCODINGS))
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return text.encode()
