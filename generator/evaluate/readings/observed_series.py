"""An observed series: the readings of one series that are in force, of one window length, oldest first.

Made by ``versions`` and ``derived``, read by all that judges. Looking up days is by bisection, so that a
long history costs a short goal little. An observed series holds no readings that are later than the day it was made for.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date

from generator.model.calendar import Day, Period
from generator.model.observed import BreakMark, Restated
from generator.model.reading import Reading
from generator.model.report import Point
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ObservedSeries:
    """``points`` by their last day (then item), with those days in ``ends`` and the readings behind them.

    ``readings`` is empty for a derived observed. ``splits`` are the first days of new sides, oldest
    first, that no comparison crosses; ``breaks`` are all breaks, bridged ones too. ``offsets`` are what was added to
    all points before a day. ``read_on`` tells that the series was read after the last day that counts.
    """

    points: tuple[Point, ...]
    ends: tuple[Day, ...]
    readings: tuple[Reading, ...] = ()
    splits: tuple[Day, ...] = ()
    offsets: tuple[tuple[Day, float], ...] = ()
    read_on: bool = False
    breaks: tuple[BreakMark, ...] = ()
    restated: tuple[Restated, ...] = ()

    def until(self, day: Day) -> int:
        """How many points end on ``day`` or before it."""
        return bisect_right(self.ends, day)

    def within(self, days: Period) -> tuple[Point, ...]:
        """The points that end within ``days``."""
        return self.points[bisect_left(self.ends, days.start) : bisect_right(self.ends, days.end)]

    def shares(self, days: Period) -> tuple[Point, ...]:
        """What the windows give to ``days``: of one across an edge the share of its days that lie inside.

        Right for windows that do not overlap, as those of totals do not.
        """
        low, high = bisect_left(self.ends, days.start), bisect_right(self.ends, days.end)
        if high < len(self.points) and self.points[high].start <= days.end:
            high += 1
        return tuple(clipped(point, days) for point in self.points[low:high])

    def in_force(self, day: Day) -> Point | None:
        """The last point that ends on ``day`` or before it."""
        count = self.until(day)
        return self.points[count - 1] if count else None

    def side_start(self, day: Day) -> Day:
        """The first day of the side of all breaks on which ``day`` lies."""
        count = bisect_right(self.splits, day)
        return self.splits[count - 1] if count else date.min

    def offset_since(self, day: Day) -> float:
        """What has to be added to a level of ``day`` to compare it with the newest points."""
        return sum(offset for first, offset in self.offsets if day < first)

    def splits_between(self, earlier: Day, later: Day) -> bool:
        """Whether a break lies after ``earlier`` and not after ``later``, so that the two cannot be compared."""
        return self.side_start(later) > earlier


EMPTY = ObservedSeries(points=(), ends=())


def clipped(point: Point, days: Period) -> Point:
    """The part of a window that lies in ``days``, with as much of its value as that is of its days."""
    start, end = max(point.start, days.start), min(point.end, days.end)
    if start == point.start and end == point.end:
        return point
    share = ((end - start).days + 1) / ((point.end - point.start).days + 1)
    return point._replace(start=start, end=end, value=point.value * share)


def days_of(points: Iterable[Point]) -> int:
    """How many days the windows have together."""
    return sum((point.end - point.start).days + 1 for point in points)


@dataclass(frozen=True, slots=True)
class Selection:
    """What of a series exists for a goal: nothing dated after ``cut``, of items nothing collected after ``collected_by``.

    ``seen`` is the day on which it is judged: readings between ``cut`` and it tell only that the series was read on, and of a
    total's window that reaches back the share. ``tag`` narrows items to those that bear it; ``goal`` brings in the breaks that were written for that goal alone.
    """

    cut: Day
    seen: Day
    collected_by: Day | None = None
    tag: str | None = None
    goal: str | None = None


def series_of_points(points: tuple[Point, ...], *parts: ObservedSeries) -> ObservedSeries:
    """A derived series with the breaks of the series that it is made of."""
    return ObservedSeries(
        points=points,
        ends=tuple(point.end for point in points),
        read_on=bool(parts) and all(part.read_on for part in parts),
        splits=tuple(sorted({day for part in parts for day in part.splits})),
        breaks=tuple(sorted({mark for part in parts for mark in part.breaks}, key=lambda mark: mark.date)),
    )
