"""What spellings mean, as numbers that fit into columns: each spelling is read once, by the same rules as the cell of a single row.

Takes texts; gives ordinals of days, and places in lists of what readings say in words. It reads no rows.
"""

from datetime import date
from typing import TypeVar

from generator.check.readings.blocks import DoubtError
from generator.check.readings.cells import Cells
from generator.check.readings.values import Bad
from generator.check.readings.vocabulary import SeriesPlace, Vocabulary
from generator.model.calendar import Duration
from generator.model.reading import Reading, SeriesKey
from generator.model.reading_columns import Told

T = TypeVar("T")


class Numbered(dict[T, int]):
    """A number for each key, from 0 on, in the order in which they come."""

    def __missing__(self, key: T) -> int:
        found = self[key] = len(self)
        return found


class Spelled:
    """All that was read so far. Each method takes the text of a cell.

    Raises:
        DoubtError: the text says nothing that is expected there.
    """

    def __init__(self, words: Vocabulary) -> None:
        self._cells = Cells(words)
        self._series: dict[SeriesKey, int] = {}
        self.places: list[SeriesPlace] = []
        self._windows: Numbered[Duration] = Numbered()
        self._texts: Numbered[str | None] = Numbered()
        self._tags: Numbered[tuple[str, ...]] = Numbered()
        self.paths: Numbered[str] = Numbered()

    @property
    def told(self) -> Told:
        """What the other numbers stand for."""
        return Told(tuple(self._windows), tuple(self._texts), tuple(self._tags), tuple(self.paths))

    def series(self, metric: str, account: str, segment: str) -> int:
        """The place of a series among ``places``."""
        place = self._cells.places[metric, account, segment]
        if place is None:
            raise DoubtError
        number = self._series.setdefault(place.key, len(self.places))
        if number == len(self.places):
            self.places.append(place)
        return number

    def number(self, key: SeriesKey) -> int | None:
        """The place of a series among ``places``; None of one that no text spelled."""
        return self._series.get(key)

    def reading(self, series: int, reading: Reading) -> tuple[float, ...]:
        """What ``Columns`` hold of a reading of the series at this place."""
        return (
            reading.date.toordinal(),
            reading.value,
            reading.collected.toordinal(),
            -1 if reading.window == self.places[series].window else self._windows[reading.window],
            self._texts[reading.source],
            self._texts[reading.item],
            self._tags[reading.tags],
            self._texts[reading.note],
            self.paths[reading.path],
            reading.line,
        )

    def day(self, text: str) -> int:
        """The ordinal of a day; 0 of an empty cell."""
        day = self._cells.days[text]
        if day is Bad.BAD:
            raise DoubtError
        return day.toordinal() if isinstance(day, date) else 0

    def value(self, text: str) -> float | None:
        value = self._cells.values[text]
        if value is Bad.BAD:
            raise DoubtError
        return value

    def window(self, text: str) -> int:
        """The number of a length of time; -1 of an empty cell."""
        window = self._cells.windows[text]
        if window is Bad.BAD:
            raise DoubtError
        return -1 if window is None else self._windows[window]

    def text(self, text: str) -> int:
        return self._texts[self._cells.texts[text]]

    def names_post(self, text: str) -> bool:
        """Whether an item is named."""
        return self._cells.texts[text] is not None

    def tags(self, text: str) -> int:
        return self._tags[self._cells.tags[text]]
