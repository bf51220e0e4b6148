"""Where the time of a cold build goes, and what it could not be less than on this machine.

``python -m bench.where [GOALS] [--json FILE]`` builds a generated site in one process and reads the processor's clock at the end of each
stage; then it measures what no program could do without: starting Python, importing, reading and hashing the content, and writing as
many bytes into as many files as the site has.
"""

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.aside import put_aside
from bench.compare import FOLDER, ROOT, machine
from bench.generated import fresh_site
from bench.watched import watched

_BUILD = """
import json, sys, time
begun = time.process_time()
from pathlib import Path
from generator.pipeline import stopwatch
stopwatch.time.perf_counter = time.process_time  # one process works, so its own clock is the stage's
from generator.cli import building
from generator.cli.working import workers_for
from generator.pipeline.building import Ways, build
from generator.pipeline.collecting import collect_seldom
collect_seldom()  # as the command does: without it judging takes half as long again
imported = time.process_time() - begun
root = Path(sys.argv[1])
ways = Ways(workers_for=workers_for(1, None), strict=False, noindex=False, by_vega=False, progress=lambda *_: None,
            waiting=lambda _: None, memory=None)
done = build(root, root / "output", choose_day=lambda site: site.as_of, choose_audience=lambda _: None, theme=None, base_url=None, ways=ways)
assert done.summaries, done.diagnostics
print(json.dumps({"import": imported} | {each.stage: each.seconds for each in done.timings}))
"""


def main() -> int:
    parser = argparse.ArgumentParser(description="Where the time of a cold build goes.")
    parser.add_argument("goals", nargs="?", type=int, default=300)
    parser.add_argument("--json", type=Path, default=FOLDER / "where.json")
    arguments = parser.parse_args()
    site = fresh_site(FOLDER / f"where-{arguments.goals}", arguments.goals)
    run = watched([sys.executable, "-c", _BUILD, str(site)], ROOT)
    found = {
        "machine": machine(),
        "goals": arguments.goals,
        "cpu": round(run.cpu, 2),
        "stages": {name: round(seconds, 3) for name, seconds in json.loads(run.output).items()},
        "read": run.read,
        "written": run.written,
        "floor": {name: round(seconds, 3) for name, seconds in floor(site).items()},
    }
    arguments.json.write_text(json.dumps(found, indent=1))
    print(json.dumps(found, indent=1))
    return 0


def floor(site: Path) -> dict[str, float]:
    """CPU seconds of what is left when nothing is thought about: of the site's content, and of what was written of it."""
    made = [each for each in (site / "output").rglob("*") if each.is_file()]
    content = [each for each in (site / "content").rglob("*") if each.is_file()]
    texts = {each: each.read_bytes() for each in made}
    return {
        "starting Python": watched([sys.executable, "-c", ""], ROOT).cpu,
        "reading and hashing the content": _cost(lambda: [_hashed(each) for each in content]),
        "hashing what is written": _cost(lambda: [hashlib.sha256(each).digest() for each in texts.values()]),
        "writing it into as many files": _written(site, texts),
    }


def _hashed(path: Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()


def _written(site: Path, texts: dict[Path, bytes]) -> float:
    with _beside(site) as folder:
        return _cost(lambda: [_write(folder / path.relative_to(site), text) for path, text in texts.items()])


def _write(path: Path, text: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text)


@contextmanager
def _beside(site: Path) -> Iterator[Path]:
    folder = site.with_name(f"{site.name}-written")
    put_aside(folder)
    try:
        yield folder
    finally:
        put_aside(folder)


def _cost(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


if __name__ == "__main__":
    sys.exit(main())
