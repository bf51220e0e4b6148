"""A plot as a scene: the frame around its curves, and all labels in their places.

Takes a plot and a format, gives a ``Scene``. It neither fills nor draws.
"""

from collections.abc import Iterator
from dataclasses import replace

from generator.chart import words
from generator.chart.frame import Frame, drawable, on_grid, value_range
from generator.chart.labels.actions import Laned, actions_shown, lane_count, lanes_of, placed_actions
from generator.chart.labels.axis import placed_dates
from generator.chart.labels.ends import End, ends_of, gutter_width, placed_ends
from generator.chart.labels.inside import inside_labels
from generator.chart.labels.places import Box, Ground
from generator.chart.labels.posts import posts
from generator.chart.labels.titles import Titles, placed_titles, titles_of, wordless
from generator.chart.labels.values import column_width, placed_values, value_words
from generator.chart.plot import Plot
from generator.chart.scene import INK, LANE, LINE_HEIGHT, Format, Label, Marks, Scene
from generator.chart.strokes import fan
from generator.chart.strokes.rows import bar_boxes, data_lines, end_box, layer_rows, other_lines, wash
from generator.chart.subject import Action, Subject
from generator.chart.words import Word
from generator.model.fact import known
from generator.model.goal import Op
from generator.model.phrase import Name
from generator.model.text import LocalText
from generator.records import dataclass

#: Between the row for today's label and the plot.
_GAP = 6
#: The baseline of a row of text below its upper edge.
_BASELINE = 12
#: The dates' row begins so far below the axis, and the lanes of actions below the dates.
_BELOW_AXIS, _BELOW_DATES = 6, 10
#: Between the line that says what is measured and what stands below it.
_BELOW_TITLE = 6


def composed(plot: Plot, shape: Format) -> Scene:
    """The scene of ``plot``, the same whatever today is."""
    around = _around(plot, shape)
    frame = around.frame
    outside = _outside(plot, around, shape)
    inside = inside_labels(plot.subject, plot.curves, frame, _ground(plot, outside, frame, shape))
    return Scene(
        kind=plot.kind.id,
        format=shape,
        height=around.lanes_top + LANE * lane_count(around.laned),
        frame=frame,
        layers=layer_rows(plot, frame, outside),
        labels=(*outside.labels, *inside),
        wash=wash(plot.subject, frame),
        today_row=frame.top - _GAP - LINE_HEIGHT + _BASELINE,
        wordless=wordless(around.titles),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """The frame, and what gave it its edges: values at the left, titles above, actions below, line ends at the right."""

    frame: Frame
    titles: Titles
    actions: tuple[Action, ...]
    laned: tuple[Laned, ...]
    values: tuple[tuple[float, Word], ...]
    line_ends: tuple[End, ...]

    @property
    def lanes_top(self) -> float:
        return self.frame.bottom + _BELOW_AXIS + LINE_HEIGHT + _BELOW_DATES


def _around(plot: Plot, shape: Format) -> _Around:
    """The columns come first, then the rows above the plot, then where the plot lies."""
    line_ends = ends_of(plot.subject, shape)
    flat, values = _flat_frame(plot, shape.width - gutter_width(line_ends, shape), shape)
    titles = titles_of(plot.subject, plot.days, flat.x, shape)
    top = LINE_HEIGHT + _BELOW_TITLE + titles.height + LINE_HEIGHT + _GAP
    actions = actions_shown(plot.subject, plot.days)
    return _Around(
        frame=replace(flat, top=top, bottom=top + shape.plot_height),
        titles=titles,
        actions=actions,
        laned=lanes_of(actions, flat, shape),
        values=values,
        line_ends=line_ends,
    )


def _flat_frame(plot: Plot, right: float, shape: Format) -> tuple[Frame, tuple[tuple[float, Word], ...]]:
    """The frame at the picture's upper edge, before the rows above it are known, and the numbers at its left."""
    values = tuple(_values(plot))
    ahead = fan.seen_values(plot.fan.corners, values)
    low, high = value_range((*values, *ahead), from_zero=plot.kind.from_zero)
    begin = low
    measure = plot.subject.measure
    low, high = on_grid(low, high, measure=measure)
    low, high = on_grid(low, _with_posts(plot, low, high, shape), begin, measure)
    high = _with_posts(plot, low, high, shape)
    numbers = value_words(plot.subject, low, high, shape)
    first, last, _ = plot.days
    frame = Frame(
        left=column_width(numbers, shape.width),
        right=right,
        top=0,
        bottom=shape.plot_height,
        first=first,
        last=last,
        low=low,
        high=high,
        measure=measure,
    )
    return frame, numbers


def _with_posts(plot: Plot, low: float, high: float, shape: Format) -> float:
    """The upper end of the axis, high enough that the goalposts stand within the plot."""
    subject, part = plot.subject, (shape.post + 2) / shape.plot_height
    if subject.op is Op.LTE or subject.period is None:
        return high
    levels = (fact for fact in (subject.target, subject.first_target) if known(fact))
    return max(high, *((drawable(level) - part * low) / (1 - part) for level in levels), high)


def _values(plot: Plot) -> Iterator[float]:
    """All that must be seen, however far apart."""
    subject, curves = plot.subject, plot.curves
    yield from (fact for fact in (subject.target, subject.stretch, subject.first_target) if known(fact))
    yield from (corner.value for corner in subject.plan)
    strokes = (stroke for group in curves.strokes.values() for stroke in group)
    yield from (vertex.value for stroke in strokes for vertex in stroke if vertex.value is not None)
    yield from (vertex.value for vertex in curves.items if vertex.value is not None)
    yield from (bar.value for bar in curves.bars)
    if curves.end is not None and curves.end.value is not None:
        yield curves.end.value


def _outside(plot: Plot, around: _Around, shape: Format) -> Marks:
    """What stands around the plot."""
    frame, subject = around.frame, plot.subject
    title = words.axis_title(subject.label, _unit_beside(subject), shape.width // 8)
    above = placed_titles(around.titles, frame, LINE_HEIGHT + _BELOW_TITLE)
    line_ends = placed_ends(around.line_ends, frame, shape)
    actions = placed_actions(around.actions, around.laned, frame, around.lanes_top)
    dates = placed_dates(
        frame, subject.period, plot.days, frame.bottom + _BASELINE + _BELOW_AXIS, shape.width
    )
    return Marks(
        labels=(
            Label(title, 0, _BASELINE, fill=INK),
            *placed_values(around.values, frame),
            *above.labels,
            *line_ends.labels,
            *actions.labels,
            *dates.labels,
        ),
        rules=(
            *above.rules,
            *dates.rules,
            *actions.rules,
            *line_ends.rules,
            *posts(subject, frame, shape),
        ),
        circles=actions.circles,
    )


def _unit_beside(subject: Subject) -> Name | LocalText | None:
    """The unit that numbers leave out and the title does not say by itself."""
    if subject.is_share or subject.unit is None or subject.unit in {"people", "count"}:
        return None
    if words.is_money(subject.unit):
        return None
    if subject.measure.unit is not None:
        return Name(subject.measure.unit)
    return subject.unit_words.names if subject.unit_words else Name(subject.unit)


def _ground(plot: Plot, outside: Marks, frame: Frame, shape: Format) -> Ground:
    """What the labels inside must stay clear of."""
    top = frame.top - (2 if plot.subject.period is not None else LINE_HEIGHT + 2)
    upright = tuple(((rule.x, rule.y), (rule.x2, rule.y2)) for rule in outside.rules if rule.x == rule.x2)
    return Ground(
        taken=(
            *(label.box for label in outside.labels),
            *bar_boxes(plot.curves, frame),
            *end_box(plot.curves, frame),
        ),
        data=tuple(data_lines(plot.curves, frame)),
        lines=(*other_lines(plot, frame), *upright),
        room=Box(frame.left - 1, top, shape.width, frame.bottom - 1),
    )
