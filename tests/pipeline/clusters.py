"""A scheduler and workers of Dask on the loopback address, each a process, ended with the block that started them."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]


@contextmanager
def scheduler() -> Iterator[str]:
    """A scheduler on a port that the system chooses; its address."""
    with _running("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard") as process:
        assert process.stderr is not None
        for line in process.stderr:
            if "Scheduler at:" in line:
                yield line.split()[-1]
                return
        raise AssertionError("the scheduler ended before it had an address")


@contextmanager
def workers(address: str, *preloads: Path | None) -> Iterator[list[int]]:
    """A worker of one thread for each of ``preloads``, which runs that file first where there is one; their process ids."""
    with ExitStack() as stack:
        started = [
            stack.enter_context(
                _running(
                    "worker", address, "--no-nanny", "--no-dashboard", "--nthreads", "1",
                    *(["--preload", str(each)] if each else []),
                )
            )
            for each in preloads
        ]  # fmt: skip
        for process in started:
            assert process.stderr is not None
            assert any("Registered to:" in line for line in process.stderr), "the worker found no scheduler"
        yield [process.pid for process in started]


@contextmanager
def _running(kind: str, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    environ = {**os.environ, "DASK_DISTRIBUTED__WORKER__DAEMON": "false", "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-m", f"distributed.cli.dask_{kind}", *arguments],
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=environ,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()
