"""CSV text to a table of cells with their lines.

Takes the text of a file and gives its header and rows, all of one length, and what is wrong with its form. What the
columns are called and what the cells say is not its business.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes import tables as codes
from generator.model.source import CsvFile
from generator.read import limits, refusals

Row = tuple[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rows:
    """Rows as they stand, each with its first line, and the problem that ended the reading, if one did."""

    rows: list[Row]
    problem: Diagnostic | None = None


def read_csv(text: str, path: str) -> tuple[CsvFile | None, tuple[Diagnostic, ...]]:
    """The table of ``text``, or None where it has no header, and everything wrong with its form."""
    found = _rows(text, path)
    broken = [found.problem] if found.problem else []
    if not found.rows:
        return None, tuple(broken or [_no_header(path)])
    (line, header), *rows = found.rows
    if len(header) == 1 and any(sign in header[0] for sign in ";\t"):
        return None, (_other_separator(Span(path, line, 1, len(header[0])), header[0]),)
    spans = _places(text.split("\n", line)[line - 1], header, path, line)
    kept, unnamed = _columns(header, spans)
    even, uneven = _even(rows, header, text, path)
    problems = (*broken, *unnamed, *uneven)
    table = CsvFile(
        path=path,
        header=tuple(header[column].strip() for column in kept),
        columns=tuple(spans[column] for column in kept),
        rows=even if len(kept) == len(header) else tuple(_only(kept, even)),
        complete=not problems,
    )
    return table, problems


def _rows(text: str, path: str) -> _Rows:
    """All rows that are not empty. Where no quote is, each line is a row; else rows may go over several lines."""
    too_long = next(_long_lines(text, path), None)
    if too_long is not None:
        return _Rows(rows=[], problem=too_long)
    if '"' in text:
        return _quoted_rows(text, path)
    rows = enumerate(csv.reader(text.split("\n"), strict=True), 1)
    return _Rows(rows=[(line, tuple(row)) for line, row in rows if any(row)])


def _long_lines(text: str, path: str) -> Iterator[Diagnostic]:
    if len(text) > limits.LINE_LENGTH:
        for number, line in enumerate(text.split("\n"), 1):
            if len(line) > limits.LINE_LENGTH:
                yield refusals.line_too_long(Span(path, number), len(line))


def _quoted_rows(text: str, path: str) -> _Rows:
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    rows: list[Row] = []
    start = 1
    try:
        for row in reader:
            if any(row):
                rows.append((start, tuple(row)))
            start = reader.line_num + 1
    except csv.Error as error:
        return _Rows(rows=rows, problem=_broken_quote(str(error), start, reader.line_num, text, path))
    return _Rows(rows=rows)


def _broken_quote(error: str, start: int, end: int, text: str, path: str) -> Diagnostic:
    line = text.split("\n", start)[start - 1]
    span = Span(path, start, line.find('"') + 1, 1)
    if "expected after" in error and start == end:
        message = "a cell in this row goes on behind its closing quote"
        fix = 'put the quotes around the whole cell, and write a quote inside it twice: "a ""word"" of it"'
    else:
        message = f"a quote that opens in this row has no end{'' if start == end else f' up to line {end}'}"
        fix = "close it in front of the next comma, or delete it"
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


def _even(
    rows: list[Row], header: tuple[str, ...], text: str, path: str
) -> tuple[tuple[Row, ...], tuple[Diagnostic, ...]]:
    """The rows of the header's length, and what is said of the others."""
    width = len(header)
    even = tuple(row for row in rows if len(row[1]) == width)
    if len(even) == len(rows):
        return even, ()
    uneven = [row for row in rows if len(row[1]) != width]
    lines = text.split("\n")
    problems = [_uneven(row, width, lines[row[0] - 1], path) for row in uneven[: limits.PROBLEMS]]
    if len(uneven) > limits.PROBLEMS:
        problems.append(refusals.too_many_problems(problems[-1].span))
    return even, tuple(problems)


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
        fix=f"run `goalposts import {span.path}`, or save it with commas between cells and points in numbers",
    )


def _unnamed(span: Span, column: int) -> Diagnostic:
    return codes.CSV_HEADER.at(span, f"column {column + 1} has no name", fix="name it, or delete the column")


def _twice(span: Span, name: str, first: int, column: int) -> Diagnostic:
    return codes.CSV_HEADER.at(
        span,
        f"columns {first + 1} and {column + 1} are both called `{name}`",
        fix="rename or delete one of them",
    )


def _uneven(row: Row, width: int, line: str, path: str) -> Diagnostic:
    number, cells = row
    count = len(cells)
    cells_word = "cell" if count == 1 else "cells"
    if count > width:
        fix = "write numbers with a point (1200.5) and put quotes around a text with a comma; or run `goalposts import`"
    else:
        fix = f"add {'a comma' if width - count == 1 else f'{width - count} commas'} where cells are empty"
    return codes.CSV_ROW_LENGTH.at(
        Span(path, number, 1, max(len(line.rstrip()), 1)),
        f"this row has {count} {cells_word}, the header {width}",
        fix=fix,
    )
