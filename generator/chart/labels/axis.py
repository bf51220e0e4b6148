"""The days below the plot: the axis, and dates only where something happens.

Takes a frame and the period, gives labels and rules. Today is not here: its mark is put into the finished picture.
"""

from collections.abc import Iterator
from datetime import date

from generator.chart import words
from generator.chart.frame import Frame
from generator.chart.scene import SOFT, Anchor, Label, Marks, Rule
from generator.chart.span import Days
from generator.model.calendar import Period

#: Between two dates.
_APART = 10


def placed_dates(frame: Frame, period: Period | None, days: Days, baseline: float, width: float) -> Marks:
    """The axis, and the dates on ``baseline`` of a picture so wide."""
    return Marks(
        labels=_date_labels(_dates(frame, period, days, baseline), width),
        rules=tuple(_rules(frame, period)),
    )


def _rules(frame: Frame, period: Period | None) -> Iterator[Rule]:
    """The axis, with a tick at the period's ends."""
    yield Rule(frame.left, frame.bottom, frame.right, frame.bottom, stroke=SOFT)
    if period is not None:
        for x in (frame.x(period.start.toordinal() - 1), frame.right):
            yield Rule(x, frame.bottom, x, frame.bottom + 5, stroke=SOFT)


def _date_labels(dates: Iterator[tuple[Label, ...]], width: float) -> tuple[Label, ...]:
    """The period's end and start, and where history begins; a date that finds no place beside the others is left out."""
    kept: list[Label] = []
    for places in dates:
        inside = (label for label in places if label.box.left >= -1 and label.box.right <= width + 1)
        free = (label for label in inside if not any(label.box.overlaps(other.box, _APART) for other in kept))
        label = next(free, None)
        if label is not None:
            kept.append(label)
    return tuple(kept)


def _dates(frame: Frame, period: Period | None, days: Days, baseline: float) -> Iterator[tuple[Label, ...]]:
    """The places of each date, the most important date first."""
    newest = date.fromordinal(days.last)
    year = days.oldest.year != newest.year

    def at(day: date, x: float, *anchors: Anchor) -> tuple[Label, ...]:
        return tuple(Label(words.day(day, year=year), x, baseline, anchor) for anchor in anchors)

    start = days.oldest if period is None else period.start
    if days.oldest == newest:
        yield at(newest, (frame.left + frame.right) / 2, "center")
        return
    yield at(newest, frame.right, "center", "right")
    if start not in {days.oldest, newest}:
        yield at(start, frame.x(start.toordinal() - 1), "left", "center", "right")
    yield at(days.oldest, frame.left, "left")
