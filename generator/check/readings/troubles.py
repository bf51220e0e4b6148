"""What is wrong in the cells of a CSV file, told so that a person can read it.

Takes troubles by line and column; gives diagnostics at the cells. The same text refused for the same reason is told
once with the number of its rows, as are texts that differ in their numbers alone, and of many texts in one column the first few:
one misspelt name in ten thousand rows is one mistake, and so is one unit behind each of their values.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from typing import Any, NamedTuple

from pydantic_core import PydanticCustomError

from generator.check.authored import dates
from generator.check.metrics.definitions import unknown_metric
from generator.check.names.accounts import account_diagnostics
from generator.check.readings.cells import read_day, read_window
from generator.check.readings.columns import Columns
from generator.check.readings.values import Bad, read_share, read_value, value_trouble
from generator.check.readings.vocabulary import Vocabulary
from generator.diagnostics import Code, Diagnostic, Span
from generator.diagnostics.codes.content import BAD_DATE, BAD_DURATION, LOCALISED_NUMBER
from generator.diagnostics.codes.metrics import DOUBTFUL_PLATFORM, UNKNOWN_METRIC
from generator.diagnostics.codes.readings import ITEM_MISSING, ITEM_UNEXPECTED
from generator.diagnostics.suggestions import import_instead
from generator.model.source import CsvFile, Scalar, SourceTree

#: Of different texts in one column that have the same trouble so many are told one by one.
_TOLD = 20
#: So many texts of one form are told one by one, each with its own fix; more of them are told once, with the lines of so many.
_ALIKE, _LINES = 3, 3
_DECIMAL_COMMA = frozenset(",٫")
_NUMBER = re.compile(r"\d(?:[\d.,\s]*\d)?")
#: What their texts name differs with each number in them.
_OF_NAMES = frozenset(code.id for code in (UNKNOWN_METRIC, DOUBTFUL_PLATFORM, ITEM_MISSING, ITEM_UNEXPECTED))
_NOWHERE = Span("", 1)


class CellTrouble(NamedTuple):
    """One refused cell: its place in the file, its text, and how to say it.

    ``words`` gives message and fix of those that are told: to look for the name that was meant takes thousands of times as long as to
    see that one is unknown, and of a hundred thousand such rows twenty are told.
    """

    code: Code
    line: int
    column: int
    text: str
    words: Callable[[], tuple[str, str]]


def said_so(message: str, fix: str) -> Callable[[], tuple[str, str]]:
    """The words of a trouble that are known already."""
    return lambda: (message, fix)


def row_troubles(
    line: int, cells: Sequence[str], slot: tuple[int, int], columns: Columns, words: Vocabulary
) -> Iterator[CellTrouble]:
    """All that is wrong with one value of a row; nothing where its metric was rejected before."""
    yield from _date_troubles(line, cells, columns)
    name_at, value_at = slot
    name = cells[name_at].strip()
    metric = words.metrics.get(name)
    if words.lacks(name):
        yield CellTrouble(UNKNOWN_METRIC, line, name_at, name, partial(_unknown, name, words))
    read = read_share if metric is not None and metric.is_share else read_value
    if read(cells[value_at]) is Bad.BAD:
        trouble = value_trouble(cells[value_at], metric)
        yield CellTrouble(
            trouble.code, line, value_at, cells[value_at], said_so(trouble.message, trouble.fix)
        )
    if metric is not None:
        yield from _item_troubles(line, name_at, name, cells[columns.item], per_item=metric.traits.per_item)


def _unknown(name: str, words: Vocabulary) -> tuple[str, str]:
    said = unknown_metric(name, None, words.metrics)
    return said.message, said.fix


def _date_troubles(line: int, cells: Sequence[str], columns: Columns) -> Iterator[CellTrouble]:
    day = cells[columns.date]
    if not day.strip():
        fix = "write the day that this row describes, as in `2026-03-31`"
        yield CellTrouble(BAD_DATE, line, columns.date, day, said_so("this row has no date", fix))
    elif read_day(day) is Bad.BAD:
        yield _refused(BAD_DATE, line, columns.date, day, dates.read_day)
    if read_day(cells[columns.collected]) is Bad.BAD:
        yield _refused(BAD_DATE, line, columns.collected, cells[columns.collected], dates.read_day)
    if read_window(cells[columns.window]) is Bad.BAD:
        yield _refused(BAD_DURATION, line, columns.window, cells[columns.window], dates.read_duration)


def _refused(code: Code, line: int, column: int, text: str, read: Callable[[Any], object]) -> CellTrouble:
    return CellTrouble(code, line, column, text, partial(_refusal, text, read))


@lru_cache(maxsize=1024)  # a spoilt column repeats its texts
def _refusal(text: str, read: Callable[[Any], object]) -> tuple[str, str]:
    """Message and fix that a YAML scalar of this text would get."""
    try:
        read(Scalar(text, text, _NOWHERE))
    except PydanticCustomError as error:
        said: Diagnostic = (error.context or {})["diagnostics"][0]
        return said.message, said.fix
    raise AssertionError(f"{text!r} is refused in a cell and taken in YAML")


def _item_troubles(line: int, at: int, name: str, item: str, *, per_item: bool) -> Iterator[CellTrouble]:
    if per_item and not item.strip():
        message = f"`{name}` has a value for each post, but this row does not name one"
        yield CellTrouble(
            ITEM_MISSING, line, at, name, said_so(message, "name the post in the `item` column")
        )
    if not per_item and item.strip():
        message = f"`{name}` does not have values for single posts"
        fix = "leave `item` empty, or use a metric of the type `item`"
        yield CellTrouble(ITEM_UNEXPECTED, line, at, name, said_so(message, fix))


def account_troubles(lines: Mapping[str, int], column: int, words: Vocabulary) -> Iterator[CellTrouble]:
    """Doubts about the platforms of a file's accounts, at the first row of each; ``lines`` are these rows', in their order."""
    first: dict[str, tuple[int, str]] = {}
    for text, line in lines.items():
        first.setdefault(text.partition("/")[0], (line, text))
    for line, text in first.values():
        for said in account_diagnostics(text, None, words.platforms):
            yield CellTrouble(DOUBTFUL_PLATFORM, line, column, text, said_so(said.message, said.fix))


def told(troubles: Iterable[CellTrouble], table: CsvFile, tree: SourceTree) -> tuple[Diagnostic, ...]:
    """The troubles as diagnostics at their cells, each text of a column once."""
    if not (troubles := list(troubles)):
        return ()
    alike: dict[tuple[str, int, str], dict[str, list[CellTrouble]]] = {}
    for trouble in troubles:
        texts = alike.setdefault((trouble.code.id, trouble.column, _form(trouble)), {})
        texts.setdefault(trouble.text, []).append(trouble)
    columns: dict[tuple[str, int], list[list[CellTrouble]]] = {}
    for (code, column, _), texts in alike.items():
        groups = (
            [*texts.values()] if len(texts) <= _ALIKE else [[each for one in texts.values() for each in one]]
        )
        columns.setdefault((code, column), []).extend(groups)
    lines = tree.texts.get(table.path, "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return tuple(said for groups in columns.values() for said in _column_told(groups, table, lines))


def _form(trouble: CellTrouble) -> str:
    """A text without its numbers, where it is no name."""
    return trouble.text if trouble.code.id in _OF_NAMES else _NUMBER.sub("0", trouble.text)


def _column_told(groups: list[list[CellTrouble]], table: CsvFile, lines: list[str]) -> Iterator[Diagnostic]:
    """The first few of the groups, each once; the last of them counts those that are not told."""
    untold = sum(_row_count(group) for group in groups[_TOLD:])
    for place, group in enumerate(groups[:_TOLD], start=1):
        trouble, more = group[0], _repeated(group)
        if place == _TOLD and untold:
            more += f"; {untold} further {_rows(untold)} of this column have the same problem"
        span = cell_span(table, trouble.line, trouble.column, lines)
        message, fix = trouble.words()
        yield trouble.code.at(span, message + more, fix=fix + _otherwise(group, table))


def _otherwise(group: Iterable[CellTrouble], table: CsvFile) -> str:
    """Decimal commas most likely come from an export, which is another command's to read."""
    has_commas = any(
        each.code is LOCALISED_NUMBER and not _DECIMAL_COMMA.isdisjoint(each.text) for each in group
    )
    return f", or {import_instead(table.path)}" if has_commas else ""


def _repeated(group: Sequence[CellTrouble]) -> str:
    """In how many more rows the same stands, and where the first of them are if their numbers differ."""
    lines = sorted({each.line for each in group})[1:]
    if not lines:
        return ""
    rows = f"{len(lines)} more {_rows(len(lines))}"
    if all(each.text == group[0].text for each in group):
        return f" (and in {rows})"
    shown = ", ".join(map(str, lines[:_LINES]))
    return f" (and its like in {rows}: lines {shown}{' and so on' if len(lines) > _LINES else ''})"


def _row_count(group: Iterable[CellTrouble]) -> int:
    return len({trouble.line for trouble in group})


def _rows(number: int) -> str:
    return "row" if number == 1 else "rows"


def cell_span(table: CsvFile, line: int, column: int, lines: Sequence[str]) -> Span:
    """The place of a cell; of one that is not in the file, or not on its row's first line, the row's beginning."""
    if column >= len(table.header):
        return Span(table.path, line)
    head = table.columns[column]
    place = sum(start < head.column for start in _cell_starts(_line(lines, head.line))) - 1
    text = _line(lines, line)
    starts = list(_cell_starts(text))
    if place >= len(starts) - 1:
        return Span(table.path, line)
    start, end = starts[place], starts[place + 1] - 1
    cell = text[start:end]
    return Span(table.path, line, start + 1 + len(cell) - len(cell.lstrip()), max(1, len(cell.strip())))


def _line(lines: Sequence[str], number: int) -> str:
    return lines[number - 1] if number <= len(lines) else ""


def _cell_starts(text: str) -> Iterator[int]:
    """Where each cell of a line begins, and where one behind the last would."""
    yield 0
    quoted = False
    for place, letter in enumerate(text):
        if letter == '"':
            quoted = not quoted
        elif letter == "," and not quoted:
            yield place + 1
    if not quoted:
        yield len(text) + 1
