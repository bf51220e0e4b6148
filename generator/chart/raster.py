"""The picture in a goal's row as a PNG, for what shows no SVG: mail programs.

Takes a judged goal and the theme's light colours, gives bytes. The drawing is ``row``'s; only its colours are written out
here, since no style sheet goes along.
"""

from collections.abc import Mapping
from functools import lru_cache

from generator.chart.plot import plotted
from generator.chart.row import row_picture
from generator.chart.subject import subjects_of
from generator.model.report import GoalReport

#: Pixels to a unit of the drawing: sharp on a telephone.
_SCALE = 2
#: What the classes of a row's drawing look like. The theme's style sheet says the same with variables, which a raster
#: cannot resolve.
_RULES = (
    "path,circle{{fill:none}}.grid{{stroke:{rule}}}.fan8{{fill:{blue};opacity:.14}}.fan5{{fill:{blue};opacity:.24}}"
    ".read{{stroke:{ink};stroke-width:2;stroke-linejoin:round;stroke-linecap:round}}.thin{{stroke-width:1.25}}"
    ".dot{{fill:{ink}}}.past{{fill:{ink};opacity:.55}}.exp{{stroke:{blue};stroke-width:2}}"
    ".ring{{fill:{paper};stroke:{blue};stroke-width:2}}"
    ".plan{{stroke:{ink};stroke-width:1.5;stroke-dasharray:.1 4;stroke-linecap:round}}"
    ".target,.stem{{stroke:{ink};stroke-width:1.25}}.post{{stroke:{ink};stroke-width:2}}"
    ".best{{stroke:{soft};stroke-width:2}}.gh{{stroke:{ghost};stroke-width:1.75;stroke-dasharray:3 2.5}}"
)


def row_png(goal: GoalReport, colours: Mapping[str, str]) -> bytes | None:
    """The picture of the key result that decides, or of the first that has one; None where none has."""
    subjects = subjects_of(goal)
    decides = goal.deciding
    for name in sorted(subjects, key=lambda id_: decides is None or id_ != decides.key_result.id):
        plot = plotted(subjects[name])
        drawing = row_picture(plot) if plot is not None else ""
        if drawing:
            return _drawn(drawing, _RULES.format(**colours), colours["paper"])
    return None


@lru_cache(maxsize=128)  # a month and the quarter that ends with it show the same goals alike
def _drawn(svg: str, rules: str, paper: str) -> bytes:
    import vl_convert  # noqa: PLC0415  # 30 ms that a build without e-mails does not spend

    start = svg.index(">") + 1
    back = f'<rect width="100%" height="100%" fill="{paper}"/>'
    styled = f"{svg[:start]}<style>{rules}</style>{back}{svg[start:]}"
    return bytes(vl_convert.svg_to_png(styled, scale=_SCALE))
