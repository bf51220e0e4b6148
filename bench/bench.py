"""What a build costs: seconds by stage and per goal, charts drawn, peak memory, for generated sites of several sizes.

Takes sizes as arguments (10, 100 and 1,000 goals without any); prints a table. Each build runs in processes of its own, into
an empty folder.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT))

from bench.generated import READINGS, fresh_site  # noqa: E402 - found once the folder is on the path
from bench.watched import watched  # noqa: E402

FOLDER = ROOT / ".bench"
STAGES = ("import", "read", "check", "evaluate", "theme", "chart", "render and write")
COLUMNS = ("goals", *STAGES, "all", "ms a goal", "CPU ms a goal", "charts", "files", "peak MB", "processes")


def main() -> None:
    parser = argparse.ArgumentParser(description="What a build costs.")
    parser.add_argument("sizes", nargs="*", type=int, default=[10, 100, 1000], help="numbers of goals")
    parser.add_argument("--jobs", type=int, default=0, help="processes; as a build chooses without it")
    arguments = parser.parse_args()
    print(
        f"Python {platform.python_version()}, {len(os.sched_getaffinity(0))} cores; seconds where nothing else is said\n"
    )
    print("  ".join(COLUMNS))
    for size in arguments.sizes:
        print(
            "  ".join(
                f"{cell:>{len(name)}}" for cell, name in zip(_row(size, arguments.jobs), COLUMNS, strict=True)
            )
        )
        sys.stdout.flush()
    print(f"\n--help: {_best(['--help']):.3f}")
    for size in arguments.sizes:
        best = _best(["check", "-q", "-C", str(FOLDER / f"site-{size}")])
        print(f"check of {size} goals and {READINGS * size} readings, the process and all: {best:.2f}")


def _row(size: int, jobs: int) -> tuple[str, ...]:
    site = fresh_site(FOLDER / f"site-{size}", size)
    run = watched([sys.executable, str(HERE / "one.py"), str(site), str(jobs)], ROOT)
    measured = json.loads(run.output)
    stages = (f"{measured['stages'].get(stage, 0):.2f}" for stage in STAGES)
    costs = (f"{run.wall:.2f}", f"{1000 * run.wall / size:.1f}", f"{1000 * run.cpu / size:.1f}")
    made = (measured["charts"], measured["files"], f"{run.memory:.0f}", run.processes)
    return (str(size), *stages, *costs, *map(str, made))


def _best(arguments: list[str], times: int = 5) -> float:
    command = [sys.executable, "-m", "generator", *arguments]
    return min(_timed(command) for _ in range(times))


def _timed(command: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, capture_output=True, check=True, cwd=ROOT)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
