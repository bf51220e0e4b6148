"""The key by which a cache is known as this user's on this machine: random bytes in the user's own folder, never in a site.

Takes the user's home and environment, and a site's root; gives the key. A cache that lies in a repository, or that was restored from
another machine, is under another key, so that nobody but this user has a say in what is believed. Machines that are to believe each
other, as those of one CI are, share a secret instead. It signs nothing itself.
"""

import hashlib
import os
import secrets
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_LENGTH = 32
_PLACE = Path("goalposts", "key")
#: The secret that machines share, and of how many characters it is at least: what is shorter is guessed.
_SHARED, _LEAST = "GOALPOSTS_CACHE_KEY", 32


def shared_key(environment: Mapping[str, str]) -> bytes | None:
    """The key of machines that share a secret; None where there is none, or none that is long enough."""
    secret = environment.get(_SHARED, "")
    if len(secret) < _LEAST:
        return None
    return hashlib.sha256(b"goalposts cache\0" + os.fsencode(secret)).digest()


def key_of_user(home: Path, environment: Mapping[str, str], root: Path) -> bytes | None:
    """The key, made where there is none yet; None where it cannot be kept, or would lie where others write: in the site."""
    caches = environment.get("XDG_CACHE_HOME", "")
    file = (Path(caches) if caches.startswith("/") else home / ".cache") / _PLACE
    if Path(os.path.realpath(file)).is_relative_to(os.path.realpath(root)):
        return None
    found = _read(file)
    if found is None:
        with suppress(OSError):
            _make(file)
        found = _read(file)
    return found


def _read(file: Path) -> bytes | None:
    """What stands in the file, if it is ours alone and whole."""
    try:
        descriptor = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as opened:
            facts = os.fstat(descriptor)
            is_ours = stat.S_ISREG(facts.st_mode) and facts.st_uid == os.geteuid()
            if not is_ours or facts.st_mode & (stat.S_IRWXG | stat.S_IRWXO) or facts.st_size != _LENGTH:
                return None
            return opened.read(_LENGTH)
    except OSError:
        return None


def _make(file: Path) -> None:
    """A new key under its name in one step; that of another command that was quicker stays."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.{os.getpid()}.draft")
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    with os.fdopen(descriptor, "wb") as opened:
        opened.write(secrets.token_bytes(_LENGTH))
    try:
        with suppress(FileExistsError):
            os.link(draft, file)
    finally:
        draft.unlink()
