"""Means, ratios, unique counts and durations: each window over its days, and the mean, ratio or median so far."""

from generator.chart.kinds.kind import (
    BEFORE,
    BEHIND,
    ChartKind,
    Curves,
    at_its_window,
    each_window,
    said_of,
)
from generator.chart.strokes.curve import Vertex, strokes_of_track, strokes_of_windows
from generator.chart.subject import Subject


def suits(subject: Subject) -> bool:
    return subject.traits.never_summed


def curves(subject: Subject, first: int, last: int) -> Curves:
    """Each window level over its days as a thin line, and a broader one for what they come to, up to its newest dot."""
    shown = [point for point in subject.points if first < point.end.toordinal() <= last]
    if not shown:
        return Curves()
    track = strokes_of_track(subject.track, subject.breaks, subject.silence)
    newest = Vertex(shown[-1].end.toordinal(), shown[-1].value)
    return Curves(
        strokes={"string": strokes_of_windows(shown, subject.breaks, subject.silence), "mean": track},
        end=track[-1][-1] if track else newest if subject.period is None else None,
        says=said_of(subject, track),
        each=each_window(subject.frequency),
    )


WINDOW = ChartKind(
    id="window",
    suits=suits,
    curves=curves,
    layers=(*BEHIND, "string", "mean", *BEFORE),
    from_zero=False,
    begins=at_its_window,
)
