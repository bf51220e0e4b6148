"""A disk that fails at the N-th operation below a folder: once, or from then on.

Takes a folder and a ``Fault``; while it is entered, every call of the operating system that Python makes for a path below that folder is
counted, and the chosen ones raise. What other folders hold, such as Python's own modules, is not touched. It runs nothing.
"""

import builtins
import errno
import io
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any
from unittest.mock import patch


class Lasting(Enum):
    """How long a disk that began to fail goes on."""

    ONCE = "once"
    #: Whatever needs room, as on a full disk: names can still be taken away, and put in each other's place.
    ROOM = "room"
    #: Whatever changes the disk, as on one that became read-only.
    CHANGES = "changes"
    #: Everything.
    ALL = "all"


#: What each operation does: it takes room, changes the disk without that, or only looks.
ROOM = frozenset({"create", "write", "mkdir", "link", "symlink", "fsync", "close"})
CHANGES = frozenset(
    {"rename", "replace", "unlink", "remove", "rmdir", "chmod", "fchmod", "ftruncate", "utime"}
)
LOOKS = frozenset({"open", "read", "stat", "lstat", "fstat", "scandir", "listdir", "readlink"})
#: The reasons that a disk gives for each.
REASONS = {
    **dict.fromkeys(ROOM, (errno.ENOSPC, errno.EIO, errno.EDQUOT)),
    **dict.fromkeys(CHANGES, (errno.EIO, errno.EACCES, errno.EROFS)),
    **dict.fromkeys(LOOKS, (errno.EIO, errno.EACCES)),
    "create": (errno.ENOSPC, errno.EACCES, errno.EMFILE, errno.EROFS, errno.EIO),
    "open": (errno.EACCES, errno.ENOENT, errno.EMFILE, errno.EIO),
    "scandir": (errno.EACCES, errno.EMFILE, errno.EIO),
}
_OF_PATHS = (
    "stat",
    "lstat",
    "mkdir",
    "unlink",
    "remove",
    "rmdir",
    "chmod",
    "utime",
    "scandir",
    "listdir",
    "readlink",
)
_OF_TWO_PATHS = ("rename", "replace", "link", "symlink")
_OF_NUMBERS = ("fstat", "fsync", "fchmod", "ftruncate")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """The operation numbered ``at`` (from 1) fails with its reason numbered ``reason``, and what follows as ``lasting`` says."""

    at: int
    reason: int = 0
    lasting: Lasting = Lasting.ONCE


@dataclass(slots=True, kw_only=True)
class Disk:
    """What was done to the folder, operation by operation, and what of it failed."""

    folder: str
    fault: Fault | None
    done: list[tuple[str, str]] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)
    numbers: dict[int, str] = field(default_factory=dict)

    def meets(self, operation: str, path: Any) -> None:
        """Count an operation on ``path``, or fail as it is its turn."""
        shown = self._below(path)
        if shown is None:
            return
        self.done.append((operation, shown))
        if self.fault is not None and self._fails(operation, self.fault):
            self.failed.append((operation, shown))
            reasons = REASONS[operation]
            number = reasons[self.fault.reason % len(reasons)]
            named = (
                ()
                if operation in {"write", "fsync", "read", "close", "fstat", "fchmod", "ftruncate"}
                else (shown,)
            )
            raise OSError(number, os.strerror(number), *named)

    def _fails(self, operation: str, fault: Fault) -> bool:
        if len(self.done) <= fault.at:
            return len(self.done) == fault.at
        if fault.lasting is Lasting.ONCE or (fault.lasting is Lasting.ROOM and operation not in ROOM):
            return False
        return fault.lasting is Lasting.ALL or operation not in LOOKS

    def _below(self, path: Any) -> str | None:
        if isinstance(path, int):
            return self.numbers.get(path)
        shown = os.path.abspath(os.fsdecode(path))  # noqa: PTH100 - without a look at the disk
        return shown if shown == self.folder or shown.startswith(self.folder + os.sep) else None


class _File(io.FileIO):
    """A file whose reads and writes are met by a ``Disk``; a write that fails has written half."""

    disk: Disk
    shown: str

    def write(self, content: Any) -> int:  # type: ignore[override]
        try:
            self.disk.meets("write", self.shown)
        except OSError:
            super().write(bytes(content)[: len(content) // 2])
            raise
        return super().write(content) or 0

    def readinto(self, buffer: Any) -> int | None:  # type: ignore[override]
        self.disk.meets("read", self.shown)
        return super().readinto(buffer)

    def read(self, size: int | None = -1) -> bytes | None:  # type: ignore[override]
        self.disk.meets("read", self.shown)
        return super().read(-1 if size is None else size)

    def readall(self) -> bytes | None:  # type: ignore[override]
        self.disk.meets("read", self.shown)
        return super().readall()

    def close(self) -> None:
        number = -1 if self.closed else self.fileno()
        writes = not self.closed and self.writable()
        super().close()
        self.disk.numbers.pop(number, None)
        if writes:
            self.disk.meets("close", self.shown)


@contextmanager
def failing(folder: Path, fault: Fault | None) -> Iterator[Disk]:
    """The disk below ``folder`` with this fault, or counted only."""
    disk = Disk(folder=os.path.realpath(folder), fault=fault)
    with ExitStack() as stack:
        for name in (*_OF_PATHS, *_OF_NUMBERS):
            stack.enter_context(patch.object(os, name, _met(disk, name, getattr(os, name))))
        for name in _OF_TWO_PATHS:
            stack.enter_context(patch.object(os, name, _met_at_second(disk, name, getattr(os, name))))
        stack.enter_context(patch.object(os, "open", _opened(disk, os.open)))
        stack.enter_context(patch.object(os, "close", _closed(disk, os.close)))
        stack.enter_context(patch.object(os, "write", _written(disk, os.write)))
        opened = _opened_file(disk, io.open)
        stack.enter_context(patch.object(io, "open", opened))
        stack.enter_context(patch.object(builtins, "open", opened))
        yield disk


def _met(disk: Disk, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
    def operation(path: Any = ".", *arguments: Any, **options: Any) -> Any:
        if options.get("dir_fd") is None:
            disk.meets(name, path)
        return real(path, *arguments, **options)

    return operation


def _met_at_second(disk: Disk, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
    def operation(source: Any, target: Any, **options: Any) -> Any:
        disk.meets(name, target)
        return real(source, target, **options)

    return operation


def _opened(disk: Disk, real: Callable[..., int]) -> Callable[..., int]:
    def operation(path: Any, flags: int, *arguments: Any, **options: Any) -> int:
        if options.get("dir_fd") is None:
            disk.meets("create" if flags & os.O_CREAT else "open", path)
        number = real(path, flags, *arguments, **options)
        shown = disk._below(path)
        if shown is not None:
            disk.numbers[number] = shown
        return number

    return operation


def _closed(disk: Disk, real: Callable[[int], None]) -> Callable[[int], None]:
    def operation(number: int) -> None:
        disk.numbers.pop(number, None)
        real(number)

    return operation


def _written(disk: Disk, real: Callable[[int, bytes], int]) -> Callable[[int, bytes], int]:
    def operation(number: int, content: bytes) -> int:
        disk.meets("write", number)
        return real(number, content)

    return operation


def _opened_file(disk: Disk, real: Callable[..., Any]) -> Callable[..., Any]:
    def operation(file: Any, mode: str = "r", buffering: int = -1, *arguments: Any, **options: Any) -> Any:
        shown = disk._below(file)
        if shown is None or options.get("opener"):
            return real(file, mode, buffering, *arguments, **options)
        options.update(zip(("encoding", "errors", "newline"), arguments, strict=False))
        if not isinstance(file, int):
            disk.meets("open" if mode.strip("tb") == "r" else "create", file)
        raw = _File(file, mode.replace("b", "").replace("t", ""))
        raw.disk, raw.shown = disk, shown
        disk.numbers[raw.fileno()] = shown
        return _buffered(raw, mode, buffering, **options)

    return operation


def _buffered(raw: _File, mode: str, buffering: int, **options: Any) -> Any:
    """As ``io.open`` does it."""
    options.pop("closefd", None)
    if buffering == 0:
        return raw
    buffer: Any = io.BufferedReader(raw) if mode.strip("tb") == "r" else io.BufferedWriter(raw)
    return buffer if "b" in mode else io.TextIOWrapper(buffer, **options)
