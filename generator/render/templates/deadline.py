"""A deadline for what a theme or an author wrote, as the last resort behind the limits that need no clock.

Takes seconds and raises ``TooSlow`` inside the block that lasts longer. It works in a process's main thread on systems
with interval timers; elsewhere nothing is cut short.
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
    """Raise ``TooSlow`` in this block after ``seconds``."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _stop(number: int, frame: FrameType | None) -> Never:
    del number, frame
    raise TooSlow
