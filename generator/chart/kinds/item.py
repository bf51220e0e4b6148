"""Items, such as posts: a dot for each on its day of publication, and the mean or median so far."""

from generator.chart.kinds.kind import BEFORE, BEHIND, ChartKind, Curves, Says, at_its_day, said_of
from generator.chart.strokes.curve import Vertex, strokes_of_track
from generator.chart.subject import Subject
from generator.model.fact import known


def suits(subject: Subject) -> bool:
    return subject.traits.per_item and not subject.is_total


def curves(subject: Subject, first: int, last: int) -> Curves:
    shown = [point for point in subject.points if first <= point.end.toordinal() <= last]
    if not shown:
        return Curves()
    items = tuple(Vertex(point.end.toordinal(), point.value) for point in shown)
    if subject.period is None:
        return _with_figure(subject, items, first, last)
    track = strokes_of_track(subject.track, subject.breaks, subject.silence)
    return Curves(
        strokes={"mean": track},
        items=items,
        end=track[-1][-1] if track else None,
        says=said_of(subject, track),
        each="post",
    )


def _with_figure(subject: Subject, items: tuple[Vertex, ...], first: int, last: int) -> Curves:
    """A whole series with the mean or median of all its posts across it."""
    if not known(subject.expected):
        return Curves(items=items, end=items[-1], each="post")
    across = (Vertex(first, subject.expected), Vertex(last, subject.expected))
    says: Says = "median" if subject.is_median else "mean"
    return Curves(strokes={"mean": (across,)}, items=items, end=across[1], says=says, each="post")


ITEM = ChartKind(
    id="item",
    suits=suits,
    curves=curves,
    layers=(*BEHIND, "items", "mean", *BEFORE),
    from_zero=False,
    begins=at_its_day,
)
