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

    ``at`` are the options that name it. ``partial`` says that some objects may have been left on the server.
    """

    folder: Path
    at: tuple[str, ...]
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


def options_for(root: Path) -> tuple[str, ...] | Refused | None:
    """The options that name the repository of the site in ``root``; None where there is none, or no git.

    It is looked for from the root, so that no file below ``content`` can pass for another one; only content that is a
    link, or a repository of its own, is asked itself.
    """
    content = root / CONTENT
    start = content if content.is_symlink() or (content / ".git").exists() else root
    trusted: tuple[str, ...] = ()
    found = _located(start, "--absolute-git-dir", trusted)
    if found is not None and b"dubious ownership" in found.stderr:
        trusted = _trusted_by_user()
        found = _located(start, "--absolute-git-dir", trusted)
    if found is None or b"not a git repository (or any" in found.stderr:
        return None
    top = _located(start, "--show-toplevel", trusted) if found.returncode == 0 else found
    if top is None or top.returncode != 0:
        return Refused(complaint(b"" if top is None else top.stderr))
    return (f"--git-dir={_path(found)}", f"--work-tree={_path(top)}")


def git_logs_of(root: Path) -> Path | None:
    """The folder in which git notes what the repository of the site in ``root`` had checked out; None without one."""
    options = options_for(root)
    if not isinstance(options, tuple):
        return None
    return Path(options[0].removeprefix("--git-dir=")) / "logs"


def _located(folder: Path, what: str, trusted: Iterable[str]) -> Done | None:
    return look(folder, "rev-parse", what, trusted=trusted)


def _path(printed: Done) -> str:
    return os.fsdecode(printed.stdout.removesuffix(b"\n"))


def complaint(stderr: bytes) -> str:
    """The line that says what is wrong, without the word that it begins with; hints and warnings are left out."""
    lines = stderr.decode("utf-8", "replace").splitlines()
    line = next((each for each in lines if each.startswith(("fatal: ", "error: "))), "")
    return line.partition(": ")[2]


def repository_of(root: Path, *, whole: bool = True) -> Repository | Unknown:
    """The repository of the site in ``root``, or why nothing is known: no git, a refusal, or no history to speak of.

    A shallow clone has none, unless the ``whole`` of it is not needed.
    """
    at = options_for(root)
    if at is None or isinstance(at, Refused):
        return NO_GIT if at is None else REFUSED
    folder = root / CONTENT
    # The first that opens an object, and so the first that a pipe among the packs would keep waiting.
    found = look(folder, *at, "rev-parse", "--is-shallow-repository", "HEAD^{commit}")
    if found is not None and is_silent(found):
        return REFUSED
    if found is None or not found.stdout:
        return NO_GIT
    shallow, _, head = found.stdout.decode().strip().partition("\n")
    if found.returncode != 0 or (whole and shallow != "false"):
        return NO_HISTORY
    return Repository(folder=folder, at=at, head=head, partial=_is_partial(folder, at))


def is_shallow(root: Path, at: tuple[str, ...]) -> bool:
    """Whether only the newest commits were fetched."""
    found = look(root, *at, "rev-parse", "--is-shallow-repository")
    return found is not None and found.stdout.strip() == b"true"


def _trusted_by_user() -> tuple[str, ...]:
    """The folders of others whose repositories the user has declared safe, which only the user's own settings can tell."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_DIR")}
    command = ["git", "config", "-z", "--get-all", "safe.directory"]
    found = _done(command, os.sep, environment, b"", _PATIENCE_AT_FIRST)
    return () if found is None else tuple(os.fsdecode(each) for each in found.stdout.split(b"\0") if each)


def _is_partial(folder: Path, at: tuple[str, ...]) -> bool:
    pattern = r"^(extensions\.partialclone|remote\..*\.promisor)$"
    found = look(folder, *at, "config", "--get-regexp", pattern)
    return found is not None and bool(found.stdout)
