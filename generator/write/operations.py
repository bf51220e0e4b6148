"""The file operations that publishing is made of, as one record of functions.

What is done to the disk goes through here and nowhere else in this package, so that a test can let the N-th operation
fail, or stop there as a killed process would. Modes do not depend on the umask. Nothing here decides anything.

Nothing is flushed but the journal and the record of what we wrote: a killed process loses nothing, since the kernel keeps
what was written; after a power cut a page may be torn, and the next build, which compares content and not dates, mends it.
"""

import errno
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from generator.records import dataclass

FILE_MODE = 0o644
FOLDER_MODE = 0o755
#: So many characters of a name have room in that of its draft, however many bytes each has.
_DRAFTED = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Operations:
    """``write`` makes a new file, ``write_safely`` one that is on the disk, whole, once it has its name.

    Each leaves nothing of its own where it fails, as far as the disk lets it, and its ``OSError`` names the file.
    """

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
        try:
            folder.rmdir()
        except OSError as fault:
            # Somebody has just put a file into it.
            if fault.errno not in {errno.ENOTEMPTY, errno.EEXIST}:
                raise


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
    _fill(path, content, flushed=False)


def _write_safely(path: Path, content: bytes) -> None:
    """By a hidden draft beside it, which nobody takes for a file of the site where a killed command left it."""
    draft = path.with_name(f".{path.name[:_DRAFTED]}.draft")
    draft.unlink(missing_ok=True)
    _fill(draft, content, flushed=True)
    try:
        draft.replace(path)
    except OSError:
        _take_back(draft)
        raise


def _fill(path: Path, content: bytes, *, flushed: bool) -> None:
    """Make the file ``path``; one that was there already stays. The rest of a write that fails is removed."""
    file = path.open("xb")
    try:
        with file:
            file.write(content)
            os.fchmod(file.fileno(), FILE_MODE)
            if flushed:
                file.flush()
                os.fsync(file.fileno())
    except OSError as fault:
        _take_back(path)
        # What fails on an open file does not know its name.
        fault.filename = fault.filename or str(path)
        raise


def _take_back(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)


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
