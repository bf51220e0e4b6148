"""The file operations that publishing is made of, as one record of functions.

What is done to the disk goes through here and nowhere else in this package, so that a test can let the N-th operation
fail, or stop there as a killed process would. Modes do not depend on the umask. Nothing here decides anything.

Nothing is flushed but the journal and the record of what we wrote: a killed process loses nothing, since the kernel keeps
what was written; after a power cut a page may be torn, and the next build, which compares content and not dates, mends it.
"""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

FILE_MODE = 0o644
FOLDER_MODE = 0o755


@dataclass(frozen=True, slots=True, kw_only=True)
class Operations:
    """``write`` makes a new file, ``write_safely`` one that is on the disk, whole, once it has its name."""

    make_folder: Callable[[Path], None]
    remove_folder: Callable[[Path], None]
    remove_tree: Callable[[Path], None]
    write: Callable[[Path, bytes], None]
    write_safely: Callable[[Path, bytes], None]
    keep_copy: Callable[[Path, Path], None]
    move: Callable[[Path, Path], None]
    remove: Callable[[Path], None]


def _make_folder(folder: Path) -> None:
    """Make ``folder`` unless it is there; its parent has to be."""
    try:
        folder.mkdir()
    except FileExistsError:
        if not folder.is_dir():
            raise
    else:
        folder.chmod(FOLDER_MODE)


def _remove_folder(folder: Path) -> None:
    """Remove ``folder`` if it is an empty folder, else leave it."""
    if folder.is_dir() and not folder.is_symlink() and not any(folder.iterdir()):
        folder.rmdir()


def _remove_tree(folder: Path) -> None:
    """Remove ``folder`` with all in it, however deep: a recursion ends where Python does."""
    if not folder.is_dir() or folder.is_symlink():
        return
    emptied: list[str] = []
    waiting = [os.fspath(folder)]
    while waiting:
        emptied.append(waiting.pop())
        with os.scandir(emptied[-1]) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    os.unlink(entry.path)  # noqa: PTH108 - without a Path for each of thousands of files
    for each in reversed(emptied):
        os.rmdir(each)  # noqa: PTH106


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        os.fchmod(file.fileno(), FILE_MODE)


def _write_safely(path: Path, content: bytes) -> None:
    draft = path.with_name(path.name + ".draft")
    with draft.open("wb") as file:
        file.write(content)
        os.fchmod(file.fileno(), FILE_MODE)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def _keep_copy(path: Path, copy: Path) -> None:
    """A second name for the same file, or a copy where the file system has no such thing."""
    try:
        os.link(path, copy, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError:
        shutil.copy2(path, copy, follow_symlinks=False)


def _move(source: Path, target: Path) -> None:
    """Put ``source`` in the place of ``target`` in one step."""
    source.replace(target)


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)


DISK = Operations(
    make_folder=_make_folder,
    remove_folder=_remove_folder,
    remove_tree=_remove_tree,
    write=_write,
    write_safely=_write_safely,
    keep_copy=_keep_copy,
    move=_move,
    remove=_remove,
)
