"""A total, such as clicks or money: it accumulates from 0, over the same length of time before the goal."""

from collections.abc import Iterable
from itertools import accumulate

from generator.chart.kinds.kind import BEFORE, BEHIND, MANY, ChartKind, Curves
from generator.chart.strokes.curve import Stroke, Vertex
from generator.chart.subject import Subject
from generator.model.report import Point

_Rise = tuple[Vertex, Vertex]


def suits(subject: Subject) -> bool:
    return subject.is_total


def curves(subject: Subject, first: int, last: int) -> Curves:
    """The running total of the goal's days; missed windows lift the pen, for nobody knows what they held."""
    within = tuple(point for point in subject.points if first < point.end.toordinal() <= last)
    strokes = _running(subject, within, first)
    before = _before(subject, first, last)
    return Curves(
        strokes={"string" if len(within) > MANY else "readings": strokes, "before": before},
        end=strokes[-1][-1] if strokes else None,
        before_days=last - first if before else None,
    )


def _running(subject: Subject, within: tuple[Point, ...], first: int) -> tuple[Stroke, ...]:
    """The judged total day by day, each rise drawn over the window that brought it."""
    begins = {point.end: max(point.start.toordinal() - 1, first) for point in reversed(within)}
    rises: list[_Rise] = []
    before = Vertex(first, 0.0)
    for mark in subject.track:
        last = mark.date.toordinal()
        restarts = any(before.day < cut.date.toordinal() <= last for cut in subject.breaks)
        begin = Vertex(max(begins.get(mark.date, last - 1), before.day), 0.0 if restarts else before.value)
        if _between_items(subject) and not restarts:
            rises.append((before, begin))
        rises.append((begin, Vertex(last, mark.value)))
        before = rises[-1][1]
    return _as_strokes(rises)


def _between_items(subject: Subject) -> bool:
    """Whether days without a reading are no gap: nobody posts every day."""
    return subject.traits.per_item


def _before(subject: Subject, first: int, last: int) -> tuple[Stroke, ...]:
    """The running total of as many days before the start, moved onto the goal's days; level where nothing was read."""
    length = last - first
    earlier = [
        point
        for point in subject.points
        if point.start.toordinal() > first - length and point.end.toordinal() <= first
    ]
    covered = sum((point.end - point.start).days + 1 for point in earlier)
    if covered < length / 2 or any(first - length < cut.date.toordinal() for cut in subject.breaks):
        return ()
    corners: list[Vertex] = []
    for point, total in zip(earlier, accumulate(point.value for point in earlier), strict=True):
        begin = Vertex(point.start.toordinal() - 1 + length, total - point.value)
        corners += [
            *([] if corners[-1:] == [begin] else [begin]),
            Vertex(point.end.toordinal() + length, total),
        ]
    return (tuple(corners),)


def _as_strokes(rises: Iterable[_Rise]) -> tuple[Stroke, ...]:
    """Rises that meet become one stroke."""
    strokes: list[list[Vertex]] = []
    for begin, end in rises:
        if not strokes or strokes[-1][-1] != begin:
            strokes.append([begin])
        strokes[-1].append(end)
    return tuple(tuple(stroke) for stroke in strokes)


TOTAL = ChartKind(
    id="total",
    suits=suits,
    curves=curves,
    layers=(*BEHIND, "before", "string", "readings", *BEFORE),
    from_zero=True,
    begins=None,
)
