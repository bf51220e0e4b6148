"""A Dask cluster as the executor of a build: other machines draw and print, this one reads, judges and writes.

Takes a scheduler's address; gives workers, or says why there are none. A worker that runs another Goalposts is refused, whenever it
joins, and one that dies has its work done by the others. It starts no scheduler and no worker.
"""

import hashlib
import pickle
import platform
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor, Future, InvalidStateError
from contextlib import contextmanager, suppress
from functools import cache, partial
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from generator import __file__ as program, __version__
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.output import CLUSTER_UNUSABLE
from generator.diagnostics.excerpt import visible
from generator.pipeline.workers import Workers, WorkersError
from generator.records import dataclass

_Result = TypeVar("_Result")
_Arguments = ParamSpec("_Arguments")

EXTRA = "goalposts[cluster]"
#: Libraries whose versions decide which bytes a page or picture has.
_LIBRARIES = ("altair", "babel", "jinja2", "markdown", "markupsafe", "nh3", "numpy", "vl-convert-python")
#: Schemes under which a client shows a certificate, which Dask's own settings name.
_ENCRYPTED = ("tls:", "wss:")
#: Seconds within which a scheduler answers and a first worker is there; a machine that starts another one takes longer.
_TO_ANSWER = 10.0
#: Seconds without any worker after which a build stops waiting: a nanny needs a few to start a killed one again.
_WITHOUT_WORKERS = 30.0
_LOOKED_AT_EVERY = 1.0
#: Units sent at once. What a page needs of the site goes with each batch, and weighs as much as three pages.
_BATCH = 16


class ClusterError(WorkersError):
    """No cluster does the work: why, and what to do. Both are plain texts, so that it can come from a worker."""

    def __init__(self, message: str, fix: str) -> None:
        super().__init__(message, fix)
        self.message, self.fix = message, fix

    def told(self) -> Diagnostic:
        return CLUSTER_UNUSABLE.at(None, self.message, fix=self.fix)


def is_installed() -> bool:
    """Whether what speaks to a cluster is there, without importing it."""
    return find_spec("distributed") is not None


@contextmanager
def open_cluster(address: str) -> Iterator[Workers]:
    """The workers of the scheduler at ``address``, each of them asked what it runs; ``ClusterError`` where they cannot be used."""
    if not is_installed():
        raise ClusterError("`--cluster` needs Dask, which is not installed", f"`pip install '{EXTRA}'`")
    client = _connected(address)
    try:
        number = _all_alike(client, address)
        with _watched(client, address) as executor:
            yield Workers(executor, number, batch=_BATCH)
    finally:
        with suppress(Exception):  # a scheduler that is gone already cannot be told good-bye
            client.close(timeout=_LOOKED_AT_EVERY)


def _connected(address: str) -> Any:
    from distributed import Client, Security  # noqa: PLC0415 - takes half a second, and few builds need it

    try:
        certified = Security().get_connection_args("client").get("ssl_context") is not None
        if address.startswith(_ENCRYPTED) and not certified:
            raise ClusterError(*_NO_CERTIFICATES)
        return Client(address, timeout=_TO_ANSWER, set_as_default=False)
    except (OSError, ValueError, TypeError) as fault:
        raise ClusterError(
            f"no scheduler answers at `{visible(address)}` ({visible(_first_line(fault))})",
            "start one with `dask scheduler`, which prints its address, or check the address and the firewall",
        ) from None


def _first_line(fault: BaseException) -> str:
    return (str(fault).splitlines() or [type(fault).__name__])[0]


def _all_alike(client: Any, address: str) -> int:
    """How many units are worked on at once, once every worker has said that it runs what this process runs."""
    try:
        client.wait_for_workers(1, timeout=_TO_ANSWER)
    except TimeoutError:
        raise ClusterError(
            f"the scheduler at `{visible(address)}` has no worker",
            f"start some with `dask worker {visible(address)}`",
        ) from None
    mine = running()
    for worker, theirs in client.run(running, on_error="return").items():
        if isinstance(theirs, BaseException):
            raise ClusterError(
                f"the worker at {visible(str(worker))} cannot say which Goalposts it runs ({visible(_first_line(theirs))})",
                f"install goalposts {__version__} where the worker runs, and start it again",
            )
        refuse_another(mine, theirs, str(worker))
    return sum(client.nthreads().values())


@cache
def running() -> Mapping[str, str]:
    """What decides the bytes of a page: this program, by its number and its files, Python, and the libraries."""
    return {
        "goalposts": f"{__version__}, files {_files()}",
        "Python": ".".join(platform.python_version_tuple()[:2]),
        **{name: _version(name) for name in _LIBRARIES},
    }


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "none"


def _files() -> str:
    """A short digest of the program's files; compiled ones follow from the others."""
    package, hashed = Path(program).parent, hashlib.sha256()
    for path in sorted(each for each in package.rglob("*") if each.is_file() and each.suffix != ".pyc"):
        hashed.update(f"{path.relative_to(package).as_posix()}\0".encode())
        hashed.update(path.read_bytes())
    return hashed.hexdigest()[:12]


def refuse_another(mine: Mapping[str, str], theirs: Mapping[str, str], worker: str) -> None:
    """``ClusterError`` with one sentence where ``theirs`` are other versions than ``mine``."""
    for name, wanted in mine.items():
        found = theirs.get(name, "none")
        if found != wanted:
            raise ClusterError(
                f"the worker at {visible(worker)} runs another {name}: {visible(found)}, and this command {wanted}",
                "install the same versions on both, such as from one `requirements.txt`, and start the worker again",
            )


@dataclass(frozen=True, slots=True)
class _Fault:
    """What was raised on a worker, without its frames, which do not travel well."""

    raised: BaseException


def _by_one_alike(
    mine: Mapping[str, str], work: Callable[..., _Result], arguments: tuple[Any, ...]
) -> _Result | _Fault:
    """On a worker: ``work``, if this process runs what the build runs. Workers may join long after all others were asked."""
    from distributed import get_worker  # noqa: PLC0415 - there is one wherever this runs

    try:
        refuse_another(mine, running(), get_worker().address)
        return work(*arguments)
    except Exception as fault:  # noqa: BLE001 - it is raised where the result is asked for
        return _Fault(_that_travels(fault))


def _that_travels(fault: Exception) -> Exception:
    """``fault``, or where it cannot be sent an error of its name and text."""
    try:
        pickle.loads(pickle.dumps(fault))  # noqa: S301 - made in this process
    except Exception:  # noqa: BLE001 - whatever a class does when it is made again
        return RuntimeError(f"{type(fault).__name__}: {fault}")
    return fault.with_traceback(None)


class _OnCluster(Executor):
    """Dask's own executor, whose futures also end when the cluster is gone."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor
        self._mine = running()
        self._open: set[Future[Any]] = set()
        self._lost: ClusterError | None = None

    def submit(
        self, fn: Callable[_Arguments, _Result], /, *args: _Arguments.args, **kwargs: _Arguments.kwargs
    ) -> Future[_Result]:
        ours: Future[_Result] = Future()
        self._open.add(ours)
        ours.add_done_callback(self._open.discard)
        if self._lost is not None:
            ours.set_exception(self._lost)
            return ours
        work = partial(fn, **kwargs) if kwargs else fn
        theirs = self._executor.submit(_by_one_alike, self._mine, work, args)
        theirs.add_done_callback(partial(_pass_on, ours))
        ours.add_done_callback(lambda done: theirs.cancel() if done.cancelled() else None)
        return ours

    def lose(self, why: ClusterError) -> None:
        """End all that is waited for, and all that is still to be asked."""
        self._lost = why
        for future in tuple(self._open):
            with suppress(InvalidStateError):
                future.set_exception(why)


def _pass_on(ours: Future[_Result], theirs: Future[_Result | _Fault]) -> None:
    """What became of a unit on the cluster, unless nobody waits for it any more."""
    with suppress(InvalidStateError):
        if theirs.cancelled():
            ours.set_exception(ClusterError(*_GONE))
        elif (fault := theirs.exception()) is None:
            result = theirs.result()
            if isinstance(result, _Fault):
                ours.set_exception(result.raised)
            else:
                ours.set_result(result)
        elif type(fault).__name__ == "KilledWorker":
            ours.set_exception(ClusterError(*_KILLED))
        else:
            ours.set_exception(fault)


_NO_CERTIFICATES = (
    "a cluster with certificates hears only who has one, and Dask's settings here name none",
    "set DASK_DISTRIBUTED__COMM__TLS__CA_FILE, DASK_DISTRIBUTED__COMM__TLS__CLIENT__CERT and DASK_DISTRIBUTED__COMM__TLS__CLIENT__KEY",
)
_GONE = (
    "the scheduler went away before the work was done",
    "see what its terminal or log says, and build again",
)
_KILLED = (
    "several workers were ended over the same few pages, as a system does where memory is short",
    "give the workers more memory, or fewer processes each: `dask worker --memory-limit … --nworkers …`",
)
_DESERTED = (
    f"for {_WITHOUT_WORKERS:.0f} seconds the cluster had no worker",
    "start workers with `dask worker` and the scheduler's address, and build again",
)


@contextmanager
def _watched(client: Any, address: str) -> Iterator[Executor]:
    """Dask's executor, looked after: nothing would end a wait for a cluster that has no worker left."""
    executor, done = _OnCluster(client.get_executor(pure=False)), threading.Event()
    thread = threading.Thread(
        target=_watch, args=(client, executor, done), name=f"watch {address}", daemon=True
    )
    thread.start()
    try:
        yield executor
    finally:
        done.set()
        thread.join()


def _watch(client: Any, executor: _OnCluster, done: threading.Event) -> None:
    without = 0.0
    while not done.wait(_LOOKED_AT_EVERY):
        if client.status not in {"running", "connecting"}:
            executor.lose(ClusterError(*_GONE))
            return
        without = 0.0 if _has_workers(client) else without + _LOOKED_AT_EVERY
        if without >= _WITHOUT_WORKERS:
            executor.lose(ClusterError(*_DESERTED))
            return


def _has_workers(client: Any) -> bool:
    """Whether the scheduler knows of any; one that does not answer has none for now."""
    try:
        return bool(client.nthreads())
    except Exception:  # noqa: BLE001 - whatever is wrong with it, this is asked again until patience ends
        return False
