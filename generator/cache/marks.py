"""Marks: whether files are what they were, by what the disk says of them and, where that is not enough, by their content.

Takes folders and files; gives the digest of all their marks, and the files whose content has to be looked at as well, with its
digest. The package's docstring says why. It opens no file but those.
"""

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.cache.folder import Moment
from generator.records import dataclass

#: What stands for the content of what is no file, or cannot be read.
_NOTHING = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """``digest`` is that of every mark; ``unsure`` are the files for which it does not suffice, with their content's digest."""

    digest: str
    unsure: Mapping[str, str]


def marks_of(places: Iterable[Path], since: Moment) -> Marks:
    """The marks of everything at and below ``places``; what was changed since the moment is read too."""
    hashed, unsure = hashlib.sha256(), {}
    for path, mark, is_sure in _marks(places, since):
        hashed.update(os.fsencode(path) + b"\0" + mark + b"\n")
        if not is_sure:
            unsure[path] = content_digest(path)
    return Marks(digest=hashed.hexdigest(), unsure=unsure)


def changed_since(place: Path, since: Moment) -> Iterator[str]:
    """The files at and below ``place`` that may have been changed since the moment."""
    return (path for path, _, is_sure in _marks((place,), since) if not is_sure)


def mark_of(path: str, since: Moment) -> tuple[str, bool]:
    """The mark of one file and whether it suffices; no mark of what is not there."""
    try:
        mark, is_sure = _mark(path, os.lstat(path), since)
    except (OSError, ValueError):
        return "", False
    return mark.decode("ascii", "backslashreplace"), is_sure


def still_hold(unsure: Mapping[str, str]) -> bool:
    """Whether the files that were unsure have the content that they had."""
    return all(content_digest(path) == found for path, found in unsure.items())


def content_digest(path: str) -> str:
    """The digest of a regular file's content; empty of anything else."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb", buffering=0) as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                return _NOTHING
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return _NOTHING


def _marks(places: Iterable[Path], since: Moment) -> Iterator[tuple[str, bytes, bool]]:
    """Each path with its mark and whether that suffices, in an order that is always the same."""
    for place in places:
        path = os.fspath(place)
        try:
            facts = os.lstat(path)
        except (OSError, ValueError):
            yield path, b"-", True
            continue
        yield path, *_mark(path, facts, since)
        if stat.S_ISDIR(facts.st_mode):
            yield from _below(path, since)


def _below(folder: str, since: Moment) -> Iterator[tuple[str, bytes, bool]]:
    waiting = [folder]
    while waiting:
        outer = waiting.pop()
        for path, facts in _entries(outer):
            yield path, *_mark(path, facts, since)
            if stat.S_ISDIR(facts.st_mode):
                waiting.append(path)


def _entries(folder: str) -> list[tuple[str, os.stat_result]]:
    """What lies in a folder, by name; a folder that cannot be listed is as good as empty, for nobody else can list it either."""
    try:
        with os.scandir(folder) as entries:
            return sorted((entry.path, entry.stat(follow_symlinks=False)) for entry in entries)
    except OSError:
        return []


def _mark(path: str, facts: os.stat_result, since: Moment) -> tuple[bytes, bool]:
    """What the disk says of a file. Of a folder the names in it say all, so its own times, which a passing file moves, are left out."""
    if stat.S_ISDIR(facts.st_mode):
        return b"d%o" % facts.st_mode, True
    mark = b"%o %d %d %d %d" % (
        facts.st_mode,
        facts.st_size,
        facts.st_ino,
        facts.st_mtime_ns,
        facts.st_ctime_ns,
    )
    if stat.S_ISLNK(facts.st_mode):
        return mark + b" " + os.fsencode(os.readlink(path)), True  # noqa: PTH115
    is_older = max(facts.st_mtime_ns, facts.st_ctime_ns) < since.nanoseconds
    return mark, is_older and facts.st_dev == since.device
