"""What a theme or an author wrote may take, as the last resort behind the limits that need no clock: of computing, and of memory.

``deadline`` takes seconds and raises ``TooSlow`` inside the block that computes longer. They are seconds of this process's or thread's own
computing, so that a busy machine gives the same verdict as an idle one; time spent waiting does not count. What is raised while Python
frees something (in a ``__del__``, a callback of the collector) goes nowhere, so it is raised again until the block ends. It works in a
process's main thread where the system has interval timers, and in any other, as on a cluster's workers, as far as ``watched`` does.
``memory`` raises ``MemoryError`` inside the block that holds more than so much besides what there was, in the main thread on Linux: the
system has one such limit for all threads. Elsewhere nothing is cut short.
"""

import os
import resource
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Never

from generator.render.templates.watched import watched

_HELD = Path("/proc/self/statm")
#: Where in that line the pages stand that a process has for what it computes, and how large one is.
_DATA, _PAGE = 5, resource.getpagesize()
#: Seconds of computing after which a block that went on all the same is told again.
_AGAIN = 0.25


class TooSlow(BaseException):
    """The block had its time. Not an Exception, so that no template can catch it."""


class Allowance:
    """Seconds for many blocks one after the other: as many as a single one may take, and a few more for each.

    Whatever each of n blocks takes, all of them end after ``most + n * each`` seconds, and what larger ones are given ``more``. One of a
    kind is for one process.
    """

    __slots__ = ("each", "left", "most")

    def __init__(self, most: float, each: float) -> None:
        self.most, self.each, self.left = most, each, most

    @contextmanager
    def spent(self, more: float = 0.0) -> Iterator[None]:
        """Raise ``TooSlow`` in this block where it takes more than is left, with so many seconds ``more`` for a large one."""
        self.left = min(self.most, self.left + self.each + more)
        unused = [0.0]
        try:
            with deadline(self.left, unused):
                yield
        finally:
            self.left = unused[0]


@contextmanager
def deadline(seconds: float, unused: list[float] | None = None) -> Iterator[None]:
    """Raise ``TooSlow`` in this block after ``seconds`` of computing; what was not needed of them is put into ``unused``."""
    left = unused if unused is not None else [0.0]
    left[0] = seconds
    if not hasattr(signal, "setitimer") or not _is_main():
        with watched(seconds, TooSlow, left, again=_AGAIN):
            yield
        return
    stopped: list[int] = []

    def stop(number: int, frame: FrameType | None) -> Never:
        del frame
        stopped.append(number)
        raise TooSlow

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN)
    rest = 0.0
    try:
        try:
            yield
        finally:
            rest = signal.setitimer(signal.ITIMER_PROF, 0)[0]
    finally:
        # Once more, for the bell may ring between the block's end and the line above.
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
        left[0] = 0.0 if stopped else min(seconds, rest)


@contextmanager
def memory(more: int) -> Iterator[None]:
    """Raise ``MemoryError`` in this block where the process would hold ``more`` bytes than it does now."""
    held = _held() if _is_main() else None
    if held is None:
        yield
        return
    before = resource.getrlimit(resource.RLIMIT_DATA)
    limits = [held + more, *(each for each in before if each != resource.RLIM_INFINITY)]
    resource.setrlimit(resource.RLIMIT_DATA, (min(limits), before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, before)


def _is_main() -> bool:
    return threading.current_thread() is threading.main_thread()


def _held() -> int | None:
    try:
        held = os.open(_HELD, os.O_RDONLY)  # without a file object around it: it is asked for each page
        try:
            return int(os.read(held, 256).split()[_DATA]) * _PAGE
        finally:
            os.close(held)
    except (OSError, ValueError, IndexError):
        return None
