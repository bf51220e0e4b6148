"""Rows of a table that may have thousands, and paragraphs: as rich lays out its own, at a part of what those cost.

Takes cells, each in one style, and the widths of their columns; gives what rich can print. rich renders every cell of its ``Table`` as a
document of its own; here it does so with the head and with what goes over several lines, and what fits is a piece of a line. It chooses
no width.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Literal, NamedTuple

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions
from rich.segment import Segment
from rich.table import Column, Table
from rich.text import Text

from generator.records import dataclass

_Line = list[Segment]
_Side = Literal["left", "right"]
#: What rich's ``SIMPLE_HEAD`` leaves free at either end of a row, and between two columns.
_EDGE, _GAP = Segment(" "), Segment("   ")
_INDENT = 2
#: So many columns hold words, which stand to the left; the others hold figures.
_OF_WORDS = 2


class Cell(NamedTuple):
    """A text without an end of a line, and the name of its style."""

    text: str
    style: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """A table. ``widths`` are those of all columns but the first, which takes the rest; what is too long goes over several lines.

    Of a word that has no room in a line the first column folds the rest, the others cut it off.
    """

    heads: Sequence[str]
    widths: Sequence[int]
    rows: Sequence[Sequence[Cell]]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        around = 2 * len(_EDGE.text) + len(_GAP.text) * len(self.widths)
        widths = (options.max_width - around - sum(self.widths), *self.widths)
        columns = [
            Column(head, width=width, justify=_side(place))
            for place, (head, width) in enumerate(zip(self.heads, widths, strict=True))
        ]
        *head, below = console.render_lines(
            Table(*columns, box=SIMPLE_HEAD, pad_edge=False, header_style="dim"), options
        )
        for line in head:
            yield from _ended(line)
        for row in self.rows:
            for line in _laid_out(row, widths, console):
                yield from _ended(line)
        yield from _ended(below)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A line of several cells, lines below it that stand further in, and a blank one; a word that has no room in a line is cut off."""

    head: Sequence[Cell]
    below: Sequence[Cell]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        longest = max(_length(self.head), *(_INDENT + cell_len(each.text) for each in self.below))
        width = min(longest, options.max_width)
        for line in _lines(self.head, width, console):
            yield from _ended(line)
        for cell in self.below:
            for line in _lines((cell,), width - _INDENT, console):
                yield Segment(" " * _INDENT)
                yield from _ended(line)
        yield Segment.line()


def _ended(line: _Line) -> Iterator[Segment]:
    yield from line
    yield Segment.line()


def _side(place: int) -> _Side:
    return "left" if place < _OF_WORDS else "right"


def _laid_out(row: Sequence[Cell], widths: Sequence[int], console: Console) -> Iterator[_Line]:
    """The lines of a row: as many as its highest cell has."""
    cells = [
        _lines((cell,), width, console, side=_side(place), overflow="ellipsis" if place else "fold")
        for place, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    blank = [[Segment(" " * width)] for width in widths]
    for lines in zip_longest(*cells):
        line = [_EDGE]
        for found, nothing in zip(lines, blank, strict=True):
            line += found or nothing
            line.append(_GAP)
        line[-1] = _EDGE
        yield line


def _length(cells: Sequence[Cell]) -> int:
    return sum(cell_len(each.text) for each in cells)


def _lines(
    cells: Sequence[Cell],
    width: int,
    console: Console,
    *,
    side: _Side = "left",
    overflow: Literal["fold", "ellipsis"] = "ellipsis",
) -> list[_Line]:
    """Cells that follow each other as lines that are ``width`` wide; what one has free is in its style, and has none where they are several."""
    free = width - _length(cells)
    if free < 0:
        whole = Text(*cells[0]) if len(cells) == 1 else Text.assemble(*cells)
        options = console.options.update(width=width, justify=side, overflow=overflow)
        return console.render_lines(whole, options)
    if len(cells) > 1:
        return [[*(Segment(text, console.get_style(style)) for text, style in cells), Segment(" " * free)]]
    ((text, style),) = cells
    blank = " " * free
    return [[Segment(text + blank if side == "left" else blank + text, console.get_style(style))]]
