"""Charts: judged key results as pictures.

``prepare`` makes each kind's specification once with Altair (the only place that imports it); ``draw`` fills it with
a goal's facts, lets vl-convert draw and reduces the SVG; ``sparkline`` is a path of our own. Readings become strokes in
``curve`` and ``kinds``, places in ``compose``, rows in ``rows``, and words stay phrases (``words``). It never judges.
"""

from generator.chart.beside import chart_point, chart_table
from generator.chart.draw import draw
from generator.chart.sparkline import sparkline
from generator.chart.spec import PreparedCharts, prepare

__all__ = ["PreparedCharts", "chart_point", "chart_table", "draw", "prepare", "sparkline"]
