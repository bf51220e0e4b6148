"""The days below the plot: the axis, and dates only where something happens.

Takes a frame and the period, gives labels and rules. Today is not here: its mark is put into the finished picture.
"""

from collections.abc import Iterator
from datetime import date

from generator.chart import words
from generator.chart.frame import Frame
from generator.chart.scene import SOFT, Anchor, Label, Rule
from generator.chart.span import Days
from generator.model.calendar import Period

#: Between two dates.
_APART = 10


def axis_rules(frame: Frame, period: Period | None) -> Iterator[Rule]:
    """The axis, with a tick at the period's ends."""
    yield Rule(frame.left, frame.bottom, frame.right, frame.bottom, stroke=SOFT)
    if period is not None:
        for x in (frame.x(period.start.toordinal() - 1), frame.right):
            yield Rule(x, frame.bottom, x, frame.bottom + 5, stroke=SOFT)


def date_labels(frame: Frame, period: Period | None, days: Days, baseline: float) -> tuple[Label, ...]:
    """The period's start and end, and where history begins; a date that would touch an earlier one is left out."""
    kept: list[Label] = []
    for label in _dates(frame, period, days, baseline):
        if not any(label.box.overlaps(other.box, _APART) for other in kept):
            kept.append(label)
    return tuple(kept)


def _dates(frame: Frame, period: Period | None, days: Days, baseline: float) -> Iterator[Label]:
    newest = date.fromordinal(days.last)
    year = days.oldest.year != newest.year

    def at(day: date, x: float, anchor: Anchor) -> Label:
        return Label(words.day(day, year=year), x, baseline, anchor)

    start = days.oldest if period is None else period.start
    if days.oldest == newest:
        yield at(newest, (frame.left + frame.right) / 2, "center")
        return
    yield at(newest, frame.right, "right")
    if period is not None and start != newest:
        yield at(start, frame.x(start.toordinal() - 1), "left")
    if days.oldest != start or period is None:
        yield at(days.oldest, frame.left, "left")
