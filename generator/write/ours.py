"""What lies in an output folder now, seen without following a link out of it.

Takes a folder and paths relative to it; tells what is there and whether it is still what we wrote. It changes nothing.
"""

import os
import stat
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

from generator.write.manifest import MARKER, digest
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
    return inside and look(folder / path) is Found.FILE and digest((folder / path).read_bytes()) == written


def holds(path: Path | str, content: bytes) -> bool:
    """Whether ``path`` is a file with just this content."""
    try:
        status = os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    same_size = stat.S_ISREG(status.st_mode) and status.st_size == len(content)
    return same_size and Path(path).read_bytes() == content


def files_in(folder: Path) -> Iterator[str]:
    """Everything in ``folder`` that is no folder, our own record and stage aside."""
    for where, folders, names in os.walk(folder):
        below = Path(where).relative_to(folder).as_posix()
        links = [name for name in folders if (Path(where) / name).is_symlink()]
        if below == ".":
            folders[:] = [name for name in folders if not name.startswith(RESERVED)]
        for name in (*names, *links):
            path = name if below == "." else f"{below}/{name}"
            if path != MARKER and not path.startswith(RESERVED):
                yield path
