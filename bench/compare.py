"""What a cold build costs beside others: wall seconds, CPU of all processes and peak memory, of sites with the same number of goals.

``python -m bench.compare [SIZES] [--peers NAME…] [--times N] [--json FILE]`` installs the peers that are missing, writes every site, and
builds each so often in turns, so that a slow minute of the machine meets all of them; the middle counts. What a site was built into is
put aside before each build, with whatever was remembered, and removed by ``bench.report``. Pelican builds two sites: one of a page a goal, and one of as many pages as ours
has, to which the ratios are. It prints a table and writes the same as JSON.
"""

import argparse
import json
import os
import platform
import statistics
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.aside import put_aside
from bench.generated import fresh_site
from bench.peers import PEERS, Peer, install
from bench.watched import BrokenRunError, Watched, watched

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".bench"
OURS = "goalposts"
#: Whose CPU the others' is held against: the widest used that is written in Python too.
YARDSTICK = "pelican"
#: The yardstick's second site, of as many pages as our site of so many goals has.
LEVEL = "pelican, our pages"
#: Above so many goals a peer that takes a quarter of a second a page is left out: its cost is a straight line by then.
_SLOW = {"framework": 100}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Seconds, megabytes and counts of one builder at one size; ``failed`` is why there are none."""

    name: str
    goals: int
    times: int = 0
    wall: float = 0.0
    cpu: float = 0.0
    memory: float = 0.0
    read: float = 0.0
    written: float = 0.0
    pages: int = 0
    files: int = 0
    output: float = 0.0
    failed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contender:
    """A site that is written, how it is built, and what is put aside before."""

    name: str
    site: Path
    command: list[str]
    made: Path
    remembered: Path
    environ: Mapping[str, str]


def main() -> int:
    parser = argparse.ArgumentParser(description="What a cold build costs beside others.")
    parser.add_argument("sizes", nargs="*", type=int, default=[100, 1000], help="numbers of goals")
    parser.add_argument("--peers", nargs="*", choices=[each.name for each in PEERS], help="all without it")
    parser.add_argument("--times", type=int, default=3, help="builds of each")
    parser.add_argument("--json", type=Path, default=FOLDER / "compare.json")
    arguments = parser.parse_args()
    peers = [each for each in PEERS if arguments.peers is None or each.name in arguments.peers]
    if peers:
        install()
    for size in arguments.sizes:
        rows = compared(size, peers, arguments.times)
        print(table(rows), flush=True)
        keep(arguments.json, size, rows)
    return 0


def keep(file: Path, size: int, rows: Sequence[Row]) -> None:
    """Put what was measured at one size beside what was at others; each has the machine as it was then."""
    found = json.loads(file.read_text()) if file.exists() else {}
    found[str(size)] = {"machine": machine(), "rows": [asdict(each) for each in rows]}
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(found, indent=1))


def compared(size: int, peers: Sequence[Peer], times: int) -> list[Row]:
    """A row for us and for each peer."""
    contenders = [_ours(size)]
    contenders += [_theirs(peer, size) for peer in peers if size <= _SLOW.get(peer.name, size)]
    level = next((each for each in peers if each.name == YARDSTICK), None)
    if level is not None:
        watched(contenders[0].command, contenders[0].site, contenders[0].environ)
        contenders.append(_theirs(level, _pages(contenders[0].made) - 1, LEVEL))
    runs: dict[str, list[Watched]] = {each.name: [] for each in contenders}
    failed: dict[str, str] = {}
    for turn in range(times):
        for each in contenders:
            if each.name in failed or (turn and each.name in _SLOW):
                continue
            put_aside(each.made)
            put_aside(each.remembered)
            try:
                runs[each.name].append(watched(each.command, each.site, each.environ))
            except (BrokenRunError, OSError) as fault:
                failed[each.name] = str(fault).splitlines()[0]
    return [
        Row(name=each.name, goals=size, failed=failed[each.name])
        if each.name in failed
        else _row(each, size, runs[each.name])
        for each in contenders
    ]


def _ours(size: int) -> Contender:
    site = fresh_site(_place(OURS, size), size)
    command = [sys.executable, "-m", "generator", "build", "-q", "-C", str(site)]
    return Contender(
        name=OURS,
        site=site,
        command=command,
        made=site / "output",
        remembered=site / ".cache",
        environ={"PYTHONPATH": str(ROOT)},
    )


def _theirs(peer: Peer, size: int, name: str = "") -> Contender:
    site = _place(name or peer.name, size)
    put_aside(site)
    site.mkdir(parents=True)
    peer.write(site, size)
    return Contender(
        name=name or peer.name,
        site=site,
        command=list(peer.command),
        made=site / peer.output,
        remembered=site / "src/.observablehq",
        environ=peer.environ,
    )


def _place(name: str, size: int) -> Path:
    return FOLDER / "compared" / f"{name}-{size}"


def _row(contender: Contender, size: int, runs: Sequence[Watched]) -> Row:
    files = [each for each in contender.made.rglob("*") if each.is_file()]
    return Row(
        name=contender.name,
        goals=size,
        times=len(runs),
        wall=round(statistics.median(run.wall for run in runs), 3),
        cpu=round(statistics.median(run.cpu for run in runs), 3),
        memory=round(max(run.memory for run in runs), 1),
        read=round(statistics.median(run.read for run in runs) / 2**20, 2),
        written=round(statistics.median(run.written for run in runs) / 2**20, 2),
        pages=_pages(contender.made),
        files=len(files),
        output=round(sum(each.stat().st_size for each in files) / 2**20, 2),
    )


def _pages(made: Path) -> int:
    return sum(1 for _ in made.rglob("*.html"))


_HEAD = (
    f"{'':20}{'goals':>7}{'pages':>7}{'wall s':>9}{'CPU s':>9}{'ms a goal':>11}{'ms a page':>11}"
    f"{f'× {YARDSTICK}':>11}{'peak MB':>9}{'output MB':>11}"
)


def table(rows: Sequence[Row]) -> str:
    """The rows of one size, with their CPU as a multiple of the yardstick's for as many pages as ours."""
    yard = next((each.cpu for each in rows if each.name == LEVEL and each.cpu), None)
    lines = [_HEAD]
    for each in rows:
        if each.failed:
            lines.append(f"{each.name:20}{each.goals:7}  failed: {each.failed}")
            continue
        ratio = f"{each.cpu / yard:.2f}" if yard else "–"
        lines.append(
            f"{each.name:20}{each.goals:7}{each.pages:7}{each.wall:9.2f}{each.cpu:9.2f}{1000 * each.cpu / each.goals:11.1f}"
            f"{1000 * each.cpu / each.pages:11.1f}{ratio:>11}{each.memory:9.0f}{each.output:11.1f}"
        )
    return "\n".join(lines)


def machine() -> dict[str, object]:
    """What it was measured on; ``load`` is how many processes wanted a core when it ended."""
    return {
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "cores": len(os.sched_getaffinity(0)),
        "load": round(os.getloadavg()[0], 1),
    }


if __name__ == "__main__":
    sys.exit(main())
