"""A figure: its facts in words and rows, and how it is placed wide and narrow; and its drawing."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.chart.frame import Frame
from generator.chart.labels.places import Box
from generator.chart.picture.plans import PreparedCharts
from generator.chart.picture.spec import FIGURE
from generator.chart.picture.still import named, still, tokens
from generator.chart.picture.today import TODAY, with_today
from generator.chart.scene import FONT_SIZE, LINE_HEIGHT, NARROW, SOFT, WIDE, Format, Label, Rule, Scene
from generator.chart.strokes.rows import rule_row
from generator.chart.words import Word, today
from generator.model.calendar import Day
from generator.model.drawing import FigureDrawing
from generator.model.phrase import FactValue, Phrase
from generator.records import dataclass


class Patch(NamedTuple):
    """A filled rectangle in pixels, with its opacity."""

    box: Box
    fill: str
    part: float


class Spot(NamedTuple):
    """A filled dot in pixels."""

    x: float
    y: float
    fill: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A figure in one format, with all places decided. ``frame`` is where a day and a value stand, for today's mark."""

    height: float
    frame: Frame
    labels: tuple[Label, ...]
    rules: tuple[Rule, ...] = ()
    patches: tuple[Patch, ...] = ()
    spots: tuple[Spot, ...] = ()
    today_row: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """``point`` is what it shows, as its name says it; ``rows`` are its figures, as its kind's function says.

    ``place`` gives its sheet in a format; ``wide`` is that for wide pages.
    """

    kind: str
    point: Phrase
    rows: tuple[tuple[FactValue, ...], ...]
    place: Callable[[Format], Sheet]
    wide: Format = WIDE


def drawn_figure(prepared: PreparedCharts, figure: Figure, as_of: Day | None = None) -> FigureDrawing:
    """The figure wide and narrow; with today's mark where ``as_of`` is given."""
    scenes = [_scene(figure.kind, shape, figure.place(shape)) for shape in (figure.wide, NARROW)]
    words = tokens(label.word.phrase for scene in scenes for label in scene.labels)
    names = named(words)
    pictures = [still(prepared.drawers[FIGURE], scene, names) for scene in scenes]
    if as_of is not None:
        pictures = [with_today(svg, scene, as_of) for svg, scene in zip(pictures, scenes, strict=True)]
        words = {**words, TODAY: today(as_of).phrase} if TODAY in pictures[0] else words
    wide, narrow = pictures
    return FigureDrawing(
        kind=figure.kind, wide=wide, narrow=narrow, words=words, point=figure.point, rows=figure.rows
    )


def _scene(kind: str, shape: Format, sheet: Sheet) -> Scene:
    layers = {
        "patches": tuple(
            {"x": box.left, "x2": box.right, "y": box.top, "y2": box.bottom, "fill": fill, "part": part}
            for box, fill, part in sheet.patches
        ),
        "furniture": tuple(rule_row(rule) for rule in sheet.rules),
        "spots": tuple({"x": x, "y": y, "fill": fill} for x, y, fill in sheet.spots),
    }
    return Scene(
        kind=kind,
        format=shape,
        height=sheet.height,
        frame=sheet.frame,
        layers={name: rows for name, rows in layers.items() if rows},
        labels=sheet.labels,
        wash=None,
        today_row=sheet.today_row,
        wordless=(),
    )


def line(
    points: Sequence[tuple[float, float]], stroke: str, width: float, dash: tuple[float, ...] = ()
) -> Iterator[Rule]:
    """A line through pixels, as straight rules."""
    for (x, y), (x2, y2) in pairwise(points):
        yield Rule(x, y, x2, y2, stroke, width, dash)


def title(word: Word) -> Label:
    """What is shown, on a line of its own above everything."""
    return Label(word, 0, FONT_SIZE - 1, fill="var(--ink)")


def shares_axis(
    frame: Frame, marks: Sequence[tuple[float, Word]]
) -> tuple[tuple[Label, ...], tuple[Rule, ...]]:
    """Grid lines at shares with their numbers at the left edge, from the foot up; a number too near another is left out."""
    labels: list[Label] = []
    for value, word in marks:
        label = Label(word, 0, frame.y(value) + (0 if value == frame.low else 4), fill=SOFT)
        if not any(label.box.overlaps(other.box, 1) for other in labels):
            labels.append(label)
    rules = tuple(
        Rule(
            frame.left,
            frame.y(value),
            frame.right,
            frame.y(value),
            stroke=SOFT if value == frame.low else "var(--rule)",
        )
        for value, _ in marks
    )
    return tuple(labels), rules


#: Where a plot begins below its title and today's row.
TOP = LINE_HEIGHT + 10 + LINE_HEIGHT
