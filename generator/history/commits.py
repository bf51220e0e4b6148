"""The commits that touched a site's goals and criteria, oldest first, each with what it changed.

Takes a repository, gives frozen records: two passes of git, a third only where there are merges. What the files said
stands in ``blobs``; what became of a goal is for ``lineage`` to tell.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from typing import NamedTuple

from generator.history.git import Repository
from generator.model.calendar import Day
from generator.model.text import shown_name
from generator.records import dataclass

#: What bears on goalposts, below ``content``: the rest of a site's history is never looked at.
WATCHED = ("goals", "metrics", "site.yaml")
RAW = ("--raw", "-r", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "-O" + os.devnull)
_LOG = (
    "log", "--full-history", "--parents", "--date-order", "--reverse", "--no-diff-merges", "--no-color",
    "--no-notes", "--no-mailmap", "--no-show-signature", "--no-decorate", "--encoding=UTF-8",
    "--format=tformat:%H %T %P%x00%ct%x00%an",
)  # fmt: skip
_REGULAR = b"100"
#: The tree that holds nothing, by the length of a repository's hashes.
_EMPTY_TREE = {
    40: "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
    64: "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321",
}


class FileChange(NamedTuple):
    """A file below ``content`` and what a commit left there: a blob's id, or None for no regular file."""

    path: str
    blob: str | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Commit:
    """One commit. ``changes`` are against its first parent; ``parents`` are the nearest ones that are listed too.

    ``order`` counts from the oldest, parents before children. ``date`` is the committer's, in the site's time zone; the commit
    was made on ``earliest`` at the earliest, the latest date of it and of all before it. ``ahead`` says that its clock told
    a day that has not come, and that ``date`` is another. ``id`` is None for the files as they lie in the folder, not
    committed yet.
    """

    order: int
    id: str | None
    tree: str
    parents: tuple[str, ...]
    date: Day
    earliest: Day
    author: str | None
    changes: tuple[FileChange, ...]
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Below:
    """A folder of content: the option that makes paths relative to it, and what is watched in it."""

    relative: str
    paths: tuple[str, ...]


HERE = Below("--relative", WATCHED)


def commits_below(repository: Repository, tip: str, below: Below, zone: tzinfo) -> list[Commit] | None:
    """The commits up to ``tip`` that touched what is watched ``below``; None where git cannot tell."""
    printed = repository.ask(*_LOG, *RAW, below.relative, tip, "--", *below.paths)
    if printed is None:
        return None
    found = list(_listed(printed, zone))
    merges = [place for place, commit in enumerate(found) if not commit.changes]
    changes = _against_first_parents(repository, [found[place] for place in merges], found, below)
    if changes is None:
        return None
    for place, changed in zip(merges, changes, strict=True):
        found[place] = replace(found[place], changes=changed)
    return found


def _listed(printed: bytes, zone: tzinfo) -> Iterator[Commit]:
    """The commits of a log. One without changes is a merge: any other would not have been listed."""
    tokens = printed.split(b"\0")
    place = order = 0
    while place + 2 < len(tokens):
        names, seconds, author = tokens[place : place + 3]
        changes, place = changes_from(tokens, place + 3)
        commit, tree, *parents = names.decode().split()
        day = day_of(seconds, zone)
        yield Commit(
            order=order,
            id=commit,
            tree=tree,
            parents=tuple(parents),
            date=day,
            earliest=day,
            author=shown_name(author.decode("utf-8", "replace")),
            changes=changes,
        )
        order += 1


def changes_from(tokens: Sequence[bytes], place: int) -> tuple[tuple[FileChange, ...], int]:
    """The changes that stand from ``place`` on, and the place behind them."""
    found: list[FileChange] = []
    while place < len(tokens) and tokens[place].lstrip(b"\n").startswith(b":"):
        found.append(_change(tokens[place], tokens[place + 1]))
        place += 2
    return tuple(found), place


def _change(raw: bytes, path: bytes) -> FileChange:
    """One change; what is no regular file afterwards, but a link or another repository, is not there."""
    _, mode, _, blob, _ = raw.split()
    return FileChange(os.fsdecode(path), blob.decode() if mode.startswith(_REGULAR) else None)


def day_of(seconds: bytes, zone: tzinfo) -> Day:
    """The civil day of a moment; one that no calendar has is the nearest that it has, and no moment is the first of all."""
    text = seconds.decode("ascii", "replace")
    moment = int(text) if text.removeprefix("-").isdecimal() else 0
    try:
        return datetime.fromtimestamp(moment, UTC).astimezone(zone).date()
    except (OverflowError, OSError, ValueError):
        return Day.max if moment > 0 else Day.min


def _against_first_parents(
    repository: Repository, merges: Sequence[Commit], commits: Sequence[Commit], below: Below
) -> list[tuple[FileChange, ...]] | None:
    """What each merge changed against its first listed parent, or against nothing where it has none."""
    if not merges:
        return []
    trees = {commit.id: commit.tree for commit in commits}
    empty = _EMPTY_TREE[len(merges[0].tree)]
    before = [trees[merge.parents[0]] if merge.parents else empty for merge in merges]
    pairs = "".join(f"{old} {merge.tree}\n" for old, merge in zip(before, merges, strict=True))
    printed = repository.ask(
        "diff-tree", "--stdin", *RAW, below.relative, "--", *below.paths, feed=pairs.encode()
    )
    return None if printed is None else _by_pair(printed, len(merges))


def _by_pair(printed: bytes, pairs: int) -> list[tuple[FileChange, ...]]:
    """The changes of each pair of trees: a line begins a pair, whether or not changes follow it."""
    found: list[list[FileChange]] = []
    tokens = printed.split(b"\0")
    for place in range(0, len(tokens), 2):
        *headings, raw = tokens[place].split(b"\n")
        found += [[] for _ in headings]
        if raw:
            found[-1].append(_change(raw, tokens[place + 1]))
    assert len(found) == pairs, "git answers each pair of trees in its turn"
    return [tuple(each) for each in found]
