"""The rows of each layer: what a scene's curves, lines and rules are to whoever draws them, as plain values.

Takes the curves in days and the metric's unit, gives rows with milliseconds and values, and the same curves in pixels
for those that place labels. It decides no place and no word.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.chart.frame import Frame, drawable, grid_values, milliseconds
from generator.chart.kinds import Bar, Curves
from generator.chart.labels.places import Box, Pixel
from generator.chart.plot import Plot
from generator.chart.scene import Circle, Marks, Rule
from generator.chart.strokes import fan
from generator.chart.strokes.curve import Stroke, Vertex, joined, thinned
from generator.chart.strokes.limits import limits_of
from generator.chart.subject import Subject
from generator.model.estimate import told
from generator.model.fact import known

Row = Mapping[str, object]
#: Areas of dots in square pixels: the newest value, a reading alone between gaps, an item.
_END, _ALONE, _ITEM, _RING = 55, 20, 26, 64
#: How far from the edge a fan that is cut there begins to fade, and in how many strips.
_FADE, _STRIPS = 36.0, 9
#: Items nearer than this are drawn once.
_ITEM_CELL = 3


def layer_rows(plot: Plot, frame: Frame, marks: Marks) -> dict[str, tuple[Row, ...]]:
    """Rows by layer; a layer without rows is not there."""
    subject, curves, ahead = plot.subject, plot.curves, plot.fan.smooth
    strokes = {name: _thinned(group, frame) for name, group in curves.strokes.items()}
    layers = {
        "period": tuple(_wash_row(box) for box in (wash(subject, frame),) if box is not None),
        "grid": tuple(rule_row(rule) for rule in _grid(frame)),
        **dict(_fan_rows(ahead, frame)),
        "fades": tuple(_fades(ahead, frame)),
        "plan": _stroke_rows(own_plan(subject)),
        "limits": tuple(_limits(subject, frame)),
        **{name: _stroke_rows(joined(_long(group))) for name, group in strokes.items()},
        "bars": tuple(_bar_rows(curves, frame)),
        "items": tuple(_dot(vertex, _ITEM) for vertex in _apart(curves.items, frame)),
        "dots": tuple(_dots(strokes.get("readings", ()), None if curves.bars else curves.end)),
        "rings": tuple(_rings(subject, frame)),
        "circles": tuple(_circle(circle) for circle in marks.circles),
        "furniture": tuple(rule_row(rule) for rule in marks.rules),
    }
    return {name: rows for name, rows in layers.items() if rows}


def data_lines(curves: Curves, frame: Frame) -> Iterator[Sequence[Pixel]]:
    """The readings' strokes, which no label covers; those of other days are not among them."""
    for name, group in curves.strokes.items():
        if name != "before":
            yield from (_pixels(stroke, frame) for stroke in _thinned(group, frame))


def other_lines(plot: Plot, frame: Frame) -> Iterator[Sequence[Pixel]]:
    """All other strokes, which labels avoid where they can."""
    subject, curves = plot.subject, plot.curves
    for stroke in _thinned(curves.strokes.get("before", ()), frame):
        yield _pixels(stroke, frame)
    yield _pixels(own_plan(subject), frame)
    yield _pixels(fan.median(plot.fan.corners), frame)
    for limit in limits_of(subject):
        yield (frame.x(_edge(subject)), frame.y(limit.value)), (frame.right, frame.y(limit.value))
    for item in curves.items:
        yield _pixels((item, item), frame)


def _thinned(strokes: Iterable[Stroke], frame: Frame) -> tuple[Stroke, ...]:
    columns = round(frame.right - frame.left)
    return tuple(thinned(stroke, columns, frame.first, frame.last) for stroke in strokes)


def _pixels(stroke: Stroke, frame: Frame) -> list[Pixel]:
    shown = [(day, value) for day, value in stroke if value is not None]
    return list(zip(frame.xs(day for day, _ in shown), frame.ys(value for _, value in shown), strict=True))


def _long(strokes: Iterable[Stroke]) -> Iterator[Stroke]:
    return (stroke for stroke in strokes if len(stroke) > 1)


def _stroke_rows(stroke: Stroke) -> tuple[Row, ...]:
    return tuple(
        {"x": milliseconds(day), "y": None if value is None else drawable(value)} for day, value in stroke
    )


def _fan_rows(corners: tuple[fan.Corner, ...], frame: Frame) -> Iterator[tuple[str, tuple[Row, ...]]]:
    """Both shades, cut off at the plot's edges, and the line between them."""
    days = [milliseconds(corner.day) for corner in corners]
    yield "fan_outer", _shade(days, [corner.outer for corner in corners], frame)
    yield "fan_inner", _shade(days, [corner.inner for corner in corners], frame)
    yield "median", _stroke_rows(fan.median(corners))


def _shade(days: Sequence[float], ranges: Sequence[tuple[float, float]], frame: Frame) -> tuple[Row, ...]:
    lows, highs = (_within(values, frame) for values in zip(*ranges, strict=True)) if ranges else ((), ())
    return tuple({"x": day, "y": low, "y2": high} for day, low, high in zip(days, lows, highs, strict=True))


def _within(values: Iterable[float], frame: Frame) -> list[float]:
    low, high = frame.low, frame.high
    return [value if low <= value <= high else min(max(value, low), high) for value in map(drawable, values)]


def _fades(corners: tuple[fan.Corner, ...], frame: Frame) -> Iterator[Row]:
    """The ground laid over the fan, denser towards the edge beyond which the fan goes on."""
    if any(corner.outer[1] > frame.high for corner in corners):
        near = frame.y(frame.high) + _FADE
        begin = min(corner.day for corner in corners if frame.y(corner.outer[1]) < near)
        yield from _veil(frame.x(begin), frame.right, frame.top, 1)
    if any(corner.outer[0] < frame.low for corner in corners):
        near = frame.y(frame.low) - _FADE
        begin = min(corner.day for corner in corners if frame.y(corner.outer[0]) > near)
        yield from _veil(frame.x(begin), frame.right, frame.bottom, -1)


def _veil(left: float, right: float, edge: float, inwards: int) -> Iterator[Row]:
    """Strips from the edge inwards, each fainter than the one before it."""
    strip = _FADE / _STRIPS
    for place in range(_STRIPS):
        ends = sorted((edge + inwards * place * strip, edge + inwards * (place + 1) * strip))
        part = 1 - place / _STRIPS
        yield {
            "x": left,
            "x2": right,
            "y": ends[0],
            "y2": ends[1],
            "fill": "var(--wash)",
            "part": round(part * part, 2),
        }


def _rings(subject: Subject, frame: Frame) -> Iterator[Row]:
    """What is expected on the deadline, as a ring: over the crossbar it means that the target is met."""
    if subject.forecast is not None and subject.period is not None:
        target = subject.target if known(subject.target) else None
        median = told(subject.forecast, target, subject.quantity(0.0)).median
        yield _dot(Vertex(frame.last, median), _RING)


def _bar_rows(curves: Curves, frame: Frame) -> Iterator[Row]:
    """Each amount as a bar from zero with some air beside it; paler where its days are not over."""
    for bar, box in zip(curves.bars, bar_boxes(curves, frame), strict=True):
        yield {
            "x": box.left,
            "x2": box.right,
            "y": box.top,
            "y2": box.bottom,
            "fill": "var(--ink)",
            "part": 0.55 if bar.whole else 0.25,
        }


def end_box(curves: Curves, frame: Frame) -> Iterator[Box]:
    """The dot of the newest value, which no label covers either."""
    if curves.end is not None and not curves.bars:
        x, y, half = frame.x(curves.end.day), frame.y(curves.end.value or 0.0), math.sqrt(_END / math.pi)
        yield Box(x - half, y - half, x + half, y + half)


def bar_boxes(curves: Curves, frame: Frame) -> tuple[Box, ...]:
    """Each bar's place."""
    return tuple(_bar_box(bar, frame) for bar in curves.bars)


def _bar_box(bar: Bar, frame: Frame) -> Box:
    left, right = frame.x(bar.begin), frame.x(bar.end)
    air = min(2.0, (right - left) * 0.2)
    top, bottom = sorted((frame.y(0.0), frame.y(bar.value)))
    return Box(left, top, right - air, bottom)


def _circle(circle: Circle) -> Row:
    return {"x": circle.x, "y": circle.y, "size": math.pi * circle.radius**2}


def own_plan(subject: Subject) -> Stroke:
    """The plan where it is a line of its own and not the target's."""
    if all(corner.value == subject.target for corner in subject.plan):
        return ()
    return tuple(Vertex(corner.date.toordinal(), corner.value) for corner in subject.plan)


def _edge(subject: Subject) -> int:
    return subject.period.start.toordinal() - 1 if subject.period is not None else 0


def _limits(subject: Subject, frame: Frame) -> Iterator[Row]:
    """Each level as a line over the period."""
    begin = milliseconds(max(_edge(subject), frame.first))
    for limit in limits_of(subject):
        yield {
            "x": begin,
            "x2": milliseconds(frame.last),
            "y": drawable(limit.value),
            "stroke": limit.stroke,
            "width": limit.width,
            "dash": limit.dash,
        }


def wash(subject: Subject, frame: Frame) -> Box | None:
    """The goal's period within the plot."""
    if subject.period is None:
        return None
    return Box(frame.x(_edge(subject)), frame.top, frame.right, frame.bottom)


def _wash_row(box: Box) -> Row:
    return {"x": box.left, "y": box.top, "x2": box.right, "y2": box.bottom}


def _grid(frame: Frame) -> Iterator[Rule]:
    for value in grid_values(frame.low, frame.high, frame.measure):
        if frame.y(value) < frame.bottom - 2:
            yield Rule(frame.left, frame.y(value), frame.right, frame.y(value))


def rule_row(rule: Rule) -> Row:
    """A straight line as its layer's row."""
    return {
        "x": rule.x,
        "y": rule.y,
        "x2": rule.x2,
        "y2": rule.y2,
        "stroke": rule.stroke,
        "width": rule.width,
        "dash": rule.dash,
    }


def _dots(strokes: Iterable[Stroke], end: Vertex | None) -> Iterator[Row]:
    """The newest value, and readings that stand alone."""
    yield from (_dot(stroke[0], _ALONE) for stroke in strokes if len(stroke) == 1 and stroke[0] != end)
    if end is not None:
        yield _dot(end, _END)


def _dot(vertex: Vertex, size: float) -> Row:
    return {"x": milliseconds(vertex.day), "y": drawable(vertex.value or 0.0), "size": size}


def _apart(items: Iterable[Vertex], frame: Frame) -> Iterator[Vertex]:
    """Items without those that would cover one already there."""
    cells: set[tuple[int, int]] = set()
    for vertex in items:
        cell = (int(frame.x(vertex.day) / _ITEM_CELL), int(frame.y(vertex.value or 0.0) / _ITEM_CELL))
        if cell not in cells:
            cells.add(cell)
            yield vertex
