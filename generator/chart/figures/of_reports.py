"""Figures of judged goals: one goal's money against its result, and all goals together.

Takes prepared specifications and reports, gives drawings; None where there is nothing to compare.
"""

from collections.abc import Sequence

from generator.chart.figures.figure import drawn_figure
from generator.chart.figures.portfolio import portfolio, prospects_of, without_chance
from generator.chart.figures.spend_pace import spend_pace, spend_pace_of
from generator.chart.picture.spec import PreparedCharts
from generator.model.calendar import Day
from generator.model.drawing import FigureDrawing
from generator.model.report import GoalReport


def draw_pace(prepared: PreparedCharts, goal: GoalReport, as_of: Day) -> FigureDrawing | None:
    """What a goal spent against what came of it, with today's mark."""
    pace = spend_pace_of(goal, as_of)
    figure = spend_pace(pace) if pace is not None else None
    return drawn_figure(prepared, figure, as_of) if figure is not None else None


def draw_portfolio(
    prepared: PreparedCharts, goals: Sequence[GoalReport], as_of: Day, thresholds: tuple[float, ...]
) -> FigureDrawing | None:
    """The chances of all goals under way."""
    figure = portfolio(prospects_of(goals, as_of), as_of, thresholds, without=without_chance(goals, as_of))
    return drawn_figure(prepared, figure) if figure is not None else None
