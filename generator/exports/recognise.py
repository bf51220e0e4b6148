"""What a file is, by its content: the first of the known shapes that recognises it.

Takes an opened file; gives the shape and why, or raises ``NotTakenError`` that says what was looked for.
"""

from collections.abc import Mapping
from dataclasses import replace

from generator.diagnostics.suggestions import did_you_mean
from generator.exports.draft import Asked, NotTakenError, Taken
from generator.exports.export import Export
from generator.exports.headers import NOTHING
from generator.exports.series import once_a_day
from generator.exports.shapes import SHAPES, Shape
from generator.exports.shapes.any_table import why_table
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """What a file was taken for, and why, in half a sentence."""

    shape: Shape
    why: str

    def take(self, export: Export, asked: Asked) -> Taken:
        """What the file gives, each reading once.

        Raises:
            NotTakenError: it is not what it was taken for, or can be read in two ways.
        """
        taken = self.shape.take(export, asked)
        drafts, doubled = once_a_day(taken.drafts)
        if not doubled and len(drafts) == len(taken.drafts):
            return taken
        return replace(taken, drafts=tuple(drafts), refused=tuple(sorted([*taken.refused, *doubled])))


def recognised(
    export: Export,
    kind: str | None = None,
    *,
    mapped: Mapping[str, str] | None = None,
    named: Mapping[str, str] = NOTHING,
) -> Recognised:
    """The shape of ``export``; of ``kind`` without looking, where somebody says so, and any table where columns were mapped.

    ``named`` are headers that the site itself knows; only a file that no shape knows is looked through for them.

    Raises:
        NotTakenError: no shape knows it, or no shape is called ``kind``.
    """
    if kind is not None:
        return Recognised(shape=shape_called(kind), why="as --from says")
    if mapped and {"date", "value"} <= set(mapped):
        return Recognised(shape=SHAPES[-1], why="its columns are named by --map")
    for shape in SHAPES:
        why = shape.recognise(export)
        if why is not None:
            return Recognised(shape=shape, why=why)
    why = why_table(export, named)
    if why is not None:
        return Recognised(shape=SHAPES[-1], why=why)
    head = next((row for row in export.rows if not row.is_empty), None)
    seen = ", ".join(f"`{cell}`" for cell in head.cells if cell)[:200] if head else "nothing"
    raise NotTakenError(
        f"this is none of the exports that are known; it begins with {seen}",
        fix="name its columns: --map date=COLUMN,value=COLUMN,metric=METRIC",
        line=head.line if head else None,
    )


def headers_in(export: Export) -> tuple[str, ...]:
    """The cells of the first row that has several, each once: what the columns are called, most likely."""
    for sheet in export.sheets:
        for row in sheet.rows[:40]:
            cells = tuple(dict.fromkeys(cell for cell in row.cells if cell))
            if len(cells) > 1:
                return cells
    return ()


def shape_called(kind: str) -> Shape:
    """The shape with the id ``kind``."""
    for shape in SHAPES:
        if shape.id == kind:
            return shape
    ids = [shape.id for shape in SHAPES]
    raise NotTakenError(
        f"no export is called `{kind}`",
        fix=did_you_mean(kind, ids, otherwise=f"there are {', '.join(ids)}"),
    )
