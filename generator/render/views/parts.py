"""What several kinds of page are made of: texts, links, statuses, rows, tables and pictures.

Fields only; worded and linked for one page in one language.
"""

from markupsafe import Markup

from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """What an author wrote. ``language`` and ``direction`` are set where it is not the page's language."""

    text: str
    language: str | None = None
    direction: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """``href`` is None for what has no page; ``current`` is the page one stands on."""

    text: Text
    href: str | None
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusView:
    """A status as a word, a drawn glyph and a tone; colour never speaks alone."""

    code: str
    word: str
    glyph: str
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RowPart:
    """One result of a goal of several: ``said`` is its chance, or its status where ``share``, in percent, is None."""

    name: str
    said: str
    tone: str
    share: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalRow:
    """One goal in a list: why it stands as it does, its picture with the days at both edges, and how it stands.

    ``chance`` is empty where there is none, and then ``still`` says why none is to be had; ``chance_of`` says of which of its
    results it is, where there are several. ``left`` is how long there is.
    ``meta`` are its owner, its client and how fresh it is; ``words`` are names that the list can be narrowed by
    and that are not shown. ``parts`` take the picture's place in a goal of several results, ``more_parts`` counts those that
    found no room. ``eased`` says that it was made easier without a reason, and is empty of all others.
    """

    href: str
    title: Text
    line: str
    eased: str
    meta: tuple[str, ...]
    picture: Markup
    edges: tuple[str, ...]
    parts: tuple[RowPart, ...]
    more_parts: str
    status: StatusView
    value: str
    unit: str
    chance: str
    chance_of: str
    still: str
    left: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Goals that belong together; ``count`` counts them all, ``rows`` are those of this sheet."""

    id: str
    title: str
    count: int
    rows: tuple[GoalRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A part of the bar of statuses: how many goals have it, and the address that shows these alone.

    ``weight`` is its share of the bar's length, from 1 to 8.
    """

    status: StatusView
    count: int
    weight: int
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentSet:
    """Statuses that belong together: what needs attention, what runs or is to come, what is over or set aside."""

    title: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One way to narrow the list: its name and links to the pages of its values."""

    name: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """Where one is in a list of several sheets; ``rows`` are scripts with the rows of the others."""

    label: str
    links: tuple[Link, ...]
    previous: str | None
    next: str | None
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SinceView:
    """What a script compares with what the reader's browser kept: ``facts`` are JSON, the rest are its words.

    ``counted`` says of a list how many goals have changed, as JSON by plural category; empty where there is but one.
    """

    facts: str
    counted: str
    since: str
    same: str
    change: str
    new: str
    more: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """An author's Markdown as HTML, in its language."""

    html: Markup
    language: str | None
    direction: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """A name and what is to be said of it; ``href`` where that leads somewhere."""

    name: str
    text: Text
    href: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number with its unit, and what it is."""

    number: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TableView:
    """A chart's data. ``columns`` are names; the first ``words`` cells of a row are words, the rest numbers."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    more: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExploreView:
    """Which picture of which ``script`` shows the same chart to look into; ``words`` are JSON that the page's script fills in."""

    script: str
    place: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A chart for wide and for narrow pages; ``name`` is what both show, for those who do not see them.

    ``unsaid`` are marks whose titles found no room in it. ``explore`` is None where there is nothing to look into.
    """

    wide: Markup
    narrow: Markup
    name: str
    caption: str
    unsaid: tuple[str, ...]
    table: TableView
    explore: ExploreView | None = None
