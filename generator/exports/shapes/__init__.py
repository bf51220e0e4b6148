"""The shapes of exports that are known, a file each, from the most particular to any table.

Takes nothing; gives ``SHAPES``. The first that recognises a file has it.
"""

from generator.exports.shape import Shape
from generator.exports.shapes import any_table, meta_by_day

__all__ = ["SHAPES", "Shape"]

SHAPES: tuple[Shape, ...] = (meta_by_day.SHAPE, any_table.SHAPE)
