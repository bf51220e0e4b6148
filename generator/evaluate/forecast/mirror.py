"""What is asked of a forecast, and its mirror image: what lies below zero is forecast as what lies above it is.

Takes what is asked, gives the same with all signs turned. So less and more are judged alike, though what was learned
comes from counts. It does not decide what is asked of which metric.
"""

from collections.abc import Sequence
from dataclasses import replace

from generator.evaluate.forecast.question import Question
from generator.model.calendar import Day
from generator.model.goal import Op, When
from generator.model.report import Point
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question and what is judged of its answer.

    ``readings_a_step`` is how many readings one step of the question's grid stands for; ``is_path`` that the quantity is
    read as it goes, like a level, and not drawn together from readings. ``sooner`` asks the same on finer grids, as far as
    these look: what is met by then is met by the deadline, and a total that never shrinks is then at least what it was. ``is_mirrored``: all signs are turned, so that the answer's must be too.
    Nothing moves after ``since``, the last reading, up to ``begins``: the days that count come later.
    ``first`` is the first step of the question's grid whose reading counts: 1, unless the goal begins later.
    ``ceiling`` is what the quantity cannot pass: the whole of which it is a part; None where there is none.
    """

    question: Question
    target: float
    op: Op
    when: When
    since: Day
    begins: Day
    deadline: Day
    readings: int
    readings_a_step: float
    first: int
    is_path: bool
    ceiling: float | None = None
    sooner: tuple["Asked", ...] = ()
    is_mirrored: bool = False


def lies_below(points: Sequence[Point], target: float) -> bool:
    """Whether the newest value that is not zero lies below it; of nothing but zeros whether the target does."""
    newest = next((point.value for point in reversed(points) if point.value), target)
    return newest < 0


def mirrored(asked: Asked) -> Asked:
    """The same with all signs turned; what has been below zero has no bound there, on neither side."""
    question = asked.question
    return replace(
        asked,
        question=replace(
            question,
            values=tuple(-value for value in question.values),
            observed_sum=-question.observed_sum,
            floor=None,
        ),
        target=-asked.target,
        op=Op.LTE if asked.op is Op.GTE else Op.GTE,
        sooner=tuple(mirrored(each) for each in asked.sooner),
        is_mirrored=True,
    )
