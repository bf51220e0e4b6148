"""What lies in an output folder now, seen without following a link out of it.

Takes a folder and paths relative to it; tells what is there and whether it is still what we wrote. It changes nothing.
"""

import errno
import os
import stat
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

from generator.write.manifest import digest, read
from generator.write.paths import RESERVED, folders_of


class Found(Enum):
    """What stands at a path; ``OTHER`` is a link, a pipe, a device."""

    NOTHING = "nothing"
    FILE = "file"
    FOLDER = "folder"
    OTHER = "other"


def look(path: Path | str) -> Found:
    """What stands at ``path`` itself."""
    try:
        mode = os.lstat(path).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return Found.NOTHING
    if stat.S_ISREG(mode):
        return Found.FILE
    return Found.FOLDER if stat.S_ISDIR(mode) else Found.OTHER


def is_as_written(folder: Path, path: str, written: str) -> bool:
    """Whether ``path`` is a file in ``folder`` itself, with the content that has the digest ``written``."""
    inside = all(look(folder / above) is Found.FOLDER for above in folders_of(path))
    return inside and look(folder / path) is Found.FILE and digest(read(folder / path)) == written


def holds(path: Path | str, content: bytes) -> bool:
    """Whether ``path`` is a file with just this content."""
    try:
        status = os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    same_size = stat.S_ISREG(status.st_mode) and status.st_size == len(content)
    return same_size and read(Path(path)) == content


def files_in(folder: Path, *, must_enter: bool = False) -> Iterator[str]:
    """Everything in ``folder`` that is no folder, our own record and stage aside; nothing where it is no folder.

    A folder that nobody lets us into, or that lies deeper than a path can be long, counts as one thing of somebody else's, unless
    we ``must_enter`` it.
    """
    waiting = [""]
    while waiting:
        below = waiting.pop()
        try:
            entries = _entries(folder / below)
        except OSError as fault:
            if must_enter or fault.errno not in {errno.EACCES, errno.ENAMETOOLONG}:
                raise
            yield below
            continue
        for name, is_folder in entries:
            path = f"{below}/{name}" if below else name
            if path.startswith(RESERVED):
                continue
            if is_folder:
                waiting.append(path)
            else:
                yield path


def _entries(folder: Path) -> list[tuple[str, bool]]:
    """The names in ``folder`` and which of them are folders."""
    try:
        with os.scandir(folder) as entries:
            return [(each.name, each.is_dir(follow_symlinks=False)) for each in entries]
    except (FileNotFoundError, NotADirectoryError):
        return []
