"""Roll-ups: the progress and status of a goal from its key results and from the goals that support it.

Takes reports on key results and what is already known of supporters, gives one progress and one verdict. A series
that is shared counts once in progress; ceilings on totals and unknown progress are left out, and it is said.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from generator.evaluate.arithmetic import finite, total_of
from generator.evaluate.goal.hierarchy import Supporters, downwards
from generator.evaluate.key_result.notes import left_out
from generator.evaluate.key_result.status import Standing
from generator.model.calendar import Day
from generator.model.fact import Fact, Unknown
from generator.model.goal import Goal, KeyResult, Op, Rollup
from generator.model.phrase import Phrase
from generator.model.reading import SeriesKey
from generator.model.report import Because, KeyResultReport, Status
from generator.records import dataclass

#: Worst first.
_ORDER = {status: place for place, status in enumerate(Status)}

_REPEATED = "note-series-counted-once"

Reports = Mapping[str, tuple[KeyResultReport, ...]]


@dataclass(frozen=True, slots=True)
class Rolled:
    """A goal's progress, its share in the goal that it supports, and notes on what does not count."""

    progress: Fact
    share: Fact
    notes: tuple[Phrase, ...]


def rolled_progress(
    order: Iterable[str], goals: Mapping[str, Goal], judged: Reports, supporters: Supporters
) -> dict[str, Rolled]:
    """The progress of every goal; ``order`` has supporters before what they support.

    It is folded from what is known of the supporters; but a family in which a series may stand twice is gone through
    anew, for only its first use counts there.
    """
    shared = _shared_series(judged)
    rolled: dict[str, Rolled] = {}
    contested: set[str] = set()
    for name in order:
        family = [name]
        if any(r.series in shared for r in judged[name]) or not contested.isdisjoint(supporters[name]):
            contested.add(name)
            family = list(downwards(name, supporters))
        counted, notes = _counted(family, judged)
        shares = {supporter: rolled[supporter].share for supporter in supporters[name]}
        for member in reversed(family):
            below = {supporter: shares[supporter] for supporter in supporters[member]}
            shares[member] = _folded(goals[member].rollup, judged[member], counted, below)
        rolled[name] = _rolled(judged[name], supporters[name], shares[name], notes)
    return rolled


def _rolled(
    own: Sequence[KeyResultReport], supporters: Sequence[str], share: Fact, notes: tuple[Phrase, ...]
) -> Rolled:
    """Of a single key result its own progress, whatever a goal above makes of it."""
    if len(own) == 1 and not supporters:
        return Rolled(own[0].progress, share, ())
    return Rolled(share, share, notes)


def _shared_series(judged: Reports) -> set[SeriesKey | None]:
    uses = Counter(report.series for reports in judged.values() for report in reports)
    return {series for series, count in uses.items() if count > 1}


def _folded(
    rollup: Rollup, reports: Iterable[KeyResultReport], counted: set[int], below: Mapping[str, Fact]
) -> Fact:
    """One goal's progress from its key results that count and from its supporters, each of these with weight 1."""
    shares = [_share(report) for report in reports if id(report) in counted]
    shares += [_Share(clamped(fact), 1.0) for fact in below.values() if not isinstance(fact, Unknown)]
    return _ROLLUPS[rollup](shares)


def _counted(family: Sequence[str], judged: Reports) -> tuple[set[int], tuple[Phrase, ...]]:
    """Which reports count in progress (by identity), and why others do not: all own ones, of those below the repeated."""
    seen: set[SeriesKey | None] = set()
    counted: set[int] = set()
    notes: list[Phrase] = []
    members = [(member, report) for member in family for report in judged[member]]
    for name, report in members:
        reason = _reason_to_leave_out(report, seen)
        if reason is None:
            seen.add(report.series)
            counted.add(id(report))
        elif name == family[0] or reason == _REPEATED:
            notes.append(left_out(report, reason))
    return counted, tuple(notes)


def _reason_to_leave_out(report: KeyResultReport, seen: Iterable[SeriesKey | None]) -> str | None:
    if report.metric is not None and report.metric.is_total and report.key_result.op is Op.LTE:
        return "note-ceiling-left-out"
    if isinstance(report.progress, Unknown):
        return "note-unknown-left-out"
    return _REPEATED if report.series in seen else None


@dataclass(frozen=True, slots=True)
class _Share:
    progress: float
    weight: float


def _share(report: KeyResultReport) -> _Share:
    assert not isinstance(report.progress, Unknown), "unknown progress is left out before"
    return _Share(clamped(report.progress), report.key_result.weight)


def clamped(progress: float) -> float:
    """``progress`` within 0 and 1, as roll-ups and pictures use it."""
    return min(max(progress, 0.0), 1.0)


def _weighted(shares: Sequence[_Share]) -> Fact:
    """The weighted mean; weights are first divided by the largest, so that none is too large to add."""
    largest = max((share.weight for share in shares), default=0.0)
    if largest <= 0:
        return Unknown("no-reading")
    weights = [share.weight / largest for share in shares]
    gained = total_of(weight * share.progress for weight, share in zip(weights, shares, strict=True))
    return finite(gained / total_of(weights), "no-reading")


def _worst(shares: Sequence[_Share]) -> Fact:
    return min((share.progress for share in shares), default=Unknown("no-reading"))


_ROLLUPS: Mapping[Rollup, Callable[[Sequence[_Share]], Fact]] = {
    Rollup.WEIGHTED: _weighted,
    Rollup.WORST: _worst,
}


class Judged(Protocol):
    """A key result with its verdict."""

    @property
    def key_result(self) -> KeyResult: ...
    @property
    def status(self) -> Status: ...
    @property
    def because(self) -> Because: ...


def rolled_status(
    goal: Goal,
    own: Standing | None,
    results: Iterable[Judged],
    below: Mapping[str, Standing],
    joint: Standing | None,
) -> Standing:
    """The goal's verdict: the author's word and the calendar first, then achieved if all are, then the joint chance, else the worst.

    ``own`` is what the goal itself decides, ``below`` has the verdicts of the supporters by id; ``joint`` is the verdict by the
    joint chance of all, None where one is missing. The reason is the deciding key result's, with its id.
    """
    if own is not None:
        return own
    results = tuple(results)
    statuses = {each.status for each in results} | {status for status, _ in below.values()}
    if not statuses:
        return Status.NO_DATA, Because(code="no-reading", reason="no-reading")
    is_met = statuses == {Status.ACHIEVED}
    is_over = any(result.status is Status.AWAITING for result in results)
    if joint is not None and not is_met and goal.rollup is not Rollup.WORST and not is_over:
        return joint
    verdicts = [(each.status, replace(each.because, key_result=each.key_result.id)) for each in results]
    verdicts += [
        (status, replace(because, goal=because.goal or name)) for name, (status, because) in below.items()
    ]
    if is_met:
        return max(verdicts, key=lambda verdict: verdict[1].date or Day.min)
    return min(verdicts, key=lambda verdict: _ORDER[verdict[0]])
