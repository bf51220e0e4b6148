"""Units of work in other processes, or in this one: the same results in the same order either way.

Takes a plain function of one unit and of what a process needs to have ready, the units, and how many processes there may be;
gives the results as they are wanted, in the units' order. It does not know what the work is.
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

_Ready = TypeVar("_Ready")
_Unit = TypeVar("_Unit")
_Result = TypeVar("_Result")

#: In a worker: the work, with what was made ready for it once.
_WORK: ContextVar[Callable[[Any], Any]] = ContextVar("work")
#: Units sent to a worker at once, and batches that wait for each worker: enough that none is idle, few enough that
#: results do not pile up.
_BATCH = 4
_AHEAD = 3
#: From how many goals on more processes pay for their start, which costs what about a hundred goals cost on two cores.
_WORTH = 150
#: Not fork: the drawing library has threads of its own in this process, and a forked copy of it would hang. The server
#: imports what workers need once, and a worker is a fork of that.
_METHOD = "forkserver"
_IMPORTED_ONCE = ["generator.pipeline.publishing", "vl_convert"]


class WorkerLostError(RuntimeError):
    """A worker ended before its work did: killed from outside, out of memory, or a fault in a library."""


def spread(
    work: Callable[[_Ready, _Unit], _Result],
    ready: Callable[[], _Ready],
    units: Iterable[_Unit],
    *,
    jobs: int,
) -> Iterator[_Result]:
    """``work(ready(), unit)`` of every unit, in order; ``ready`` is called once in each process, with one job in this."""
    if jobs == 1:
        return map(partial(work, ready()), units)
    return _pooled(work, ready, units, jobs)


def _pooled(
    work: Callable[[_Ready, _Unit], _Result], ready: Callable[[], _Ready], units: Iterable[_Unit], jobs: int
) -> Iterator[_Result]:
    method = multiprocessing.get_context(_METHOD)
    method.set_forkserver_preload(_IMPORTED_ONCE)
    waiting: deque[Future[list[_Result]]] = deque()
    pool = ProcessPoolExecutor(jobs, method, _begin, (work, ready))
    try:
        for batch in _batches(units):
            waiting.append(pool.submit(_work_on, batch))
            if len(waiting) > jobs * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as fault:
        raise WorkerLostError("a worker process died before its work was done") from fault
    finally:
        pool.shutdown(cancel_futures=True)


def _batches(units: Iterable[_Unit]) -> Iterator[list[_Unit]]:
    left = iter(units)
    while batch := list(islice(left, _BATCH)):
        yield batch


def _begin(work: Callable[[Any, Any], Any], ready: Callable[[], Any]) -> None:
    """A worker leaves Ctrl-C to its parent and ends when the parent does, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()
    _WORK.set(partial(work, ready()))


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def _work_on(units: list[Any]) -> list[Any]:
    work = _WORK.get()
    return [work(unit) for unit in units]


def processes_for(goals: int) -> int:
    """How many processes a site of ``goals`` goals is worth here: a few goals are drawn before a second one is ready."""
    return _cores() if goals >= _WORTH else 1


def _cores() -> int:
    """The cores that this process may use, or all of them on a system that cannot say (macOS)."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
