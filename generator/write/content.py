"""A file of the site's own content, put in its place in one step: what an import, or a reading by hand, writes.

Takes the site's root, a path below ``content/``, the text that stood there and the new one; gives nothing. A path that leads out of the
site, through a link or by its parts, is refused, and so is a file that somebody has written to meanwhile. It merges nothing.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.write.operations import DISK, FOLDER_MODE, Operations
from generator.write.paths import fault_of


class OutsideError(Exception):
    """The path does not lie below the site's ``content/``."""


class ChangedError(Exception):
    """The file does not hold any more what the new text was made from."""


def place_in_content(root: Path, path: str) -> Path:
    """Where ``path`` (``content/…``, with slashes) lies, through all links.

    Raises:
        OutsideError: it leads out of the site's content.
    """
    fault = fault_of(path)
    real = Path(os.path.realpath(root / path))
    if fault is not None or not real.is_relative_to(_content(root)):
        raise OutsideError(f"`{path}` does not lie below content/{f': {fault}' if fault else ''}")
    return real


def write_content(root: Path, path: str, text: str, before: str, operations: Operations = DISK) -> None:
    """Write ``text`` to ``path`` (``content/…``, with slashes), whole or not at all, in the place of ``before``.

    ``before`` is empty where there was no file. Of two commands that write to one file at once, neither loses what the other wrote.

    Raises:
        OutsideError: the path leads elsewhere.
        ChangedError: the file holds something else.
        OSError: the disk refuses.
    """
    real, inside = place_in_content(root, path), _content(root)
    with _alone_in(inside):
        if _content_of(real) != before.encode("utf-8"):
            raise ChangedError(f"`{path}` was written to meanwhile")
        for folder in reversed(real.relative_to(inside).parents):
            (inside / folder).mkdir(mode=FOLDER_MODE, exist_ok=True)
        operations.write_safely(real, text.encode("utf-8"))


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Wait until no other command of ours writes below ``folder``, and keep them waiting."""
    number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        # Some disks know no locks; there the comparison alone has to do.
        with suppress(OSError):
            fcntl.flock(number, fcntl.LOCK_EX)
        yield
    finally:
        os.close(number)


def _content_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return b""


def _content(root: Path) -> Path:
    return Path(os.path.realpath(root / "content"))
