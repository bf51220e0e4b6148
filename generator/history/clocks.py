"""Clocks: the days of commits, as far as what their clocks said can be true.

Takes commits, parents before children, and the latest day on which any of them can have been made; gives them with days that
can be. A clock that was set back is believed: what came before it says otherwise, and that is kept beside it. It reads no
clock itself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.history.commits import Commit
from generator.model.calendar import Day


def in_time(commits: Sequence[Commit], latest: Day | None) -> Iterator[Commit]:
    """Each commit not after ``latest`` (None: nobody knows), and ``earliest`` not before those it came from.

    One whose clock was ahead was made, at the latest, when the next was whose clock can be right.
    """
    limit = latest or Day.max
    followed = _followed(commits, limit)
    earliest: dict[str, Day] = {}
    for commit in commits:
        before = max((earliest[parent] for parent in commit.parents), default=Day.min)
        ahead = commit.date > limit
        date = max(before, followed.get(str(commit.id), limit)) if ahead else commit.date
        earliest[str(commit.id)] = max(before, date)
        yield replace(commit, date=date, earliest=max(before, date), ahead=ahead)


def _followed(commits: Sequence[Commit], limit: Day) -> dict[str, Day]:
    """The day by which each commit was followed by another, by the clocks that can be right."""
    found: dict[str, Day] = {}
    for commit in reversed(commits):
        day = commit.date if commit.date <= limit else found.get(str(commit.id), limit)
        for parent in commit.parents:
            found[parent] = min(day, found.get(parent, limit))
    return found
