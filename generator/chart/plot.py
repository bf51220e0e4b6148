"""A subject in the hands of its kind: which kind draws it, which days are shown, and its readings as curves.

Takes a subject, gives what is the same in the wide and in the narrow picture. It places nothing in pixels.
"""

from generator.chart.kinds import ChartKind, Curves, kind_of
from generator.chart.span import Days, days_shown
from generator.chart.strokes.fan import Fan, fan_of
from generator.chart.subject import Subject
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """One subject to be drawn, wide and narrow. Today is no part of it."""

    subject: Subject
    kind: ChartKind
    days: Days
    curves: Curves
    fan: Fan


def plotted(subject: Subject) -> Plot | None:
    """The subject by its kind; None where no kind draws it, or with neither period nor reading."""
    kind = kind_of(subject)
    days = None if kind is None else days_shown(subject, kind)
    if kind is None or days is None:
        return None
    curves = kind.curves(subject, days.first, days.last)
    return Plot(subject=subject, kind=kind, days=days, curves=curves, fan=fan_of(subject, curves))
