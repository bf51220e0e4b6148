"""Two states of a site's content to what differs between them, both judged on one day.

Takes a site's root and one or two names of commits; gives both states as they were judged and what differs, or only what is
wrong. Git's objects are read, the folder is left alone, and nothing is checked out. What a difference is, it does not say.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from sys import maxsize
from zoneinfo import ZoneInfo

from generator.evaluate import evaluate
from generator.evaluate.portfolio.differences import differences
from generator.history import Named, Side, Unnamed, commit_named, passages, tree_at
from generator.model.difference import GoalDifference
from generator.model.fact import Unknown
from generator.model.report import Report
from generator.model.verdict import Ledger
from generator.pipeline.checking import Checked, ChooseDay, check, check_tree
from generator.pipeline.remembering import remember, stages_for
from generator.pipeline.stopwatch import Stopwatch, Timing
from generator.read import read_files


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """One state: the commit that it is of, None for the folder as it lies there, and what was found in it.

    ``revision`` is what it was called. ``report`` is None where the content stops it.
    """

    revision: str | None
    commit: str | None
    checked: Checked
    report: Report | None
    timings: tuple[Timing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """``differences`` is None where one of the states cannot be judged. Both were judged on the day of the one after."""

    before: State
    after: State
    differences: tuple[GoalDifference, ...] | None
    timings: tuple[Timing, ...]


@dataclass(frozen=True, slots=True)
class NoState:
    """A revision that cannot be had, and what git says of it."""

    revision: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Judged:
    state: State
    ledgers: Mapping[str, Ledger]
    side: Side


def compare(
    root: Path, before: str, after: str | None, choose_day: ChooseDay, *, strict: bool
) -> Comparison | NoState:
    """Compare the content at ``before`` with that at ``after``, or with the folder as it lies there.

    With ``strict`` a warning stops it, too, but not one in the state before: that is past mending.
    """
    commits = {name: commit_named(root, name) for name in (before, after) if name is not None}
    for name, commit in commits.items():
        if isinstance(commit, Unnamed):
            return NoState(name, commit.said)
    now = _state(root, after, _found(commits, after), choose_day, strict=strict)
    if isinstance(now, NoState):
        return now
    then = _state(root, before, _found(commits, before), lambda _: now.state.checked.as_of, strict=False)
    return then if isinstance(then, NoState) else _compared(then, now)


def _found(commits: Mapping[str, Named | Unnamed], name: str | None) -> Named | None:
    found = commits.get(name) if name is not None else None
    return found if isinstance(found, Named) else None


def _state(
    root: Path, revision: str | None, commit: Named | None, choose_day: ChooseDay, *, strict: bool
) -> _Judged | NoState:
    checked = check(root, choose_day) if commit is None else _checked_at(root, commit, choose_day)
    if isinstance(checked, Unknown):
        return NoState(revision or "", "this clone does not hold all of its files, and none are fetched")
    watch = Stopwatch()
    ledgers: Mapping[str, Ledger] = {}
    report: Report | None = None
    if checked.sound(strict=strict):
        with watch.stage("history"):
            ledgers = _ledgers(root, checked, commit)
        with watch.stage("evaluate"):
            report = evaluate(checked.book, checked.as_of, ledgers)
    state = State(
        revision=revision,
        commit=_id(commit),
        checked=checked,
        report=report,
        timings=(*checked.timings, *watch.timings),
    )
    return _Judged(state=state, ledgers=ledgers, side=_side(checked, commit))


def _id(commit: Named | None) -> str | None:
    return None if commit is None else commit.id


def _checked_at(root: Path, commit: Named, choose_day: ChooseDay) -> Checked | Unknown:
    watch = Stopwatch()
    with watch.stage("read"):
        read = tree_at(root, commit.id, read_files, largest=maxsize)
    if isinstance(read, Unknown):
        return read
    checked = check_tree(read, choose_day, watch)
    return checked if _has_begun(checked) else replace(checked, diagnostics=())


def _has_begun(checked: Checked) -> bool:
    """Whether there is any content: before a site began it had no goals, and nothing was wrong with that."""
    return any(path.startswith("content/") for path in checked.texts)


def _ledgers(root: Path, checked: Checked, commit: Named | None) -> Mapping[str, Ledger]:
    return remember(root, checked.tree, checked.book, checked.as_of, commit=_id(commit))


def _side(checked: Checked, commit: Named | None) -> Side:
    zone = ZoneInfo(checked.book.site.timezone)
    return Side(
        tree=checked.tree,
        book=checked.book,
        date=checked.as_of if commit is None else commit.committed.astimezone(zone).date(),
        commit=_id(commit),
    )


def _compared(then: _Judged, now: _Judged) -> Comparison:
    watch = Stopwatch()
    found: tuple[GoalDifference, ...] | None = None
    if then.state.report is not None and now.state.report is not None:
        with watch.stage("compare"):
            stages = stages_for(now.side.book, now.state.checked.as_of)
            ways = passages(then.side, now.side, stages, _first_committed(now.ledgers))
            found = differences(then.state.report, now.state.report, ways)
    timings = (*now.state.timings, *then.state.timings, *watch.timings)
    return Comparison(before=then.state, after=now.state, differences=found, timings=timings)


def _first_committed(ledgers: Mapping[str, Ledger]) -> dict[str, date]:
    days = ((name, ledger.first_committed) for name, ledger in ledgers.items())
    return {name: day for name, day in days if day is not None}
