"""Means, ratios, unique counts and durations: each window at its end, and what they come to so far."""

from generator.chart.kinds.kind import BEFORE, BEHIND, ChartKind, Curves, at_its_window
from generator.chart.strokes.curve import strokes_of_level, strokes_of_track
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
    """Windows joined from end to end as a thin line, and a dot for what they come to so far."""
    shown = [point for point in subject.points if first < point.end.toordinal() <= last]
    if not shown:
        return Curves()
    track = strokes_of_track(subject.track, subject.breaks, subject.silence)
    return Curves(
        strokes={"string": strokes_of_level(shown, subject.breaks, subject.silence)},
        end=track[-1][-1] if track else None,
        so_far=bool(track),
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
