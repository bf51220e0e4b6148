"""Readings from CSV files, in long and in wide form.

Takes a table and the words that it may use; gives readings with their series, and what is wrong with the cells. Each
spelling of a cell is read once, so that tens of thousands of rows cost little. It drops nothing and compares nothing.
"""

from collections.abc import Iterator
from datetime import date

from generator.check.readings.cells import read_day, read_tags, read_text, read_window
from generator.check.readings.columns import Columns, columns_of
from generator.check.readings.troubles import CellTrouble, account_troubles, row_troubles, told
from generator.check.readings.values import Bad, read_value
from generator.check.readings.vocabulary import Memo, Placed, SeriesPlace, Vocabulary
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.readings import COLLECTED_EARLY
from generator.model.calendar import Duration
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
    troubles = [*rows.troubles, *account_troubles(table, columns.account, words)]
    return placed, (*said, *told(troubles, table, tree))


class _Rows:
    """The rows of one file on their way to readings; ``troubles`` grows as they are read."""

    def __init__(self, table: CsvFile, columns: Columns, words: Vocabulary) -> None:
        self.troubles: list[CellTrouble] = []
        self._table = table
        self._columns = columns
        self._words = words
        self._days: Memo[str, date | Bad | None] = Memo(read_day)
        self._values: Memo[str, float | Bad | None] = Memo(read_value)
        self._windows: Memo[str, Duration | Bad | None] = Memo(read_window)
        self._texts: Memo[str, str | None] = Memo(read_text)
        self._tags: Memo[str, tuple[str, ...]] = Memo(read_tags)
        self._places: Memo[tuple[str, str, str], SeriesPlace | None] = Memo(lambda names: words.place(*names))

    def readings(self) -> Iterator[Placed]:
        """Each value of each row. The loop looks every cell up in a memo: it runs for millions of rows."""
        at, path = self._columns, self._table.path
        days, values, texts = self._days, self._values, self._texts
        behind = ("", *at.metrics)
        for line, row in self._table.rows:
            cells = row + behind
            day = days[cells[at.date]]
            collected = days[cells[at.collected]] or day
            window = self._windows[cells[at.window]]
            source, item, note = texts[cells[at.source]], texts[cells[at.item]], texts[cells[at.note]]
            tags = self._tags[cells[at.tags]]
            for slot in at.slots:
                value = values[cells[slot[1]]]
                place = self._places[cells[slot[0]], cells[at.account], cells[at.segment]]
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
                    yield Placed(
                        place.key,
                        Reading(
                            day,
                            value,
                            collected,
                            window or place.window,
                            source,
                            item,
                            tags,
                            note,
                            path,
                            line,
                        ),
                    )

    def _early(self, line: int, cells: tuple[str, ...]) -> CellTrouble:
        column = self._columns.collected
        day, collected = cells[self._columns.date].strip(), cells[column].strip()
        message = f"collected on {collected}, before the {day} that it describes"
        return CellTrouble(COLLECTED_EARLY, line, column, collected, message, "check the two dates")
