"""A level, such as followers: its readings joined by a line, with the history before the goal."""

from generator.chart.kinds.kind import BEFORE, BEHIND, MANY, ChartKind, Curves, at_its_day
from generator.chart.strokes.curve import Vertex, strokes_of_level
from generator.chart.subject import Subject


def suits(subject: Subject) -> bool:
    return subject.traits.is_stock


def curves(subject: Subject, first: int, last: int) -> Curves:
    shown = [point for point in subject.points if first <= point.end.toordinal() <= last]
    if not shown:
        return Curves()
    strokes = strokes_of_level(shown, subject.breaks, subject.silence)
    name = "string" if len(shown) > MANY else "readings"
    return Curves(strokes={name: strokes}, end=Vertex(shown[-1].end.toordinal(), shown[-1].value))


LEVEL = ChartKind(
    id="level",
    suits=suits,
    curves=curves,
    layers=(*BEHIND, "string", "readings", *BEFORE),
    from_zero=False,
    begins=at_its_day,
)
