"""A plot as a scene: the frame around its curves, and all labels in their places.

Takes a plot and a format, gives a ``Scene``. It neither fills nor draws.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.chart.frame import Frame, value_range
from generator.chart.labels import axis, ends, notes
from generator.chart.labels.inside import Ground, inside_labels
from generator.chart.labels.places import Box
from generator.chart.plot import Plot
from generator.chart.scene import LINE_HEIGHT, Format, Label, Rule, Scene
from generator.chart.strokes import fan
from generator.chart.strokes.rows import layer_rows, pixel_lines, wash
from generator.model.fact import known

#: Between the row for today's label and the plot.
_GAP = 6
#: The baseline of a row of text below its upper edge.
_BASELINE = 12


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
    titles: Sequence[notes.PlacedNote]
    actions: Sequence[tuple[int, float]]
    line_ends: Sequence[ends.End]

    @property
    def drop(self) -> float:
        """How far the dates make room for the actions' numbers."""
        return LINE_HEIGHT if self.actions else 0


def _around(plot: Plot, shape: Format) -> _Around:
    """The columns come first, then the rows above the plot, then where the plot lies."""
    first, last, _ = plot.days
    line_ends = ends.ends_of(plot.subject, shape)
    flat = _flat_frame(plot, shape.width - ends.gutter_width(line_ends, shape.width), shape.plot_height)
    titles = notes.placed_notes(notes.notes_of(plot.subject, first, last), flat.x, shape)
    top = notes.notes_height(titles) + LINE_HEIGHT + _GAP
    return _Around(
        frame=replace(flat, top=top, bottom=top + shape.plot_height),
        titles=titles,
        actions=notes.actions_of(plot.subject, first, last),
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


@dataclass(frozen=True, slots=True)
class _Outside:
    """What stands around the plot."""

    labels: tuple[Label, ...]
    rules: tuple[Rule, ...]


def _outside(plot: Plot, around: _Around, shape: Format) -> _Outside:
    frame, period = around.frame, plot.subject.period
    numbers, ticks = notes.action_marks(around.actions, frame.x, frame.bottom, frame.right)
    end_labels, ties = ends.placed_ends(around.line_ends, frame, shape.width)
    dates = axis.date_labels(frame, period, plot.days, frame.bottom + around.drop + _BASELINE + 6)
    titles = notes.note_rules(around.titles, 0, frame.top, frame.bottom)
    return _Outside(
        (*notes.note_labels(around.titles, 0), *end_labels, *numbers, *dates),
        (*titles, *axis.axis_rules(frame, period), *ticks, *ties),
    )


def _ground(plot: Plot, outside: _Outside, frame: Frame, shape: Format) -> Ground:
    """What the labels inside must stay clear of."""
    upright = tuple(((rule.x, rule.y), (rule.x2, rule.y2)) for rule in outside.rules if rule.x == rule.x2)
    return Ground(
        taken=tuple(label.box for label in outside.labels),
        lines=(*pixel_lines(plot.subject, plot.curves, frame), *upright),
        room=Box(0, frame.top - 2, shape.width, frame.bottom - 1),
    )
