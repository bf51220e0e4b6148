"""Many rows of a table at once: the distinct texts of a column, and its numbers, found in the bytes of the rows.

Takes plain rows; gives arrays of numpy, one entry a row. A text is told from others by the whole of its bytes, eight of them at a time.
It knows no meaning, and leaves to others what is not spelled as programs spell it.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from generator.model.plain_rows import PlainRows
from generator.records import dataclass

Ints = npt.NDArray[np.signedinteger[Any]]
Words = npt.NDArray[np.uint64]
Mask = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]
#: Bytes around the text, so that eight can be taken before each end of a cell and behind each beginning.
_BEFORE, _BEHIND = 16, 16
#: A column with a longer cell than so many bytes is prose.
_LONGEST = 256
_COMMA, _LINE_END, _MINUS, _POINT = b",\n-."
#: Eight bytes with as many of the first kept as the place in the list says, and of the last.
_FIRST = np.array([(1 << 8 * n) - 1 for n in range(9)], np.uint64)
_LAST = ~_FIRST[::-1]
#: Odd, so that no two words are made one by it.
_MIX = np.uint64(0x9E3779B97F4A7C15)
_ZEROS = np.uint64(0x3030303030303030)
#: So many digits are whole numbers of a double, and so many decimals are divided by a power of ten that is one.
_DIGITS, _DECIMALS = 15, 8
_POWERS = np.array([10**n for n in range(_DECIMALS + 1)], np.int64)


class DoubtError(Exception):
    """These rows are to be looked at one by one."""


@dataclass(frozen=True, slots=True)
class Column:
    """The distinct texts of a column, for each row the place of its own among them, and the first row of each.

    Of a column that says one thing throughout there is one place for all rows.
    """

    texts: Sequence[str]
    places: Ints
    firsts: Sequence[int]


def constant(text: str) -> Column:
    """A column that says ``text`` throughout."""
    return Column((text,), np.zeros(1, np.intp), (0,))


class Block:
    """The cells of some rows, all of which have ``width`` of them."""

    def __init__(self, rows: PlainRows, width: int) -> None:
        self._bytes = b"".join((bytes(_BEFORE), rows.text.encode(), b"\n", bytes(_BEHIND + _LONGEST)))
        self._signs = np.frombuffer(self._bytes, np.uint8)
        self._eights: Words = np.ndarray((len(self._bytes) - 7,), "<u8", self._bytes, strides=(1,))
        marks = np.flatnonzero((self._signs == _COMMA) | (self._signs == _LINE_END))
        self._ends = np.ascontiguousarray(marks.reshape(-1, width).T)
        self._columns: dict[int, Column] = {}
        self.first, self.rows, self.width = rows.first, len(rows), width

    def column(self, place: int) -> Column:
        """The column at ``place``.

        Raises:
            DoubtError: a cell is too long to be told from others cheaply, or two of them can be taken for one.
        """
        if place not in self._columns:
            self._columns[place] = self._column(place)
        return self._columns[place]

    def _column(self, place: int) -> Column:
        starts, ends = self._cells(place)
        longest = int((ends - starts).max())
        if longest > _LONGEST:
            raise DoubtError
        words = [self._word(starts + 8 * n, ends) for n in range(-(-longest // 8))]
        begun = _begun(words, self.rows)
        if len(begun) == 1:
            return constant(*self.texts(place, begun))
        firsts, places = _alike([word[begun] for word in words])
        firsts = begun[firsts]
        places = np.repeat(places, np.diff(begun, append=self.rows))
        return Column(self.texts(place, firsts), places, firsts.tolist())

    def texts(self, place: int, rows: Ints) -> list[str]:
        """The cells of some rows in the column at ``place``."""
        starts, ends = self._cells(place)
        cells = zip(starts[rows].tolist(), ends[rows].tolist(), strict=True)
        return [self._bytes[start:end].decode() for start, end in cells]

    def numbers(self, place: int) -> tuple[Floats, Mask]:
        """The numbers of a column, and which of them are of a plain spelling: a minus, digits, a point and digits; the others say nothing."""
        starts, ends = self._cells(place)
        below = self._signs[starts] == _MINUS
        starts = starts + below
        points = self._points(starts, ends)
        whole, decimals = points - starts, np.maximum(ends - points - 1, 0)
        plain = (whole > 0) & (whole + decimals <= _DIGITS) & (decimals <= _DECIMALS) & (ends - points != 1)
        values, are_digits = self._digits(points, np.where(plain, whole, 0))
        plain &= are_digits
        numbers = values.astype(np.float64)
        if decimals.any():
            decimals = np.where(plain, decimals, 0)
            behind, are_digits = self._digits(ends, decimals)
            plain &= are_digits
            powers = _POWERS[decimals]
            numbers = (values * powers + behind) / powers
        return np.where(below, -numbers, numbers), plain

    def _cells(self, place: int) -> tuple[Ints, Ints]:
        """Where each cell of a column begins and ends."""
        if place:
            return self._ends[place - 1] + 1, self._ends[place]
        return np.concatenate(([_BEFORE], self._ends[-1][:-1] + 1)), self._ends[0]

    def _word(self, starts: Ints, ends: Ints) -> Words:
        """Eight bytes from each start on, or as many as there are, with zeros behind them."""
        there: Words = self._eights[np.minimum(starts, ends)]
        found: Words = there & _FIRST[np.clip(ends - starts, 0, 8)]
        return found

    def _points(self, starts: Ints, ends: Ints) -> Ints:
        """The first point in each cell, or its end where it has none."""
        points = np.append(np.flatnonzero(self._signs == _POINT), len(self._bytes))
        found: Ints = np.minimum(points[np.searchsorted(points, starts)], ends)
        return found

    def _digits(self, ends: Ints, counts: Ints) -> tuple[npt.NDArray[np.int64], Mask]:
        """The numbers of which ``counts`` digits, 16 at most, stand before each of ``ends``, and whether all are digits."""
        values, good = _eight_digits(self._eights[ends - 8], np.minimum(counts, 8))
        if int(counts.max(initial=0)) > 8:
            above, fine = _eight_digits(self._eights[ends - 16], np.maximum(counts - 8, 0))
            values, good = values + above * 10**8, good & fine
        return values, good


def _begun(words: Sequence[Words], rows: int) -> Ints:
    """The rows that say something else than the one before: all of them where most do."""
    other = np.ones(rows, np.bool_)
    other[1:] = False
    for word in words:
        other[1:] |= word[1:] != word[:-1]
    found = np.flatnonzero(other)
    return found if len(found) == 1 or 2 * len(found) < rows else np.arange(rows)


def _alike(words: Sequence[Words]) -> tuple[Ints, Ints]:
    """The first row of each text that ``words`` spell, and for each row the place of its own among them."""
    mixed = words[0]
    for word in words[1:]:
        mixed = (mixed ^ (mixed >> np.uint64(29))) * _MIX + word
    different = np.unique(mixed)
    places = np.searchsorted(different, mixed)
    firsts = np.empty(len(different), np.intp)
    firsts[places[::-1]] = np.arange(len(mixed) - 1, -1, -1)  # of several the last one stays
    if not all(np.array_equal(word[firsts][places], word) for word in words):
        raise DoubtError
    return firsts, places


def _eight_digits(found: Words, counts: Ints) -> tuple[npt.NDArray[np.int64], Mask]:
    """The numbers that the last ``counts`` of eight bytes spell, and whether all of these are digits.

    Neighbours are put together three times: https://lemire.me/blog/2022/01/21/swar-explained-parsing-eight-digits/
    """
    kept = _LAST[counts]
    digits = ((found & kept) | (_ZEROS & ~kept)) ^ _ZEROS
    beyond = ((digits + np.uint64(0x7676767676767676)) | digits) & np.uint64(0x8080808080808080)
    pairs = digits * np.uint64(10) + (digits >> np.uint64(8))
    lower, upper = (
        pairs & np.uint64(0x000000FF000000FF),
        (pairs >> np.uint64(16)) & np.uint64(0x000000FF000000FF),
    )
    value = (lower * np.uint64(0x000F424000000064) + upper * np.uint64(0x0000271000000001)) >> np.uint64(32)
    return value.astype(np.int64), beyond == 0
