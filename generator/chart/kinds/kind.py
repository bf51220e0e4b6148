"""What a chart kind is: a frozen record of functions, and the curves that they make."""

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Literal, NamedTuple

from generator.chart.strokes.curve import Stroke, Vertex
from generator.chart.subject import Subject
from generator.model.metric import Frequency
from generator.model.report import Point
from generator.records import dataclass

#: What the number at the newest point is: a reading, what it has come to so far, or the mean or median of them all.
Says = Literal["number", "so-far", "mean", "median"]


class Bar(NamedTuple):
    """An amount over some days, from the end of the day ``begin`` to that of ``end``; not ``whole``: it can still grow."""

    begin: float
    end: float
    value: float
    whole: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Curves:
    """What a kind draws of the readings between two days.

    ``strokes`` are by layer (``readings``, ``string``, ``before``); ``items`` are single values, ``bars`` amounts over days. ``end`` is the newest
    point of the judged quantity, which gets a dot and its number; ``says`` what that is. ``each`` says what one step or
    dot is (day, week, month, quarter, year, post), None where that needs no saying.
    ``before_days`` is the length of the earlier period that is drawn underneath, None without one.
    """

    strokes: Mapping[str, tuple[Stroke, ...]] = field(default_factory=dict)
    items: tuple[Vertex, ...] = ()
    bars: tuple[Bar, ...] = ()
    end: Vertex | None = None
    says: Says = "number"
    each: str | None = None
    before_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartKind:
    """One way to draw a key result.

    ``suits`` chooses it; ``curves`` makes its strokes from the subject, the first and last day shown and today.
    ``layers`` are the names of its layers, from the back to the front. ``from_zero`` holds
    the value axis at 0; ``begins`` is where a reading from before the goal begins in the picture,
    None where history is not shown.
    """

    id: str
    suits: Callable[[Subject], bool]
    curves: Callable[[Subject, int, int], Curves]
    layers: tuple[str, ...]
    from_zero: bool
    begins: Callable[[Point], int] | None


#: What every chart has underneath its readings, and above them.
BEHIND = ("period", "fan_outer", "fan_inner", "fades", "grid", "median", "plan", "limits")
BEFORE = ("furniture", "rings", "dots", "circles", "labels")


#: So many readings make a thin line, in which each day's swing stays small.
MANY = 45


def said_of(subject: Subject, track: tuple[Stroke, ...]) -> Says:
    """What the number says: that it is a mean or median, of a ratio that it is so far; one that is settled is what it came to."""
    for figure in ("median", "mean"):
        if track and figure in subject.figure:
            return figure
    return "so-far" if track and not subject.status.is_settled else "number"


_EACH = {
    Frequency.DAILY: "day",
    Frequency.WEEKLY: "week",
    Frequency.MONTHLY: "month",
    Frequency.QUARTERLY: "quarter",
    Frequency.IRREGULAR: "day",
}


def each_window(frequency: Frequency) -> str:
    """What one window is, by its name in ``words``."""
    return _EACH[frequency]


def at_its_day(point: Point) -> int:
    return point.end.toordinal()


def at_its_window(point: Point) -> int:
    return point.start.toordinal() - 1
