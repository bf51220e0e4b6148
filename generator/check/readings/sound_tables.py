"""Readings from a CSV file in which no cell needs a second look: a column at a time.

Takes a file and its columns; gives what going through it row by row would give, at a third of the cost, or None where any cell
is in doubt. Exports are such files, and have the most rows. It says nothing of what is wrong.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import compress, repeat
from operator import itemgetter, lt
from typing import TypeVar, cast

from generator.check.readings.cells import Cells
from generator.check.readings.columns import Columns
from generator.check.readings.values import Bad
from generator.check.readings.vocabulary import Memo, Placed, SeriesPlace
from generator.model.calendar import Duration
from generator.model.reading import Reading
from generator.model.source import CsvFile

_Value = TypeVar("_Value")
#: So many rows are read together: all of a large file would need as much room again as its readings.
_TOGETHER = 20_000


def sound_readings(table: CsvFile, at: Columns, cells: Cells) -> list[Placed] | None:
    """The readings of a file, those of a series in the order of its rows; None unless all its cells are sound."""
    placed: list[Placed] = []
    for start in range(0, len(table.rows), _TOGETHER):
        block = _Block(table, at, start)
        for slot in at.slots:
            found = _readings(block, slot, at, cells)
            if found is None:
                return None
            placed += found
    return placed


class _Block:
    """Some rows of a file, by columns; one that the file does not have is empty, and those behind it name a metric."""

    def __init__(self, table: CsvFile, at: Columns, start: int) -> None:
        rows = table.rows[start : start + _TOGETHER]
        self.path = table.path
        self.lines: Sequence[int] = [line for line, _ in rows]
        self._cells: Sequence[Sequence[str]] = tuple(zip(*map(itemgetter(1), rows), strict=True))
        self._behind = ("", *at.metrics)

    def column(self, place: int) -> Iterable[str]:
        """The cells of the column at ``place``."""
        beyond = place - len(self._cells)
        return self._cells[place] if beyond < 0 else repeat(self._behind[beyond], len(self.lines))

    def read(self, place: int, says: Memo[str, _Value]) -> list[_Value]:
        """What they say."""
        return list(map(says.__getitem__, self.column(place)))


def _readings(block: _Block, slot: tuple[int, int], at: Columns, cells: Cells) -> list[Placed] | None:
    """The readings of one value of each row, or None."""
    names = zip(block.column(slot[0]), block.column(at.account), block.column(at.segment), strict=True)
    places = list(map(cells.places.__getitem__, names))
    days, items = block.read(at.date, cells.days), block.read(at.item, cells.texts)
    collected = [own or day for own, day in zip(block.read(at.collected, cells.days), days, strict=True)]
    values, windows = block.read(slot[1], cells.values), block.read(at.window, cells.windows)
    if not (
        _are_placed(cells.places.values(), items)
        and _are_days(days, collected)
        and not any(value is Bad.BAD for value in (*cells.values.values(), *cells.windows.values()))
    ):
        return None
    # What stands in these columns was looked at above.
    of, numbers = cast("list[SeriesPlace]", places), cast("list[float]", values)
    own = cast("list[Duration | None]", windows)
    readings = map(
        Reading,
        cast("list[date]", days),
        numbers,
        cast("list[date]", collected),
        [window or place.window for window, place in zip(own, of, strict=True)],
        block.read(at.source, cells.texts),
        items,
        block.read(at.tags, cells.tags),
        block.read(at.note, cells.texts),
        repeat(block.path),
        block.lines,
    )
    is_read = (value is not None for value in values)
    return list(compress(zip(map(itemgetter(0), of), readings, strict=True), is_read))


def _are_placed(places: Iterable[SeriesPlace | None], items: Iterable[str | None]) -> bool:
    """Whether each of ``places`` is one, and those of ``items`` name a post where the metrics have one for each."""
    kinds = {place and place.of_items for place in places}
    without = {item is None for item in set(items)}
    return len(kinds) == len(without) == 1 and kinds != without and kinds <= {True, False}


def _are_days(days: Sequence[date | Bad | None], collected: Sequence[date | Bad | None]) -> bool:
    """Whether each value has a day, and was collected no earlier."""
    if not all(isinstance(day, date) for day in {*days, *collected}):
        return False
    return not any(map(lt, cast("Sequence[date]", collected), cast("Sequence[date]", days)))
