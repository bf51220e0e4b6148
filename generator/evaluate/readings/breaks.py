"""Breaks: what annotations do to the readings before them.

Takes annotations and an observed series, gives the series that knows where it is split. A break is bridged where it carries the
level on or gives an offset; but an offset to a level bridges no total. It does not decide what a split forbids.
"""

from collections.abc import Iterable
from dataclasses import replace
from operator import attrgetter

from generator.evaluate.readings.observed_series import ObservedSeries
from generator.model.calendar import Day
from generator.model.metric import Metric
from generator.model.observed import BreakMark
from generator.model.reading import Annotation
from generator.model.report import Point


def is_bridged(annotation: Annotation, metric: Metric) -> bool:
    """Whether a series of ``metric`` goes on across the break."""
    return annotation.carry or has_offset(annotation, metric)


def has_offset(annotation: Annotation, metric: Metric) -> bool:
    return annotation.offset is not None and not metric.is_total


def split(observed: ObservedSeries, breaks: tuple[Annotation, ...], metric: Metric) -> ObservedSeries:
    """The series with its breaks; offsets are added to every point before them."""
    if not breaks:
        return observed
    marks = tuple(BreakMark(date=a.start, title=a.title, bridged=is_bridged(a, metric)) for a in breaks)
    offsets = tuple((a.start, a.offset) for a in breaks if a.offset is not None and has_offset(a, metric))
    return replace(
        observed,
        points=_shifted(observed.points, offsets),
        splits=tuple(sorted({*observed.splits, *(mark.date for mark in marks if not mark.bridged)})),
        offsets=offsets,
        breaks=tuple(sorted({*observed.breaks, *marks}, key=attrgetter("date"))),
    )


def _shifted(points: tuple[Point, ...], offsets: Iterable[tuple[Day, float]]) -> tuple[Point, ...]:
    for first, offset in offsets:
        points = tuple(
            point._replace(value=point.value + offset) if point.end < first else point for point in points
        )
    return points
