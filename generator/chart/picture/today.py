"""Today's mark, put into a finished picture: the only part of it that a new day changes.

Takes the SVG of a scene and a day, gives the SVG with a line across the plot and its label in the row that is kept
free for it; unchanged where the day is not in the picture. It draws nothing else.
"""

from datetime import date

from generator.chart.picture.svg import isolated, short
from generator.chart.scene import FONT_SIZE, Scene
from generator.chart.words import today

#: The token of today's label.
TODAY = "@w0@"
_BEFORE = '<g class="labels"'


def with_today(svg: str, scene: Scene, day: date) -> str:
    """The picture with today's mark under its labels."""
    frame = scene.frame
    if not frame.first < day.toordinal() <= frame.last:
        return svg
    x = frame.x(day.toordinal())
    half = today(day).width(FONT_SIZE) / 2
    middle = min(max(x, half + 1), scene.format.width - half - 1)
    mark = (
        f'<g class="today" font-size="{FONT_SIZE}"><path d="M{short(x)} {short(scene.today_row + 4)}V{short(frame.bottom)}"'
        f' stroke="var(--soft)"/><text x="{short(middle)}" y="{short(scene.today_row)}" text-anchor="middle"'
        f' fill="var(--soft)">{isolated(TODAY)}</text></g>'
    )
    return svg.replace(_BEFORE, mark + _BEFORE, 1)
