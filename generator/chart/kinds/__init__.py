"""The chart kinds: one file and one line each. The first that suits a key result draws it."""

from generator.chart.kinds.bars import BARS
from generator.chart.kinds.item import ITEM
from generator.chart.kinds.kind import Bar, ChartKind, Curves
from generator.chart.kinds.level import LEVEL
from generator.chart.kinds.total import TOTAL
from generator.chart.kinds.window import WINDOW
from generator.chart.subject import Subject

#: The first that suits draws.
KINDS: tuple[ChartKind, ...] = (
    LEVEL,
    BARS,
    TOTAL,
    WINDOW,
    ITEM,
)


def kind_of(subject: Subject) -> ChartKind | None:
    """The kind that draws ``subject``; None where none does."""
    return next((kind for kind in KINDS if kind.suits(subject)), None)


__all__ = ["KINDS", "Bar", "ChartKind", "Curves", "kind_of"]
