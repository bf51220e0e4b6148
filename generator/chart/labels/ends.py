"""Labels at the right end of lines: the levels and the forecast, pushed apart in one column.

Takes a subject, gives the labels' words, then their places in a frame. Labels inside the plot are ``inside``'s.
"""

from collections.abc import Iterator, Sequence

from generator.chart import words
from generator.chart.frame import Frame
from generator.chart.labels.places import pushed_apart
from generator.chart.scene import (
    BLUE,
    DESCENT,
    FONT_SIZE,
    LINE_HEIGHT,
    RULE,
    SOFT,
    Format,
    Label,
    Marks,
    Rule,
)
from generator.chart.strokes.limits import limits_of
from generator.chart.subject import Subject
from generator.chart.words import Word
from generator.model.estimate import told
from generator.model.fact import known
from generator.model.phrase import Quantity
from generator.records import dataclass

#: Between a line's end and its label, and between the label and the picture's edge.
_DISTANCE = 10.0
_MARGIN = 2.0
#: The column reaches this far above and below the plot, short of today's row and the dates.
_CLEAR = 4.0
#: The part of a picture's width that the column may take; a longer label hangs over the plot.
_WIDEST_GUTTER = 0.4
#: Without labels, half a dot fits.
_DOT = 5.0
#: A label that moved farther than this from its line is tied to it.
_FAR = 6.0


@dataclass(frozen=True, slots=True)
class End:
    """A line's end: its value and the lines of its label."""

    value: float
    lines: tuple[Word, ...]
    fill: str

    @property
    def height(self) -> float:
        return LINE_HEIGHT * len(self.lines)


def ends_of(subject: Subject, shape: Format) -> tuple[End, ...]:
    """The ends of the lines that have one, the most important first."""
    return tuple(_ends(subject, shape))


def _ends(subject: Subject, shape: Format) -> Iterator[End]:
    for limit in limits_of(subject):
        yield End(limit.value, _lines(limit.code, subject.drawn(limit.value), shape), limit.stroke)
    yield from _likely(subject, shape)


def _likely(subject: Subject, shape: Format) -> Iterator[End]:
    """Where the fan ends: the likely value, and the range of four outcomes in five."""
    forecast = subject.forecast
    if forecast is not None:
        target = subject.target if known(subject.target) else None
        likely = told(forecast, target, subject.quantity(0.0))
        median, low, high = (subject.drawn(value) for value in (likely.median, likely.low, likely.high))
        yield End(
            forecast.median,
            (*_lines("chart-likely", median, shape), *_spread(low, high, shape)),
            BLUE,
        )


def _spread(low: Quantity, high: Quantity, shape: Format) -> tuple[Word, ...]:
    """Both ends of the range; in a narrow picture none of numbers that would run over the goalposts."""
    word = words.spread(_plain(low), _plain(high))
    room = shape.width * _WIDEST_GUTTER - _beside(shape) - _MARGIN
    return () if shape.stacked and word.width(FONT_SIZE) > room else (word,)


def _lines(code: str, value: Quantity, shape: Format) -> tuple[Word, ...]:
    if shape.stacked:
        return words.limit_name(code), words.short_number(value)
    return (words.limit(code, value),)


def _plain(value: Quantity) -> Quantity:
    """Without its unit, which stands a line above; percent stay."""
    return value if value.share else Quantity(value.value)


def gutter_width(ends: Sequence[End], shape: Format) -> float:
    """The room right of the plot that the labels need."""
    widest = max((word.width(FONT_SIZE, bold=True) for end in ends for word in end.lines), default=0.0)
    room = widest + _beside(shape) + _MARGIN
    return min(room, shape.width * _WIDEST_GUTTER) if ends else _DOT


def _beside(shape: Format) -> float:
    """From the plot's edge, over the goalposts, to the labels."""
    return shape.post_half + _DISTANCE


def placed_ends(ends: Sequence[End], frame: Frame, shape: Format) -> Marks:
    """The labels beside their lines, and the ties of those that had to move."""
    wishes = [(frame.y(end.value), end.height) for end in ends]
    centres = pushed_apart(wishes, frame.top - _CLEAR, frame.bottom + _CLEAR)
    labels: list[Label] = []
    ties: list[Rule] = []
    for end, (wish, height), centre in zip(ends, wishes, centres, strict=True):
        x = frame.right + _beside(shape)
        for index, word in enumerate(end.lines):
            baseline = centre - height / 2 + (index + 1) * LINE_HEIGHT - DESCENT
            bold = index == 0 and end.fill != SOFT
            overhang = max(0.0, x + word.width(FONT_SIZE, bold=bold) + _MARGIN - shape.width)
            labels.append(Label(word, x - overhang, baseline, fill=end.fill, bold=bold))
        if abs(centre - wish) > _FAR:
            ties.append(Rule(x - _DISTANCE + 2, wish, x - 2, centre, stroke=RULE))
    return Marks(labels=tuple(labels), rules=tuple(ties))
