"""The grid that a series is laid on: its own cadence, coarser where the deadline is many steps away.

Takes points in the order of time, gives steps, ages and values. Readings that come regularly keep their days and
their gaps; those that come as they come are taken as a sequence. It asks nothing and forecasts nothing.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import fsum
from statistics import median

from generator.model.report import Point
from generator.records import dataclass

#: Days in a mean month: grids of 28 to 31 days are monthly.
MONTH = 30.4375
#: Months and people differ by a few days: a window that ends this part of a step after the deadline is still within.
SLACK = 0.09
#: With fewer readings than this share of the grid, they do not come regularly.
REGULAR = 0.75
#: What was learned looks at most about this many steps ahead, and wants about as many readings as ``ENOUGH``.
FAR, ENOUGH = 30, 10
#: By how many steps days, weeks and months can be drawn together: to weeks, months, quarters and years.
COARSER = ((0.5, 1.5, (7, 28, 91)), (6.0, 8.0, (4, 13)), (27.0, 32.0, (3, 12)), (0.0, 1e9, (2, 4, 8)))

#: Draws the values of one cell of the grid together; a single one is itself.
Draw = Callable[[Sequence[float]], float]


@dataclass(frozen=True, slots=True)
class Grid:
    """``ages`` in steps before the last reading, oldest first, and ``values`` there; a step is ``step`` days."""

    step: float
    ages: tuple[int, ...]
    values: tuple[float, ...]


def cadence(points: Sequence[Point]) -> float:
    """The usual number of days from one reading to the next: the median gap.

    >>> from datetime import date
    >>> cadence([Point(d, d, 0.0) for d in (date(2026, 4, 1), date(2026, 4, 8), date(2026, 4, 22), date(2026, 4, 29))])
    7.0
    """
    days = sorted({point.end.toordinal() for point in points})
    gaps = [later - earlier for earlier, later in pairwise(days)]
    step = float(median(gaps)) if gaps else 1.0
    return MONTH if 28 <= step <= 31 else step


def is_regular(points: Sequence[Point], step: float) -> bool:
    """Whether most steps of the grid have a reading, and none has many."""
    cells = round((points[-1].end - points[0].end).days / step) + 1
    return REGULAR * cells <= len(points) <= cells / REGULAR


def by_day(points: Sequence[Point], step: float, draw: Draw) -> Grid:
    """The readings on their own days."""
    last = points[-1].end.toordinal()
    ages = [round((last - point.end.toordinal()) / step) for point in points]
    if len(set(ages)) == len(ages):
        return Grid(step, tuple(ages), tuple([point.value for point in points]))
    cells: dict[int, list[float]] = {}
    for age, point in zip(ages, points, strict=True):
        cells.setdefault(age, []).append(point.value)
    return Grid(step, tuple(cells), tuple(draw(values) for values in cells.values()))


def by_turn(points: Sequence[Point]) -> Grid:
    """The readings one after the other, at their mean distance in days."""
    count = len(points)
    days = max((points[-1].end - points[0].end).days, 1)
    return Grid(
        days / max(count - 1, 1), tuple(range(count - 1, -1, -1)), tuple(point.value for point in points)
    )


def coarsened(grid: Grid, ahead: float, draw: Callable[[Sequence[float], int], float]) -> tuple[Grid, ...]:
    """The grid, and those with several steps drawn together as far as the deadline needs them: the last one reaches it.

    Where it is farther than what was learned looks, and only as far as enough is left to learn from.
    """
    sizes = next(sizes for least, most, sizes in COARSER if least <= grid.step <= most)
    grids, reached = [grid], 1
    for size in sizes:
        if ahead / reached > FAR and len(grid.ages) >= ENOUGH * size:
            grids.append(_drawn_together(grid, size, draw))
            reached = size
    return tuple(grids)


def _drawn_together(grid: Grid, size: int, draw: Callable[[Sequence[float], int], float]) -> Grid:
    """Blocks of ``size`` steps that end with the last reading; of blocks that were half read the value is known."""
    blocks: dict[int, list[float]] = {}
    for age, value in zip(grid.ages, grid.values, strict=True):
        blocks.setdefault(age // size, []).append(value)
    kept = {age: draw(values, size) for age, values in blocks.items() if age == 0 or 2 * len(values) >= size}
    return Grid(grid.step * size, tuple(kept), tuple(kept.values()))


def newest(values: Sequence[float], _size: int = 1) -> float:
    """Of a level the last one counts."""
    return values[-1]


def mean(values: Sequence[float], _size: int = 1) -> float:
    return fsum(value / len(values) for value in values)


def total(values: Sequence[float], size: int = 1) -> float:
    """Of a total all counts; what was not read of a block is taken to be like the rest."""
    return mean(values) * max(size, len(values))
