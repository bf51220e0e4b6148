"""What ``read`` found: text files as located trees and tables, before anything is known of their meaning.

A node keeps its place in the file, and a scalar its own text beside the value that YAML 1.2 gives it. Two
nodes that say the same are equal wherever they stand.
"""

from collections.abc import Iterator, Mapping as MappingType, Sequence
from dataclasses import field
from enum import StrEnum

from generator.diagnostics import Span
from generator.model.plain_rows import Row
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as written. ``value`` follows YAML 1.2's core schema; ``text`` is what stands in the file."""

    text: str
    value: str | int | float | bool | None
    span: Span = field(compare=False)
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """A YAML sequence."""

    items: tuple["Node", ...]
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of a mapping with its value."""

    key: Scalar
    value: "Node"


@dataclass(frozen=True, slots=True)
class Table:
    """A YAML mapping: its entries in order, each key once."""

    entries: tuple[Entry, ...]
    span: Span = field(compare=False)

    def get(self, key: str) -> "Node | None":
        return next((entry.value for entry in self.entries if entry.key.text == key), None)

    def key_span(self, key: str) -> Span | None:
        return next((entry.key.span for entry in self.entries if entry.key.text == key), None)


Node = Scalar | Listing | Table


class Kind(StrEnum):
    """What a file is by its place in ``content/`` (or in the shipped catalogue, or a theme)."""

    SITE = "site"
    OBJECTIVE = "objective"
    GOAL = "goal"
    METRICS = "metrics"
    SNAPSHOT = "snapshot"
    ANNOTATIONS = "annotations"
    SOURCES = "sources"
    CHECKIN = "checkin"
    PAGE = "page"
    CATALOGUE_METRICS = "catalogue-metrics"
    CATALOGUE_OBJECTIVES = "catalogue-objectives"
    CATALOGUE_PLATFORMS = "catalogue-platforms"
    THEME = "theme"
    THEME_WORDS = "theme-words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One YAML file, or one Markdown file with front matter.

    ``path`` is relative to the site's root, with slashes (``content/goals/reach.nb.md``). ``id`` and ``language``
    come from the file's name (``reach``, ``nb``); ``language`` is None for the file itself.
    ``root`` is None where the file holds nothing. ``body`` is the prose after the front matter, which begins on
    line ``body_line``; None for YAML. ``complete`` is False where a syntax
    error or a limit cut the reading short.
    """

    path: str
    kind: Kind
    id: str
    language: str | None
    root: Node | None
    body: str | None = None
    body_line: int = 1
    complete: bool = True

    @property
    def start(self) -> Span:
        """The file's first place, for what concerns it as a whole."""
        return self.root.span if self.root is not None else Span(self.path, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvFile:
    """One CSV file of readings: its header and its rows, each with its line and its cells as text.

    Every row has as many cells as the header. ``columns[i]`` is the place of header cell ``i``. The ``rows`` of a large file may be made
    as they are asked for (``PlainRows``).
    """

    path: str
    header: tuple[str, ...]
    columns: tuple[Span, ...] = field(compare=False)
    rows: Sequence[Row]
    complete: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """A file that is copied as it is: where it stands on disk and its path relative to ``content/``."""

    source: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceTree:
    """All that was read, sorted by path. ``lines`` gives the text of a file's line for a message's caret.

    ``failed`` are the documents' paths that could not be read at all, whose ids stay known
    (``failed_ids``: kind and id), so that what refers to them stays quiet.
    """

    documents: tuple[Document, ...]
    tables: tuple[CsvFile, ...]
    assets: tuple[Asset, ...]
    failed_ids: frozenset[tuple[Kind, str]]
    texts: MappingType[str, str]

    def of(self, kind: Kind) -> Iterator[Document]:
        return (document for document in self.documents if document.kind is kind)

    def line(self, path: str, number: int) -> str | None:
        """The text of line ``number`` of ``path``, without its end; None where that is not known.

        Lines end in LF, CRLF or CR; U+2028 and U+2029 do not end one.
        """
        text = self.texts.get(path)
        if text is None:
            return None
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return lines[number - 1] if 1 <= number <= len(lines) else None
