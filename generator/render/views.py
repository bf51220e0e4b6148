"""What templates see: frozen views with fields only, one for the site and one for each kind of page.

Everything in them is worded and linked for one page in one language. Text that an author wrote is a ``Text`` and knows
its language; ``Markup`` is made by us. Views hold no methods and compute nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.l10n import Part


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
class LanguageLink:
    """The same page in another language, named in that language."""

    name: str
    language: str
    direction: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteView:
    """What every page shows of the site. ``words_language`` is the language of the theme's own words.

    ``as_of`` is worded, ``as_of_iso`` for machines. ``base`` is set on the page for addresses that do not exist.
    ``options`` are the theme's own, with the site's choices.
    """

    title: Text
    language: str
    words_language: str
    direction: str
    home: str
    navigation: tuple[Link, ...]
    languages: tuple[LanguageLink, ...]
    style: str
    script: str
    icon: str
    logo: str | None
    branded: bool
    goals_json: str
    as_of: str
    as_of_iso: str
    policy: str
    base: str | None
    options: Mapping[str, str | int | float | bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """The page's absolute address in a language."""

    language: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a page says of itself to browsers and search engines. Without a base URL nothing is absolute.

    ``untranslated`` says so where the page's main texts are in another language than the page.
    """

    title: str
    description: str
    canonical: str | None
    alternates: tuple[Alternate, ...]
    untranslated: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusView:
    """A status as a word, a drawn glyph and a tone; colour never speaks alone."""

    code: str
    word: str
    glyph: str
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """Progress from 0 to 100, and where it was expected by now; ``label`` says both in words."""

    progress: float
    expected: float | None
    tone: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalRow:
    """One goal in a list. ``words`` are names that the list can be narrowed by and that are not shown."""

    href: str
    title: Text
    line: str
    sparkline: Markup
    status: StatusView
    value: str
    bar: Bar | None
    end: str
    end_iso: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Goals that belong together; ``count`` counts them all, ``rows`` are those of this sheet."""

    id: str
    title: str
    count: int
    rows: tuple[GoalRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One way to narrow the list: its name and links to the pages of its values."""

    name: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """Where one is in a list of several sheets."""

    label: str
    links: tuple[Link, ...]
    previous: str | None
    next: str | None


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
class ListPage:
    """The overview, or all goals of one objective, platform, owner, client, team or account.

    ``answer`` is the state of the whole in one sentence; ``aside`` are goals that serve no objective.
    """

    head: Head
    kind: str
    eyebrow: str
    heading: Text | None
    answer: tuple[Part, ...]
    facets: tuple[Facet, ...]
    groups: tuple[Group, ...]
    sheets: Sheets | None
    aside: tuple[Link, ...]
    prose: Prose | None
    hints: tuple[Link, ...]


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
class Picture:
    """A chart for wide and for narrow pages; ``name`` is what both show, for those who do not see them."""

    wide: Markup
    narrow: Markup
    name: str
    caption: str
    table: TableView


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyResultView:
    """One key result on its goal's page. ``answer`` is empty where the goal's own answer says it."""

    anchor: str
    title: Text
    metric: Link | None
    status: StatusView
    answer: tuple[Part, ...]
    bar: Bar | None
    picture: Picture | None
    figures: tuple[Figure, ...]
    notes: tuple[str, ...]
    provenance: tuple[Detail, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """What the author claims for one of the five letters; None where nothing was written."""

    letter: str
    name: str
    claimed: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionView:
    """Something that is done; ``number`` is its mark on the chart."""

    number: int
    title: Text
    when: str
    owner: str
    status: str
    done: bool
    cost: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInView:
    """A dated note, newest first."""

    date: str
    date_iso: str
    author: str | None
    confidence: str | None
    prose: Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalPage:
    """One goal. ``lead`` stands under the answer; ``key_results`` has one entry where the goal is one measure."""

    head: Head
    id: str
    breadcrumb: tuple[Link, ...]
    title: Text
    answer: tuple[Part, ...]
    status: StatusView
    lead: tuple[Link, ...]
    celebrate: str | None
    celebrated: str | None
    bar: Bar | None
    several: bool
    key_results: tuple[KeyResultView, ...]
    supporters: tuple[GoalRow, ...]
    notes: tuple[str, ...]
    claims: tuple[ClaimView, ...]
    actions: tuple[ActionView, ...]
    checkins: tuple[CheckInView, ...]
    prose: Prose | None
    details: tuple[Detail, ...]
    csv: str | None
    report_error: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricPage:
    """One metric: what it is, its series, and the goals that share it, ``count`` in all.

    Later sheets hold goals alone.
    """

    head: Head
    heading: Text
    description: Text | None
    details: tuple[Detail, ...]
    series: tuple["SeriesView", ...]
    goals: tuple[GoalRow, ...]
    count: int
    sheets: Sheets | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesView:
    """One series of a metric with its newest readings (None where the page has too many series for tables).

    ``users`` are the goals that share it, where they are few.
    """

    account: Text
    sparkline: Markup
    latest: str
    table: TableView | None
    users: tuple[Link, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FreePageView:
    """A page of prose."""

    head: Head
    heading: Text
    prose: Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundPage:
    """What is shown for an address that does not exist."""

    head: Head
