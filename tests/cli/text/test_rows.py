"""Rows and paragraphs look as rich's own tables do, whatever stands in them."""

from io import StringIO

import pytest
from hypothesis import given
from hypothesis.strategies import lists, sampled_from, tuples
from rich.box import SIMPLE_HEAD
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Column, Table
from rich.text import Text

from generator.cli.text.rows import Cell, Paragraph, Rows

HEADS = ("goal", "status", "value", "due")
WIDTHS = (12, 24, 8)
PIECES = (
    "Grow", "目標を達成する", "عدد المتابعين", "👩\u200d👩\u200d👧", "e\u0301te\u0301", "x" * 70, "超長" * 30, "a  b", "\u3000wide", "🇳🇴 flag",
    "[bold]no markup[/bold]", ":smile:", "-" * 45, "हिन्दी", "…", "caf\u00e9-au-lait",
)  # fmt: skip
STYLES = ("", "bold", "dim", "green")
texts = lists(sampled_from(PIECES), max_size=5).map(" ".join)
cells = tuples(texts, sampled_from(STYLES)).map(lambda each: Cell(*each))


def as_printed(body: RenderableType, width: int, colours: str | None) -> list[str]:
    """What ``body`` looks like, but for blanks at the ends of lines."""
    out = StringIO()
    console = Console(file=out, width=width, force_terminal=colours is not None, color_system=colours)
    console.print(body)
    return [line.rstrip() for line in out.getvalue().splitlines()]


def table_of(rows: list[tuple[Cell, ...]]) -> Table:
    table = Table(
        Column("goal", ratio=1, overflow="fold"),
        Column("status", width=WIDTHS[0]),
        *(Column(head, justify="right", width=width) for head, width in zip(HEADS[2:], WIDTHS[1:], strict=True)),
        box=SIMPLE_HEAD,
        pad_edge=False,
        expand=True,
        header_style="dim",
    )  # fmt: skip
    for row in rows:
        table.add_row(*(Text(*cell) for cell in row))
    return table


def grid_of(head: tuple[Cell, ...], below: list[Cell]) -> Table:
    lines = Table.grid()
    lines.add_row(Text.assemble(*head))
    for cell in below:
        lines.add_row(Padding(Text(*cell), (0, 0, 0, 2)))
    grid = Table.grid()
    grid.add_row(lines)
    grid.add_row("")
    return grid


@pytest.mark.parametrize("colours", [None, "standard"])
@pytest.mark.parametrize("width", [80, 120, 200])
@given(rows=lists(tuples(*(cells for _ in HEADS)), max_size=4))
def test_rows_are_laid_out_as_richs_own_table_lays_them_out(width, colours, rows) -> None:
    own = Rows(heads=HEADS, widths=WIDTHS, rows=rows)
    assert as_printed(own, width, colours) == as_printed(table_of(rows), width, colours)


@pytest.mark.parametrize("colours", [None, "standard"])
@pytest.mark.parametrize("width", [40, 60, 120])
@given(head=tuples(cells, cells), below=lists(cells, min_size=1, max_size=3))
def test_paragraphs_are_laid_out_as_a_grid_would(width, colours, head, below) -> None:
    own = Group(Paragraph(head=head, below=below))
    assert as_printed(own, width, colours) == as_printed(grid_of(head, below), width, colours)
