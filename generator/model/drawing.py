"""A drawn chart: SVG for a wide and a narrow page with its words still open, and the same facts as rows."""

from collections.abc import Mapping
from typing import NamedTuple

from generator.model.calendar import Day
from generator.model.fact import Fact
from generator.model.phrase import FactValue, Phrase
from generator.model.text import LocalText
from generator.records import dataclass


class DrawingRow(NamedTuple):
    """One row of the table beside a chart: the days that a reading covers, its value, and the plan on its last day."""

    start: Day
    end: Day
    value: float
    plan: Fact
    item: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureDrawing:
    """A figure, drawn as a chart is: ``wide`` and ``narrow`` with open words, its ``point``, and its figures as ``rows``.

    What stands in a row is said by the function that made the figure, which ``kind`` names.
    """

    kind: str
    wide: str
    narrow: str
    words: Mapping[str, Phrase]
    point: Phrase
    rows: tuple[tuple[FactValue, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """One chart, drawn once for all languages and themes.

    ``wide`` and ``narrow`` are SVG elements as text whose colours are CSS custom properties and whose words are
    tokens; ``words`` says what each token means. A token is ``@w``, a number and ``@``, all ASCII and untouched by
    escaping, and stands in marks that isolate its direction already: replace all of them in one pass. ``kind`` is
    the chart kind's id. ``point`` is what the picture shows, said as its accessible name; ``foot`` is where its
    value axis begins; ``unsaid`` are marks whose titles found no room, by day. ``rows`` are its readings
    as a table, oldest first.
    ``row`` is a small SVG element of the same, without words, empty where there is nothing to see; ``edges`` are its
    first and last day.
    """

    kind: str
    wide: str
    narrow: str
    words: Mapping[str, Phrase]
    foot: float
    unsaid: tuple[tuple[Day, LocalText], ...]
    point: Phrase
    rows: tuple[DrawingRow, ...]
    row: str
    edges: tuple[Day, Day]
