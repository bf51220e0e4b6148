"""Formulas: postfix steps worked out over numbers, and series joined on the days that have all their parts.

Takes steps and strands, gives numbers and points. A division by zero or a number beyond float64 has no
result, and a day without a result has no point. It does not look for the parts.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from operator import add, mul, sub

from generator.evaluate.days import later
from generator.evaluate.strand import Strand, strand_of_points
from generator.model.calendar import Day
from generator.model.metric import Metric, Operation
from generator.model.report import Point

_ARITHMETIC: dict[str, Callable[[float, float], float]] = {"+": add, "-": sub, "*": mul}


def worked_out(steps: Sequence[Operation], values: Mapping[str, float]) -> float | None:
    """The result of ``steps`` with ``values`` by metric id, or None where there is none.

    >>> half = (Operation("metric", metric="likes"), Operation("number", number=2), Operation("/"))
    >>> worked_out(half, {"likes": 3.0})
    1.5
    """
    stack: list[float] = []
    for step in steps:
        if step.kind == "number":
            stack.append(step.number)
        elif step.kind == "metric":
            stack.append(values[step.metric])
        else:
            right, left = stack.pop(), stack.pop()
            if step.kind == "/" and right == 0:
                return None
            stack.append(left / right if step.kind == "/" else _ARITHMETIC[step.kind](left, right))
    return stack[-1] if stack and isfinite(stack[-1]) else None


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a formula by the name that the steps know it by, with its points."""

    name: str
    metric: Metric
    strand: Strand

    @property
    def is_level(self) -> bool:
        return self.metric.traits.is_stock

    def level_on(self, day: Day) -> float | None:
        """The level in force on ``day``: not older than ``max_age``, and of the same side of every break."""
        point = self.strand.in_force(day)
        if point is None or later(point.end, self.metric.max_age) < day:
            return None
        return None if self.strand.splits_between(point.end, day) else point.value


Row = tuple[Point, dict[str, float]]


def joined(parts: Sequence[Part]) -> list[Row]:
    """The days that have all parts, with the parts' values: levels in force, others of the very same window.

    Where all parts are levels, every day on which one of them was read. The rows' points bear the value 0.
    """
    windows = [part for part in parts if not part.is_level]
    rows = _common(windows) if windows else _read_days(parts)
    return [row for point, values in rows if (row := _with_levels(point, values, parts)) is not None]


def _common(parts: Sequence[Part]) -> list[Row]:
    """The windows (of items: the items) that all of ``parts`` have."""
    tables = [
        {(point.start, point.end, point.item): point.value for point in part.strand.points} for part in parts
    ]
    return [
        (
            point._replace(value=0.0),
            {part.name: table[slot] for part, table in zip(parts, tables, strict=True)},
        )
        for point in parts[0].strand.points
        if all((slot := (point.start, point.end, point.item)) in table for table in tables)
    ]


def _read_days(parts: Sequence[Part]) -> list[Row]:
    days = sorted({day for part in parts for day in part.strand.ends})
    return [(Point(day, day, 0.0), {}) for day in days]


def _with_levels(point: Point, values: dict[str, float], parts: Sequence[Part]) -> Row | None:
    levels = {part.name: part.level_on(point.end) for part in parts if part.is_level}
    known = {name: level for name, level in levels.items() if level is not None}
    return (point, {**values, **known}) if len(known) == len(levels) else None


def computed(steps: Sequence[Operation], parts: Sequence[Part]) -> Strand:
    """The strand of a formula."""
    results = ((point, worked_out(steps, values)) for point, values in joined(parts))
    points = tuple(point._replace(value=result) for point, result in results if result is not None)
    return strand_of_points(points, *(part.strand for part in parts))
