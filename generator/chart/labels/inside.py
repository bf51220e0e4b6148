"""Labels inside the plot: the newest value, the plan, and what a step or dot is.

Takes the curves in pixels and the boxes that are taken, gives labels that cover no other label and as few lines as
can be; one that finds no place is left out. Dates are ``axis``'s, the grid's numbers ``values``'s.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.chart import words
from generator.chart.frame import Frame
from generator.chart.kinds import Curves
from generator.chart.labels.places import Ground, Pixel, best_place
from generator.chart.scene import INK, Anchor, Label
from generator.chart.strokes.curve import Vertex
from generator.chart.subject import Subject
from generator.chart.words import Word

Line = Sequence[Pixel]
#: Places around a point, the best first: right or left edge of the text, and the baseline's distance.
_AROUND: tuple[tuple[Anchor, float, float], ...] = (
    ("right", -7, -8),
    ("right", -7, 17),
    ("left", 7, 17),
    ("center", 0, -11),
    ("center", 0, 21),
    ("left", 9, 4),
    ("right", -9, 4),
    ("left", 7, -8),
    ("center", 0, -26),
    ("center", 0, 36),
    ("right", -2, -24),
    ("right", -2, 32),
    ("left", 2, 32),
    ("right", -2, -40),
    ("center", 0, 52),
    ("right", -22, -8),
    ("right", -22, 17),
)
#: So many steps or dots are tried for their name, from the oldest on.
_MOST_TRIED = 24
#: Where along a line its name is tried, in parts of its length.
_ALONG = (0.62, 0.5, 0.72, 0.38, 0.82, 0.25, 0.15)


def inside_labels(subject: Subject, curves: Curves, frame: Frame, ground: Ground) -> tuple[Label, ...]:
    """The labels that found a place, each clear of those before it."""
    labels: list[Label] = []
    for choices in _wanted(subject, curves, frame):
        index = best_place((label.box for label in choices), ground)
        if index is not None:
            labels.append(choices[index])
            ground = ground.with_box(choices[index].box)
    return tuple(labels)


def _wanted(subject: Subject, curves: Curves, frame: Frame) -> Iterator[Sequence[Label]]:
    """The places of each label, the most important label first."""
    if curves.end is not None and curves.end.value is not None:
        word = _value_word(subject, curves, curves.end.value)
        around = _above if curves.bars else _around
        yield around(word, frame, curves.end.day, curves.end.value)
    if _leans(subject):
        corners = [(frame.x(corner.date.toordinal()), frame.y(corner.value)) for corner in subject.plan]
        yield _along(words.plan(), corners)
    yield from _side_names(curves, frame)


def _value_word(subject: Subject, curves: Curves, value: float) -> Word:
    amount = subject.drawn(value)
    return words.newest(curves.says, amount)


def _around(word: Word, frame: Frame, day: float, value: float) -> list[Label]:
    x, y = frame.x(day), frame.y(value)
    return [Label(word, x + dx, y + dy, anchor, INK, bold=True) for anchor, dx, dy in _AROUND]


def _above(word: Word, frame: Frame, day: float, value: float) -> list[Label]:
    """The place on top of a bar, or further to the left over lower ones; higher up it would be taken for another's."""
    x, y = frame.x(day), min(frame.y(value), frame.y(0.0))
    anchors: tuple[Anchor, ...] = ("center", "right")
    return [Label(word, x, y - 7, anchor, INK, bold=True) for anchor in anchors]


def _leans(subject: Subject) -> bool:
    """Whether the plan is a line of its own and not the target's."""
    return any(corner.value != subject.target for corner in subject.plan)


def _along(word: Word, line: Line) -> list[Label]:
    """Places above and below a line, near its middle first."""
    left, right = line[0][0], line[-1][0]
    spots = [left + part * (right - left) for part in _ALONG]
    places = [(spot, _height_at(line, spot)) for spot in spots]
    above = [Label(word, x - 5, y - 6, "right") for x, y in places]
    below = [Label(word, x + 5, y + 14, "left") for x, y in places]
    return [label for pair in zip(above, below, strict=True) for label in pair]


def _height_at(line: Line, x: float) -> float:
    for (x0, y0), (x1, y1) in pairwise(line):
        if x0 <= x <= x1 and x1 > x0:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return line[-1][1]


def _side_names(curves: Curves, frame: Frame) -> Iterator[Sequence[Label]]:
    """Of the days before, which are drawn within the goal's own, no name reaches into the goalposts."""
    if curves.before_days is not None:
        strokes = curves.strokes["before"]
        line = [
            (frame.x(v.day), frame.y(v.value)) for stroke in strokes for v in stroke if v.value is not None
        ]
        choices = _along(words.days_before(curves.before_days), line)
        yield [each for each in choices if each.box.right <= frame.right]
    if curves.each is not None:
        yield [
            label for x, y in _each_places(curves, frame) for label in _beside(words.each(curves.each), x, y)
        ]


def _each_places(curves: Curves, frame: Frame) -> Iterator[Pixel]:
    """Steps and dots that can be named, from the oldest on."""
    strokes = curves.strokes.get("string", ())
    tops = (Vertex(bar.begin, bar.value) for bar in curves.bars)
    vertices = [*curves.items, *tops, *(vertex for stroke in strokes for vertex in stroke)]
    yield from (
        (frame.x(vertex.day), frame.y(vertex.value))
        for vertex in vertices[:_MOST_TRIED]
        if vertex.value is not None
    )


def _beside(word: Word, x: float, y: float) -> list[Label]:
    return [Label(word, x, y - 7), Label(word, x, y + 16)]
