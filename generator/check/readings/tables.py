"""Readings from CSV files, in long and in wide form.

Takes a table and the words that it may use; gives readings with their series, and what is wrong with the cells. Each
spelling of a cell is read once, so that tens of thousands of rows cost little. It drops nothing and compares nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from generator.check.readings.cells import Cells
from generator.check.readings.columns import Columns, columns_of
from generator.check.readings.sound_tables import sound_readings
from generator.check.readings.troubles import CellTrouble, account_troubles, row_troubles, said_so, told
from generator.check.readings.values import Bad, read_share
from generator.check.readings.vocabulary import Placed, Vocabulary
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.readings import COLLECTED_EARLY
from generator.model.plain_rows import PlainRows, Row
from generator.model.reading import Reading
from generator.model.source import CsvFile, SourceTree


def readings_of_table(
    table: CsvFile, tree: SourceTree, words: Vocabulary
) -> tuple[list[Placed], tuple[Diagnostic, ...]]:
    """The readings of one file in the order of its rows, and all that is wrong with it."""
    columns, said = columns_of(table, words)
    if columns is None:
        return [], said
    if isinstance(table.rows, PlainRows):
        table = replace(table, rows=tuple(table.rows))  # they are gone through several times
    cells = Cells(words)
    rows = Rows(table, columns, words, cells)
    sound = sound_readings(table, columns, cells)
    placed = list(rows.readings()) if sound is None else sound
    accounts = account_troubles(account_lines(table.rows, columns.account), columns.account, words)
    return placed, (*said, *told([*rows.troubles, *accounts], table, tree))


def account_lines(rows: Iterable[Row], column: int) -> Mapping[str, int]:
    """The texts of a column with the line of each one's first row; none of a column that is not there."""
    lines: dict[str, int] = {}
    for line, cells in rows:
        if column >= len(cells):
            break
        lines.setdefault(cells[column], line)
    return lines


class Rows:
    """The rows of one file on their way to readings; ``troubles`` grows as they are read."""

    def __init__(self, table: CsvFile, columns: Columns, words: Vocabulary, cells: Cells) -> None:
        self.troubles: list[CellTrouble] = []
        self._table = table
        self._columns = columns
        self._words = words
        self._cells = cells

    def readings(self) -> Iterator[Placed]:
        """Each value of each row, whatever is wrong with others."""
        at, path = self._columns, self._table.path
        days, values, texts = self._cells.days, self._cells.values, self._cells.texts
        behind = ("", *at.metrics)
        for line, row in self._table.rows:
            cells = row + behind
            day = days[cells[at.date]]
            collected = days[cells[at.collected]] or day
            window = self._cells.windows[cells[at.window]]
            source, item, note = texts[cells[at.source]], texts[cells[at.item]], texts[cells[at.note]]
            tags = self._cells.tags[cells[at.tags]]
            for slot in at.slots:
                value = values[cells[slot[1]]]
                place = self._cells.places[cells[slot[0]], cells[at.account], cells[at.segment]]
                if value is Bad.BAD and place is not None and place.of_shares:
                    value = read_share(cells[slot[1]])
                if (
                    place is None
                    or not isinstance(day, date)
                    or not isinstance(collected, date)
                    or window is Bad.BAD
                    or value is Bad.BAD
                    or place.of_items is (item is None)
                ):
                    self.troubles += row_troubles(line, cells, slot, at, self._words)
                elif value is not None:
                    if collected < day:
                        self.troubles.append(self._early(line, cells))
                    length = window or place.window
                    reading = Reading(day, value, collected, length, source, item, tags, note, path, line)
                    yield place.key, reading

    def _early(self, line: int, cells: tuple[str, ...]) -> CellTrouble:
        column = self._columns.collected
        day, collected = cells[self._columns.date].strip(), cells[column].strip()
        message = f"collected on {collected}, before the {day} that it describes"
        return CellTrouble(COLLECTED_EARLY, line, column, collected, said_so(message, "check the two dates"))
