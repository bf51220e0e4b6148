"""A key result as a scene: the frame around its curves, and all labels in their places.

Takes a judged goal, one of its key results, the chart kind and a format; gives a ``Scene``. It neither fills nor draws.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.chart import axis, ends, notes
from generator.chart.frame import Frame, value_range
from generator.chart.inside import Ground, inside_labels
from generator.chart.kinds import ChartKind, Curves
from generator.chart.labels import Box
from generator.chart.rows import layer_rows, pixel_lines, wash
from generator.chart.scene import LINE_HEIGHT, Format, Label, Rule, Scene
from generator.chart.span import Days
from generator.model.fact import known
from generator.model.report import GoalReport, KeyResultReport

#: Between the row for today's label and the plot.
_GAP = 6
#: The baseline of a row of text below its upper edge.
_BASELINE = 12


def composed(goal: GoalReport, report: KeyResultReport, kind: ChartKind, days: Days, shape: Format) -> Scene:
    """The scene of ``report`` on ``days``, the same whatever today is."""
    curves = kind.curves(report, days.first, days.last)
    line_ends = ends.ends_of(report, shape)
    flat = _flat_frame(report, curves, kind, days, shape.width - ends.gutter_width(line_ends), shape)
    titles = notes.placed_notes(notes.notes_of(goal, report, days.first, days.last), flat.x, shape)
    actions = notes.actions_of(goal, days.first, days.last)
    top = notes.notes_height(titles) + LINE_HEIGHT + _GAP
    frame = replace(flat, top=top, bottom=top + shape.plot_height)
    outside = _outside(report, frame, days, titles, actions, line_ends)
    ground = _ground(report, curves, frame, outside, shape)
    inside = inside_labels(report, curves, frame, ground, shape)
    return Scene(
        kind=kind.id,
        format=shape,
        height=frame.bottom + outside.drop + LINE_HEIGHT + _GAP,
        frame=frame,
        layers=layer_rows(report, curves, frame, outside.rules),
        labels=(*outside.labels, *inside),
        wash=wash(report, frame),
        today_row=top - _GAP - LINE_HEIGHT + _BASELINE,
    )


@dataclass(frozen=True, slots=True)
class _Outside:
    """What stands around the plot: labels, all rules, and how far the dates are below the axis."""

    labels: tuple[Label, ...]
    rules: tuple[Rule, ...]
    drop: float


def _outside(
    report: KeyResultReport,
    frame: Frame,
    days: Days,
    titles: Sequence[notes.PlacedNote],
    actions: Sequence[tuple[int, float]],
    line_ends: Sequence[ends.End],
) -> _Outside:
    drop = LINE_HEIGHT if actions else 0
    numbers, ticks = notes.action_marks(actions, frame.x, frame.bottom, frame.right)
    end_labels, ties = ends.placed_ends(line_ends, frame)
    dates = axis.date_labels(frame, report.period, days, frame.bottom + drop + _BASELINE + 6)
    rules = (
        *notes.note_rules(titles, 0, frame.top, frame.bottom),
        *axis.axis_rules(frame, report.period, drop),
        *ticks,
        *ties,
    )
    return _Outside((*notes.note_labels(titles, 0), *end_labels, *numbers, *dates), rules, drop)


def _flat_frame(
    report: KeyResultReport, curves: Curves, kind: ChartKind, days: Days, right: float, shape: Format
) -> Frame:
    """The frame at the picture's upper edge, before the rows above it are known."""
    low, high = value_range(_values(report, curves), from_zero=kind.from_zero)
    return Frame(
        left=1,
        right=right,
        top=0,
        bottom=shape.plot_height,
        first=days.first,
        last=days.last,
        low=low,
        high=high,
    )


def _values(report: KeyResultReport, curves: Curves) -> Iterator[float]:
    """All that must be seen, however far apart."""
    yield from (fact for fact in (report.target, report.stretch) if known(fact))
    yield from (corner.value for corner in report.plan)
    strokes = (stroke for group in curves.strokes.values() for stroke in group)
    yield from (vertex.value for stroke in strokes for vertex in stroke if vertex.value is not None)
    yield from (vertex.value for vertex in curves.items if vertex.value is not None)


def _ground(
    report: KeyResultReport, curves: Curves, frame: Frame, outside: _Outside, shape: Format
) -> Ground:
    room = Box(0, frame.top - 2, shape.width, frame.bottom - 1)
    upright = tuple(((rule.x, rule.y), (rule.x2, rule.y2)) for rule in outside.rules if rule.x == rule.x2)
    return Ground(
        taken=tuple(label.box for label in outside.labels),
        lines=(*pixel_lines(report, curves, frame), *upright),
        room=room,
    )
