"""The values at the left edge: a column of its own for the grid's numbers, so that no reading strikes them through.

Takes a subject and the ends of the value axis, gives the column's width and the placed numbers. Lines are ``strokes``'s.
"""

from generator.chart import words
from generator.chart.frame import Frame, grid_values
from generator.chart.scene import DESCENT, FONT_SIZE, Format, Label
from generator.chart.subject import Subject
from generator.chart.words import Word

#: Between the numbers and the plot.
_GAP = 10
#: The widest part of a picture that the column may take.
_WIDEST = 0.3


def value_words(subject: Subject, low: float, high: float, shape: Format) -> tuple[tuple[float, Word], ...]:
    """Each value of the grid with its number, from the axis's foot up; as many decimals as the grid's step asks for."""
    lines = grid_values(low, high, subject.measure)
    step = lines[1] - lines[0] if len(lines) > 1 else high - low
    shown = (low, *lines) if _on_grid(low, step) else lines
    amounts = ((value, subject.drawn(value)) for value in shown)
    at = subject.drawn(step)
    return tuple((value, words.grid(amount, at, short=shape.stacked)) for value, amount in amounts)


def column_width(numbers: tuple[tuple[float, Word], ...], width: float) -> float:
    """The room that the numbers need."""
    widest = max((word.width(FONT_SIZE) for _, word in numbers), default=0.0)
    return min(widest + _GAP, width * _WIDEST)


def placed_values(numbers: tuple[tuple[float, Word], ...], frame: Frame) -> tuple[Label, ...]:
    """Each number beside its line, from the picture's left edge on; the foot's on the axis.

    One too near to that below it is left out.
    """
    labels: list[Label] = []
    for value, word in numbers:
        label = Label(word, 0, frame.y(value) + (0 if value == frame.low else DESCENT))
        if not labels or not label.box.overlaps(labels[-1].box, 1):
            labels.append(label)
    return tuple(labels)


def _on_grid(low: float, step: float) -> bool:
    return step > 0 and abs(low / step - round(low / step)) < 1e-6
