"""Git itself: one run of the program, with nobody's settings but the repository's own bearing on what it prints.

Takes a folder and plumbing arguments, gives bytes. Nothing is fetched, locked, paged, signed, renamed or translated, and
replaced or grafted commits are seen as they were made. It knows nothing of goals.
"""

import os
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.model.fact import Unknown
from generator.records import dataclass

#: What a person or a machine may set and what would change an answer. Options that have a flag are given as flags.
_OVERRIDES = (
    "core.fsmonitor=false",
    "core.quotePath=false",
    "log.follow=false",
    "log.showRoot=true",
    "safe.bareRepository=explicit",
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
#: Seconds that one run may take, and those that one may which finds the repository, a setting or a commit: a pipe among git's files
#: never answers.
_PATIENCE = 120.0
_PATIENCE_AT_FIRST = 15.0
_SILENT = b"git did not answer"
CONTENT = "content"
NO_GIT = Unknown("no-git")
REFUSED = Unknown("git-refuses")
NO_HISTORY = Unknown("no-history")
#: Of a goal that lies in the folder alone.
NO_VERSION = Unknown("no-version")
TOO_MUCH = Unknown("too-much-history")


Done = subprocess.CompletedProcess[bytes]


@dataclass(frozen=True, slots=True)
class Refused:
    """Git is there and will not read the repository; ``said`` are its own words."""

    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Repository:
    """A repository as seen from ``folder``: the commit that is checked out, and how it is called there.

    ``at`` are the options that name it, ``prefix`` is where ``folder`` lies in it, with a slash at its end. ``partial`` says that some
    objects may have been left on the server.
    """

    folder: Path
    at: tuple[str, ...]
    prefix: str
    head: str
    partial: bool

    def ask(self, *arguments: str, feed: bytes = b"") -> bytes | None:
        """What git prints, or None where it fails."""
        done = run(self.folder, *self.at, *arguments, feed=feed)
        return done.stdout if done is not None and done.returncode == 0 else None


def run(
    folder: Path,
    *arguments: str,
    feed: bytes = b"",
    trusted: Iterable[str] = (),
    patience: float = _PATIENCE,
) -> Done | None:
    """One run of git in ``folder``; None where there is no such program or folder."""
    settings = [*_OVERRIDES, *(f"safe.directory={path}" for path in trusted)]
    command = ["git", "--no-pager", *(word for each in settings for word in ("-c", each)), *arguments]
    return _done(command, folder, _environment(), feed, patience)


def look(folder: Path, *arguments: str, trusted: Iterable[str] = ()) -> Done | None:
    """As ``run`` of what git answers at once, whatever a repository holds: a place, a setting or a commit's hash."""
    return run(folder, *arguments, trusted=trusted, patience=_PATIENCE_AT_FIRST)


def is_silent(done: Done) -> bool:
    """Whether git was not waited for any longer; then it is not to be asked again."""
    return _SILENT in done.stderr


def _done(
    command: list[str], folder: Path | str, environment: Mapping[str, str], feed: bytes, patience: float
) -> Done | None:
    try:
        return subprocess.run(  # noqa: S603 - a list of words, and no shell
            command,
            cwd=folder,
            env=environment,
            input=feed,
            capture_output=True,
            check=False,
            timeout=patience,
        )
    except subprocess.TimeoutExpired:
        said = b"fatal: %s within %g seconds" % (_SILENT, patience)
        return subprocess.CompletedProcess(command, 1, b"", said)
    except OSError:
        return None


def _environment() -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or name in _KEPT}
    return {**own, **_SET}


def complaint(stderr: bytes) -> str:
    """The line that says what is wrong, without the word that it begins with; hints and warnings are left out."""
    lines = stderr.decode("utf-8", "replace").splitlines()
    line = next((each for each in lines if each.startswith(("fatal: ", "error: "))), "")
    return line.partition(": ")[2]


def trusted_by_user() -> tuple[str, ...]:
    """The folders of others whose repositories the user has declared safe, which only the user's own settings can tell."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_DIR")}
    command = ["git", "config", "-z", "--get-all", "safe.directory"]
    found = _done(command, os.sep, environment, b"", _PATIENCE_AT_FIRST)
    return () if found is None else tuple(os.fsdecode(each) for each in found.stdout.split(b"\0") if each)
