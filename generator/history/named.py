"""What a person calls a commit: a branch, a tag, ``HEAD~3`` or a hash.

Takes a site's root and such a name; gives the one commit that it stands for, or what git says against it. It reads no file.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from generator.history.git import Refused, complaint, is_silent, look
from generator.history.locating import place_of
from generator.records import dataclass

_NEEDED = "Needed a single revision"
#: What else there is to know where only the newest commits were fetched.
_SHALLOW = " (this clone is shallow: `git fetch --unshallow` gets the older commits)"


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
    place = place_of(root)
    if isinstance(place, Refused):
        return Unnamed(f"git refuses to read this repository: {place.said}")
    options = () if place is None else place.options
    name = ("rev-parse", "--verify", "--end-of-options", revision + "^{commit}")
    found = look(root, *options, *name)
    if found is None:
        return Unnamed("the program `git` cannot be run here")
    if is_silent(found):
        return Unnamed(complaint(found.stderr))
    if found.returncode != 0:
        hint = _SHALLOW if place is not None and place.shallow else ""
        return Unnamed(f"git says: {_objection(root, revision, found.stderr, options)}{hint}")
    commit = found.stdout.decode().strip()
    shown = look(root, *options, "show", "-s", "--no-show-signature", "--format=%ct", commit)
    return Named(commit, _moment(shown.stdout if shown is not None else b""))


def _objection(root: Path, revision: str, first: bytes, options: Iterable[str]) -> str:
    """What git has against ``revision``: asked in one way it only says that it needs one, asked in another it says more."""
    said = complaint(first)
    if said != _NEEDED:
        return said
    asked = look(root, *options, "rev-list", "-1", "--end-of-options", revision, "--")
    return (asked and complaint(asked.stderr)) or said


def _moment(seconds: bytes) -> datetime:
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(0, UTC)
