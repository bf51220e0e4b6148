"""The cache's folder: whole files that are replaced in one step, each with a signature of its own.

Takes a site's root, a key, names and bytes; gives bytes that were written under the same key, or None. A folder that is a link, or that cannot be
written to, is no cache, and nobody is told: a build does without. It does not know what the bytes say.
"""

import hashlib
import hmac
import os
import stat
from contextlib import suppress
from pathlib import Path

from generator.records import dataclass

#: Below a site's root, each in the one before it; what is fetched for the form in the browser lies beside ``builds``.
_FOLDERS = (".cache", "goalposts", "builds")
#: The largest file that is read or written, and how many bytes and files there are; those that were written last stay.
LARGEST = 64_000_000
MOST_BYTES = 256_000_000
MOST = 256
_SUFFIX = ".json"
_PROBE = "moment"
#: What tells git, and programs that make backups, that nothing here is to be kept.
_IGNORED = ".gitignore"
_TAG = "CACHEDIR.TAG"
_TAGGED = (
    b"Signature: 8a477f597d28d172789f06886806bc55\n# Written by Goalposts; it may be deleted at any time.\n"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A time by the clock of the disk ``device``, in nanoseconds: what is changed after it has no earlier one."""

    device: int
    nanoseconds: int


class CacheFolder:
    """The cache of the site in ``root``; without a ``key`` it can only be removed."""

    def __init__(self, root: Path, key: bytes | None) -> None:
        self._key = key
        self._outer = [root.joinpath(*_FOLDERS[: depth + 1]) for depth in range(len(_FOLDERS))]
        self._folder = self._outer[-1]

    def read(self, name: str) -> bytes | None:
        """What was written under ``name``; None where nothing was, or where it is not that any more."""
        if self._key is None or not self._is_there():
            return None
        raw = _content(self._folder / (name + _SUFFIX))
        if raw is None:
            return None
        signature, _, content = raw.partition(b"\n")
        return content if hmac.compare_digest(signature, _signature(self._key, name, content)) else None

    def write(self, name: str, content: bytes) -> None:
        """Keep ``content`` under ``name``, where there is a cache and it is not too large for one."""
        if self._key is None or len(content) >= LARGEST or not self._made():
            return
        draft = self._folder / f"{name}.{os.getpid()}.draft"
        with suppress(OSError):
            _write(draft, _signature(self._key, name, content) + b"\n" + content)
            draft.replace(self._folder / (name + _SUFFIX))
            self._forget_oldest()

    def moment(self) -> Moment | None:
        """The time that the disk gives to a file that is written now; None where there can be no cache."""
        if self._key is None or not self._made():
            return None
        probe = self._folder / f"{_PROBE}.{os.getpid()}"
        try:
            _write(probe, b"")
            facts = probe.lstat()
            probe.unlink()
        except OSError:
            return None
        return Moment(facts.st_dev, facts.st_ctime_ns)

    def moment_of(self, name: str) -> Moment | None:
        """When ``name`` was written, by the clock of the disk; None where nothing was."""
        if self._key is None or not self._is_there():
            return None
        try:
            facts = (self._folder / (name + _SUFFIX)).lstat()
        except OSError:
            return None
        return Moment(facts.st_dev, facts.st_ctime_ns)

    def remove(self) -> int:
        """Remove what is here, down to the folder; how many files that were. What cannot be removed stays."""
        if not self._is_there():
            return 0
        removed = 0
        with suppress(OSError):
            for each in sorted(self._folder.iterdir()):
                if each.is_symlink() or not each.is_dir():
                    each.unlink()
                    removed += each.suffix == _SUFFIX
            self._folder.rmdir()
        return removed

    def _is_there(self) -> bool:
        return all(_is_folder(each) for each in self._outer)

    def _made(self) -> bool:
        """Whether the folder is there, or could be made; with what says that it is a cache."""
        if self._is_there():
            return True
        try:
            for each in self._outer:
                each.mkdir(exist_ok=True)
                if not _is_folder(each):
                    return False
            _write(self._folder / _IGNORED, b"*\n")
            _write(self._folder / _TAG, _TAGGED)
        except OSError:
            return False
        return True

    def _forget_oldest(self) -> None:
        """Bound the cache: of more outputs than these nobody waits for the oldest; a draft that a killed build left goes too."""
        found = [each for each in self._folder.iterdir() if each.suffix in {_SUFFIX, ".draft"}]
        found.sort(key=lambda each: each.lstat().st_mtime_ns, reverse=True)
        room = MOST_BYTES
        for number, each in enumerate(found):
            room -= each.lstat().st_size
            if number >= MOST or room < 0:
                each.unlink()


def _is_folder(path: Path) -> bool:
    """Whether it is one, as far as the disk tells."""
    try:
        return path.is_dir() and not path.is_symlink()
    except OSError:
        return False


def _signature(key: bytes, name: str, content: bytes) -> bytes:
    """Of the name too, so that no file can be put in another's place."""
    return hmac.digest(key, name.encode() + b"\0" + content, "sha256").hex().encode()


def name_for(output: Path, what: str) -> str:
    """Under which name ``what`` is kept of builds to ``output``."""
    return f"{hashlib.sha256(os.fsencode(output)).hexdigest()[:24]}-{what}"


def _content(path: Path) -> bytes | None:
    """The bytes of a regular file that is not too large; a pipe is not waited for."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb", buffering=0) as file:
            facts = os.fstat(descriptor)
            if not stat.S_ISREG(facts.st_mode) or facts.st_size > LARGEST:
                return None
            return file.read(facts.st_size)
    except OSError:
        return None


def _write(path: Path, content: bytes) -> None:
    """A new file in the place of whatever had its name; nothing is written through a link."""
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o644)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
