"""``make fuzz``: each target for its share of the time, ten minutes without another word.

What breaks something is kept in ``.cache/fuzz``; put into ``tests/fuzz/corpus/<target>/`` it is tried by each run of the tests.
"""

import hashlib
import os
import subprocess
import sys
import time
from collections import Counter
from importlib.util import find_spec
from pathlib import Path

from tests.fuzz.mutating import mutations
from tests.fuzz.seeds import seeds
from tests.fuzz.targets import TARGETS

KEPT = Path(".cache/fuzz")
_MEGABYTES, _SLOW = 2_000, 60


def main() -> int:
    seconds = int(os.environ.get("SECONDS_OF_FUZZING", "600")) // len(TARGETS)
    has_atheris = find_spec("atheris") is not None
    print("with Atheris" if has_atheris else "Atheris is not here: by mutations alone", flush=True)
    codes = [(_covered if has_atheris else _mutated)(target, seconds) for target in TARGETS]
    return max(codes)


def _covered(target: str, seconds: int) -> int:
    """Atheris in a process of its own, which it ends itself."""
    folder = KEPT / target
    folder.mkdir(parents=True, exist_ok=True)
    for seed in seeds(target):
        (folder / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)
    options = (
        f"-max_total_time={seconds}", f"-timeout={_SLOW}", f"-rss_limit_mb={_MEGABYTES}", f"-artifact_prefix={folder}-", "-print_final_stats=1",
    )  # fmt: skip
    return subprocess.run(
        [sys.executable, "-m", "tests.fuzz.covered", target, str(folder), *options], check=False
    ).returncode


def _mutated(target: str, seconds: int) -> int:
    tries: Counter[bool] = Counter()
    until = time.monotonic() + seconds
    number = int.from_bytes(os.urandom(4))
    for content in mutations(seeds(target), number):
        try:
            tries[TARGETS[target](content)] += 1
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            found = KEPT / f"{target}-crash-{hashlib.sha256(content).hexdigest()[:16]}"
            found.parent.mkdir(parents=True, exist_ok=True)
            found.write_bytes(content)
            print(f"{target}: {error!r}, kept in {found}")
            return 1
        if time.monotonic() > until:
            break
    print(f"{target}: {tries[True]:,} taken and {tries[False]:,} refused, nothing found", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
