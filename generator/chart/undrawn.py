"""What is known of drawings before anything is drawn: which there are, and the small picture of a row, which is a path of our own.

Takes a judged goal, or a series, and today; gives drawings without their pictures. A page that only links to the goal needs no more; for
a page that shows them they say by which facts the pictures would differ, since these are all that a drawing is made of.
"""

from collections.abc import Mapping
from datetime import date

from generator.chart.beside import chart_point
from generator.chart.plot import plotted
from generator.chart.row import row_picture
from generator.chart.subject import Subject, subject_of_series, subjects_of
from generator.model.drawing import Drawing
from generator.model.metric import Metric
from generator.model.report import GoalReport, SeriesReport


def undrawn(goal: GoalReport, as_of: date) -> Mapping[str, Drawing]:
    """The drawings that ``draw`` gives, by key result id, as far as they are known before."""
    found = ((name, _undrawn(subject, as_of)) for name, subject in subjects_of(goal).items())
    return {name: each for name, each in found if each is not None}


def undrawn_series(series: SeriesReport, metric: Metric, as_of: date) -> Drawing | None:
    """The same of a whole series; None where ``draw_series`` gives none."""
    return _undrawn(subject_of_series(series, metric), as_of) if series.points else None


def _undrawn(subject: Subject, as_of: date) -> Drawing | None:
    plot = plotted(subject)
    if plot is None or plot.curves.end is None:
        return None
    return Drawing(
        kind=plot.kind.id,
        wide="",
        narrow="",
        words={},
        foot=0.0,
        unsaid=(),
        point=chart_point(subject, as_of),
        rows=(),
        row=row_picture(plot),
        edges=(plot.days.oldest, date.fromordinal(plot.days.last)),
    )
