"""What a person calls a commit: a branch, a tag, ``HEAD~3`` or a hash.

Takes a site's root and such a name; gives the one commit that it stands for, or what git says against it. It reads no file.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from generator.history.git import repository_of, run
from generator.history.today import CONTENT
from generator.model.fact import Unknown

_NEEDED = "Needed a single revision"


@dataclass(frozen=True, slots=True)
class Named:
    """A commit's full hash, and the moment at which it was committed."""

    id: str
    committed: datetime


@dataclass(frozen=True, slots=True)
class Unnamed:
    """There is no such commit; ``said`` are git's words, or ours where there is no git."""

    said: str


def commit_named(root: Path, revision: str) -> Named | Unnamed:
    """The commit that ``revision`` stands for in the repository of the site in ``root``."""
    folder = root / CONTENT
    repository = repository_of(folder, whole=False)
    trusted = () if isinstance(repository, Unknown) else repository.trusted
    name = ("rev-parse", "--verify", "--end-of-options", revision + "^{commit}")
    found = run(folder, *name, trusted=trusted)
    if found is None:
        return Unnamed("the program `git` cannot be run here")
    if found.returncode != 0:
        return Unnamed(_objection(folder, revision, found.stderr, trusted))
    commit = found.stdout.decode().strip()
    shown = run(folder, "show", "-s", "--no-show-signature", "--format=%ct", commit, trusted=trusted)
    return Named(commit, _moment(shown.stdout if shown is not None else b""))


def _objection(folder: Path, revision: str, first: bytes, trusted: Iterable[str]) -> str:
    """What git has against ``revision``: asked in one way it only says that it needs one, asked in another it says more."""
    said = _words(first)
    if said != _NEEDED:
        return said
    asked = run(folder, "rev-list", "-1", "--end-of-options", revision, "--", trusted=trusted)
    return (asked and _words(asked.stderr)) or said


def _words(stderr: bytes) -> str:
    """The first line of what git complains about, without the word that it begins with."""
    line = next(iter(stderr.decode("utf-8", "replace").splitlines()), "")
    return line.removeprefix("fatal: ").removeprefix("error: ")


def _moment(seconds: bytes) -> datetime:
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(0, UTC)
