"""Period reports: the weeks, months and quarters of a calendar, and what was found of one as known at its close.

A period is over when its last day is; what is told of it counts what was collected within ``GRACE`` days after that, and
then changes no more. Days and judged goals; nothing is worded and nothing judged here.
"""

import calendar
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from datetime import timedelta
from enum import StrEnum
from functools import cached_property

from generator.diagnostics import Span
from generator.model.book import CheckIn, Site
from generator.model.calendar import DAY, Day, Period
from generator.model.fact import Fact
from generator.model.goal_days import GoalDay
from generator.model.metric import Metric
from generator.model.report import GoalReport, Status
from generator.model.text import LocalText
from generator.model.verdict import Move
from generator.records import dataclass

#: Days after a period's end in which readings of it are still collected.
GRACE = 5


class Cadence(StrEnum):
    """How often a site reports, as ``reports`` in ``site.yaml`` names it."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"


@dataclass(frozen=True, slots=True, order=True)
class ReportedPeriod:
    """A week (ISO 8601), month or quarter of the calendar.

    >>> [period_with(each, Day(2027, 1, 1)).id for each in Cadence]
    ['2026-W53', '2027-01', '2027-Q1']
    """

    days: Period
    cadence: Cadence

    @property
    def id(self) -> str:
        start = self.days.start
        if self.cadence is Cadence.WEEK:
            year, week, _ = start.isocalendar()
            return f"{year:04}-W{week:02}"
        quarter = f"Q{(start.month + 2) // 3}"
        return f"{start.year:04}-{quarter if self.cadence is Cadence.QUARTER else f'{start.month:02}'}"

    @property
    def judged_on(self) -> Day:
        """The day after: what ended with the period is over by then."""
        return self.days.end + DAY

    @property
    def collected_by(self) -> Day:
        """The last day on which what is read of it, or written about it in a check-in, counts."""
        return self.days.end + timedelta(days=GRACE)


def period_with(cadence: Cadence, day: Day) -> ReportedPeriod:
    """The period in which ``day`` lies."""
    if cadence is Cadence.WEEK:
        start = day - timedelta(days=day.weekday())
        return ReportedPeriod(Period(start, start + timedelta(days=6)), cadence)
    first, last = (day.month, day.month)
    if cadence is Cadence.QUARTER:
        first = (day.month - 1) // 3 * 3 + 1
        last = first + 2
    end = day.replace(month=last, day=calendar.monthrange(day.year, last)[1])
    return ReportedPeriod(Period(day.replace(month=first, day=1), end), cadence)


def preceding(period: ReportedPeriod) -> ReportedPeriod:
    """The period of the same length before."""
    return period_with(period.cadence, period.days.start - DAY)


def periods_over(cadence: Cadence, since: Day, as_of: Day) -> Iterator[ReportedPeriod]:
    """Every period from the one in which ``since`` lies that is over on ``as_of``, oldest first.

    >>> [each.id for each in periods_over(Cadence.MONTH, Day(2026, 10, 7), Day(2026, 11, 30))]
    ['2026-10']
    """
    period = period_with(cadence, since)
    while period.days.end < as_of:
        yield period
        period = period_with(cadence, period.days.end + DAY)


class Basis(StrEnum):
    """By which files a period's goals were judged: those that git held then, the first that it ever held, or today's."""

    THEN = "then"
    FIRST = "first"
    TODAY = "today"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedGoal:
    """A goal at the close before and at this one; None of what it was not among the goals.

    ``moves`` and ``checkins`` are those of the period's days, and earlier ones that came after the close before; ``spent`` is what was
    spent in these days, of ``spent_so_far``.
    """

    before: GoalReport | None
    after: GoalReport | None
    moves: tuple[Move, ...]
    checkins: tuple[CheckIn, ...]
    spent: Fact
    spent_so_far: Fact

    @property
    def shown(self) -> GoalReport:
        """As it stood at this close, or stood last."""
        found = self.after or self.before
        assert found is not None, "a goal that is told of is there at one close at least"
        return found

    def became(self, status: Status) -> bool:
        """Whether it got this status since the close before."""
        was = None if self.before is None else self.before.status
        return self.after is not None and self.after.status is status is not was


@dataclass(frozen=True, slots=True, kw_only=True)
class Upcoming:
    """A day to come of a goal, as it was known at the close."""

    day: GoalDay
    goal: LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodReport:
    """What was found of one period. ``site`` and ``metrics`` are those of its time, for names, units and thresholds.

    ``written_on`` is the day of the files that the goals were judged by; None of today's. ``is_open`` says that readings of
    the period may still come in. ``goals`` are those that there is
    anything to tell of, by their ids.
    """

    period: ReportedPeriod
    basis: Basis
    written_on: Day | None
    is_open: bool
    site: Site
    metrics: Mapping[str, Metric]
    goals: tuple[ReportedGoal, ...]
    upcoming: tuple[Upcoming, ...]

    @property
    def before(self) -> Day:
        """The last day of the period before."""
        return self.period.days.start - DAY

    @property
    def moves(self) -> tuple[tuple[ReportedGoal, Move], ...]:
        """Every move of the period with its goal, oldest first."""
        found = [(goal, move) for goal in self.goals for move in goal.moves]
        return tuple(sorted(found, key=lambda pair: pair[1].date))

    @property
    def outcome(self) -> "Outcome":
        return Outcome(
            period=self.period,
            met=self._count(Status.ACHIEVED),
            eased=sum(
                each.became(Status.ACHIEVED) and each.after is not None and each.after.met_by_easing
                for each in self.goals
            ),
            missed=self._count(Status.MISSED),
            cancelled=self._count(Status.CANCELLED),
            running=tuple(
                each.after.status for each in self.goals if each.after and _runs(each.after.status)
            ),
        )

    def _count(self, status: Status) -> int:
        return sum(each.became(status) for each in self.goals)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A period in numbers: how many goals were met, missed and cancelled in it, and how those stood that ran on.

    ``eased`` counts those of the met that would not have been met by their first terms.
    """

    period: ReportedPeriod
    met: int
    eased: int
    missed: int
    cancelled: int
    running: tuple[Status, ...]


def _runs(status: Status) -> bool:
    return not status.is_settled and not status.is_authored


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A check-in of a period as far as a site has to know it before its page is printed: its id, its Markdown and its place."""

    id: str
    body: str
    span: Span = field(compare=False)


@dataclass(frozen=True, kw_only=True)
class ClosedPeriod:
    """A period that is over: in numbers at once, in full where somebody looks, for that may have to be judged first.

    ``made_of`` is the digest of all that it is judged by, so that two with the same have the same ``report``.
    """

    period: ReportedPeriod
    made_of: str
    outcome: Outcome = field(compare=False)
    noted: tuple[Noted, ...] = field(compare=False)
    judge: Callable[[], PeriodReport] = field(compare=False, repr=False)

    @cached_property
    def report(self) -> PeriodReport:
        """All that was found of it."""
        return self.judge()

    def __reduce__(self) -> tuple[object, ...]:
        """Another process gets it with its report: what judges stays here."""
        return closed, (self.report, self.made_of)


def closed(report: PeriodReport, made_of: str) -> ClosedPeriod:
    """A period that was judged already."""
    return ClosedPeriod(
        period=report.period,
        made_of=made_of,
        outcome=report.outcome,
        noted=noted_in(report),
        judge=lambda: report,
    )


def noted_in(report: PeriodReport) -> tuple[Noted, ...]:
    """The check-ins of a period."""
    return tuple(
        Noted(id=each.id, body=each.body, span=each.span) for goal in report.goals for each in goal.checkins
    )


def newest_of_each(found: Iterable[ClosedPeriod]) -> tuple[ClosedPeriod, ...]:
    """The last report of each length, the longest last; ``found`` are the oldest first."""
    newest = {each.period.cadence: each for each in found}
    return tuple(newest[cadence] for cadence in Cadence if cadence in newest)
