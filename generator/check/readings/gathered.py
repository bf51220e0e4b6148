"""The readings of large tables by columns, from the rows in which no cell needs a second look.

Takes blocks of rows; gives their readings, those of a series beside each other and in its order. A block in which any cell is in doubt it
leaves to whoever goes row by row. It says nothing of what is wrong.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

import numpy as np

from generator.check.readings.blocks import Block, Column, DoubtError, Floats, Ints, Mask, constant
from generator.check.readings.columns import Columns as Header
from generator.check.readings.ordered import Read, in_order
from generator.check.readings.spelled import Spelled
from generator.check.readings.vocabulary import Placed, SeriesPlace, Vocabulary
from generator.model.reading import Reading, SeriesKey
from generator.model.reading_columns import ColumnReadings, Columns, Told

#: So many names of series are told apart by a list of all that there could be.
_NAMES = 4_000_000


class Many(NamedTuple):
    """The readings of many series in the same columns, by day, item, collected, path and line.

    From each of ``begins`` on stand those of the series at its place. In series that are ``doubtful`` two readings say the same thing.
    """

    places: Sequence[SeriesPlace]
    begins: Ints
    doubtful: Mask
    columns: Columns
    told: Told

    def readings(self) -> Iterator[tuple[SeriesKey, ColumnReadings]]:
        """Those of each series."""
        ends = [*self.begins[1:].tolist(), len(self.columns.days)]
        for place, begin, end in zip(self.places, self.begins.tolist(), ends, strict=True):
            yield place.key, ColumnReadings(self.columns, self.told, place.window, begin, end)


class Gathered:
    """What was read so far. Each spelling in any of the tables is read once."""

    def __init__(self, words: Vocabulary) -> None:
        self._spelled = Spelled(words)
        self._read: list[Read] = []

    def take(self, block: Block, at: Header, path: str) -> bool:
        """Whether all cells of ``block`` are sound: then its readings are among those gathered."""
        try:
            found = [_readings(block, slot, at, path, self._spelled) for slot in at.slots]
        except DoubtError:
            return False
        self._read += (each for each in found if len(each.series))
        return True

    def add(self, placed: Iterable[Placed]) -> list[Placed]:
        """Take readings that were read one by one into the series that are here; gives those of other series."""
        own: list[tuple[int, Reading]] = []
        others: list[Placed] = []
        for key, reading in placed:
            number = self._spelled.number(key)
            if number is None:
                others.append((key, reading))
            else:
                own.append((number, reading))
        if own:
            self._read.append(_by_columns(own, self._spelled))
        return others

    def many(self) -> Many | None:
        """All of them, which are let go here; None where there are none."""
        if not self._read:
            return None
        told = self._spelled.told
        found = in_order(self._read, told.texts)
        places = [self._spelled.places[number] for number in found.series]
        return Many(places, found.begins, found.doubtful, found.columns, told)


def _readings(block: Block, slot: tuple[int, int], at: Header, path: str, spelled: Spelled) -> Read:
    """The readings of one value of each row.

    Raises:
        DoubtError: any cell says something that is not expected there.
    """
    column, numbers = partial(_column, block, ("", *at.metrics)), partial(_numbers, rows=block.rows)
    values, is_read = _values(block, slot[1], spelled)
    items = column(at.item)
    posts = {spelled.names_post(text) for text in items.texts}
    series = _placed(column(slot[0]), column(at.account), column(at.segment), posts, spelled)
    days, own = numbers(column(at.date), spelled.day), numbers(column(at.collected), spelled.day)
    collected = np.where(own, own, days) if own.any() else days
    if not days.all() or (collected < days).any():
        raise DoubtError
    found = Columns(
        days=days,
        values=values,
        collected=collected,
        windows=numbers(column(at.window), spelled.window),
        sources=numbers(column(at.source), spelled.text),
        items=numbers(items, spelled.text),
        tags=numbers(column(at.tags), spelled.tags),
        notes=numbers(column(at.note), spelled.text),
        paths=_spread(np.array([spelled.paths[path]], np.int32), block.rows),
        lines=np.arange(block.first, block.first + block.rows, dtype=np.int32),
    )
    read = Read(_spread(series, block.rows), found)
    return read if is_read is None else read.only(is_read)


def _by_columns(numbered: Sequence[tuple[int, Reading]], spelled: Spelled) -> Read:
    """Readings with the numbers of their series, by columns."""
    rows = [spelled.reading(number, reading) for number, reading in numbered]
    kinds = (np.float64 if name == "values" else np.int32 for name in Columns._fields)
    columns = zip(zip(*rows, strict=True), kinds, strict=True)
    series = np.array([number for number, _ in numbered], np.int32)
    return Read(series, Columns._make(np.array(column, kind) for column, kind in columns))


def _placed(metrics: Column, accounts: Column, segments: Column, posts: set[bool], spelled: Spelled) -> Ints:
    """The numbers of each row's series. ``posts`` are whether items are named: all are, or none is.

    Raises:
        DoubtError: one is of no series, or one that names no post is of posts, or the other way round.
    """
    shape = len(metrics.texts), len(accounts.texts), len(segments.texts)
    named = (metrics.places * shape[1] + accounts.places) * shape[2] + segments.places
    if shape[0] * shape[1] * shape[2] > _NAMES:
        different, named = np.unique(named, return_inverse=True)
        spots = np.arange(len(different))
    else:
        different = spots = np.flatnonzero(np.bincount(named))
    names = zip(*(each.tolist() for each in np.unravel_index(different, shape)), strict=True)
    series = [spelled.series(metrics.texts[m], accounts.texts[a], segments.texts[s]) for m, a, s in names]
    if {spelled.places[number].of_items for number in series} != posts:
        raise DoubtError
    numbers = np.zeros(int(spots[-1]) + 1, np.int32)
    numbers[spots] = series
    found: Ints = numbers[named]
    return found


def _column(block: Block, behind: Sequence[str], place: int) -> Column:
    beyond = place - block.width
    return block.column(place) if beyond < 0 else constant(behind[beyond])


def _numbers(column: Column, says: Callable[[str], int], rows: int) -> Ints:
    """What the texts of a column say, for each row."""
    return _spread(np.array([says(text) for text in column.texts], np.int32)[column.places], rows)


def _spread(numbers: Ints, rows: int) -> Ints:
    """The numbers of so many rows, where there may be one for all of them: it stays one."""
    return numbers if len(numbers) == rows else np.broadcast_to(numbers, rows)


def _values(block: Block, place: int, spelled: Spelled) -> tuple[Floats, Mask | None]:
    """The numbers of a column, and which of them are there; None where all are.

    Raises:
        DoubtError: one cell says something else than a number or that there is none.
    """
    values, plain = block.numbers(place)
    if plain.all():
        return values, None
    others = np.flatnonzero(~plain)
    read = [spelled.value(text) for text in block.texts(place, others)]
    values[others] = [0.0 if value is None else value for value in read]
    is_read = plain
    is_read[others] = [value is not None for value in read]
    return values, is_read
