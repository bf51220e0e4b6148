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
_GRAVE = ("fatal: ", "error: ")


@dataclass(frozen=True, slots=True)
class Named:
    """A commit's full hash, and the moment at which it was committed."""

    id: str
    committed: datetime


@dataclass(frozen=True, slots=True)
class Unnamed:
    """There is no such commit; ``said`` is a clause that says why, with git's words where it had any."""

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
        why = _objection(folder, revision, found.stderr, trusted)
        return Unnamed(f"git says: {why}{_of_shallow(folder, trusted)}")
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
    """The line that says what is wrong, without the word that it begins with; hints and warnings are left out."""
    lines = stderr.decode("utf-8", "replace").splitlines()
    wrong = (line for line in lines if line.startswith(_GRAVE))
    line = next(wrong, "")
    return line.partition(": ")[2]


def _of_shallow(folder: Path, trusted: Iterable[str]) -> str:
    """What else there is to know where only the newest commits were fetched."""
    found = run(folder, "rev-parse", "--is-shallow-repository", trusted=trusted)
    if found is None or found.stdout.strip() != b"true":
        return ""
    return " (this clone is shallow: `git fetch --unshallow` gets the older commits)"


def _moment(seconds: bytes) -> datetime:
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(0, UTC)
