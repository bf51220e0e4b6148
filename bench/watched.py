"""Running a command and watching what it and its children use, from /proc.

Takes a command; gives its output, the seconds, the CPU seconds of all its processes and the most memory that they held
together. Processes belong to it by their session. What lives for less than a sample's time is missed.
"""

import os
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_EVERY = 0.02
_TICK = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """Seconds and megabytes; ``memory`` counts pages that processes share once for each of them."""

    output: str
    wall: float
    cpu: float
    memory: float
    processes: int


def watched(command: list[str], folder: Path) -> Watched:
    """Run ``command`` in a session of its own."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=folder, start_new_session=True)
    cpu: dict[int, float] = {}
    peak = [0.0]
    watcher = threading.Thread(target=_watch, args=(process, cpu, peak))
    watcher.start()
    output, _ = process.communicate()
    wall = time.perf_counter() - begun
    watcher.join()
    assert process.returncode == 0, output
    return Watched(output=output, wall=wall, cpu=sum(cpu.values()), memory=peak[0], processes=len(cpu))


def _watch(process: subprocess.Popen[str], cpu: dict[int, float], peak: list[float]) -> None:
    while process.poll() is None:
        memory = 0.0
        for pid, seconds, resident in _session(process.pid):
            cpu[pid] = seconds
            memory += resident
        peak[0] = max(peak[0], memory)
        time.sleep(_EVERY)


def _session(leader: int) -> Iterator[tuple[int, float, float]]:
    """Each process of the session: its id, CPU seconds and resident megabytes."""
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(fields[3]) == leader:
            yield (
                int(folder.name),
                (int(fields[11]) + int(fields[12])) / _TICK,
                int(fields[21]) * _PAGE / 2**20,
            )
