"""Headers to what they name: a metric, or one of the places of a row. Names decide, never positions.

Takes the cells of a header row; gives columns. What is not known stays a ``Stranger`` with the nearest metric.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from generator.diagnostics.suggestions import nearest
from generator.exports.draft import Stranger
from generator.exports.export import Row
from generator.exports.words import CONCEPTS, PLACES
from generator.records import dataclass

_MARKS = re.compile(r"[\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_BRACKET = re.compile(r"\s*[\(\[]([^()\[\]]*)[\)\]]\s*$")
_NETWORKS = (
    "facebook",
    "instagram",
    "twitter",
    "x",
    "linkedin",
    "tiktok",
    "youtube",
    "pinterest",
    "threads",
    "ig",
    "fb",
)
_SEARCHED = 40
_RANK: Mapping[str, int] = {header: rank for rank, header in enumerate(CONCEPTS)}
#: What no header of the tools' own means: for shapes without headers of their own.
NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its place from 0, its header as written, what stands in brackets behind it, and what it names, if known."""

    place: int
    header: str
    bracket: str | None
    concept: str | None

    @property
    def is_metric(self) -> bool:
        return self.concept is not None and self.concept not in PLACES


def bare(header: str) -> str:
    """A header to look up: lower case, one space between words, no marks of direction."""
    return " ".join(_MARKS.sub("", header).replace("_", " ").casefold().split())


def concept_of(header: str, own: Mapping[str, str] = NOTHING) -> str | None:
    """What a header names, by the tool's ``own`` words first; without its brackets, then without the network's name.

    >>> concept_of("Amount spent (EUR)"), concept_of("Instagram reach"), concept_of("Følgere"), concept_of("Moon phase")
    ('ad_spend', 'reach', 'followers', None)
    """
    for text in _readings(bare(header)):
        concept = own.get(text) or CONCEPTS.get(text)
        if concept is not None:
            return concept
    return None


def _readings(text: str) -> Iterator[str]:
    yield text
    without = _BRACKET.sub("", text)
    if without != text:
        yield without
    first, _, rest = without.partition(" ")
    if first in _NETWORKS and rest:
        yield rest


def columns_of(header: Sequence[str], own: Mapping[str, str] = NOTHING) -> tuple[Column, ...]:
    """A column for each cell that is not empty."""
    return tuple(_column(place, cell, own) for place, cell in enumerate(header) if cell.strip())


def _column(place: int, cell: str, own: Mapping[str, str]) -> Column:
    bracket = _BRACKET.search(cell.strip())
    return Column(place, cell.strip(), bracket[1].strip() if bracket else None, concept_of(cell, own))


def header_row(
    rows: Iterable[Row], own: Mapping[str, str] = NOTHING, *, needed: tuple[str, ...] = ("date",)
) -> tuple[int, tuple[Column, ...]] | None:
    """The place of the header among the first rows, with its columns: the first row that names all that is needed and a metric."""
    for place, row in enumerate(rows):
        if place >= _SEARCHED:
            break
        columns = columns_of(row.cells, own)
        named = {column.concept for column in columns}
        if all(each in named for each in needed) and any(column.is_metric for column in columns):
            return place, columns
    return None


def place_of(columns: Iterable[Column], concept: str) -> Column | None:
    """The column of one place, the first that is named in the languages' own order, wherever it stands."""
    named = [column for column in columns if column.concept == concept]
    return min(
        named, key=lambda column: (_RANK.get(bare(column.header), len(_RANK)), column.header), default=None
    )


def strangers(columns: Iterable[Column], metrics: Iterable[str]) -> tuple[Stranger, ...]:
    """The columns that name nothing known, each once."""
    known = tuple(metrics)
    found = dict.fromkeys(column.header for column in columns if column.concept is None)
    return tuple(
        Stranger(header=each, nearest=nearest(bare(each).replace(" ", "_"), known)) for each in found
    )
