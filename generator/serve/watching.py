"""Files as they change: an author's content and themes, and the commit that is checked out.

Takes a site's root; gives a beat whenever something was written, and now and then when nothing was. What editors leave beside a
file while they save it is no news. It reads no file.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from watchfiles import Change, watch

from generator.records import dataclass

#: Milliseconds: changes that follow each other this closely are one, for as long as the first number; and between two looks at
#: whether the folders themselves are still the same.
_AT_MOST, _APART, _LOOK = 400, 25, 250
#: Swap and lock files, backups, files that are renamed into place once they are whole.
_PASSING = re.compile(
    r"^\.(?!gitkeep)|^#.*#$|~$|\.(swp|swx|swo|tmp|temp|bak|orig|part|crdownload|draft)$|^4913$|___jb_\w+___$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Watched:
    """The folders and files that are watched, each with its identity on the disk, so that one put in its place is noticed."""

    paths: tuple[tuple[Path, int], ...]


def watched_paths(root: Path, git_logs: Path | None) -> Watched:
    """What is there to be watched: ``content/``, ``themes/`` and, in a repository, where git notes what was checked out."""
    wanted = (root / "content", root / "themes", git_logs)
    return Watched(tuple(_identified(path) for path in wanted if path is not None and path.exists()))


def _identified(path: Path) -> tuple[Path, int]:
    try:
        return path, path.stat().st_ino
    except OSError:  # gone since it was looked for
        return path, 0


def watching(root: Path, git_logs: Path | None) -> Iterator[bool]:
    """A beat whenever what is written may be another site: True where a file changed, False where nothing did for a while.

    From the first beat on nothing is missed. However many changes there are between two beats, they are one.
    """
    moved = False
    while True:
        watched = watched_paths(root, git_logs)
        for changes in _changes([path for path, _ in watched.paths]):
            if watched_paths(root, git_logs) != watched:
                moved = True
                break
            yield moved or bool(changes)
            moved = False


def _changes(paths: list[Path]) -> Iterator[set[tuple[Change, str]]]:
    """Changes as they come, none where nothing comes; of folders that are gone before they can be watched nothing is told."""
    with suppress(FileNotFoundError):
        yield from watch(
            *paths,
            watch_filter=_is_news,
            debounce=_AT_MOST,
            step=_APART,
            rust_timeout=_LOOK,
            yield_on_timeout=True,
            ignore_permission_denied=True,
        )


def _is_news(change: Change, path: str) -> bool:
    del change
    return not _PASSING.search(Path(path).name)
