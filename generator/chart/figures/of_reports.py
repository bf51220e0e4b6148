"""Figures of a report: a goal's money against its result, all goals together, the days of a series, the share of voice.

Takes prepared charts and reports, gives drawings; None where there is nothing to compare.
"""

from collections.abc import Sequence

from generator.chart.figures.figure import drawn_figure
from generator.chart.figures.portfolio import portfolio, prospects_of, without_chance
from generator.chart.figures.reading_days import reading_days
from generator.chart.figures.share_of_voice import Voice, share_of_voice
from generator.chart.figures.spend_pace import spend_pace, spend_pace_of
from generator.chart.picture.plans import PreparedCharts
from generator.model.calendar import Day
from generator.model.drawing import FigureDrawing
from generator.model.metric import Frequency, Metric
from generator.model.report import GoalReport, SeriesReport
from generator.model.text import LocalText
from generator.model.voice import Voices


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


def draw_days(
    prepared: PreparedCharts, series: SeriesReport, metric: Metric, as_of: Day
) -> FigureDrawing | None:
    """The days of a series that is to speak for each of them; None of what is read now and then, and of posts."""
    if metric.traits.per_item or not (metric.is_total or metric.frequency is Frequency.DAILY):
        return None
    figure = reading_days(series.points, as_of)
    return drawn_figure(prepared, figure) if figure is not None else None


def draw_voices(
    prepared: PreparedCharts, voices: Voices, metric: Metric, language: str
) -> FigureDrawing | None:
    """Our own account's share beside the competitors'; accounts are named as they are in ``language``, the site's first."""
    both = (voices.own, *voices.others)
    figure = share_of_voice(
        metric.label,
        [
            Voice(
                name=LocalText(((language, each.key.account or ""),)),
                points=each.points,
                own=each is voices.own,
            )
            for each in both
        ],
    )
    return drawn_figure(prepared, figure) if figure is not None else None
