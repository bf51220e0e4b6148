"""Charts: judged key results as pictures. ``draw`` shows the way from a goal to its drawings.

``subject`` takes the facts that are drawn out of a report; ``kinds`` make curves of them, ``strokes`` rows, ``labels`` and
``compose`` places; ``picture`` draws the rows by a kind's plan, which was derived from its Altair chart as Vega compiles it, or
lets Vega draw. ``sparkline`` is a path of our own; ``card`` makes pictures for previews elsewhere; words stay phrases (``words``). It never judges.
"""

from generator.chart.card import card_png
from generator.chart.draw import draw, draw_series, drawing
from generator.chart.figures.of_reports import draw_days, draw_pace, draw_portfolio, draw_voices
from generator.chart.picture.plans import PreparedCharts, prepare
from generator.chart.raster import row_png
from generator.chart.sparkline import sparkline
from generator.chart.subject import Subject, subject_of_series, subjects_of
from generator.chart.undrawn import undrawn, undrawn_series

__all__ = [
    "PreparedCharts",
    "Subject",
    "card_png",
    "draw",
    "draw_days",
    "draw_pace",
    "draw_portfolio",
    "draw_series",
    "draw_voices",
    "drawing",
    "prepare",
    "row_png",
    "sparkline",
    "subject_of_series",
    "subjects_of",
    "undrawn",
    "undrawn_series",
]
