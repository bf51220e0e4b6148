"""A deadline for what a theme or an author wrote, as the last resort behind the limits that need no clock.

Takes seconds and raises ``TooSlow`` inside the block that computes longer. They are seconds of this process's own
computing, so that a busy machine gives the same verdict as an idle one; time spent waiting does not count. It works in
a process's main thread on systems with interval timers; elsewhere nothing is cut short.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Never


class TooSlow(BaseException):
    """The block had its time. Not an Exception, so that no template can catch it."""


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Raise ``TooSlow`` in this block after ``seconds`` of computing."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _stop(number: int, frame: FrameType | None) -> Never:
    del number, frame
    raise TooSlow
