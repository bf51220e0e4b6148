"""Items, such as posts: a dot for each on its day of publication, and the mean or median so far."""

from generator.chart.kinds.kind import BEFORE, BEHIND, ChartKind, Curves, at_its_day, is_so_far
from generator.chart.strokes.curve import Vertex, strokes_of_track
from generator.chart.subject import Subject


def suits(subject: Subject) -> bool:
    return subject.traits.per_item and not subject.is_total


def curves(subject: Subject, first: int, last: int) -> Curves:
    shown = [point for point in subject.points if first <= point.end.toordinal() <= last]
    if not shown:
        return Curves()
    track = strokes_of_track(subject.track, subject.breaks, subject.silence)
    return Curves(
        items=tuple(Vertex(point.end.toordinal(), point.value) for point in shown),
        end=track[-1][-1] if track else None,
        so_far=is_so_far(subject) and bool(track),
        each="post",
    )


ITEM = ChartKind(
    id="item",
    suits=suits,
    curves=curves,
    layers=(*BEHIND, "items", *BEFORE),
    from_zero=False,
    begins=at_its_day,
)
