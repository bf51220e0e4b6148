"""What a picture is of: a key result of a goal, with the kind that draws it and the days that are shown."""

from dataclasses import dataclass

from generator.chart.kinds import KINDS, ChartKind, Curves
from generator.chart.span import Days, days_shown
from generator.model.report import GoalReport, KeyResultReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One key result to be drawn, wide and narrow. Today is no part of it."""

    goal: GoalReport
    report: KeyResultReport
    kind: ChartKind
    days: Days
    curves: Curves


def subject_of(goal: GoalReport, report: KeyResultReport) -> Subject | None:
    """The key result by the first kind that suits; None without a metric, or with neither period nor reading."""
    kind = next((kind for kind in KINDS if kind.suits(report)), None)
    days = None if kind is None else days_shown(report, kind)
    if kind is None or days is None:
        return None
    return Subject(
        goal=goal, report=report, kind=kind, days=days, curves=kind.curves(report, days.first, days.last)
    )
