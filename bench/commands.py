"""What commands cost that draw nothing: CPU and wall seconds of each, for generated sites.

``python -m bench.commands [GOALS…] [--times N] [--json FILE]`` builds each site once and then calls each command; the middle of ``N`` calls
is told. The first call of each is not counted: by it Python has compiled what it imports, as it has on whoever's machine.
"""

import argparse
import json
import statistics
import sys
from collections.abc import Mapping
from pathlib import Path

from bench.compare import FOLDER, ROOT, machine
from bench.generated import fresh_site
from bench.watched import watched

COMMANDS: Mapping[str, tuple[str, ...]] = {
    "--help": ("--help",),
    "check": ("check",),
    "status": ("status",),
    "status of one goal": ("status", "goal-00000"),
    "status --format json": ("status", "--format", "json"),
    "build, nothing changed": ("build", "-q"),
}
#: Without it Python would compile every module again in each call.
_COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}


def main() -> int:
    parser = argparse.ArgumentParser(description="What commands cost that draw nothing.")
    parser.add_argument("sizes", nargs="*", type=int, default=[1000], help="numbers of goals")
    parser.add_argument("--times", type=int, default=3, help="how often each is called")
    parser.add_argument("--json", type=Path, default=FOLDER / "commands.json")
    arguments = parser.parse_args()
    rows = [row for size in arguments.sizes for row in _rows(size, arguments.times)]
    found = {"machine": machine(), "times": arguments.times, "rows": rows}
    arguments.json.write_text(json.dumps(found, indent=1))
    print(json.dumps(found, indent=1))
    return 0


def _rows(size: int, times: int) -> list[dict[str, object]]:
    site = fresh_site(FOLDER / f"commands-{size}", size)
    _cost(("build", "-q"), site, 1)
    return [{"goals": size, "command": name, **_cost(typed, site, times)} for name, typed in COMMANDS.items()]


def _cost(typed: tuple[str, ...], site: Path, times: int) -> dict[str, float]:
    where = () if typed == ("--help",) else ("-C", str(site))
    command = [sys.executable, "-m", "generator", *typed, *where]
    watched(command, ROOT, _COMPILED)
    runs = [watched(command, ROOT, _COMPILED) for _ in range(times)]
    return {each: statistics.median(getattr(run, each) for run in runs) for each in ("cpu", "wall")}


if __name__ == "__main__":
    sys.exit(main())
