"""A file from another tool as it was opened: sheets of rows of text cells, each row with the line it began on.

Takes nothing; these are the records between opening a file and knowing what it is.
"""

from collections.abc import Iterable
from typing import NamedTuple

from generator.records import dataclass


class Row(NamedTuple):
    """One row of a table: the line (of a workbook: the row) that it begins on, from 1, and its cells, stripped."""

    line: int
    cells: tuple[str, ...]

    def cell(self, place: int) -> str:
        """The cell at ``place``, empty where the row is shorter."""
        return self.cells[place] if 0 <= place < len(self.cells) else ""

    @property
    def is_empty(self) -> bool:
        return not any(self.cells)


def cells_at(rows: Iterable[Row], place: int) -> list[str]:
    """The cell of each row at ``place``, empty where a row is shorter: ``Row.cell`` for whole columns, of which there are long ones.

    >>> cells_at([Row(1, ("a", "b")), Row(2, ("c",))], 1), cells_at([Row(1, ("a", "b"))], -1)
    (['b', ''], [''])
    """
    return [cells[place] if 0 <= place < len(cells) else "" for _, cells in rows]


class Stripped(dict[str, str]):
    """Cells by what they are without spaces around; those that are alike are one object, since a column of a million days has few."""

    def __missing__(self, cell: str) -> str:
        bare = cell.strip()
        self[cell] = kept = self.setdefault(bare, bare)
        return kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One table of cells; of a workbook a sheet, of a text file the whole. Empty rows are kept: they part blocks."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A file that somebody exported. ``name`` is its name alone, which may help and never decides.

    ``form`` says how it was read (``UTF-16, commas``); ``separator`` is None for a workbook.
    """

    name: str
    form: str
    separator: str | None
    sheets: tuple[Sheet, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of the first sheet."""
        return self.sheets[0].rows if self.sheets else ()
