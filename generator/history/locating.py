"""Where the repository of a site is, and which commit is checked out: asked once, and handed to all who ask git in a run.

Takes a site's root; gives a frozen record of what was found, or why nothing is known. It reads no commit.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from generator.history.git import (
    CONTENT,
    NO_GIT,
    NO_HISTORY,
    REFUSED,
    Done,
    Refused,
    Repository,
    complaint,
    is_silent,
    look,
    trusted_by_user,
)
from generator.model.fact import Unknown
from generator.records import dataclass

_UNANSWERED = Refused("it does not answer when an object is opened")


@dataclass(frozen=True, slots=True)
class Place:
    """The options that name a repository, and whether only its newest commits were fetched."""

    options: tuple[str, ...]
    shallow: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """What was found of the repository of a site, or why there is nothing to ask; ``refused`` says it in git's words, where it refuses."""

    found: Repository | Unknown
    shallow: bool
    refused: Refused | None

    @property
    def whole(self) -> Repository | Unknown:
        """The repository if all commits are there: a shallow clone has no history to speak of."""
        return NO_HISTORY if self.shallow and isinstance(self.found, Repository) else self.found


#: Of a site of which git is not asked.
NOWHERE = Located(found=NO_GIT, shallow=False, refused=None)


def locate(root: Path) -> Located:
    """The repository of the site in ``root``."""
    place = place_of(root)
    if place is None:
        return NOWHERE
    if isinstance(place, Refused):
        return Located(found=REFUSED, shallow=False, refused=place)
    found = _repository(root / CONTENT, place.options)
    return Located(found=found, shallow=place.shallow, refused=_UNANSWERED if found == REFUSED else None)


def place_of(root: Path) -> Place | Refused | None:
    """The place of the repository of the site in ``root``; None where there is none, or no git.

    It is looked for from the root, so that no file below ``content`` can pass for another one; only content that is a
    link, or a repository of its own, is asked itself.
    """
    content = root / CONTENT
    start = content if content.is_symlink() or (content / ".git").exists() else root
    trusted: tuple[str, ...] = ()
    found = _looked_for(start, trusted)
    if found is not None and b"dubious ownership" in found.stderr:
        trusted = trusted_by_user()
        found = _looked_for(start, trusted)
    if found is None or b"not a git repository (or any" in found.stderr:
        return None
    if found.returncode != 0:
        return Refused(complaint(found.stderr))
    folders, _, shallow = found.stdout.removesuffix(b"\n").rpartition(b"\n")
    top = _top(start, folders, trusted)
    if isinstance(top, Refused):
        return top
    folder = folders.removesuffix(b"\n" + top)
    options = (f"--git-dir={os.fsdecode(folder)}", f"--work-tree={os.fsdecode(top)}")
    return Place(options, shallow=shallow == b"true")


def _looked_for(folder: Path, trusted: Iterable[str]) -> Done | None:
    wanted = ("--absolute-git-dir", "--show-toplevel", "--is-shallow-repository")
    return look(folder, "rev-parse", *wanted, trusted=trusted)


def _top(start: Path, folders: bytes, trusted: Iterable[str]) -> bytes | Refused:
    """The second of two folders that git names, a line each; it is asked again where a name goes over lines itself."""
    lines = folders.split(b"\n")
    if len(lines) == 2:
        return lines[1]
    found = look(start, "rev-parse", "--show-toplevel", trusted=trusted)
    if found is None or found.returncode != 0:
        return Refused(complaint(b"" if found is None else found.stderr))
    return found.stdout.removesuffix(b"\n")


def _repository(folder: Path, at: tuple[str, ...]) -> Repository | Unknown:
    # The first that opens an object, and so the first that a pipe among the packs would keep waiting.
    found = look(folder, *at, "rev-parse", "--show-prefix", "HEAD^{commit}")
    if found is not None and is_silent(found):
        return REFUSED
    if found is None or not found.stdout:
        return NO_GIT
    if found.returncode != 0:
        return NO_HISTORY
    prefix, _, head = found.stdout.removesuffix(b"\n").rpartition(b"\n")
    return Repository(
        folder=folder, at=at, prefix=os.fsdecode(prefix), head=head.decode(), partial=_is_partial(folder, at)
    )


def _is_partial(folder: Path, at: tuple[str, ...]) -> bool:
    pattern = r"^(extensions\.partialclone|remote\..*\.promisor)$"
    found = look(folder, *at, "config", "--get-regexp", pattern)
    return found is not None and bool(found.stdout)


def git_logs_of(root: Path) -> Path | None:
    """The folder in which git notes what the repository of the site in ``root`` had checked out; None without one."""
    place = place_of(root)
    if not isinstance(place, Place):
        return None
    return Path(place.options[0].removeprefix("--git-dir=")) / "logs"
