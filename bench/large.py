"""One cold build of a site larger than anybody has: whether it is done at all, and what it takes.

Takes a number of goals (10,000 without one) and of processes (0: as a build chooses): ``python -m bench.large 10000 1``. Prints wall and
CPU seconds, the most memory of one process and of all together, the files and the megabytes written, and the seconds of each stage, and
writes the same as JSON (``.bench/large.json``).
"""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from bench.aside import remove_aside
from bench.generated import fresh_site
from bench.watched import watched

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".bench"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("goals", nargs="?", type=int, default=10_000)
    parser.add_argument("jobs", nargs="?", type=int, default=0)
    arguments = parser.parse_args()
    site = fresh_site(FOLDER / f"large-{arguments.goals}", arguments.goals)
    run = watched([sys.executable, str(ROOT / "bench/one.py"), str(site), str(arguments.jobs)], ROOT)
    built = json.loads(run.output)
    size = sum(path.stat().st_size for path in (site / "output").rglob("*") if path.is_file())
    print(f"{arguments.goals} goals: {run.wall:.0f} s, {run.cpu:.0f} of CPU by {run.processes} processes")
    print(f"memory: {run.largest:.0f} MB of the largest process, {run.memory:.0f} MB of all together")
    print(f"output: {built['files']} files, {size / 1e6:.0f} MB")
    for stage, seconds in built["stages"].items():
        print(f"{seconds:8.1f} s {stage}")
    figures = {"goals": arguments.goals, "output": size, **asdict(run), **built}
    (FOLDER / "large.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    remove_aside()


if __name__ == "__main__":
    main()
