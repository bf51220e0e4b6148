"""The calendar of readings: a column a week, a square a day, filled where a reading speaks for that day."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from generator.chart import words
from generator.chart.figures.figure import Figure, Patch, Sheet, title
from generator.chart.frame import Frame
from generator.chart.labels.places import Box
from generator.chart.scene import LINE_HEIGHT, Format, Label
from generator.model.calendar import Day, Period
from generator.model.phrase import FactValue, Phrase
from generator.model.report import Point

_DAY = timedelta(days=1)
#: A square with the air beside it, and the air alone.
_CELL, _AIR = 18.0, 3.0
_TOP = LINE_HEIGHT + 12.0
#: Longer gaps come first in the rows; so many are told.
_GAPS = 20


def reading_days(points: Sequence[Point], as_of: Day) -> Figure | None:
    """The days of a series from its first reading to ``as_of``, as many weeks as fit; None without a reading.

    A row holds the days of a gap and how many these are, the longest first. ``points`` are in the order of their days.
    """
    if not points or points[0].start > as_of:
        return None
    read = {
        day for point in points for day in _days(max(point.start, points[0].start), min(point.end, as_of))
    }
    gaps = sorted(_gaps(points[0].start, as_of, read), key=lambda gap: (-gap.days, gap.start))
    facts: dict[str, FactValue] = {
        "read": len(read),
        "n": (as_of - points[0].start).days + 1,
        "start": points[0].start,
        "gaps": len(gaps),
    }
    return Figure(
        kind="reading-days",
        point=Phrase("chart-point-reading-days", facts),
        rows=tuple((gap, gap.days) for gap in gaps[:_GAPS]),
        place=lambda shape: _placed(points[0].start, as_of, read, shape),
    )


def _days(first: date, last: date) -> Iterator[date]:
    return (first + _DAY * n for n in range((last - first).days + 1))


def _gaps(first: date, last: date, read: set[date]) -> Iterator[Period]:
    """Runs of days without a reading."""
    begin: date | None = None
    for day in _days(first, last):
        if day not in read:
            begin = begin or day
        elif begin is not None:
            yield Period(begin, day - _DAY)
            begin = None
    if begin is not None:
        yield Period(begin, last)


def _placed(first: date, last: date, read: set[date], shape: Format) -> Sheet:
    """The newest weeks, Monday at the top; days outside the series have no square."""
    weeks = int(shape.width // _CELL)
    monday = last - _DAY * last.weekday()
    begin = max(first - _DAY * first.weekday(), monday - _DAY * 7 * (weeks - 1))
    shown = list(_days(max(first, begin), last))
    bottom = _TOP + 7 * _CELL
    return Sheet(
        height=bottom + LINE_HEIGHT + 4,
        frame=Frame(
            left=0,
            right=shape.width,
            top=_TOP,
            bottom=bottom,
            first=begin.toordinal(),
            last=begin.toordinal() + 7 * weeks,
            low=0.0,
            high=1.0,
        ),
        labels=(title(words.plain("chart-title-reading-days")), *_months(shown, begin, bottom, shape)),
        patches=tuple(
            _square(day, begin, filled=filled)
            for filled in (True, False)
            for day in shown
            if (day in read) is filled
        ),
    )


def _square(day: date, begin: date, *, filled: bool) -> Patch:
    x, y = _place(day, begin)
    box = Box(x, y, x + _CELL - _AIR, y + _CELL - _AIR)
    return Patch(box, "var(--ink)" if filled else "var(--rule)", 0.7 if filled else 1.0)


def _place(day: date, begin: date) -> tuple[float, float]:
    return (day - begin).days // 7 * _CELL, _TOP + day.weekday() * _CELL


def _months(shown: Sequence[date], begin: date, bottom: float, shape: Format) -> Iterator[Label]:
    """The first day shown and the first of each month, where its date finds room under its column."""
    reached = -1.0
    for day in shown:
        if day == shown[0] or day.day == 1:
            x, _ = _place(day, begin)
            label = Label(words.day(day, year=shown[0].year != shown[-1].year), x, bottom + LINE_HEIGHT - 2)
            if label.box.left > reached and label.box.right <= shape.width:
                reached = label.box.right + 10
                yield label
