"""Units of work in other processes, or in this one: the same results in the same order either way.

Takes a plain function of what all units share and of one unit, the units, and how many processes there may be; gives the
results as they are wanted, in the units' order. It does not know what the work is.
"""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextvars import ContextVar
from functools import partial
from itertools import islice
from multiprocessing.connection import wait
from typing import Any, TypeVar

_Shared = TypeVar("_Shared")
_Unit = TypeVar("_Unit")
_Result = TypeVar("_Result")

#: In a worker: the function with what all units share. It is sent once, and not with every unit.
_WORK: ContextVar[Callable[[Any], Any]] = ContextVar("work")
#: Units sent to a worker at once, and batches that wait for each worker.
_BATCH = 4
_AHEAD = 3


class WorkerLostError(RuntimeError):
    """A worker ended before its work did: killed from outside, out of memory, or a fault in a library."""


def spread(
    work: Callable[[_Shared, _Unit], _Result], shared: _Shared, units: Iterable[_Unit], *, jobs: int
) -> Iterator[_Result]:
    """``work(shared, unit)`` of every unit, in order; with one job in this process."""
    doing = partial(work, shared)
    if jobs == 1:
        return map(doing, units)
    return _pooled(doing, units, jobs)


def _pooled(work: Callable[[_Unit], _Result], units: Iterable[_Unit], jobs: int) -> Iterator[_Result]:
    """Only so many batches are on their way that results never pile up."""
    waiting: deque[Future[list[_Result]]] = deque()
    batches = _batches(units)
    pool = ProcessPoolExecutor(jobs, multiprocessing.get_context(_METHOD), _begin, (work, os.getpid()))
    try:
        for batch in batches:
            waiting.append(pool.submit(_work_on, batch))
            if len(waiting) > jobs * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as fault:
        raise WorkerLostError("a worker process died before its work was done") from fault
    finally:
        pool.shutdown(cancel_futures=True)


#: Forked workers start in 10 ms and have what is shared without its being sent.
_METHOD = "fork"


def _batches(units: Iterable[_Unit]) -> Iterator[list[_Unit]]:
    left = iter(units)
    while batch := list(islice(left, _BATCH)):
        yield batch


def _begin(work: Callable[[Any], Any], parent: int) -> None:
    """A worker leaves Ctrl-C to its parent and ends when the parent does, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _WORK.set(work)
    watched = multiprocessing.parent_process()
    if watched is not None and watched.pid == parent:
        threading.Thread(target=_end_with, args=(watched.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def _work_on(units: list[Any]) -> list[Any]:
    work = _WORK.get()
    return [work(unit) for unit in units]
