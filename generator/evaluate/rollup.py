"""Roll-ups: the progress and status of a goal from its key results and from the goals that support it.

Takes reports on key results and what is already known of supporters, gives one progress and one verdict. A series
that is shared counts once in progress; ceilings on totals and unknown progress are left out, and it is said.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.evaluate.arithmetic import finite, total_of
from generator.evaluate.family import Supporters, downwards
from generator.evaluate.notes import left_out
from generator.evaluate.status import Verdict, start_verdict, state_verdict
from generator.model.calendar import Day, Period
from generator.model.fact import Fact, Unknown
from generator.model.goal import Goal, Op, Rollup
from generator.model.phrase import Phrase
from generator.model.reading import SeriesKey
from generator.model.report import Because, KeyResultReport, Status

#: Worst first.
_ORDER = {status: place for place, status in enumerate(Status)}

Judged = Mapping[str, tuple[KeyResultReport, ...]]


@dataclass(frozen=True, slots=True)
class Rolled:
    """A goal's progress, and notes on what does not count in it."""

    progress: Fact
    notes: tuple[Phrase, ...]


def rolled_progress(root: str, goals: Mapping[str, Goal], judged: Judged, supporters: Supporters) -> Rolled:
    """The progress of ``root``: of a single key result its own, else rolled up from all that serves it."""
    own = judged[root]
    if len(own) == 1 and not supporters[root]:
        return Rolled(own[0].progress, ())
    family = list(downwards(root, supporters))
    counted, notes = _counted(family, judged)
    progress: dict[str, Fact] = {}
    for name in reversed(family):
        shares = [_share(report) for report in judged[name] if id(report) in counted]
        shares += [
            _Share(clamped(fact), 1.0)
            for s in supporters[name]
            if not isinstance(fact := progress[s], Unknown)
        ]
        progress[name] = _ROLLUPS[goals[name].rollup](shares)
    return Rolled(progress[root], notes)


def _counted(family: Sequence[str], judged: Judged) -> tuple[set[int], tuple[Phrase, ...]]:
    """Which reports count in progress (by identity), and why the others do not."""
    seen: set[SeriesKey | None] = set()
    counted: set[int] = set()
    notes: list[Phrase] = []
    for report in (report for name in family for report in judged[name]):
        reason = _reason_to_leave_out(report, seen)
        if reason is None:
            seen.add(report.series)
            counted.add(id(report))
        else:
            notes.append(left_out(report, reason))
    return counted, tuple(notes)


def _reason_to_leave_out(report: KeyResultReport, seen: Iterable[SeriesKey | None]) -> str | None:
    if report.metric is not None and report.metric.is_total and report.key_result.op is Op.LTE:
        return "note-ceiling-left-out"
    if isinstance(report.progress, Unknown):
        return "note-unknown-left-out"
    return "note-series-counted-once" if report.series in seen else None


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


def rolled_status(
    goal: Goal,
    period: Period | None,
    as_of: Day,
    reports: Iterable[KeyResultReport],
    below: Mapping[str, Verdict],
) -> Verdict:
    """The goal's verdict: the author's word and the calendar first, then achieved if all are, else the worst.

    ``below`` has the verdicts of the supporters by id. The reason is the deciding key result's, with its id.
    """
    own = state_verdict(goal.state) or start_verdict(period, as_of)
    if own is not None:
        return own
    verdicts = [(r.status, replace(r.because, key_result=r.key_result.id)) for r in reports]
    verdicts += [
        (status, replace(because, goal=because.goal or name)) for name, (status, because) in below.items()
    ]
    if not verdicts:
        return Status.NO_DATA, Because(code="no-reading", reason="no-reading")
    if all(status is Status.ACHIEVED for status, _ in verdicts):
        return max(verdicts, key=lambda verdict: verdict[1].date or Day.min)
    return min(verdicts, key=lambda verdict: _ORDER[verdict[0]])
