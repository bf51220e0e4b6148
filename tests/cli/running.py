"""Running the command: in this process, and as a person would."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.cli.entry import run

#: What a command may take before it counts as hung; no test waits for it, so it is generous to busy machines.
HUNG = 300

_KEPT = {"PATH", "HOME", "LANG", "VIRTUAL_ENV"}


@dataclass(frozen=True)
class Ran:
    """What a command left: its exit code and what it printed."""

    code: int
    out: str
    err: str


class Command:
    """The command, run in this process; its output is what pytest captures."""

    def __init__(self, captured: pytest.CaptureFixture[str]) -> None:
        self._captured = captured

    def __call__(self, *arguments: str | Path) -> Ran:
        code = run([str(argument) for argument in arguments])
        printed = self._captured.readouterr()
        return Ran(code, printed.out, printed.err)


def environment(**changes: str) -> Mapping[str, str]:
    """This one without what could change a result; what counts covered lines goes along."""
    kept = {key: value for key, value in os.environ.items() if key in _KEPT or key.startswith("COVERAGE_")}
    return kept | {"PYTHONPATH": str(Path.cwd())} | changes


def command_line(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "generator", *map(str, arguments)]


def subprocess_run(*arguments: str | Path, **changes: str) -> Ran:
    done = subprocess.run(
        command_line(*arguments),
        capture_output=True,
        env=environment(**changes),
        timeout=HUNG,
        check=False,
        text=True,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


@contextmanager
def started(
    *arguments: str | Path, stdout: int | None = None, stderr: int | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """The command in a session of its own, which hears Ctrl-C even where this process ignores it.

    Nothing of it outlives the block, whatever the test found.
    """
    process = subprocess.Popen(
        command_line(*arguments),
        env=environment(),
        start_new_session=True,
        preexec_fn=_hears_ctrl_c,  # noqa: PLW1509 - no thread of ours holds a lock that the child needs
        stdout=stdout,
        stderr=stderr,
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        if process.stderr is not None:
            process.stderr.close()


def _hears_ctrl_c() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
