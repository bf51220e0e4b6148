"""Reasons: which entry of a goal's ``changes`` explains the moves of which commit.

Takes the goal's revisions and its moves' commits; gives reasons by commit. An entry explains the moves of the commit that
added it; where that moved nothing, those of the nearest commit within three days of its date, once.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.history.commits import Commit
from generator.history.revisions import Revision
from generator.model.calendar import Day
from generator.model.goal import Change
from generator.model.text import LocalText

#: Days between a move and the date of an entry that may explain it, or the goal's first commit that it may correct.
NEAR = 3


class Added(NamedTuple):
    """An entry of ``changes`` and the commit that added it."""

    change: Change
    commit: Commit


def reasons_for(moved: Iterable[Commit], revisions: Sequence[Revision]) -> Mapping[Commit, LocalText]:
    """The reason given for the moves of each commit in ``moved``; nothing where none was given."""
    unexplained = sorted(set(moved), key=lambda commit: commit.order)
    found: dict[Commit, LocalText] = {}
    loose: list[Change] = []
    for added in _added(revisions):
        if added.commit in unexplained:
            found.setdefault(added.commit, added.change.reason)
        else:
            loose.append(added.change)
    for change in loose:
        nearest = _nearest(change.date, (commit for commit in unexplained if commit not in found))
        if nearest is not None:
            found[nearest] = change.reason
    return found


def _nearest(day: Day, commits: Iterable[Commit]) -> Commit | None:
    """The nearest commit within three days; of two as near the one on or after the day, and of one day's the last."""
    near = [commit for commit in commits if abs((commit.date - day).days) <= NEAR]
    return min(
        near, key=lambda each: (abs((each.date - day).days), each.date < day, -each.order), default=None
    )


def _added(revisions: Sequence[Revision]) -> Iterator[Added]:
    """Every entry that a revision has and none before it had, oldest first."""
    for revision in revisions:
        if revision.present:
            new = list(revision.goal.changes)
            for parent in revision.parents:
                new = without(new, parent.goal.changes)
            yield from (Added(change, revision.commit) for change in new)


def without(entries: list[Change], former: Iterable[Change]) -> list[Change]:
    """``entries`` but for those that stood in ``former``, in the same words or, on the same day, in others."""
    left = list(former)
    for same in (_worded_alike, _dated_alike):
        new = []
        for entry in entries:
            match = next((each for each in left if same(each, entry)), None)
            if match is None:
                new.append(entry)
            else:
                left.remove(match)
        entries = new
    return entries


def _worded_alike(one: Change, other: Change) -> bool:
    return _dated_alike(one, other) and one.reason == other.reason


def _dated_alike(one: Change, other: Change) -> bool:
    return one.date == other.date
