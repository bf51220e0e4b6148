"""Goals and key results as they were written, with defaults filled in and references resolved to ids."""

from dataclasses import field
from enum import StrEnum

from generator.diagnostics import Span
from generator.model.calendar import Day, Duration, Period
from generator.model.text import LocalText
from generator.records import dataclass


class State(StrEnum):
    """What an author says of a goal; its status is computed."""

    DRAFT = "draft"
    ACTIVE = "active"
    CLOSED = "closed"
    CANCELLED = "cancelled"

    @property
    def is_at_rest(self) -> bool:
        """Whether nobody judges the goal: its status is then the author's word."""
        return self in {State.DRAFT, State.CANCELLED}


class Op(StrEnum):
    """Which side of the target is good."""

    GTE = "gte"
    LTE = "lte"


class When(StrEnum):
    """When a target has to hold: once by the deadline, on the last day, or all the time."""

    BY = "by"
    AT = "at"
    THROUGHOUT = "throughout"


class Shape(StrEnum):
    """What is expected by now: a line towards the target, or the target from day one."""

    LINEAR = "linear"
    FLAT = "flat"


class Rollup(StrEnum):
    """How the progress of several key results becomes one."""

    WEIGHTED = "weighted"
    WORST = "worst"


class TargetKind(StrEnum):
    """A value as such, a change from the baseline in the metric's unit, or a change in percent of it."""

    VALUE = "value"
    CHANGE = "change"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """``amount`` is in the metric's unit; of ``PERCENT`` it is signed percent (20 means +20 %). ``text`` is as written."""

    kind: TargetKind
    amount: float
    text: str
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """Where it began: a written ``value`` (``from_data`` None), or the length of data before the start to take it from.

    ``part`` is what its segment is called.
    """

    value: float | None
    date: Day | None
    source: str | None
    segment: str | None
    part: LocalText | None
    from_data: Duration | None
    text: str
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Milestone:
    """A point that the plan's line goes through."""

    date: Day
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyResult:
    """One measured result of a goal.

    ``metric`` is an id of the book's metrics, None where none was written. ``title`` is None where it is to be made
    from the metric's label. ``part`` is what its segment or tag is called. ``account_inferred`` says that the readings' only account was taken.
    ``op``, ``when`` and ``shape`` are resolved from what was written and the metric's type.
    ``lone`` marks a key result that was written at the goal's top level.
    """

    id: str
    title: LocalText | None
    metric: str | None
    account: str | None
    account_inferred: bool
    segment: str | None
    tag: str | None
    part: LocalText | None
    baseline: Baseline | None
    target: Target | None
    stretch: Target | None
    op: Op
    when: When
    shape: Shape
    milestones: tuple[Milestone, ...]
    weight: float
    lone: bool
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """Planned money: ``amount``, or ``unit_cost`` times ``units`` (None: the plan is unknown)."""

    currency: str
    amount: float | None
    unit_cost: float | None
    units: float | None
    audience: str | None
    spent_metric: str | None
    value_per_result: float | None
    revenue_metric: str | None
    span: Span = field(compare=False)


class ActionStatus(StrEnum):
    """How far an action is."""

    PROPOSED = "proposed"
    PLANNED = "planned"
    DOING = "doing"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something that is done for a goal, with its days (None where none was written) and its cost."""

    title: LocalText
    period: Period | None
    owner: str | None
    status: ActionStatus
    cost: float | None
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """The author's own words for each SMART letter; None where nothing was written."""

    specific: LocalText | None
    measurable: LocalText | None
    achievable: LocalText | None
    realistic: LocalText | None
    time_bound: LocalText | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Why a target, baseline or date was edited."""

    date: Day
    reason: LocalText
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """One goal. Ids in ``objectives`` and ``supports`` exist in the book (or were rejected, and said so).

    ``platform`` is an id with aliases folded; where only an account was written it is the account's.
    ``owned_by`` is what its owners are called. ``title`` of a draft without one is its id. ``audiences`` empty means all. ``body`` holds Markdown.
    """

    id: str
    title: LocalText
    state: State
    objectives: tuple[str, ...]
    supports: str | None
    campaign: str | None
    tags: tuple[str, ...]
    owners: tuple[str, ...]
    owned_by: LocalText | None
    team: str | None
    client: str | None
    platform: str | None
    account: str | None
    period: Period | None
    key_results: tuple[KeyResult, ...]
    rollup: Rollup
    budget: Budget | None
    actions: tuple[Action, ...]
    claims: Claims
    changes: tuple[Change, ...]
    audiences: tuple[str, ...]
    aliases: tuple[str, ...]
    celebrate: str | None
    body: LocalText | None
    span: Span = field(compare=False)

    @property
    def owner(self) -> str | None:
        """The owners in a line; None where nobody owns it."""
        return ", ".join(self.owners) or None

    @property
    def former_ids(self) -> frozenset[str]:
        """What its aliases say that it was called: bare words, and what stands below ``goals/``."""
        return frozenset(alias.strip("/").removeprefix("goals/") for alias in self.aliases)
