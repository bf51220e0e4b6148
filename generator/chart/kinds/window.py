"""Means, ratios, unique counts and durations: each window at its end, and what they come to so far."""

from generator.chart.kinds.kind import BEFORE, BEHIND, ChartKind, Curves, at_its_window, is_so_far
from generator.chart.strokes.curve import strokes_of_track, strokes_of_windows
from generator.chart.subject import Subject
from generator.model.metric import Frequency

_EACH = {
    Frequency.DAILY: "day",
    Frequency.WEEKLY: "week",
    Frequency.MONTHLY: "month",
    Frequency.QUARTERLY: "quarter",
    Frequency.IRREGULAR: "day",
}


def suits(subject: Subject) -> bool:
    return subject.traits.never_summed


def curves(subject: Subject, first: int, last: int) -> Curves:
    """Each window level over its days as a thin line, and a dot for what they come to so far."""
    shown = [point for point in subject.points if first < point.end.toordinal() <= last]
    if not shown:
        return Curves()
    track = strokes_of_track(subject.track, subject.breaks, subject.silence)
    return Curves(
        strokes={"string": strokes_of_windows(shown, subject.breaks, subject.silence)},
        end=track[-1][-1] if track else None,
        so_far=is_so_far(subject) and bool(track),
        each=_EACH[subject.frequency],
    )


WINDOW = ChartKind(
    id="window",
    suits=suits,
    curves=curves,
    layers=(*BEHIND, "string", *BEFORE),
    from_zero=False,
    begins=at_its_window,
)
