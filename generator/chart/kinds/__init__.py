"""The chart kinds: one file and one line each. The first that suits a key result draws it."""

from generator.chart.kinds.item import ITEM
from generator.chart.kinds.kind import ChartKind, Curves
from generator.chart.kinds.level import LEVEL
from generator.chart.kinds.total import TOTAL
from generator.chart.kinds.window import WINDOW

KINDS: tuple[ChartKind, ...] = (
    LEVEL,
    TOTAL,
    WINDOW,
    ITEM,
)

__all__ = ["KINDS", "ChartKind", "Curves"]
