"""Running a command and watching what it and all its processes use.

Takes a command and its folder; gives its output, the seconds, the CPU seconds, the bytes that it asked the system to read and write,
and the most memory that its processes held together. CPU and bytes are the kernel's own sums, asked by ``bench/reaper.py``; memory is
looked at fifty times a second, so that a peak shorter than that is missed.
"""

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_EVERY = 0.02
_PAGE = os.sysconf("SC_PAGE_SIZE")
_REAPER = Path(__file__).resolve().parent / "reaper.py"


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """Seconds, megabytes and bytes; ``memory`` counts pages that processes share once for each of them.

    ``largest`` is the most that one of the processes held.
    """

    output: str
    wall: float
    cpu: float
    memory: float
    largest: float
    processes: int
    read: int
    written: int


class BrokenRunError(RuntimeError):
    """The command ended with another code than 0; what it printed is the text."""


def watched(command: list[str], folder: Path, environ: Mapping[str, str] | None = None) -> Watched:
    """Run ``command`` in a session of its own, with ``environ`` beside what this process has."""
    seen: dict[int, float] = {}
    peak = [0.0]
    with tempfile.NamedTemporaryFile("r") as used:
        process = subprocess.Popen(
            [sys.executable, "-I", "-S", str(_REAPER), used.name, *command],
            stdout=subprocess.PIPE,
            text=True,
            cwd=folder,
            env={**os.environ, **(environ or {})},
            start_new_session=True,
        )
        watcher = threading.Thread(target=_watch, args=(process, seen, peak))
        watcher.start()
        output, _ = process.communicate()
        watcher.join()
        if process.returncode:
            raise BrokenRunError(f"{' '.join(command)} ended with {process.returncode}\n{output}")
        return Watched(
            output=output,
            memory=peak[0],
            largest=max(seen.values(), default=0.0),
            processes=len(seen),
            **json.load(used),
        )


def _watch(process: subprocess.Popen[str], seen: dict[int, float], peak: list[float]) -> None:
    while process.poll() is None:
        memory = 0.0
        for pid, resident in _session(process.pid):
            seen[pid] = max(seen.get(pid, 0.0), resident)
            memory += resident
        peak[0] = max(peak[0], memory)
        time.sleep(_EVERY)


def _session(leader: int) -> Iterator[tuple[int, float]]:
    """Each process of the session but its leader, which only waits: its id and resident megabytes."""
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit() or int(folder.name) == leader:
            continue
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(fields[3]) == leader:
            yield int(folder.name), int(fields[21]) * _PAGE / 2**20
