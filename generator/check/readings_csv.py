"""Readings from CSV files, in long and in wide form.

Takes a table and the words that it may use; gives readings with their series, and what is wrong with the cells. Each
spelling of a cell is read once, so that tens of thousands of rows cost little. It drops nothing and compares nothing.
"""

from collections.abc import Iterator
from datetime import date

from generator.check.readings_cells import read_day, read_tags, read_text, read_window
from generator.check.readings_columns import Columns, columns_of
from generator.check.readings_places import Memo, Placed, SeriesPlace, Vocabulary
from generator.check.readings_troubles import CellTrouble, cell_troubles, told
from generator.check.readings_values import Bad, read_value
from generator.diagnostics import Diagnostic
from generator.model.reading import Reading
from generator.model.source import CsvFile, SourceTree


def readings_of_table(
    table: CsvFile, tree: SourceTree, words: Vocabulary
) -> tuple[list[Placed], tuple[Diagnostic, ...]]:
    """The readings of one file in the order of its rows, and all that is wrong with it."""
    columns, said = columns_of(table, words)
    if columns is None:
        return [], said
    rows = _Rows(table, columns, words)
    placed = list(rows.readings())
    return placed, (*said, *told(rows.troubles, table, tree))


class _Rows:
    """The rows of one file on their way to readings; ``troubles`` grows as they are read."""

    def __init__(self, table: CsvFile, columns: Columns, words: Vocabulary) -> None:
        self.troubles: list[CellTrouble] = []
        self._table = table
        self._columns = columns
        self._words = words
        self._days: Memo[str, date | Bad | None] = Memo(read_day)
        self._values: Memo[str, float | Bad | None] = Memo(read_value)
        self._windows = Memo(read_window)
        self._texts = Memo(read_text)
        self._tags = Memo(read_tags)
        self._places: Memo[tuple[str, str, str], SeriesPlace | None] = Memo(lambda names: words.place(*names))

    def readings(self) -> Iterator[Placed]:
        at, path = self._columns, self._table.path
        days, values, windows, texts, tags, places = (
            self._days, self._values, self._windows, self._texts, self._tags, self._places
        )  # fmt: skip
        behind = ("", *at.metrics)
        for line, row in self._table.rows:
            cells = row + behind
            day = days[cells[at.date]]
            collected = days[cells[at.collected]] or day
            window = windows[cells[at.window]]
            item = texts[cells[at.item]]
            account, segment = cells[at.account], cells[at.segment]
            clean = isinstance(day, date) and isinstance(collected, date) and window is not Bad.BAD
            for name_at, value_at in at.slots:
                value = values[cells[value_at]]
                place = places[cells[name_at], account, segment]
"""
