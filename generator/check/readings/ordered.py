"""Readings in the order of their series: columns sorted by series, day, item, collected, path and line.

Takes columns in the order of paths and lines; gives one of each. Numbers of 16 bits are sorted in the time that reading them takes, and
so each column is sorted by 16 bits at a time, the least that tells two readings apart first. It drops nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

from generator.check.readings.blocks import Ints, Mask
from generator.model.reading_columns import Columns

T = TypeVar("T")


class Read(NamedTuple):
    """Readings with the numbers of their series."""

    series: Ints
    columns: Columns

    def only(self, kept: Mask) -> "Read":
        """Those that are ``kept``."""
        return Read(_taken(self.series, kept), Columns._make(_taken(each, kept) for each in self.columns))


class Ordered(NamedTuple):
    """The numbers of the series that there are, where in the columns each begins, and in which two readings say the same thing."""

    series: Sequence[int]
    begins: Ints
    doubtful: Mask
    columns: Columns


def in_order(read: list[Read], texts: Sequence[str | None]) -> Ordered:
    """All that was read, in order; ``texts`` are what items are numbers of. At least one reading there has to be.

    ``read`` is empty afterwards: the columns go over one by one, so that none is there twice.
    """
    parts = [[each.series for each in read], *map(list, zip(*(each.columns for each in read), strict=True))]
    read.clear()
    columns = [_joined(each) for each in _given_up(parts)]
    order = _order(columns[0], Columns(*columns[1:]), texts)
    if order is not None:
        columns = [_taken(each, order) for each in _given_up(columns)]
    series, found = columns[0], Columns(*columns[1:])
    begun = np.append(True, series[1:] != series[:-1])
    begins = np.flatnonzero(begun)
    again = np.append(False, ~begun[1:] & _is_same(found))
    return Ordered(series[begins].tolist(), begins, np.logical_or.reduceat(again, begins), found)


def _given_up(columns: list[T]) -> Iterator[T]:
    """The columns in turn, each of which is not kept."""
    columns.reverse()
    while columns:
        yield columns.pop()


def _is_told_once(series: Ints, days: Ints) -> bool:
    """Whether series follow each other, and each reading of one is of a later day than the one before."""
    later = (series[1:] == series[:-1]) & (days[1:] > days[:-1])
    return bool((later | (series[1:] > series[:-1])).all())


def _is_same(columns: Columns) -> Mask:
    """Of each reading but the first whether it has the day, the item and the day of collection of the one before."""
    found: Mask = columns.days[1:] == columns.days[:-1]
    for column in (columns.items, columns.collected):
        found &= column[1:] == column[:-1]
    return found


def _order(series: Ints, columns: Columns, texts: Sequence[str | None]) -> Ints | None:
    """The places of readings in their order; None where they are in it. Most files go on from day to day."""
    if _is_told_once(series, columns.days):
        return None
    order = _sorted((series,))
    if _is_told_once(series[order], columns.days[order]):
        return order
    return _sorted((columns.collected, _ranks(columns.items, texts), columns.days, series))


def _sorted(keys: Iterable[Ints]) -> Ints:
    """The places of rows by the last of the keys, in it by the one before, and so on."""
    order: Ints | None = None
    for key in keys:
        for digits in _by_16_bits(key):
            further = np.argsort(digits if order is None else digits[order], kind="stable")
            order = further if order is None else order[further]
    return np.arange(len(key)) if order is None else order


def _by_16_bits(keys: Ints) -> Iterator[npt.NDArray[np.uint16]]:
    """The lower halves first; nothing of numbers that are all the same."""
    keys = keys - keys.min()
    while keys.any():
        yield (keys & 0xFFFF).astype(np.uint16)
        keys = keys >> 16


def _ranks(items: Ints, texts: Sequence[str | None]) -> Ints:
    """For each reading the place of its item among all texts in their order; an item that is not named comes first."""
    if _is_one(items):
        return items
    order = sorted(range(len(texts)), key=lambda n: texts[n] or "")
    ranks = np.empty(len(texts), np.int32)
    ranks[order] = np.arange(len(texts))
    return ranks[items]


def _joined(parts: Sequence[npt.NDArray[Any]]) -> npt.NDArray[Any]:
    """The columns behind each other; one number for all of them stays one."""
    first = parts[0]
    if all(map(_is_one, parts)) and all(each[0] == first[0] for each in parts):
        return np.broadcast_to(first[:1], sum(map(len, parts)))
    return np.concatenate(parts)


def _taken(column: npt.NDArray[Any], rows: Ints | Mask) -> npt.NDArray[Any]:
    """A column of some of the rows."""
    if not _is_one(column):
        return column[rows]
    return np.broadcast_to(column[:1], int(rows.sum()) if rows.dtype == np.bool_ else len(rows))


def _is_one(column: npt.NDArray[Any]) -> bool:
    """Whether one number stands for all of a column."""
    return column.strides == (0,)
