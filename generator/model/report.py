"""What was found: the judged goals, in numbers and codes, with nothing of it worded yet."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from generator.model.book import CheckIn, FreePage, Objective, Platform, Site
from generator.model.calendar import Day, Period
from generator.model.fact import Fact, Unknown, known
from generator.model.goal import Goal, KeyResult, Op, When
from generator.model.metric import Metric
from generator.model.observed import BreakMark, CalendarPace, DaysRead, Restated
from generator.model.phrase import Phrase
from generator.model.portfolio import Ended, Given
from generator.model.reading import Annotation, Provenance, SeriesKey
from generator.model.survey import Posts, Survey
from generator.model.trend import Trend
from generator.model.verdict import BudgetReport, Forecast, Ledger, Realism, Removed, SmartAudit
from generator.model.work import Agenda, BeforeAfter, Belief
from generator.records import dataclass

if TYPE_CHECKING:  # both are made of what stands here
    from generator.model.hindsight import Turn
    from generator.model.reported import ClosedPeriod


class Status(StrEnum):
    """How a goal stands. The order is worst first, as roll-ups use it; the last two are set by the author."""

    MISSED = "missed"
    OFF_TRACK = "off_track"
    NO_DATA = "no_data"
    STALE = "stale"
    AT_RISK = "at_risk"
    AWAITING = "awaiting"
    TOO_EARLY = "too_early"
    NOT_STARTED = "not_started"
    ON_TRACK = "on_track"
    ACHIEVED = "achieved"
    DRAFT = "draft"
    CANCELLED = "cancelled"

    @property
    def is_settled(self) -> bool:
        """Whether nothing can change it any more."""
        return self in {Status.ACHIEVED, Status.MISSED}

    @property
    def is_good(self) -> bool:
        """Whether the target is met, or likely will be."""
        return self in {Status.ACHIEVED, Status.ON_TRACK}

    @property
    def is_authored(self) -> bool:
        """Whether it is the author's own word."""
        return self in {Status.DRAFT, Status.CANCELLED}

    @property
    def is_judged(self) -> bool:
        """Whether there is anything to judge: it has started, and its author has not put it aside."""
        return not self.is_authored and self is not Status.NOT_STARTED

    @property
    def is_under_way(self) -> bool:
        """Whether it tells how far an open target is likely to be met."""
        return self in {Status.OFF_TRACK, Status.AT_RISK, Status.TOO_EARLY, Status.ON_TRACK}


@dataclass(frozen=True, slots=True, kw_only=True)
class Because:
    """Why a status is what it is: the contract's code and the facts behind it; None where one does not apply.

    ``key_result`` is the deciding one (of a roll-up); ``goal`` the deciding supporter. ``date`` is when a target was first met, broken or
    passed; ``holds`` whether it still is, ``restated`` that it was met only by a number that was read again. ``pace`` is actual over
    due, ``chance`` the probability; of several results it lies between their ``product`` and the ``lowest`` of them. ``reason`` is the
    ``…_unknown`` code behind ``no-target`` and ``no-reading``. ``last_reading`` and ``fresh_until`` (its last fresh day) explain
    ``stale``; of ``awaiting-reading`` ``date`` is the day after which nothing is waited for, None where only a reading can tell.
    """

    code: str
    key_result: str | None = None
    goal: str | None = None
    date: Day | None = None
    holds: bool | None = None
    pace: float | None = None
    chance: float | None = None
    product: float | None = None
    lowest: float | None = None
    reason: str | None = None
    restated: bool | None = None
    last_reading: Day | None = None
    fresh_until: Day | None = None


class Point(NamedTuple):
    """One reading in force, or one day of a derived series: the days that it covers and its value."""

    start: Day
    end: Day
    value: float
    item: str | None = None


class TrackPoint(NamedTuple):
    """The judged quantity as it stood on a day: the level, the running total, or the mean so far."""

    date: Day
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginalStanding:
    """How a key result stands by its original terms: the target of the first active version, and the status by it.

    ``chance`` is that of the original target, ``end`` the original deadline. ``metric`` and ``unit`` say what the target is
    counted in.
    """

    target: Fact
    status: Status
    chance: Fact
    end: Day | None
    metric: Metric | None
    unit: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyResultReport:
    """One key result, judged. Numbers are in the metric's unit, rates per day; an unknown one has its reason.

    ``points`` are the readings in force up to ``as_of`` (before the goal too), ``track`` the judged quantity over the goal's days,
    ``plan`` the corners of the expected line (empty where unknown). ``best_per_day`` is the best stretch ever; of a total both count the
    days that were read, and ``calendar_pace`` all days, None where that is the same. ``fresh_until`` is the
    last day on which the newest reading that counts is fresh. ``missed_windows`` counts the readings that the frequency called for since
    the start and that are not there. ``notes`` are things that a reader should know of how the value came about. ``forecast`` is of the
    judged quantity on the deadline, or why there is none. ``days_ahead`` is how far ahead of its plan it is, negative where it is behind.
    ``when`` is when it is judged, at the end also where it was met before the start; ``is_hold`` tells that its baseline met the target
    already. ``days_read`` and ``baseline_days_read`` are how many days of a total were read, None of all else. ``trend`` is which way its
    readings go. ``original`` is how it would stand had nobody moved its goalposts.
    """

    key_result: KeyResult
    metric: Metric | None
    series: SeriesKey | None
    unit: str | None
    period: Period | None
    baseline: Fact
    baseline_date: Day | None
    target: Fact
    stretch: Fact
    value: Fact
    value_date: Day | None
    progress: Fact
    expected: Fact
    elapsed: Fact
    needed_per_day: Fact
    actual_per_day: Fact
    best_per_day: Fact
    calendar_pace: CalendarPace | None
    status: Status
    because: Because
    points: tuple[Point, ...]
    track: tuple[TrackPoint, ...]
    plan: tuple[TrackPoint, ...]
    breaks: tuple[BreakMark, ...]
    restated: tuple[Restated, ...]
    last_reading: Day | None
    fresh_until: Day | None
    provenance: Provenance | None
    missed_windows: int
    notes: tuple[Phrase, ...]
    realism: Realism
    forecast: Forecast | Unknown
    original: OriginalStanding | Unknown
    days_ahead: Fact
    trend: Trend | Unknown
    when: When
    is_hold: bool
    days_read: DaysRead | None
    baseline_days_read: DaysRead | None

    @property
    def recent_per_calendar_day(self) -> Fact:
        """In the unit of ``needed_per_day``: days that nobody read are days too."""
        return self.actual_per_day if self.calendar_pace is None else self.calendar_pace.recent

    @property
    def best_per_calendar_day(self) -> Fact:
        return self.best_per_day if self.calendar_pace is None else self.calendar_pace.best

    @property
    def met_by_easing(self) -> bool:
        """Whether it is met, but by its first terms is not, or not yet."""
        first = self.original
        if self.status is not Status.ACHIEVED or isinstance(first, Unknown) or first.status is self.status:
            return False
        if first.status is Status.MISSED:
            return True
        if not known(first.target) or not known(self.target) or first.metric != self.metric:
            return False
        return first.target > self.target if self.key_result.op is Op.GTE else first.target < self.target


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalReport:
    """One goal, judged. ``period`` is the one it is judged by; ``supporters`` are ids of goals that roll up into it.

    ``marks`` are the campaigns and events that concern it up to ``as_of``; ``checkins`` likewise, newest first. ``budget`` is None where
    none was written. ``chance`` is that of all key results together; ``ended`` looks back on a goal that is over, ``course`` on the
    chances of one that runs, from day to day; ``turns`` are the changes of its status in the last weeks, oldest first.
    """

    goal: Goal
    platform: str | None
    period: Period | None
    status: Status
    because: Because
    progress: Fact
    elapsed: Fact
    key_results: tuple[KeyResultReport, ...]
    supporters: tuple[str, ...]
    marks: tuple[Annotation, ...]
    checkins: tuple[CheckIn, ...]
    notes: tuple[Phrase, ...]
    budget: BudgetReport | None
    chance: Fact
    agenda: Agenda
    before_after: tuple[BeforeAfter, ...]
    belief: Belief | None
    ended: Ended | None
    smart: SmartAudit
    goalposts: Ledger
    course: tuple[Given, ...] = ()
    turns: "tuple[Turn, ...]" = ()

    @property
    def met_by_easing(self) -> bool:
        """Whether it is met, but one of its results would not be by its first terms."""
        return self.status is Status.ACHIEVED and any(each.met_by_easing for each in self.key_results)

    @property
    def deciding(self) -> KeyResultReport | None:
        """The key result that the status comes from; None where a supporter decides, or nothing was judged."""
        return next(
            (each for each in self.key_results if each.key_result.id == self.because.key_result), None
        )

    @property
    def foremost(self) -> KeyResultReport | None:
        """The key result that stands for the goal where there is room for one: what decides, else the first."""
        return self.deciding or next(iter(self.key_results), None)

    @property
    def stated_chance(self) -> float | None:
        """The chance that the status rests on: of all results together, or of the one that decides; None where it rests on none."""
        return self.because.chance if self.because.code in {"chance", "product"} else None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesReport:
    """The readings in force of one series up to ``as_of``, and which key results (goal id, key result id) use it.

    ``posts`` is what its posts tell, None of what is no series of posts.
    """

    key: SeriesKey
    points: tuple[Point, ...]
    breaks: tuple[BreakMark, ...]
    restated: tuple[Restated, ...]
    last_reading: Day | None
    used_by: tuple[tuple[str, str], ...]
    posts: Posts | None
    trend: Trend | Unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All that was found on ``as_of``. Goals are in the order of their ids; metrics are those used or read.

        ``periods`` are those that are over, the oldest first, and ``removed`` the goals that are gone, where they
    were asked for. At a period's close no realism, trends nor results beyond these are known, and nothing is audited.
    """

    as_of: Day
    site: Site
    goals: tuple[GoalReport, ...]
    series: tuple[SeriesReport, ...]
    metrics: Mapping[str, Metric]
    objectives: Mapping[str, Objective]
    platforms: Mapping[str, Platform]
    pages: tuple[FreePage, ...]
    survey: Survey
    periods: "tuple[ClosedPeriod, ...]" = ()
    removed: tuple[Removed, ...] = ()
