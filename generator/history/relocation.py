"""Relocation: sites whose content once lay in another folder of the repository.

Takes a repository, gives the commits that touched the content, wherever it lay: where the first commit that is listed took the
goals' files from elsewhere, it is joined to those before it. What was copied, and stayed where it was, is not followed.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import tzinfo
from typing import NamedTuple

from generator.history.commits import (
    HERE,
    RAW,
    WATCHED,
    Below,
    Commit,
    FileChange,
    changes_from,
    commits_below,
)
from generator.history.git import Repository

_GOALS = "goals/"
#: So many folders one after the other are followed.
_MOST = 20


class _Moved(NamedTuple):
    """Where the content lay before a commit, with a slash at its end, and what of it the commit left behind."""

    folder: str
    left: tuple[FileChange, ...]


def commits_of(repository: Repository, zone: tzinfo) -> list[Commit] | None:
    """The commits up to the one that is checked out, oldest first; None where git cannot tell."""
    found = commits_below(repository, repository.head, HERE, zone)
    folder = repository.prefix
    for _ in range(_MOST if found else 0):
        assert found
        moved = _moved(repository, found[0], folder)
        below = None if moved is None else _below(moved.folder, up=repository.prefix.count("/"))
        older = commits_below(repository, f"{found[0].id}^", below, zone) if below else None
        if moved is None or not older:
            break
        found = _joined(older, found, moved.left)
        folder = moved.folder
    return found


def _below(folder: str, *, up: int) -> Below:
    paths = tuple("../" * up + folder + name for name in WATCHED)
    return Below(f"--relative={folder}" if folder else "--no-relative", paths)


def _moved(repository: Repository, commit: Commit, folder: str) -> _Moved | None:
    """From where ``commit`` took the goals that it brought to ``folder``: the place that lost most files of their names."""
    printed = repository.ask("diff-tree", "--no-commit-id", *RAW, "--no-relative", str(commit.id))
    changes, _ = changes_from((printed or b"").split(b"\0"), 0)
    gone = [change.path for change in changes if change.blob is None and not _lies_in(change.path, folder)]
    brought = {change.path for change in commit.changes if change.blob is not None}
    goals = [path for path in brought if path.startswith(_GOALS)]
    places = Counter(
        path.removesuffix(name)
        for path in gone
        for name in goals
        if path == name or path.endswith(f"/{name}")
    )
    if not places:
        return None
    former = places.most_common(1)[0][0]
    names = (path.removeprefix(former) for path in gone if path.startswith(former))
    return _Moved(former, tuple(FileChange(name, None) for name in names if name not in brought))


def _lies_in(path: str, folder: str) -> bool:
    return bool(folder) and path.startswith(folder)


def _joined(older: Sequence[Commit], newer: Sequence[Commit], left: Iterable[FileChange]) -> list[Commit]:
    """``newer`` behind ``older``: its first commit follows their last, and takes away what it left behind."""
    first = replace(newer[0], parents=(str(older[-1].id),), changes=(*newer[0].changes, *left))
    return [replace(commit, order=order) for order, commit in enumerate([*older, first, *newer[1:]])]
