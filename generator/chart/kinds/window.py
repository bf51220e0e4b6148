"""Means, ratios, unique counts and durations: each window over its days, and what they come to so far."""

from collections.abc import Sequence

from generator.chart.kinds.kind import BEFORE, BEHIND, ChartKind, Curves, at_its_window
from generator.chart.strokes.curve import Stroke, strokes_of_level, strokes_of_track, strokes_of_windows
from generator.chart.subject import Subject
from generator.model.metric import Frequency
from generator.model.report import Point

_EACH = {
    Frequency.DAILY: "day",
    Frequency.WEEKLY: "week",
    Frequency.MONTHLY: "month",
    Frequency.QUARTERLY: "quarter",
    Frequency.IRREGULAR: "day",
}

#: More windows than this are drawn as one line.
_MOST_RUNS = 20


def suits(subject: Subject) -> bool:
    return subject.traits.never_summed


def curves(subject: Subject, first: int, last: int) -> Curves:
    """Windows as runs over their days, and the judged quantity over the goal's days as a line."""
    shown = [point for point in subject.points if first < point.end.toordinal() <= last]
    if not shown:
        return Curves()
    track = strokes_of_track(subject.track, subject.breaks, subject.silence)
    return Curves(
        strokes={**_windows(subject, shown, first), "readings": track},
        end=track[-1][-1] if track else None,
        so_far=bool(track),
        each=_EACH[subject.frequency],
    )


def _windows(subject: Subject, shown: Sequence[Point], first: int) -> dict[str, tuple[Stroke, ...]]:
    """Runs over days; so many that each would be a speck are joined from end to end instead."""
    if len(shown) > _MOST_RUNS:
        return {"string": strokes_of_level(shown, subject.breaks, subject.silence)}
    return {"windows": strokes_of_windows(shown, first)}


WINDOW = ChartKind(
    id="window",
    suits=suits,
    curves=curves,
    layers=(*BEHIND, "windows", "string", "readings", *BEFORE),
    from_zero=False,
    begins=at_its_window,
)
