"""One measured build: a site's folder and a number of processes in, one line of JSON out."""

import json
import resource
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


def main(root: Path, jobs: int) -> dict[str, Any]:
    begun = time.perf_counter()
    from generator.pipeline.building import build  # noqa: PLC0415 - importing is part of what is measured
    from generator.pipeline.workers import processes_for  # noqa: PLC0415

    imported = time.perf_counter() - begun
    result = build(
        root,
        root / "output",
        choose_day=lambda site: site.as_of,
        choose_audience=lambda _: None,
        theme=None,
        base_url=None,
        jobs=lambda goals: jobs or processes_for(goals),
        strict=False,
        progress=lambda *_: None,
        waiting=lambda _: None,
    )
    wall = time.perf_counter() - begun
    assert result.summary is not None, result.diagnostics
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return {
        "stages": {"import": imported, **{timing.stage: timing.seconds for timing in result.timings}},
        "wall": wall,
        "cpu": sum(each.ru_utime + each.ru_stime for each in used),
        "charts": result.charts,
        "files": result.summary.written,
        "memory": used[0].ru_maxrss / 1024,
        "worker_memory": used[1].ru_maxrss / 1024,
    }


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]))))
