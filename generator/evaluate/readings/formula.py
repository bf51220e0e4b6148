"""Formulas: what metrics are made of, postfix steps worked out over numbers, and series joined where they have all parts.

Takes metrics, steps and observed series, gives numbers and points. A division by zero or a number beyond float64 has no
result, and a day without a result has no point. It does not look for the parts.
"""

from collections.abc import Callable, Mapping, Sequence
from math import isfinite
from operator import add, mul, sub

from generator.evaluate.readings.freshness import freshness_of
from generator.evaluate.readings.observed_series import ObservedSeries, series_of_points
from generator.model.calendar import Day
from generator.model.metric import Metric, Operation
from generator.model.report import Point
from generator.records import dataclass

#: Metrics made of metrics made of metrics …: deeper ones are not worked out, and loops never end.
_DEEPEST = 50
_ARITHMETIC: dict[str, Callable[[float, float], float]] = {"+": add, "-": sub, "*": mul}


def part_ids(metric: Metric) -> tuple[str, ...]:
    """The metrics that ``metric`` is made of, each once; none where it is only read."""
    if metric.formula:
        return tuple(dict.fromkeys(step.metric for step in metric.formula if step.kind == "metric"))
    if metric.numerator is None or metric.denominator is None:
        return ()
    return tuple(dict.fromkeys((metric.numerator, metric.denominator)))


def computable(metrics: Mapping[str, Metric]) -> frozenset[str]:
    """The metrics made of others, all of which exist and lead to metrics that are read."""
    parts = {name: part_ids(metric) for name, metric in metrics.items()}
    settled = {name for name, names in parts.items() if not names}
    composed = set(parts) - settled
    for _ in range(_DEEPEST):
        found = {name for name in composed - settled if settled.issuperset(parts[name])}
        if not found:
            break
        settled |= found
    return frozenset(composed & settled)


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
    observed: ObservedSeries

    @property
    def is_level(self) -> bool:
        return self.metric.traits.is_stock

    def level_on(self, day: Day) -> float | None:
        """The level in force on ``day``: not older than ``max_age``, and of the same side of every break."""
        point = self.observed.in_force(day)
        if point is None or not freshness_of(point.end, self.metric).on(day):
            return None
        return None if self.observed.splits_between(point.end, day) else point.value


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
        {(point.start, point.end, point.item): point.value for point in part.observed.points}
        for part in parts
    ]
    return [
        (
            point._replace(value=0.0),
            {part.name: table[slot] for part, table in zip(parts, tables, strict=True)},
        )
        for point in parts[0].observed.points
        if all((slot := (point.start, point.end, point.item)) in table for table in tables)
    ]


def _read_days(parts: Sequence[Part]) -> list[Row]:
    days = sorted({day for part in parts for day in part.observed.ends})
    return [(Point(day, day, 0.0), {}) for day in days]


def _with_levels(point: Point, values: dict[str, float], parts: Sequence[Part]) -> Row | None:
    levels = {part.name: part.level_on(point.end) for part in parts if part.is_level}
    known = {name: level for name, level in levels.items() if level is not None}
    return (point, {**values, **known}) if len(known) == len(levels) else None


def computed(steps: Sequence[Operation], parts: Sequence[Part]) -> ObservedSeries:
    """The series of a formula."""
    results = ((point, worked_out(steps, values)) for point, values in joined(parts))
    points = tuple(point._replace(value=result) for point, result in results if result is not None)
    return series_of_points(points, *(part.observed for part in parts))
