"""The honest verdict's records: forecast, realism, SMART audit, moved goalposts, money and portfolio.

What ``evaluate`` and ``history`` find beyond how a goal stands today. Numbers, codes and dates; nothing is worded.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from generator.model.book import StatusThresholds
from generator.model.calendar import Day
from generator.model.fact import Fact, Unknown
from generator.model.goal import Goal
from generator.model.metric import Metric
from generator.model.phrase import FactValue, Phrase
from generator.model.reading import SeriesKey
from generator.model.text import LocalText
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FanPoint:
    """The forecast on one day between the last reading and the deadline."""

    date: Day
    median: float
    low80: float
    high80: float
    low95: float
    high95: float


class Odds(NamedTuple):
    """How likely the judged quantity ends at ``value`` or above."""

    value: float
    chance: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """The distribution of the judged quantity at the deadline, in the metric's unit, and the chance of the target.

    ``since`` is the last reading that it starts from, ``readings`` how many usable ones it saw. ``fan`` leads there.
    ``odds`` are the distribution itself, at values that ascend over its whole width; none where nobody would look.
    """

    median: float
    low80: float
    high80: float
    low95: float
    high95: float
    probability: float
    since: Day
    readings: int
    fan: tuple[FanPoint, ...]
    odds: tuple[Odds, ...] = ()


class RealismVerdict(StrEnum):
    """Needed against historical pace."""

    REASONABLE = "reasonable"
    STRETCH = "stretch"
    UNREALISTIC = "unrealistic"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Realism:
    """Was it ever realistic: the pace needed, the pace held before, and how many past windows reached the gain.

    ``needed`` and ``historical`` are per day (of a mean or ratio: the value itself), and so is ``best``, the best past window.
    ``past`` are the figures of the ``windows`` past windows, oldest first, counted as ``needed`` is; ``reached`` of them met it.
    ``ramp`` is the rate needed at the end of a growth ramp from the historical pace. ``days`` is the length of a window.
    ``reason`` says why the verdict is unknown. ``context`` are known facts about goals like this one, which decide nothing.
    """

    verdict: RealismVerdict
    ratio: Fact
    needed: Fact
    historical: Fact
    best: Fact
    ramp: Fact
    windows: int
    reached: int | Unknown
    days: int
    reason: str | None
    context: tuple[Phrase, ...]
    past: tuple[float, ...] = ()


class Verdict(StrEnum):
    """A letter's or a finding's verdict, worst first."""

    FAIL = "fail"
    UNKNOWN = "unknown"
    WARN = "warn"
    PASS = "pass"  # noqa: S105 - a verdict, not a password


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One finding of the audit: the contract's code, its verdict, the key result it is about, and its facts."""

    code: str
    verdict: Verdict
    key_result: str | None
    facts: Mapping[str, FactValue]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One SMART letter: the worst of its findings; ``claimed`` never changes it."""

    verdict: Verdict
    claimed: LocalText | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SmartAudit:
    """Specific, measurable, achievable, realistic and time-bound, always all five."""

    specific: Letter
    measurable: Letter
    achievable: Letter
    realistic: Letter
    time_bound: Letter


_UNREAD = Letter(verdict=Verdict.UNKNOWN, claimed=None, findings=())
#: The audit of a goal at which nobody looked.
UNREAD_AUDIT = SmartAudit(
    specific=_UNREAD, measurable=_UNREAD, achievable=_UNREAD, realistic=_UNREAD, time_bound=_UNREAD
)


class Direction(StrEnum):
    """What a move did to the goal."""

    EASIER = "easier"
    HARDER = "harder"
    NEUTRAL = "neutral"


MoveValue = float | str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One moved goalpost, by git's testimony. ``commit`` is None for an edit that is not committed yet.

    ``clock_ahead`` says that the commit is dated on a day that has not come; ``date`` is when it was made at the latest.
    """

    date: Day
    commit: str | None
    author: str | None
    key_result: str | None
    field: str
    old: MoveValue
    new: MoveValue
    old_text: str | None
    new_text: str | None
    direction: Direction
    reason: LocalText | None
    correction: bool
    clock_ahead: bool = False


def eased_without_reason(moves: Iterable[Move]) -> tuple[Move, ...]:
    """The moves that made a goal easier while nobody said why; corrections do not count."""
    return tuple(move for move in eased(moves) if move.reason is None)


def eased(moves: Iterable[Move]) -> tuple[Move, ...]:
    """The moves that made a goal easier; corrections do not count."""
    return tuple(move for move in moves if move.direction is Direction.EASIER and not move.correction)


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """A goal's terms by its first active version after corrections, and the thresholds of that time.

    Key results bear their present ids; one that was added later is not among them. ``goal`` is the present one if nothing moved.
    """

    goal: Goal
    thresholds: StatusThresholds


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """What git knows of one goal. ``known`` False: shallow or absent history, or a goal that git does not track.

    ``first_committed`` and ``closed`` are days in the site's time zone; ``closed`` is None of a goal that is not. ``first_commit``
    is the full name of the commit on that first day. ``original`` is unknown where the ledger is.
    """

    known: bool
    moves: tuple[Move, ...]
    first_committed: Day | None
    first_commit: str | None
    closed: Day | None
    original: Original | Unknown

    @property
    def tells(self) -> bool:
        """Whether git has a version from before, against which something could have been moved."""
        return self.known and self.first_committed is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """A goal that is there no more: what it said last, the metrics of that time, and its ledger, which ends with its removal."""

    goal: Goal
    metrics: Mapping[str, Metric]
    ledger: Ledger


#: The ledger where git is not asked.
UNKNOWN_LEDGER = Ledger(
    known=False,
    moves=(),
    first_committed=None,
    first_commit=None,
    closed=None,
    original=Unknown("no-history"),
)


class SpentBy(NamedTuple):
    """What was spent by the end of a day, in the budget's currency."""

    date: Day
    amount: float


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetReport:
    """Planned, spent and what came of it, in ``currency``.

    ``result`` is what the first key result brought, in its metric's unit. ``spend_progress`` is the share of the plan
    that is spent, to stand beside ``time_progress`` and ``result_progress``, the shares of the time and of the result.
    ``incremental_cost`` is by what came beyond the trend from before the goal; it lies between ``incremental_low`` and
    ``incremental_high`` four times in five. ``spend`` is what was spent day by day, empty where that is not known;
    ``read_from`` are the series of money that it is read from. ``by_actions`` tells that what was spent is what the actions
    cost, spread over their days, and not what was read.
    """

    currency: str
    planned: Fact
    spent: Fact
    by_actions: bool
    remaining: Fact
    result: Fact
    cost_per_result: Fact
    incremental_cost: Fact
    incremental_low: Fact
    incremental_high: Fact
    revenue: Fact
    return_on_spend: Fact
    spend_progress: Fact
    time_progress: Fact
    result_progress: Fact
    spend: tuple[SpentBy, ...] = ()
    read_from: tuple[SeriesKey, ...] = ()
