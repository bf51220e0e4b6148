"""The rows of a large table as the text that they stand in, each made when it is asked for.

Takes the lines of a table without quotes, all of which have as many commas; gives rows with the numbers of their lines. A row takes
some five times the room of its text, and who reads by columns asks for none. It tells nothing of what the cells say.
"""

from collections.abc import Iterator, Sequence
from typing import overload

#: A line's number and its cells.
Row = tuple[int, tuple[str, ...]]
#: Characters of which rows are made together.
_TOGETHER = 1_000_000


class PlainRows(Sequence[Row]):
    r"""``count`` rows of a file's ``text`` from ``start`` up to ``stop``, the first of which stands on line ``first``.

    The end of the last line is not among them.

    >>> rows = PlainRows("n,m\na,1\nb,2\n", 4, 11, first=2, count=2)
    >>> len(rows), list(rows), rows == ((2, ("a", "1")), (3, ("b", "2")))
    (2, [(2, ('a', '1')), (3, ('b', '2'))], True)
    """

    __slots__ = ("_count", "_start", "_stop", "_whole", "first")

    def __init__(self, text: str, start: int, stop: int, *, first: int, count: int) -> None:
        self._whole, self._start, self._stop = text, start, stop
        self._count = count
        self.first = first

    @property
    def text(self) -> str:
        """Their lines."""
        return self._whole[self._start : self._stop]

    def parts(self, size: int = _TOGETHER) -> Iterator["PlainRows"]:
        """The same rows in parts, each of whole lines and about ``size`` characters."""
        start, first = self._start, self.first
        while start <= self._stop:
            end = self._whole.find("\n", start + size, self._stop)
            end = self._stop if end < 0 else end
            count = self._whole.count("\n", start, end) + 1
            yield PlainRows(self._whole, start, end, first=first, count=count)
            start, first = end + 1, first + count

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Row]:
        one = {"": ""}.setdefault  # cells repeat: each spelling is kept once
        for part in self.parts():
            for line, text in enumerate(part.text.split("\n"), part.first):
                cells = text.split(",")
                yield line, tuple(map(one, cells, cells))

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, place: int | slice) -> Row | tuple[Row, ...]:
        return tuple(self)[place]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, PlainRows):
            return (self.first, self.text) == (other.first, other.text)
        return tuple(self) == other if isinstance(other, tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))
