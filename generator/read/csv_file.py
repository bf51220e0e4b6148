"""CSV text to a table of cells with their lines.

Takes the text of a file and gives its header and rows, all of one length, and what is wrong with its form. What the
columns are called and what the cells say is not its business.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from itertools import pairwise

from generator.diagnostics import Diagnostic, Span, bounds
from generator.diagnostics.codes import tables as codes
from generator.diagnostics.suggestions import import_instead
from generator.model.plain_rows import PlainRows, Row
from generator.model.source import CsvFile
from generator.model.text import straight
from generator.read import limits, refusals
from generator.read.even_rows import even_rows
from generator.read.foreign import foreign
from generator.read.lines import is_longer, overlong_line
from generator.records import dataclass

#: What can stand before a decimal comma.
_WHOLE = re.compile(r"-?\d+", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rows:
    """Rows that are not empty, with their first lines: those as long as the first, the others, and what ended the reading."""

    even: list[Row]
    uneven: list[Row]
    problem: Diagnostic | None = None


def read_csv(text: str, path: str) -> tuple[CsvFile | None, tuple[Diagnostic, ...]]:
    """The table of ``text``, or None where it has no header, and everything wrong with its form."""
    text = straight(text)
    other = foreign(text, path)
    if other is not None:
        return None, (other,)
    even = even_rows(text)
    if even is not None:
        return _even_table(*even, text, path), ()
    found = _rows(text, path)
    if not found.even:
        return None, (found.problem or _no_header(path),)
    (line, header), *rows = found.even
    if len(header) == 1 and any(sign in header[0] for sign in ";\t"):
        return None, (_other_separator(Span(path, line, 1, len(header[0])), header[0]),)
    spans = _places(text.split("\n", line)[line - 1], header, path, line)
    kept, problems = _columns(header, spans)
    problems += _uneven_rows(found.uneven, header, text, path)
    if found.problem is not None:
        problems.append(found.problem)
    table = CsvFile(
        path=path,
        header=tuple(header[column].strip() for column in kept),
        columns=tuple(spans[column] for column in kept),
        rows=tuple(rows if len(kept) == len(header) else _only(kept, rows)),
        complete=not problems,
    )
    return table, tuple(problems)


def _even_table(header: tuple[str, ...], rows: PlainRows, text: str, path: str) -> CsvFile:
    """A table with which nothing is wrong."""
    spans = _places(text[: text.find("\n")], header, path, 1)
    return CsvFile(path=path, header=tuple(cell.strip() for cell in header), columns=spans, rows=rows)


def _rows(text: str, path: str) -> _Rows:
    """All rows up to the first broken quote, or the last problem that is told."""
    too_long = overlong_line(text, path)
    if too_long is not None:
        return _Rows(even=[], uneven=[], problem=too_long)
    plain = None if '"' in text else _plain_rows(text)
    rows = plain or _any_rows(text, path)
    may_be_long = '"' in text or is_longer(text, bounds.TEXT)
    return _without_long_cells(rows, path) if may_be_long else rows


def _without_long_cells(rows: _Rows, path: str) -> _Rows:
    """The rows up to the first with a cell that is too long, of which the file's problem is."""
    every = sorted((*rows.even, *rows.uneven))
    found = next(((line, max(map(len, cells))) for line, cells in every if _is_long(cells)), None)
    if found is None:
        return rows
    first, length = found
    return _Rows(
        even=[row for row in rows.even if row[0] < first],
        uneven=[row for row in rows.uneven if row[0] < first],
        problem=refusals.cell_too_long(Span(path, first), length),
    )


def _is_long(cells: Sequence[str]) -> bool:
    return any(len(cell) > bounds.TEXT for cell in cells)


def _plain_rows(text: str) -> _Rows | None:
    """The rows of a text without quotes, in which each line is one; None unless all of them are as long as the first.

    It is for the many rows of an export, which are as a program wrote them.
    """
    one = {"": ""}.setdefault  # cells repeat: each spelling is kept once
    read = enumerate(csv.reader(text.split("\n")), 1)
    rows = [(line, tuple(map(one, cells, cells))) for line, cells in read if any(cells)]
    widths = {len(cells) for _, cells in rows}
    return _Rows(even=rows, uneven=[]) if len(widths) == 1 else None


def _any_rows(text: str, path: str) -> _Rows:
    """The rows of any text, one by one."""
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    even: list[Row] = []
    uneven: list[Row] = []
    width = line = 0
    try:
        for cells in reader:
            if any(cells):
                width = width or len(cells)
                (even if len(cells) == width else uneven).append((line + 1, tuple(cells)))
                if len(uneven) > limits.PROBLEMS:
                    break
            line = reader.line_num
    except csv.Error as error:
        problem = _broken_quote(str(error), line + 1, reader.line_num, text, path)
        return _Rows(even=even, uneven=uneven, problem=problem)
    return _Rows(even=even, uneven=uneven)


def _broken_quote(error: str, start: int, end: int, text: str, path: str) -> Diagnostic:
    line = text.split("\n", start)[start - 1]
    span = Span(path, start, line.find('"') + 1, 1)
    if "expected after" in error and start == end:
        message = "text follows the closing quote of a cell in this row"
        fix = 'put the quotes around the whole cell, and write a quote inside it twice: "a ""word"" of it"'
    else:
        message = (
            f"a quote opened in this row is never closed{'' if start == end else f' (read to line {end})'}"
        )
        fix = "close it before the next comma, or delete it"
    return codes.CSV_QUOTES.at(span, message, fix=fix)


def _places(line: str, header: tuple[str, ...], path: str, number: int) -> tuple[Span, ...]:
    """The place of each cell in the header's first line."""
    spans: list[Span] = []
    column = 0
    for cell in header:
        shown = cell.strip().partition("\n")[0]
        found = max(line.find(shown, column), column)
        spans.append(Span(path, number, min(found, max(len(line) - 1, 0)) + 1, max(len(shown), 1)))
        column = max(line.find(",", found + len(shown)), found) + 1
    return tuple(spans)


def _columns(header: tuple[str, ...], spans: tuple[Span, ...]) -> tuple[list[int], list[Diagnostic]]:
    """The columns that are read, and what is wrong with the others."""
    first: dict[str, int] = {}
    problems: list[Diagnostic] = []
    for column, cell in enumerate(header):
        name = cell.strip()
        if not name:
            problems.append(_unnamed(spans[column], column))
        elif first.setdefault(name, column) != column:
            problems.append(_twice(spans[column], name, first[name], column))
    return list(first.values()), problems[: limits.PROBLEMS]


def _uneven_rows(rows: list[Row], header: Sequence[str], text: str, path: str) -> list[Diagnostic]:
    lines = text.split("\n") if rows else []
    problems = [_uneven(row, header, lines[row[0] - 1], path) for row in rows[: limits.PROBLEMS]]
    if len(rows) > limits.PROBLEMS:
        problems.append(refusals.too_many_problems(Span(path, rows[-1][0])))
    return problems


def _only(kept: Iterable[int], rows: Iterable[Row]) -> Iterator[Row]:
    columns = tuple(kept)
    for line, cells in rows:
        yield line, tuple(cells[column] for column in columns)


def _no_header(path: str) -> Diagnostic:
    return codes.CSV_HEADER.at(
        Span(path, 1), "this file is empty", fix="begin with `date,metric,value,account`, or delete the file"
    )


def _other_separator(span: Span, header: str) -> Diagnostic:
    sign = "semicolons" if ";" in header else "tabs"
    return codes.CSV_SEMICOLONS.at(
        span,
        f"the cells of this file are separated by {sign}",
        fix=f"save it again with commas between cells and points in numbers, or {import_instead(span.path)}",
    )


def _unnamed(span: Span, column: int) -> Diagnostic:
    return codes.CSV_HEADER.at(span, f"column {column + 1} has no name", fix="name it, or delete the column")


def _twice(span: Span, name: str, first: int, column: int) -> Diagnostic:
    return codes.CSV_HEADER.at(
        span,
        f"columns {first + 1} and {column + 1} are both called `{name}`",
        fix="rename or delete one of them",
    )


def _uneven(row: Row, header: Sequence[str], line: str, path: str) -> Diagnostic:
    number, cells = row
    width = len(header)
    count = len(cells)
    cells_word = "cell" if count == 1 else "cells"
    if count > width:
        fix = _decimal_comma(cells, header) or (
            "write numbers with a point (1200.5), and put quotes around a text with a comma"
        )
    else:
        fix = f"add {'a comma' if width - count == 1 else f'{width - count} commas'} where cells are empty"
    return codes.CSV_ROW_LENGTH.at(
        Span(path, number, 1, max(len(line.rstrip()), 1)),
        f"this row has {count} {cells_word}, but the header has {width}",
        fix=fix,
    )


def _decimal_comma(cells: Sequence[str], header: Sequence[str]) -> str | None:
    """The row as it should be, where one cell too many is the decimals of the number before it."""
    if len(cells) != len(header) + 1:
        return None
    pairs = [
        place
        for place, (whole, decimals) in enumerate(pairwise(cells))
        if _WHOLE.fullmatch(whole.strip()) and decimals.strip().isdecimal()
    ]
    values = [place for place in pairs if header[place].strip() == "value"] or pairs
    if len(values) != 1:
        return None
    at = values[0]
    number = f"{cells[at].strip()}.{cells[at + 1].strip()}"
    mended = ",".join((*cells[:at], number, *cells[at + 2 :]))
    return f"write `{mended}`" if not any(sign in mended for sign in '"\n') else None
