"""Units of work on an executor: in other processes, in this one, or wherever the executor is.

Takes a plain function of one unit and of what was made ready, the plain value that this is made from, the units, and an
executor; gives the results as they are wanted, in the units' order, from memory where there is one. It does not know what the work is.
"""

import multiprocessing
import os
import pickle
import signal
import threading
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import lru_cache
from itertools import groupby, islice
from multiprocessing.connection import wait
from typing import Any, Generic, ParamSpec, TypeVar

from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.output import WORKER_LOST
from generator.pipeline.collecting import collect_seldom
from generator.pipeline.keeping import Kept
from generator.records import dataclass

_Setting = TypeVar("_Setting")
_Ready = TypeVar("_Ready")
_Unit = TypeVar("_Unit")
_Result = TypeVar("_Result")
_Arguments = ParamSpec("_Arguments")

#: Units sent to a worker at once: four goals' pages, for what pages of one goal are made of is sent once in a batch, and what they
#: say is worded once in a process. Batches that wait for each worker: enough that none is idle, few enough that results do not pile up.
_BATCH = 12
_AHEAD = 3
#: From how many goals on more processes pay for their start, which costs what about a hundred goals cost on two cores.
_WORTH = 150
#: From how many cores on: a quarter of a build is judging, which one process does, and what units cost to send, and to word anew in
#: each process, is as much again. Of 1,000 goals one process takes 22 s of CPU; with two it takes 12, and they 9 each, so that two cores
#: had a sixth of the time to win, for a third more of computing and twice the memory.
_CORES_WORTH = 3
#: Not fork: the drawing library has threads of its own in this process, and a forked copy of it would hang. The server
#: imports what workers need once, and a worker is a fork of that.
_METHOD = "forkserver"
_IMPORTED_ONCE = ["generator.pipeline.printing"]


class WorkersError(RuntimeError):
    """Those who were to do the work did not, and the content is not to blame."""

    def told(self) -> Diagnostic:
        """What an author is told."""
        raise NotImplementedError


class WorkerLostError(WorkersError):
    """A worker ended before its work did: killed from outside, out of memory, or a fault in a library."""

    def told(self) -> Diagnostic:
        message = "a worker was ended from outside, as a system does where memory is short"
        return WORKER_LOST.at(None, message, fix="build with `--jobs 1`, or where there is more memory")


@dataclass(frozen=True, slots=True)
class Workers:
    """Whoever does the work: an executor, how many units it works on at once, and what is remembered of earlier work.

    ``batch`` is how many units it is sent at a time.
    """

    executor: Executor
    number: int
    kept: Kept | None = None
    batch: int = 1


def _always(unit: object) -> bool:
    del unit
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Task(Generic[_Setting, _Ready, _Unit, _Result]):
    """``work(ready(setting), unit)``: plain functions that a worker imports by name.

    ``ready`` is called once in each process for a setting, so it is to depend on nothing else. ``name`` tells units of the
    same work apart, from one run to the next. A unit that takes longer to send than to work on ``is_sent`` to nobody.
    """

    ready: Callable[[_Setting], _Ready]
    work: Callable[[_Ready, _Unit], _Result]
    setting: _Setting
    name: Callable[[_Unit], Hashable]
    is_sent: Callable[[_Unit], bool] = _always

    @property
    def called(self) -> str:
        """The work's own name."""
        return self.work.__qualname__


class InThisProcess(Executor):
    """The executor of one job: what is submitted is done before ``submit`` returns. Ctrl-C goes through."""

    def submit(
        self, fn: Callable[_Arguments, _Result], /, *args: _Arguments.args, **kwargs: _Arguments.kwargs
    ) -> Future[_Result]:
        future: Future[_Result] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as fault:  # noqa: BLE001 - it is raised where the result is asked for
            future.set_exception(fault)
        return future


@contextmanager
def open_workers(jobs: int, kept: Kept | None = None) -> Iterator[Workers]:
    """So many processes, started with their first work and ended here; one job is done in this process."""
    if jobs == 1:
        yield Workers(InThisProcess(), 1, kept)
        return
    method = multiprocessing.get_context(_METHOD)
    method.set_forkserver_preload(_IMPORTED_ONCE)
    pool = ProcessPoolExecutor(jobs, method, _begin)
    try:
        yield Workers(pool, jobs, kept, _BATCH)
    finally:
        pool.shutdown(cancel_futures=True)


def spread(
    workers: Workers, task: Task[_Setting, _Ready, _Unit, _Result], units: Iterable[_Unit]
) -> Iterator[_Result]:
    """What ``task`` makes of every unit, in order; what is remembered of an equal unit and setting is not made again."""
    kept, work = workers.kept, task.called
    if kept is None:
        yield from _spread(workers, task, units)
        return
    setting = kept.same(f"{work}: setting", task.setting)
    named = [(task.name(unit), (setting, unit)) for unit in units]
    new = {name for name, made_of in named if not kept.holds(work, name, made_of)}
    made = _spread(workers, task, (unit for name, (_, unit) in named if name in new))
    for name, made_of in named:
        yield kept.keep(work, name, made_of, next(made)) if name in new else kept.recall(work, name)


def _spread(
    workers: Workers, task: Task[_Setting, _Ready, _Unit, _Result], units: Iterable[_Unit]
) -> Iterator[_Result]:
    setting = pickle.dumps(task.setting, pickle.HIGHEST_PROTOCOL)
    waiting: deque[Future[list[_Result]]] = deque()
    try:
        for is_sent, batch in _batches(units, workers.batch, task.is_sent):
            executor = workers.executor if is_sent else InThisProcess()
            waiting.append(executor.submit(_work_on, task.ready, task.work, setting, batch))
            if len(waiting) > workers.number * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenExecutor as fault:
        raise WorkerLostError("a worker process died before its work was done") from fault
    finally:
        for future in waiting:
            future.cancel()


def _batches(
    units: Iterable[_Unit], size: int, is_sent: Callable[[_Unit], bool]
) -> Iterator[tuple[bool, list[_Unit]]]:
    """Units that follow on each other and are all sent or all not."""
    for sent, alike in groupby(units, key=is_sent):
        while batch := list(islice(alike, size)):
            yield sent, batch


def _work_on(
    ready: Callable[[Any], _Ready],
    work: Callable[[_Ready, _Unit], _Result],
    setting: bytes,
    units: list[_Unit],
) -> list[_Result]:
    made_ready = _made_ready(ready, setting)
    return [work(made_ready, unit) for unit in units]


@lru_cache(maxsize=2)
def _made_ready(ready: Callable[[Any], Any], setting: bytes) -> Any:
    """What a process needs, made once for the same setting: of two stages of a build there are two at most."""
    return ready(pickle.loads(setting))  # noqa: S301 - from the process that submitted it


def _begin() -> None:
    """A worker leaves Ctrl-C to its parent and ends when the parent does, however that ends."""
    collect_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def processes_for(goals: int) -> int:
    """How many processes a site of ``goals`` goals is worth here: a few goals are drawn before a second one is ready."""
    cores = _cores()
    return cores if goals >= _WORTH and cores >= _CORES_WORTH else 1


def _cores() -> int:
    """The cores that this process may use, or all of them on a system that cannot say (macOS)."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
