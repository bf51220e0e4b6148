"""Charts: judged key results as pictures. ``draw`` shows the way from a goal to its drawings.

``subject`` takes the facts that are drawn out of a report; ``kinds`` make curves of them, ``strokes`` rows, ``labels`` and
``compose`` places; ``picture`` makes each kind's specification once with Altair (the only place that imports it), fills it,
lets vl-convert draw and reduces the SVG. ``sparkline`` is a path of our own; words stay phrases (``words``). It never judges.
"""

from generator.chart.draw import draw, drawing, kinds_needed
from generator.chart.picture.spec import PreparedCharts, prepare
from generator.chart.raster import row_png
from generator.chart.sparkline import sparkline
from generator.chart.subject import Subject, subjects_of

__all__ = [
    "PreparedCharts",
    "Subject",
    "draw",
    "drawing",
    "kinds_needed",
    "prepare",
    "row_png",
    "sparkline",
    "subjects_of",
]
