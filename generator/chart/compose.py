"""A plot as a scene: the frame around its curves, and all labels in their places.

Takes a plot and a format, gives a ``Scene``. It neither fills nor draws.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.chart.frame import Frame, value_range
from generator.chart.labels.actions import actions_shown, placed_actions
from generator.chart.labels.axis import placed_dates
from generator.chart.labels.ends import End, ends_of, gutter_width, placed_ends
from generator.chart.labels.inside import Ground, inside_labels
from generator.chart.labels.places import Box
from generator.chart.labels.titles import Titles, placed_titles, titles_of
from generator.chart.plot import Plot
from generator.chart.scene import LINE_HEIGHT, Format, Marks, Scene
from generator.chart.strokes import fan
from generator.chart.strokes.rows import layer_rows, pixel_lines, wash
from generator.chart.subject import Action
from generator.model.fact import known

#: Between the row for today's label and the plot.
_GAP = 6
#: The baseline of a row of text below its upper edge.
_BASELINE = 12
#: The dates' row begins so far below the axis.
_BELOW_AXIS = 6


def composed(plot: Plot, shape: Format) -> Scene:
    """The scene of ``plot``, the same whatever today is."""
    around = _around(plot, shape)
    frame = around.frame
    outside = _outside(plot, around, shape)
    inside = inside_labels(plot.subject, plot.curves, frame, _ground(plot, outside, frame, shape))
    return Scene(
        kind=plot.kind.id,
        format=shape,
        height=frame.bottom + around.drop + LINE_HEIGHT + _GAP,
        frame=frame,
        layers=layer_rows(plot.subject, plot.curves, frame, outside.rules),
        labels=(*outside.labels, *inside),
        wash=wash(plot.subject, frame),
        today_row=frame.top - _GAP - LINE_HEIGHT + _BASELINE,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """The frame, and what gave it its edges: titles above, actions below, line ends at the right."""

    frame: Frame
    titles: Titles
    actions: tuple[Action, ...]
    line_ends: tuple[End, ...]

    @property
    def drop(self) -> float:
        """How far the dates make room for the actions' numbers."""
        return LINE_HEIGHT if self.actions else 0


def _around(plot: Plot, shape: Format) -> _Around:
    """The columns come first, then the rows above the plot, then where the plot lies."""
    line_ends = ends_of(plot.subject, shape)
    flat = _flat_frame(plot, shape.width - gutter_width(line_ends, shape.width), shape.plot_height)
    titles = titles_of(plot.subject, plot.days, flat.x, shape)
    top = titles.height + LINE_HEIGHT + _GAP
    return _Around(
        frame=replace(flat, top=top, bottom=top + shape.plot_height),
        titles=titles,
        actions=actions_shown(plot.subject, plot.days),
        line_ends=line_ends,
    )


def _flat_frame(plot: Plot, right: float, height: float) -> Frame:
    """The frame at the picture's upper edge, before the rows above it are known."""
    values = tuple(_values(plot))
    ahead = fan.seen_values(fan.corners(plot.subject, plot.curves), values)
    low, high = value_range((*values, *ahead), from_zero=plot.kind.from_zero)
    first, last, _ = plot.days
    return Frame(left=1, right=right, top=0, bottom=height, first=first, last=last, low=low, high=high)


def _values(plot: Plot) -> Iterator[float]:
    """All that must be seen, however far apart."""
    subject, curves = plot.subject, plot.curves
    yield from (fact for fact in (subject.target, subject.stretch, subject.first_target) if known(fact))
    yield from (corner.value for corner in subject.plan)
    strokes = (stroke for group in curves.strokes.values() for stroke in group)
    yield from (vertex.value for stroke in strokes for vertex in stroke if vertex.value is not None)
    yield from (vertex.value for vertex in curves.items if vertex.value is not None)


def _outside(plot: Plot, around: _Around, shape: Format) -> Marks:
    """What stands around the plot."""
    frame = around.frame
    titles = placed_titles(around.titles, frame)
    line_ends = placed_ends(around.line_ends, frame, shape.width)
    actions = placed_actions(around.actions, frame)
    dates = placed_dates(
        frame, plot.subject.period, plot.days, frame.bottom + around.drop + _BASELINE + _BELOW_AXIS
    )
    return Marks(
        labels=(*titles.labels, *line_ends.labels, *actions.labels, *dates.labels),
        rules=(*titles.rules, *dates.rules, *actions.rules, *line_ends.rules),
    )


def _ground(plot: Plot, outside: Marks, frame: Frame, shape: Format) -> Ground:
    """What the labels inside must stay clear of."""
    upright = tuple(((rule.x, rule.y), (rule.x2, rule.y2)) for rule in outside.rules if rule.x == rule.x2)
    return Ground(
        taken=tuple(label.box for label in outside.labels),
        lines=(*pixel_lines(plot.subject, plot.curves, frame), *upright),
        room=Box(0, frame.top - 2, shape.width, frame.bottom - 1),
    )
