"""A deadline where no signal arrives: in a thread that is not its process's first, as on a cluster's workers.

Takes seconds and what is to be raised; a second thread looks at what the first has computed by its own clock, and has Python raise it
there, between two steps of the interpreter, as a signal would. Where the system has no such clock (macOS, Windows) nothing is cut short.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

#: Seconds between two looks at a thread whose time is nearly over.
_SHORTEST = 0.002


@contextmanager
def watched(
    seconds: float, fault: type[BaseException], unused: list[float], *, again: float
) -> Iterator[None]:
    """Raise ``fault`` in this block after ``seconds`` of this thread's computing, and each ``again`` that it goes on all the same.

    What was not needed of them is put into ``unused``.
    """
    thread = threading.get_ident()
    clock = _clock_of(thread)
    if clock is None:
        yield
        return
    watch = _Watch(thread, clock, seconds, fault, again)
    try:
        try:
            watch.begin()
            yield
        finally:
            unused[0] = watch.end()
    finally:
        unused[0] = watch.end()  # once more, for the bell may ring between the block's end and the line above


class _Watch:
    """A thread that another one looks at."""

    def __init__(
        self, thread: int, clock: int, seconds: float, fault: type[BaseException], again: float
    ) -> None:
        self._thread, self._clock, self._fault, self._again = thread, clock, fault, again
        self._seconds, self._until = seconds, time.clock_gettime(clock) + seconds
        self._ended, self._rang, self._rest = threading.Event(), False, seconds
        # One that the same thread may take again: what is raised in it may leave it taken.
        self._lock = threading.RLock()
        self._watcher = threading.Thread(target=self._look, daemon=True)

    def begin(self) -> None:
        self._watcher.start()

    def end(self) -> float:
        """From now on nothing is raised, nor what was about to be; gives the seconds that were left, 0 where the bell rang."""
        with self._lock:
            if not self._ended.is_set():
                self._ended.set()
                self._rest = max(0.0, self._until - time.clock_gettime(self._clock))
            _raise_in(self._thread, None)
        return 0.0 if self._rang else self._rest

    def _look(self) -> None:
        """A thread computes no longer than it is waited for, so that few looks find out when its time is over."""
        wait = self._seconds
        while not self._ended.wait(max(wait, _SHORTEST)):
            with self._lock:
                if self._ended.is_set():
                    return
                wait = self._until - time.clock_gettime(self._clock)
                if wait <= 0:
                    self._rang = True
                    _raise_in(self._thread, self._fault)
                    wait = self._again


def _clock_of(thread: int) -> int | None:
    """The clock of what a thread computes."""
    if not hasattr(time, "pthread_getcpuclockid"):
        return None
    try:
        return time.pthread_getcpuclockid(thread)
    except OSError:
        return None


def _raise_in(thread: int, fault: type[BaseException] | None) -> None:
    """Have Python raise ``fault`` in a thread; without one, nothing that it was to raise."""
    import ctypes  # noqa: PLC0415 - a build on one machine never needs it

    given = ctypes.py_object() if fault is None else ctypes.py_object(fault)
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), given)
