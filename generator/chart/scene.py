"""A picture before it is drawn: its size, its frame and the rows of each layer, with all places decided.

``Format`` says how large a picture is, ``Label`` and ``Rule`` are placed in pixels, ``Scene`` holds the rows that are
drawn. Nothing here computes a place.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Literal, NamedTuple

from generator.chart.frame import Frame
from generator.chart.labels.places import Box
from generator.chart.words import Word
from generator.model.text import LocalText
from generator.records import dataclass

#: All text of a chart has one size in pixels, large enough to stay readable where a phone shrinks the picture.
FONT_SIZE = 13
LINE_HEIGHT = 16
#: What a text reaches above and below its baseline.
ASCENT, DESCENT = 11, 4

#: A lane of actions below the dates.
LANE = 22

INK, SOFT, RULE, BLUE = "var(--ink)", "var(--soft)", "var(--rule)", "var(--blue)"
#: Where goalposts stood before; a theme without the token shows them in the soft colour.
GHOST = "var(--ghost,var(--soft))"
Anchor = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One size of picture. ``stacked`` puts a line's name and number under each other and writes large numbers short.

    ``note_rows`` limits titles above, ``lanes`` those of named actions below. ``post_half`` and ``post`` are half of the
    goalposts' width and their height.
    """

    id: str
    width: int
    plot_height: int
    stacked: bool
    note_rows: int
    note_width: int
    lanes: int
    post_half: float
    post: float


WIDE = Format(
    id="wide",
    width=1040,
    plot_height=260,
    stacked=False,
    note_rows=3,
    note_width=300,
    lanes=6,
    post_half=13,
    post=29,
)
#: For what stands in a column of text: there the wide one's letters would become too small.
COLUMN = replace(WIDE, width=780, plot_height=220)
#: A phone shows it at about nine tenths: text of 13 units is then at least 11 pixels high.
NARROW = Format(
    id="narrow",
    width=334,
    plot_height=200,
    stacked=True,
    note_rows=3,
    note_width=220,
    lanes=0,
    post_half=9,
    post=20,
)


#: What part of a word stands left of where it is held.
_BEHIND: Mapping[Anchor, float] = MappingProxyType({"left": 0.0, "center": 0.5, "right": 1.0})


class Label(NamedTuple):
    """A word with its baseline in pixels."""

    word: Word
    x: float
    y: float
    anchor: Anchor = "left"
    fill: str = SOFT
    bold: bool = False

    @property
    def box(self) -> Box:
        width = self.word.width(FONT_SIZE, bold=self.bold)
        left = self.x - width * _BEHIND[self.anchor]
        return Box(left, self.y - ASCENT, left + width, self.y + DESCENT)


class Rule(NamedTuple):
    """A straight line in pixels."""

    x: float
    y: float
    x2: float
    y2: float
    stroke: str = RULE
    width: float = 1
    dash: tuple[float, ...] = ()


class Circle(NamedTuple):
    """A circle in pixels, for the number of an action."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Note:
    """Something with a title, from the beginning of a day to the end of another; a moment has both equal."""

    begin: float
    end: float
    title: LocalText
    dashed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What one kind of label brings into the picture: its words, and the lines and circles that belong to them."""

    labels: tuple[Label, ...]
    rules: tuple[Rule, ...]
    circles: tuple[Circle, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """All that a picture shows. ``layers`` are rows of plain values by layer, ready to be drawn.

    ``wash`` is the goal's period behind the plot. ``today_row`` is the baseline of the row that is kept free above the plot for today's label;
    ``wordless`` are marks whose titles found no room.
    """

    kind: str
    format: Format
    height: float
    frame: Frame
    layers: Mapping[str, tuple[Mapping[str, object], ...]]
    labels: tuple[Label, ...]
    wash: Box | None
    today_row: float
    wordless: tuple[Note, ...]
