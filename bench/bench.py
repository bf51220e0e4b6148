"""What a build costs: seconds by stage and per goal, charts drawn, peak memory, for generated sites of several sizes.

Takes sizes as arguments (10, 100 and 1,000 goals without any); prints a table. Each build runs in a process of its own, into
an empty folder. `python bench/bench.py 10 100 --jobs 1`
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
FOLDER = ROOT / ".bench"
STAGES = ("read", "check", "evaluate", "theme", "chart", "render and write")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", nargs="*", type=int, default=[10, 100, 1000], help="numbers of goals")
    parser.add_argument("--jobs", type=int, help="processes; as a build chooses without it")
    arguments = parser.parse_args()
    print(f"Python {platform.python_version()}, {len(os.sched_getaffinity(0))} cores, seconds")
    print(f"{'--help':>24}  {_best(['--help']):.3f}")
    _heading()
    for size in arguments.sizes:
        _row(size, _build(size, arguments.jobs))
    for size in arguments.sizes:
        best = _best(["check", "-q", "-C", str(FOLDER / f"site-{size}")])
        print(f"check of {size} goals and {60 * size} readings, process and all: {best:.2f}")


def _heading() -> None:
    names = ("goals", *STAGES, "all", "CPU", "CPU ms/goal", "charts", "files", "MB", "MB worker")
    print("\n" + "  ".join(f"{name:>6}" for name in names))


def _row(size: int, measured: dict[str, Any]) -> None:
    stages = [f"{measured['stages'].get(stage, 0):.2f}" for stage in STAGES]
    cells = (
        size, *stages, f"{measured['wall']:.2f}", f"{measured['cpu']:.2f}", f"{1000 * measured['cpu'] / size:.1f}",
        measured["charts"], measured["files"], f"{measured['memory']:.0f}", f"{measured['worker_memory']:.0f}",
    )  # fmt: skip
    names = ("goals", *STAGES, "all", "CPU", "CPU ms/goal", "charts", "files", "MB", "MB worker")
    print(
        "  ".join(f"{cell!s:>{max(6, len(name))}}" for cell, name in zip(cells, names, strict=True)),
        flush=True,
    )


def _build(size: int, jobs: int | None) -> dict[str, Any]:
    site = FOLDER / f"site-{size}"
    shutil.rmtree(site, ignore_errors=True)
    from bench.generated import write_site  # noqa: PLC0415 - found once the folder is on the path

    write_site(site, size)
    command = [sys.executable, str(HERE / "one.py"), str(site), str(jobs or 0)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    measured: dict[str, Any] = json.loads(done.stdout)
    return measured


def _best(arguments: list[str], times: int = 5) -> float:
    command = [sys.executable, "-m", "generator", *arguments]
    return min(_timed(command) for _ in range(times))


def _timed(command: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, capture_output=True, check=True, cwd=ROOT)
    return time.perf_counter() - begun


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
