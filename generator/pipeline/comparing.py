"""Two states of a site's content to what differs between them, both judged on one day.

Takes a site's root and one or two names of commits; gives both states as they were judged and what differs, or only what is
wrong. Git's objects are read, the folder is left alone, and nothing is checked out. What a difference is, it does not say.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from generator.diagnostics import Diagnostic
from generator.evaluate import evaluate
from generator.evaluate.portfolio.differences import differences
from generator.history import Commit, Located, Named, Unnamed, commit_named, locate, tree_at
from generator.history.between import Side, passages
from generator.history.ledgers import deletions_of
from generator.model.book import Book
from generator.model.difference import GoalDifference, Passage
from generator.model.fact import Unknown
from generator.model.report import Report
from generator.model.verdict import Ledger
from generator.pipeline.addresses_left import address_left
from generator.pipeline.checking import Checked, ChooseDay, check, check_tree
from generator.pipeline.dating import dated
from generator.pipeline.remembering import latest_day, remember, stages_for
from generator.pipeline.stopwatch import Stopwatch, Timing
from generator.read import read_files
from generator.records import dataclass


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
    """``differences`` is None where one of the states cannot be judged. Both were judged on the day of the one after.

    ``hints`` are of the addresses that goals left between the two.
    """

    before: State
    after: State
    differences: tuple[GoalDifference, ...] | None
    hints: tuple[Diagnostic, ...]
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
    root: Path,
    before: str,
    after: str | None,
    choose_day: ChooseDay,
    *,
    strict: bool,
    now: datetime | None = None,
) -> Comparison | NoState:
    """Compare the content at ``before`` with that at ``after``, or with the folder as it lies there.

    With ``strict`` a warning stops it, too, but not one in the state before: that is past mending. ``now`` is the moment of
    the run, where one is at hand.
    """
    commits: dict[str, Named] = {}
    for name in (before, after):
        if name is None:
            continue
        found = commit_named(root, name)
        if isinstance(found, Unnamed):
            return NoState(name, found.said)
        commits[name] = found
    last = None if after is None else commits[after]
    checked = check(root, choose_day) if last is None else _checked_at(locate(root), last, choose_day)
    new = _state(after, last, checked, strict=strict, now=now)
    if isinstance(new, NoState):
        return new
    checked = _checked_at(_located(new), commits[before], lambda _: new.state.checked.as_of)
    old = _state(before, commits[before], checked, strict=False, now=now)
    return old if isinstance(old, NoState) else _compared(old, new, now)


def _located(judged: _Judged) -> Located:
    return judged.state.checked.located


def _state(
    revision: str | None,
    commit: Named | None,
    checked: Checked | Unknown,
    *,
    strict: bool,
    now: datetime | None,
) -> _Judged | NoState:
    if isinstance(checked, Unknown):
        return NoState(revision or "", "this clone does not hold all of its files, and none are fetched")
    watch = Stopwatch()
    ledgers: Mapping[str, Ledger] = {}
    report: Report | None = None
    if checked.sound(strict=strict):
        with watch.stage("history"):
            ledgers = remember(
                checked.located, checked.tree, checked.book, checked.as_of, now=now, commit=_id(commit)
            )
        with watch.stage("evaluate"):
            report = evaluate(checked.book, checked.as_of, ledgers)
    state = State(
        revision=revision,
        commit=_id(commit),
        checked=checked,
        report=report,
        timings=(*checked.timings, *watch.timings),
    )
    return _Judged(state=state, ledgers=ledgers, side=_side(checked, commit, now))


def _id(commit: Named | None) -> str | None:
    return None if commit is None else commit.id


def _checked_at(located: Located, commit: Named, choose_day: ChooseDay) -> Checked | Unknown:
    watch = Stopwatch()
    with watch.stage("read"):
        read = tree_at(located, commit.id, read_files)
    if isinstance(read, Unknown):
        return read
    checked = check_tree(read, located, choose_day, watch)
    return checked if _has_begun(checked) else replace(checked, diagnostics=())


def _has_begun(checked: Checked) -> bool:
    """Whether there is any content: before a site began it had no goals, and nothing was wrong with that."""
    return any(path.startswith("content/") for path in checked.texts)


def _side(checked: Checked, commit: Named | None, now: datetime | None) -> Side:
    return Side(
        tree=checked.tree,
        book=checked.book,
        date=checked.as_of if commit is None else _day_of(commit, checked, now),
        commit=_id(commit),
    )


def _day_of(commit: Named, checked: Checked, now: datetime | None) -> date:
    """The day of the commit where the site is; one whose clock was ahead was made on the latest day that can be."""
    site = checked.book.site
    day = commit.committed.astimezone(ZoneInfo(site.timezone)).date()
    return day if now is None else min(day, latest_day(site, checked.as_of, now))


def _compared(old: _Judged, new: _Judged, now: datetime | None) -> Comparison:
    watch = Stopwatch()
    found: tuple[GoalDifference, ...] | None = None
    hints: tuple[Diagnostic, ...] = ()
    if old.state.report is not None and new.state.report is not None:
        with watch.stage("compare"):
            ways = _ways(old, new, now)
            found = differences(old.state.report, new.state.report, ways)
            hints = tuple(_addresses_left(ways, new.side.book))
    timings = (*new.state.timings, *old.state.timings, *watch.timings)
    return Comparison(before=old.state, after=new.state, differences=found, hints=hints, timings=timings)


def _addresses_left(ways: Iterable[Passage], book: Book) -> Iterator[Diagnostic]:
    """What goals that were renamed on the way left behind."""
    for way in ways:
        if way.after is not None and way.before not in (None, way.after):
            yield from address_left(book, way.after, (str(way.before),))


def _ways(old: _Judged, new: _Judged, now: datetime | None) -> list[Passage]:
    """The goals' ways from the old state to the new one, with moves as git dates them."""
    stages = stages_for(new.side.book, new.state.checked.as_of)
    ways = passages(old.side, new.side, stages, _first_committed(new.ledgers))
    deletions = _deletions(ways, new, now)
    return [dated(way, new.ledgers, deletions) for way in ways]


def _deletions(ways: Iterable[Passage], new: _Judged, now: datetime | None) -> Mapping[str, Commit]:
    """The commits that took away the goals which are there no more."""
    gone = [way.before for way in ways if way.after is None and way.before is not None]
    if not gone:
        return {}
    side, as_of = new.side, new.state.checked.as_of
    latest = None if now is None else latest_day(side.book.site, as_of, now)
    stages = stages_for(side.book, as_of)
    return deletions_of(_located(new), side.book.site, gone, stages, latest=latest, commit=side.commit)


def _first_committed(ledgers: Mapping[str, Ledger]) -> dict[str, date]:
    days = ((name, ledger.first_committed) for name, ledger in ledgers.items())
    return {name: day for name, day in days if day is not None}
