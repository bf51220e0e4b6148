"""Readings by columns: many of them in little room, each made when it is asked for.

Takes arrays, an entry a reading, of numbers and of places in lists of what repeats; gives readings. A named tuple with its parts takes
some two hundred bytes, a row of these arrays some twenty. It sorts nothing.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, overload

from generator.model.calendar import Duration
from generator.model.reading import Reading

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.signedinteger[Any]]
    Floats = npt.NDArray[np.float64]

_day = cache(date.fromordinal)


class Columns(NamedTuple):
    """Arrays of one length. ``days`` and ``collected`` are ordinals of the calendar, what is not a number a place in ``Told``.

    A window of -1 is the usual one of the series.
    """

    days: "Ints"
    values: "Floats"
    collected: "Ints"
    windows: "Ints"
    sources: "Ints"
    items: "Ints"
    tags: "Ints"
    notes: "Ints"
    paths: "Ints"
    lines: "Ints"


class Told(NamedTuple):
    """What the readings of many columns say in words, each once."""

    windows: Sequence[Duration]
    texts: Sequence[str | None]
    tags: Sequence[tuple[str, ...]]
    paths: Sequence[str]


class ColumnReadings(Sequence[Reading]):
    """The readings from ``start`` up to ``stop`` of ``columns``, with the ``usual`` window of their series.

    They equal the tuple of them, which is made and kept when more than one is wanted.
    """

    __slots__ = ("_all", "_columns", "_start", "_stop", "_told", "_usual")

    def __init__(self, columns: Columns, told: Told, usual: Duration, start: int, stop: int) -> None:
        self._columns = columns
        self._told = told
        self._usual = usual
        self._start = start
        self._stop = stop
        self._all: tuple[Reading, ...] | None = None

    def made(self) -> tuple[Reading, ...]:
        """All of them, and nothing is kept."""
        return self._between(self._start, self._stop)

    def __len__(self) -> int:
        return self._stop - self._start

    def __iter__(self) -> Iterator[Reading]:
        return iter(self._kept())

    @overload
    def __getitem__(self, place: int) -> Reading: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Reading, ...]: ...
    def __getitem__(self, place: int | slice) -> Reading | tuple[Reading, ...]:
        if isinstance(place, int) and self._all is None and place in (0, -1):
            return self._one(self._start if place == 0 else self._stop - 1)
        return self._kept()[place]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, ColumnReadings):
            return self._kept() == other._kept()
        return self._kept() == other if isinstance(other, tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._kept())

    def __reduce__(self) -> tuple[object, ...]:
        return tuple, (self.made(),)

    def _kept(self) -> tuple[Reading, ...]:
        if self._all is None:
            self._all = self.made()
        return self._all

    def _one(self, at: int) -> Reading:
        """What most ask of a series is its first reading and its last."""
        numbers: tuple[Any, ...] = tuple(column.item(at) for column in self._columns)
        day, value, collected, window, source, item, tags, note, path, line = numbers
        told = self._told
        return Reading(
            _day(day),
            value,
            _day(collected),
            self._usual if window < 0 else told.windows[window],
            told.texts[source],
            told.texts[item],
            told.tags[tags],
            told.texts[note],
            told.paths[path],
            line,
        )

    def _between(self, start: int, stop: int) -> tuple[Reading, ...]:
        own, told = Columns(*(column[start:stop].tolist() for column in self._columns)), self._told
        texts, windows = told.texts.__getitem__, (*told.windows, self._usual)
        return tuple(
            map(
                Reading,
                map(_day, own.days),
                own.values,
                map(_day, own.collected),
                map(windows.__getitem__, own.windows),
                map(texts, own.sources),
                map(texts, own.items),
                map(told.tags.__getitem__, own.tags),
                map(texts, own.notes),
                map(told.paths.__getitem__, own.paths),
                own.lines,
            )
        )
