"""A file from another tool as it was opened: sheets of rows of text cells, each row with the line it began on.

Takes nothing; these are the records between opening a file and knowing what it is.
"""

from dataclasses import dataclass
from typing import NamedTuple


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
