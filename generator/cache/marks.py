"""Marks: whether files are what they were, by what the disk says of them and, where that is not enough, by their content.

Takes folders and files; gives the digest of all their marks, and the files whose content has to be looked at as well, with its
digest; or each mark of one look at a folder. The package's docstring says why. It opens no file but those.
"""

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.cache.folder import Moment
from generator.records import dataclass

#: On which disk a file was last changed, and when; None of what its mark tells wholly: folders, links, what is not there.
_Changed = tuple[int, int] | None
#: What stands for the content of what is no file, or cannot be read.
_NOTHING = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """``digest`` is that of every mark; ``unsure`` are the files for which it does not suffice, with their content's digest."""

    digest: str
    unsure: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Look:
    """One look at everything at and below a place: each path with its mark and when it was last changed, in an order that is always the same."""

    found: Mapping[str, tuple[bytes, _Changed]]

    def marks(self, since: Moment) -> Marks:
        """All marks; what was changed since the moment is read too."""
        return _marks_of(((path, mark, changed) for path, (mark, changed) in self.found.items()), since)

    def changed_since(self, since: Moment) -> Iterator[str]:
        """The files that may have been changed since the moment."""
        return (path for path, (_, changed) in self.found.items() if not _is_sure(changed, since))

    def mark_of(self, path: str) -> str:
        """The mark of one file; none of what was not there."""
        mark, _ = self.found.get(path, (b"", None))
        return _written(mark)


def look_at(place: Path) -> Look:
    """Look once at everything at and below ``place``."""
    return Look({path: (mark, changed) for path, mark, changed in _marks((place,))})


def marks_of(places: Iterable[Path], since: Moment) -> Marks:
    """The marks of everything at and below ``places``; what was changed since the moment is read too."""
    return _marks_of(_marks(places), since)


def _marks_of(found: Iterable[tuple[str, bytes, _Changed]], since: Moment) -> Marks:
    hashed, unsure = hashlib.sha256(), {}
    for path, mark, changed in found:
        hashed.update(os.fsencode(path) + b"\0" + mark + b"\n")
        if not _is_sure(changed, since):
            unsure[path] = content_digest(path)
    return Marks(digest=hashed.hexdigest(), unsure=unsure)


def mark_of(path: str, since: Moment) -> tuple[str, bool]:
    """The mark of one file and whether it suffices; no mark of what is not there."""
    try:
        mark, changed = _mark(path, os.lstat(path))
    except (OSError, ValueError):
        return "", False
    return _written(mark), _is_sure(changed, since)


def _written(mark: bytes) -> str:
    return mark.decode("ascii", "backslashreplace")


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


def _marks(places: Iterable[Path]) -> Iterator[tuple[str, bytes, _Changed]]:
    """Each path with its mark and when it was last changed, in an order that is always the same."""
    for place in places:
        path = os.fspath(place)
        try:
            facts = os.lstat(path)
        except (OSError, ValueError):
            yield path, b"-", None
            continue
        yield path, *_mark(path, facts)
        if stat.S_ISDIR(facts.st_mode):
            yield from _below(path)


def _below(folder: str) -> Iterator[tuple[str, bytes, _Changed]]:
    waiting = [folder]
    while waiting:
        outer = waiting.pop()
        for path, facts in _entries(outer):
            yield path, *_mark(path, facts)
            if stat.S_ISDIR(facts.st_mode):
                waiting.append(path)


def _entries(folder: str) -> list[tuple[str, os.stat_result]]:
    """What lies in a folder, by name; a folder that cannot be listed is as good as empty, for nobody else can list it either."""
    try:
        with os.scandir(folder) as entries:
            return sorted((entry.path, entry.stat(follow_symlinks=False)) for entry in entries)
    except OSError:
        return []


def _mark(path: str, facts: os.stat_result) -> tuple[bytes, _Changed]:
    """What the disk says of a file. Of a folder the names in it say all, so its own times, which a passing file moves, are left out."""
    if stat.S_ISDIR(facts.st_mode):
        return b"d%o" % facts.st_mode, None
    mark = b"%o %d %d %d %d" % (
        facts.st_mode,
        facts.st_size,
        facts.st_ino,
        facts.st_mtime_ns,
        facts.st_ctime_ns,
    )
    if stat.S_ISLNK(facts.st_mode):
        return mark + b" " + os.fsencode(os.readlink(path)), None  # noqa: PTH115
    return mark, (facts.st_dev, max(facts.st_mtime_ns, facts.st_ctime_ns))


def _is_sure(changed: _Changed, since: Moment) -> bool:
    """Whether a mark suffices: what was changed before the moment cannot change again without another mark."""
    return changed is None or (changed[0] == since.device and changed[1] < since.nanoseconds)
