"""One view for each kind of page, with what only that kind shows.

Fields only; made in ``pages``.
"""

from markupsafe import Markup

from generator.l10n import Part
from generator.records import dataclass
from generator.render.views.goalposts import LedgerView
from generator.render.views.parts import (
    Detail,
    Facet,
    Figure,
    GoalRow,
    Group,
    Link,
    Picture,
    Prose,
    SegmentSet,
    Sheets,
    SinceView,
    StatusView,
    TableView,
    Text,
)
from generator.render.views.record import Drawn, RecordView
from generator.render.views.site import Head
from generator.render.views.work import BudgetView, CourseView, PostsLine, PostsView, ScaleView, WorkView


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """The overview, or all goals of one objective, platform, owner, client, team or account.

    ``answer`` is the state of the whole in one sentence; ``bar`` shows how many goals have each
    status and filters, ``all`` is the way back; ``kicker`` is the day. ``newest_report`` is that on the last period, on the overview alone.
    """

    head: Head
    kind: str
    kicker: str
    eyebrow: str
    heading: Text | None
    answer: tuple[Part, ...]
    bar: tuple[SegmentSet, ...]
    all: str
    facets: tuple[Facet, ...]
    groups: tuple[Group, ...]
    total: int
    sheets: Sheets | None
    since: SinceView | None
    prose: Prose | None
    hints: tuple[Link, ...]
    newest_report: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyResultView:
    """One key result on its goal's page. ``answer`` is empty where the goal's own answer says it.

    ``bound`` is its target where ``value`` leads to none. ``small`` is its picture in the summary of several, ``nothing`` what is said where there is no picture; ``opened`` is the
    one that decides. ``figures`` are its rates where no ``scale`` shows them.
    """

    anchor: str
    title: Text
    metric: Link | None
    status: StatusView
    answer: tuple[Part, ...]
    value: str
    bound: str
    unit: str
    chance: str
    small: Markup
    picture: Picture | None
    nothing: str
    scale: ScaleView | None
    opened: bool
    figures: tuple[Figure, ...]
    course: tuple[Part, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesView:
    """Where the numbers of key results come from; ``about`` names them where others have another source."""

    about: Text | None
    details: tuple[Detail, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """What was found, in a paragraph: of one key result where there are several, else of the goal."""

    about: Text | None
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RealismView:
    """How realistic a key result was from the start: the verdict, its figures, and how often it was done before.

    ``strip`` shows past windows against what is asked;
    ``notes`` are the pace at the end of a ramp, and what is known of goals like it.
    """

    about: Text | None
    word: str
    tone: str
    figures: tuple[Figure, ...]
    done_before: tuple[Part, ...]
    strip: Drawn | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterView:
    """One of the five letters: its verdict, the evidence, and apart from both what the author claims.

    What is told of more than a few key results is folded, under the words ``more``.
    """

    letter: str
    name: str
    verdict: StatusView
    evidence: tuple[EvidenceView, ...]
    realism: tuple[RealismView, ...]
    more_evidence: tuple[EvidenceView, ...]
    more_realism: tuple[RealismView, ...]
    more: str
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
class LearnedView:
    """What was learned, and on which day that was written down."""

    date: str
    date_iso: str
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class StageView:
    """A goal before its start, or after its end: the plan, why it was cancelled, what was learned.

    ``heading`` is empty where nothing but what was learned is to be said.
    """

    heading: str
    said: tuple[tuple[Part, ...], ...]
    plan: tuple[Detail, ...]
    learned: tuple[LearnedView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalPage:
    """One goal. ``lead`` stands under the answer, ``side`` beside it; ``posts_line`` shows moved goalposts on
    a line of time; ``key_results`` has one entry where the goal is one measure. ``downloads`` are files to take with you, ``snippet`` is HTML that shows the goal
    on another page.
    """

    head: Head
    id: str
    breadcrumb: tuple[Link, ...]
    title: Text
    answer: tuple[Part, ...]
    status: StatusView
    since: SinceView
    lead: tuple[Link, ...]
    celebrate: str | None
    celebrated: str | None
    stage: StageView | None
    several: bool
    takes: bool
    key_results: tuple[KeyResultView, ...]
    supporters: tuple[GoalRow, ...]
    notes: tuple[str, ...]
    smart: tuple[LetterView, ...]
    goalposts: LedgerView
    budget: BudgetView | None
    actions: tuple[ActionView, ...]
    work: WorkView
    checkins: tuple[CheckInView, ...]
    prose: Prose | None
    side: tuple[Detail, ...]
    posts_line: PostsLine | None
    course: CourseView | None
    record: RecordView | None
    sources: tuple[SourcesView, ...]
    details: tuple[Detail, ...]
    csv: str | None
    downloads: tuple[Link, ...]
    snippet: str | None
    report_error: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesView:
    """One series of a metric with its newest readings (None where the page has too many series for tables).

    ``picture`` holds that table too, and ``days`` shows for which days there are readings; without one there is ``sparkline``, and ``edges`` are its first and last day. ``users`` are the goals that share it, where they are few.
    """

    account: Text
    picture: Picture | None
    days: Picture | None
    sparkline: Markup
    edges: tuple[str, ...]
    latest: str
    table: TableView | None
    users: tuple[Link, ...]
    trend: tuple[Part, ...]
    posts: PostsView | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricPage:
    """One metric: what it is, its series, and the goals that share it, ``count`` in all.

    Later sheets hold goals alone.
    """

    head: Head
    heading: Text
    description: Text | None
    details: tuple[Detail, ...]
    series: tuple[SeriesView, ...]
    goals: tuple[GoalRow, ...]
    count: int
    sheets: Sheets | None


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
