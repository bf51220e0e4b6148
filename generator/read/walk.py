"""The files of a folder as they lie on disk: sorted, and nothing followed that leads out of it.

Takes a folder and gives the regular files below it with their paths, their bytes one at a time, and a diagnostic
for what is passed over. It knows nothing of what the files are for.
"""

import os
import stat
from collections.abc import Callable
from pathlib import Path

from generator.diagnostics import Diagnostic, Span, bounds
from generator.diagnostics.codes import reading as codes
from generator.diagnostics.refusals import reason_of, remedy_for
from generator.model.text import UNSHOWABLE
from generator.read.places import is_left_behind
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """One regular file: its path below the folder that was walked, with slashes, and its place on disk."""

    path: str
    disk: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """What a folder holds, sorted by path, which folders were not entered, and what was passed over."""

    files: tuple[Found, ...]
    closed: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]


def walk(folder: Path, shown: str, *, enter: Callable[[str], bool] = lambda _: True) -> Walk:
    """The files below ``folder``, which diagnostics call ``shown``; ``enter`` says into which folders to go.

    Symbolic links, pipes, sockets and devices are passed over with a warning, hidden files and backups in silence.
    """
    files: list[Found] = []
    closed: list[str] = []
    problems: list[Diagnostic] = []
    folders = [("", str(folder))]
    while folders:
        path, disk = folders.pop()
        for entry in _entries(disk, f"{shown}/{path}".rstrip("/"), problems):
            inner = f"{path}/{entry.name}" if path else entry.name
            if is_left_behind(entry.name):
                continue
            problem = _name_problem(entry.name, f"{shown}/{inner}")
            if problem is not None:
                problems.append(problem)
            elif entry.is_dir(follow_symlinks=False):
                (folders.append((inner, entry.path)) if enter(inner) else closed.append(inner))
            elif entry.is_file(follow_symlinks=False):
                files.append(Found(inner, entry.path))
            else:
                problems.append(_not_followed(entry, f"{shown}/{inner}"))
    files.sort(key=lambda found: found.path)
    return Walk(files=tuple(files), closed=tuple(sorted(closed)), diagnostics=tuple(problems))


def read_bytes(disk: str, path: str, limit: int) -> bytes | Diagnostic:
    """The bytes of a regular file of at most ``limit`` bytes, or why they cannot be had.

    A file that is written to meanwhile is read once more: half of it may be of before.
    """
    try:
        found = _read(disk, path, limit) or _read(disk, path, limit)
    except OSError as fault:
        return _refused(path, fault)
    if found is None:
        return _unreadable(
            path, "it changes while it is read", "run this again when whatever writes it has ended"
        )
    return found.raw if isinstance(found, _Whole) else found


@dataclass(frozen=True, slots=True)
class _Whole:
    """Bytes that were read of a file while nobody wrote to it."""

    raw: bytes


def _read(disk: str, path: str, limit: int) -> _Whole | Diagnostic | None:
    """What the file holds or why that cannot be had; None where it changed on the way."""
    descriptor = os.open(disk, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb", buffering=0) as file:
        before = os.fstat(descriptor)
        if not stat.S_ISREG(before.st_mode):
            return _unreadable(path, "this is not a regular file", "remove it, or put a file there")
        if before.st_size > limit:
            return _too_large(path, before.st_size, limit)
        raw = file.read(before.st_size + 1)
        after = os.fstat(descriptor)
    same = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    return _Whole(raw) if same and len(raw) == before.st_size else None


def _entries(disk: str, shown: str, problems: list[Diagnostic]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(disk) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError as fault:
        problems.append(_refused(shown, fault))
        return []


def _name_problem(name: str, path: str) -> Diagnostic | None:
    raw = os.fsencode(name)
    if UNSHOWABLE.search(name) or any(character in name for character in "\t\n\r"):
        shown = path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
        shown = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in shown)
        message = "the file is not read: its name is not UTF-8, or has a character that cannot be shown"
        return codes.FILE_NAME.at(
            Span(shown, 1), message, fix="rename it: letters, digits, `-` and `_` always work"
        )
    if len(raw) > bounds.NAME:
        message = f"this name has {len(raw)} bytes, but the limit is {bounds.NAME}"
        return codes.FILE_NAME.at(
            Span(path, 1), message, fix="give it a shorter name; its title goes inside the file"
        )
    return _too_far_down(path)


def _too_far_down(path: str) -> Diagnostic | None:
    below = path.partition("/")[2]
    size, folders = len(os.fsencode(below)), below.count("/")
    if size <= bounds.PATH and folders <= bounds.FOLDERS:
        return None
    what = f"{folders} folders" if folders > bounds.FOLDERS else f"a path of {size} bytes"
    limit = bounds.FOLDERS if folders > bounds.FOLDERS else bounds.PATH
    message = f"this lies below {what}, but the limit is {limit}; it is not read"
    return codes.FILE_NAME.at(Span(path, 1), message, fix="move it further up, or shorten the folders' names")


def _not_followed(entry: os.DirEntry[str], path: str) -> Diagnostic:
    what = "a symbolic link" if entry.is_symlink() else "a pipe, a socket or a device"
    return codes.NOT_FOLLOWED.at(
        Span(path, 1),
        f"this is {what} and is not read",
        fix="put the file or folder itself here, or remove this",
    )


def _refused(path: str, fault: OSError) -> Diagnostic:
    return _unreadable(path, reason_of(fault), remedy_for(fault))


def _unreadable(path: str, reason: str, fix: str) -> Diagnostic:
    return codes.UNREADABLE.at(Span(path, 1), f"this cannot be read: {reason}", fix=fix)


def _too_large(path: str, size: int, limit: int) -> Diagnostic:
    return codes.TOO_LARGE.at(
        Span(path, 1),
        f"this file has {_shown(size)}, but the limit is {_shown(limit)} (`limits.file`)",
        fix="split it, or raise `limits: {file: …}` in content/site.yaml",
    )


def _shown(size: int) -> str:
    return f"{size / 1e6:.4g} MB" if size >= 1_000_000 else f"{size / 1e3:.4g} kB"
