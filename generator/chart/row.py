"""The picture in a goal's row: its readings, the target's line with its goalposts, and where it is expected to end.

Takes a plot, gives an ``<svg>`` element as text, without words: the row writes the days at both edges under it. It shows
one key result; which one decides is the page's to say.
"""

from collections.abc import Iterator

from generator.chart.frame import Frame, value_range
from generator.chart.picture.svg import short
from generator.chart.plot import Plot
from generator.chart.strokes import fan
from generator.chart.strokes.curve import Stroke, thinned
from generator.chart.strokes.rows import own_plan
from generator.chart.strokes.ways import way_around, way_of
from generator.model.estimate import told
from generator.model.fact import known
from generator.model.goal import Op

#: The picture's size, and half of the posts' width and their height.
_WIDTH, _HEIGHT = 228, 74
_HALF, _POST = 6.0, 12.0
#: Between the plot and the picture's edge: more than half a dot or a ring.
_EDGE = 4.5
#: More readings than this are drawn as a thin line.
_MANY = 60


def row_picture(plot: Plot) -> str:
    """The plot as a small picture; empty without a reading, a period or a target: then there is nothing to compare."""
    subject = plot.subject
    if plot.curves.end is None or subject.period is None or not known(subject.target):
        return ""
    frame = _frame(plot)
    shapes = (
        f'<path class="grid" d="M{short(frame.left)} {short(frame.bottom)}H{short(frame.right)}"/>',
        *_fan(plot, frame),
        *_plan(plot, frame),
        *_goalposts(plot, frame),
        *_readings(plot, frame),
        *_ends(plot, frame),
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="d" viewBox="0 0 {_WIDTH} {_HEIGHT}" aria-hidden="true"'
        f' direction="ltr">{"".join(shapes)}</svg>'
    )


def _frame(plot: Plot) -> Frame:
    subject = plot.subject
    shown = [vertex.value for stroke in _strokes(plot) for vertex in stroke if vertex.value is not None]
    levels = [fact for fact in (subject.target, subject.first_target) if known(fact)]
    plan = [vertex.value for vertex in own_plan(subject) if vertex.value is not None]
    values = (*shown, *levels, *plan)
    ahead = fan.seen_values(plot.fan.corners, values)
    low, high = value_range((*values, *ahead), from_zero=plot.kind.from_zero)
    return Frame(
        left=_EDGE,
        right=_WIDTH - 2 * _HALF,
        top=_POST + 2,
        bottom=_HEIGHT - (_POST if _hangs(plot) else _EDGE),
        first=plot.days.first,
        last=plot.days.last,
        low=low,
        high=high,
    )


def _hangs(plot: Plot) -> bool:
    """A limit's posts hang down: below it is where the goal is met."""
    return plot.subject.op is Op.LTE


def _strokes(plot: Plot) -> Iterator[Stroke]:
    strokes = plot.curves.strokes
    return (stroke for name in ("string", "readings") for stroke in strokes.get(name, ()))


def _fan(plot: Plot, frame: Frame) -> Iterator[str]:
    corners = plot.fan.smooth
    if not corners:
        return
    across = frame.xs(corner.day for corner in corners)
    for name, pairs in (
        ("fan8", [corner.outer for corner in corners]),
        ("fan5", [corner.inner for corner in corners]),
    ):
        edge = [*(high for _, high in pairs), *(low for low, _ in reversed(pairs))]
        down = frame.ys(min(max(value, frame.low), frame.high) for value in edge)
        yield f'<path class="{name}" d="{way_around([*across, *across[::-1]], down)}"/>'
    yield f'<path class="exp" d="{way_of([fan.median(corners)], frame)}"/>'


def _plan(plot: Plot, frame: Frame) -> Iterator[str]:
    """The plan where nothing is expected yet."""
    plan, subject, end = own_plan(plot.subject), plot.subject, plot.curves.end
    open_end = end is not None and end.day < plot.days.last
    if plan and open_end and (subject.forecast is None):
        yield f'<path class="plan" d="{way_of([plan], frame)}"/>'


def _goalposts(plot: Plot, frame: Frame) -> Iterator[str]:
    """The target's line, the stem down to the axis at the deadline, and two posts on a crossbar."""
    subject = plot.subject
    if not known(subject.target) or subject.period is None:
        return
    y, x, foot = frame.y(subject.target), frame.right, short(frame.bottom)
    begin = frame.x(max(subject.period.start.toordinal() - 1, frame.first))
    yield f'<path class="target" d="M{short(begin)} {short(y)}H{short(x)}V{foot}"/>'
    tip = short(y + _POST if _hangs(plot) else y - _POST)
    yield f'<path class="post" d="M{short(x - _HALF)} {tip}V{short(y)}H{short(x + _HALF)}V{tip}"/>'


def _readings(plot: Plot, frame: Frame) -> Iterator[str]:
    width = round(frame.right - frame.left)
    strokes = [thinned(stroke, width, frame.first, frame.last) for stroke in _strokes(plot)]
    thin = " thin" if "string" in plot.curves.strokes or sum(map(len, strokes)) > _MANY else ""
    if strokes:
        yield f'<path class="read{thin}" d="{way_of(strokes, frame)}"/>'


def _ends(plot: Plot, frame: Frame) -> Iterator[str]:
    """A ring for what is expected, a dot for the newest value."""
    subject, end = plot.subject, plot.curves.end
    if subject.forecast is not None:
        target = subject.target if known(subject.target) else None
        median = told(subject.forecast, target, subject.quantity(0.0)).median
        yield f'<circle class="ring" cx="{short(frame.right)}" cy="{short(frame.y(median))}" r="3.2"/>'
    if end is not None and end.value is not None:
        x, y = short(frame.x(end.day)), short(frame.y(end.value))
        yield f'<circle class="dot" cx="{x}" cy="{y}" r="3.4"/>'
