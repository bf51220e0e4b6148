"""Git itself: one run of the program, with nobody's settings but the repository's own bearing on what it prints.

Takes a folder and plumbing arguments, gives bytes. Nothing is fetched, locked, paged, signed, renamed or translated, and
replaced or grafted commits are seen as they were made. It knows nothing of goals.
"""

import os
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.model.fact import Unknown

#: What a person or a machine may set and what would change an answer. Options that have a flag are given as flags.
_OVERRIDES = (
    "core.fsmonitor=false",
    "core.quotePath=false",
    "log.follow=false",
    "log.showRoot=true",
)
#: Variables of git's own that may stay: they say where to look for a repository, and nothing else.
_KEPT = frozenset(("GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM", "GIT_EXEC_PATH"))
_SET = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
NO_GIT = Unknown("no-git")
NO_HISTORY = Unknown("no-history")


@dataclass(frozen=True, slots=True, kw_only=True)
class Repository:
    """A repository as seen from ``folder``: the commit that is checked out, and how it is called there.

    ``partial`` says that some objects may have been left on the server. ``trusted`` are further ``safe.directory`` values.
    """

    folder: Path
    head: str
    partial: bool
    trusted: tuple[str, ...] = ()

    def ask(self, *arguments: str, feed: bytes = b"") -> bytes | None:
        """What git prints, or None where it fails."""
        done = run(self.folder, *arguments, feed=feed, trusted=self.trusted)
        return done.stdout if done is not None and done.returncode == 0 else None


def run(
    folder: Path, *arguments: str, feed: bytes = b"", trusted: Iterable[str] = ()
) -> subprocess.CompletedProcess[bytes] | None:
    """One run of git in ``folder``; None where there is no such program or folder."""
    settings = [*_OVERRIDES, *(f"safe.directory={path}" for path in trusted)]
    command = ["git", "--no-pager", *(word for each in settings for word in ("-c", each)), *arguments]
    try:
        return subprocess.run(  # noqa: S603 - a list of words, and no shell
            command, cwd=folder, env=_environment(), input=feed, capture_output=True, check=False
        )
    except OSError:
        return None


def _environment() -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or name in _KEPT}
    return {**own, **_SET}


def repository_of(folder: Path, *, whole: bool = True) -> Repository | Unknown:
    """The repository that ``folder`` lies in, or why nothing is known: no git, or no history to speak of.

    A shallow clone has none, unless the ``whole`` of it is not needed.
    """
    trusted: tuple[str, ...] = ()
    found = _located(folder, trusted)
    if found is not None and b"dubious ownership" in found.stderr:
        trusted = _trusted_by_user()
        found = _located(folder, trusted)
    if found is None or not found.stdout:
        return NO_GIT
    shallow, _, head = found.stdout.decode().strip().partition("\n")
    if found.returncode != 0 or (whole and shallow != "false"):
        return NO_HISTORY
    return Repository(folder=folder, head=head, partial=_is_partial(folder, trusted), trusted=trusted)


def _located(folder: Path, trusted: Iterable[str]) -> subprocess.CompletedProcess[bytes] | None:
    return run(folder, "rev-parse", "--is-shallow-repository", "HEAD^{commit}", trusted=trusted)


def _trusted_by_user() -> tuple[str, ...]:
    """The folders of others whose repositories the user has declared safe, which only the user's own settings can tell."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_DIR")}
    command = ["git", "config", "-z", "--get-all", "safe.directory"]
    found = subprocess.run(  # noqa: S603 - a list of words, and no shell
        command, cwd=os.sep, env=environment, capture_output=True, check=False
    )
    return tuple(os.fsdecode(each) for each in found.stdout.split(b"\0") if each)


def _is_partial(folder: Path, trusted: Iterable[str]) -> bool:
    pattern = r"^(extensions\.partialclone|remote\..*\.promisor)$"
    found = run(folder, "config", "--get-regexp", pattern, trusted=trusted)
    return found is not None and bool(found.stdout)
