"""Git's own files, by which it can be seen that git would answer as it did: what is checked out, refs, settings, packs.

Takes a folder; gives the paths to be marked, for every repository that it may lie in. It is too much rather than too little: a fetch
that brings nothing new marks it anew. Commits themselves never change, so loose objects are left out. It starts no program.
"""

from collections.abc import Iterator
from pathlib import Path

#: What answers may depend on in a repository, and in the part of it that belongs to one of several work trees.
_WATCHED = (
    "HEAD",
    "commondir",
    "config",
    "config.worktree",
    "objects/info",
    "objects/pack",
    "packed-refs",
    "refs",
    "reftable",
    "shallow",
)
_POINTER = "gitdir: "
#: What a repository's settings say where further ones stand in other files, which nobody watches.
_ELSEWHERE = "include"


def is_told_by_files(folder: Path) -> bool:
    """Whether the files that ``git_files`` names are all that git's answers depend on: settings may lie elsewhere."""
    settings = (path for path in git_files(folder) if path.name.startswith("config"))
    return not any(_ELSEWHERE in (_text(path) or "").casefold() for path in settings)


def git_files(folder: Path) -> Iterator[Path]:
    """The files and folders by which every repository around ``folder``, or in it, is told apart from what it was."""
    for outer in (folder, *folder.parents):
        entry = outer / ".git"
        if not (entry.exists() or entry.is_symlink()):
            continue
        yield from _of_repository(entry)


def _of_repository(entry: Path) -> Iterator[Path]:
    """A repository, or a file that says where it is, whose work trees share most of it."""
    own = entry if entry.is_dir() else _pointed_to(entry, _POINTER)
    if own is not entry:
        yield entry
    if own is None:
        return
    yield from (own / name for name in _WATCHED)
    common = _pointed_to(own / "commondir", "")
    if common is not None:
        yield from (common / name for name in _WATCHED)


def _pointed_to(file: Path, prefix: str) -> Path | None:
    """The folder that a file names, from where it lies."""
    said = (_text(file) or "").rstrip("\n")
    return file.parent / said.removeprefix(prefix) if said and said.startswith(prefix) else None


def _text(file: Path) -> str | None:
    """What stands in a regular file."""
    try:
        return file.read_text(encoding="utf-8", errors="surrogateescape") if file.is_file() else None
    except (OSError, ValueError):
        return None
