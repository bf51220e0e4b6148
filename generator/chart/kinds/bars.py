"""A series of amounts, such as clicks or money, without a goal: a bar for each window, from zero.

Of more days than bars can be told apart, each bar is a whole week, month or year; one that is not read to its end is
paler, for it can still grow.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import groupby

from generator.chart.kinds.kind import BEFORE, BEHIND, Bar, ChartKind, Curves, at_its_window, each_window
from generator.chart.strokes.curve import Vertex, strokes_of_windows
from generator.chart.subject import Subject
from generator.model.metric import Frequency
from generator.model.report import Point

#: More bars than this cannot be told apart on a phone.
_MOST = 60
_DAY = timedelta(days=1)


def suits(subject: Subject) -> bool:
    return subject.is_total and subject.period is None


def curves(subject: Subject, first: int, last: int) -> Curves:
    shown = [point for point in subject.points if first < point.end.toordinal() <= last]
    if not shown:
        return Curves()
    if len(shown) <= _MOST and not subject.traits.per_item:
        bars = tuple(Bar(point.start.toordinal() - 1, point.end.toordinal(), point.value) for point in shown)
        return _as_bars(bars, each_window(subject.frequency))
    if subject.frequency is Frequency.DAILY or subject.traits.per_item:
        each, begins = next(
            (each, begins) for each, begins in _SPANS if each == "year" or _count(shown, begins) <= _MOST
        )
        return _as_bars(_gathered(shown, begins, _follows(each)), each)
    strokes = strokes_of_windows(shown, subject.breaks, subject.silence)
    return Curves(strokes={"string": strokes}, end=strokes[-1][-1], each=each_window(subject.frequency))


def _as_bars(bars: tuple[Bar, ...], each: str) -> Curves:
    """The newest bar gets its number, with what can still grow as such."""
    newest = bars[-1]
    end = Vertex((newest.begin + newest.end) / 2, newest.value)
    return Curves(bars=bars, end=end, says="number" if newest.whole else "so-far", each=each)


def _week(day: date) -> date:
    return day - _DAY * day.weekday()


def _month(day: date) -> date:
    return day.replace(day=1)


def _year(day: date) -> date:
    return day.replace(month=1, day=1)


#: Spans of days by their name in ``words``, each with the function that finds its first day.
_SPANS: tuple[tuple[str, Callable[[date], date]], ...] = (("week", _week), ("month", _month), ("year", _year))
_LENGTHS = {"week": 7, "month": 32, "year": 366}


def _follows(each: str) -> Callable[[date], date]:
    """The first day of the next span, from the first day of one."""
    begins = dict(_SPANS)[each]
    return lambda first: begins(first + _DAY * _LENGTHS[each])


def _count(points: Sequence[Point], begins: Callable[[date], date]) -> int:
    return len({begins(point.end) for point in points})


def _gathered(
    points: Sequence[Point], begins: Callable[[date], date], follows: Callable[[date], date]
) -> tuple[Bar, ...]:
    """Days added up by span; the first and the last are whole where the readings reach over all their days."""
    oldest, newest = points[0].start, points[-1].end
    bars: list[Bar] = []
    for first, days in groupby(points, key=lambda point: begins(point.end)):
        after = follows(first)
        whole = oldest <= first and newest >= after - _DAY
        begin = max(first, oldest).toordinal() - 1
        end = min(after - _DAY, newest).toordinal()
        bars.append(Bar(begin, end, sum(point.value for point in days), whole=whole))
    return tuple(bars)


BARS = ChartKind(
    id="bars",
    suits=suits,
    curves=curves,
    layers=(*BEHIND, "bars", "string", *BEFORE),
    from_zero=True,
    begins=at_its_window,
)
