"""Drawing: each subject as one wide and one narrow picture, with the facts that stand beside it.

::

    goal ──subjects_of──▶ Subject ──plotted──▶ Plot ──composed──▶ Scene ──still──▶ SVG ──with_today──▶ SVG ─┐
                             facts       kind, days, curves    places in pixels      by a plan, or by Vega        ├▶ Drawing
                             └────────────────────── point, table, row ────────────────────────────────────┘

Takes prepared charts, what is to be drawn and today; gives drawings. It takes and gives plain values, and can run in any
process.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from generator.chart.beside import chart_point, chart_table, series_point
from generator.chart.compose import composed
from generator.chart.picture.plans import PreparedCharts
from generator.chart.picture.still import named, still, tokens
from generator.chart.picture.today import TODAY, with_today
from generator.chart.plot import plotted
from generator.chart.row import row_picture
from generator.chart.scene import NARROW, WIDE, Scene
from generator.chart.subject import Subject, subject_of_series, subjects_of
from generator.chart.words import today
from generator.model.drawing import Drawing
from generator.model.metric import Metric
from generator.model.report import GoalReport, SeriesReport
from generator.model.text import LocalText


def draw(prepared: PreparedCharts, goal: GoalReport, as_of: date) -> Mapping[str, Drawing]:
    """Drawings by key result id, in the goal's order; one without a metric, or with nothing to show, has none."""
    drawings = ((name, drawing(prepared, subject, as_of)) for name, subject in subjects_of(goal).items())
    return {name: picture for name, picture in drawings if picture is not None}


def draw_series(
    prepared: PreparedCharts, series: SeriesReport, metric: Metric, as_of: date
) -> Drawing | None:
    """The drawing of a whole series; None without a reading. ``metric`` is the series's own."""
    subject = subject_of_series(series, metric)
    picture = drawing(prepared, subject, as_of) if series.points else None
    return None if picture is None else replace(picture, point=series_point(subject))


def drawing(prepared: PreparedCharts, subject: Subject, as_of: date) -> Drawing | None:
    """The drawing of one subject; None where nothing was read that it could show."""
    plot = plotted(subject)
    if plot is None or plot.curves.end is None:
        return None
    scenes = [composed(plot, shape) for shape in (WIDE, NARROW)]
    words = tokens(label.word.phrase for scene in scenes for label in scene.labels)
    names = named(words)
    wide, narrow = (
        with_today(still(prepared.drawers[scene.kind], scene, names), scene, as_of) for scene in scenes
    )
    return Drawing(
        kind=plot.kind.id,
        wide=wide,
        narrow=narrow,
        words={**words, TODAY: today(as_of).phrase} if TODAY in wide else words,
        foot=scenes[0].frame.low,
        unsaid=_unsaid(scenes),
        point=chart_point(subject, as_of),
        rows=chart_table(subject),
        row=row_picture(plot),
        edges=(plot.days.oldest, date.fromordinal(plot.days.last)),
    )


def _unsaid(scenes: Iterable[Scene]) -> tuple[tuple[date, LocalText], ...]:
    """The marks that one of the pictures could not name, each once, by day."""
    notes = {(note.begin, note.title) for scene in scenes for note in scene.wordless}
    ordered = sorted(notes, key=lambda each: (each[0], each[1].first))
    return tuple((date.fromordinal(int(begin) + 1), title) for begin, title in ordered)
