"""The lock of an output folder: one build at a time.

Takes a lock file's path and how long to wait; gives the owner that did not let go, or None with the lock held. The
operating system lets go of it when the process ends in whatever way. It does not say what is to be done under it.
"""

import fcntl
import json
import os
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.model.output import Owner

_STEP = 0.05


@contextmanager
def held(lock: Path, *, wait: float, waiting: Callable[[Owner], None]) -> Iterator[Owner | None]:
    """Hold ``lock``, or after ``wait`` seconds give who holds it; ``waiting`` is called once before that.

    The file is removed at the end, so a file that was opened may be gone by the time it is locked: then again.
    """
    file = _taken(lock)
    if file is None:
        waiting(owner_of(lock))
        file = _taken_within(lock, wait)
    if file is None:
        yield owner_of(lock)
        return
    try:
        # On a full disk it stays unsaid who has it.
        with suppress(OSError):
            os.write(file, json.dumps({"pid": os.getpid(), "host": socket.gethostname()}).encode())
        yield None
    finally:
        # What was done under the lock is done. A file that stays is no lock: it is nobody's once it is closed.
        with suppress(OSError):
            lock.unlink(missing_ok=True)
        with suppress(OSError):
            os.close(file)


def owner_of(lock: Path) -> Owner:
    try:
        document = json.loads(lock.read_bytes())
        return Owner(int(document["pid"]), str(document["host"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Owner(0, "")


def _taken_within(lock: Path, wait: float) -> int | None:
    deadline = time.monotonic() + wait
    while time.monotonic() < deadline:
        time.sleep(_STEP)
        file = _taken(lock)
        if file is not None:
            return file
    return None


def _taken(lock: Path) -> int | None:
    """The open and locked file, emptied of what an owner that died left in it; None while another has it."""
    while True:
        file = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o644)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _still_named(file, lock):
                os.ftruncate(file, 0)
                return file
        except BlockingIOError:
            os.close(file)
            return None
        except OSError as fault:
            os.close(file)
            fault.filename = fault.filename or str(lock)
            raise
        os.close(file)


def _still_named(file: int, lock: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file), lock.stat())
    except FileNotFoundError:
        return False
