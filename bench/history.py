"""What it costs to ask git: seconds for the ledgers of many goals, each moved in commits of their own.

Takes numbers of goals and of commits (1,000 and 2,000 without any); prints the stages and the best of three runs, each in a process of
its own. The repository is made by `git fast-import`. `python bench/history.py 1000 2000`
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
FOLDER = ROOT / ".bench"
#: Noon on 1 July 2026, UTC: a day before the goals of the generated sites start.
_FIRST = 1_782_907_200
_HOUR = 3600


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("goals", nargs="?", type=int, default=1000)
    parser.add_argument("commits", nargs="?", type=int, default=2000)
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        _one(arguments.one)
        return
    site = _repository(arguments.goals, arguments.commits)
    for _ in range(3):
        subprocess.run([sys.executable, __file__, "--one", str(site)], check=True, cwd=ROOT)


def _repository(goals: int, commits: int) -> Path:
    from bench.generated import fresh_site  # noqa: PLC0415 - found once the folder is on the path

    site = fresh_site(FOLDER / f"history-{goals}-{commits}", goals)
    subprocess.run(["git", "init", "-q", "-b", "main", str(site)], check=True)
    stream = b"".join(_stream(site, commits))
    subprocess.run(["git", "fast-import", "--quiet"], input=stream, check=True, cwd=site)
    subprocess.run(["git", "reset", "-q", "--hard"], check=True, cwd=site)
    return site


def _stream(site: Path, commits: int) -> Iterator[bytes]:
    """All files in one commit, then one goal's target a commit, moved up by one."""
    files = sorted(path for path in (site / "content").rglob("*") if path.is_file())
    yield _commit(0, [(path, path.read_bytes()) for path in files], site)
    goals = [path for path in files if path.suffix == ".md"]
    texts = {path: path.read_text() for path in goals}
    for number in range(1, commits + 1):
        path = goals[number % len(goals)]
        head, sign, rest = texts[path].partition('target: ">= ')
        target, quote, tail = rest.partition('"')
        texts[path] = head + sign + str(float(target) + 1) + quote + tail
        yield _commit(number, [(path, texts[path].encode())], site)


def _commit(number: int, files: list[tuple[Path, bytes]], site: Path) -> bytes:
    parts = [
        f"commit refs/heads/main\ncommitter A <a@example.org> {_FIRST + number * _HOUR} +0000\ndata 1\n.\n".encode()
    ]
    for path, raw in files:
        parts += [f"M 100644 inline {path.relative_to(site)}\ndata {len(raw)}\n".encode(), raw, b"\n"]
    return b"".join(parts)


def _one(site: Path) -> None:
    from generator.check import check_book, check_site  # noqa: PLC0415
    from generator.history import locate  # noqa: PLC0415
    from generator.pipeline.addresses import RESERVED  # noqa: PLC0415
    from generator.pipeline.collecting import collect_seldom  # noqa: PLC0415
    from generator.pipeline.remembering import remember  # noqa: PLC0415
    from generator.read import read_site  # noqa: PLC0415

    collect_seldom()  # as a command does for itself
    tree, _ = read_site(site)
    settings, _ = check_site(tree)
    assert settings.as_of is not None
    book, _ = check_book(tree, settings, settings.as_of, reserved=RESERVED)
    begun, used = time.perf_counter(), time.process_time()
    ledgers = remember(locate(site), tree, book, settings.as_of)
    seconds, cpu = time.perf_counter() - begun, time.process_time() - used
    moves = sum(len(ledger.moves) for ledger in ledgers.values())
    print(f"{len(ledgers)} goals, {moves} moves: {seconds:.2f} s ({cpu:.2f} s of it ours)", flush=True)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
