"""One measured build: a site's folder and a number of processes (0: as a build chooses) in, one line of JSON out."""

import json
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


def main(root: Path, jobs: int) -> dict[str, Any]:
    begun = time.perf_counter()
    from generator.pipeline.building import Ways, build  # noqa: PLC0415 - importing is part of what is measured
    from generator.pipeline.collecting import collect_seldom  # noqa: PLC0415
    from generator.pipeline.workers import open_workers, processes_for  # noqa: PLC0415

    collect_seldom()  # as a command does for itself
    imported = time.perf_counter() - begun
    result = build(
        root,
        root / "output",
        choose_day=lambda site: site.as_of,
        choose_audience=lambda _: None,
        theme=None,
        base_url=None,
        ways=Ways(
            workers_for=lambda goals: open_workers(jobs or processes_for(goals)),
            strict=False,
            noindex=False,
            by_vega=False,
            progress=lambda *_: None,
            waiting=lambda _: None,
        ),
    )
    assert result.summaries, result.diagnostics
    return {
        "stages": {"import": imported, **{timing.stage: timing.seconds for timing in result.timings}},
        "charts": result.charts,
        "files": result.summaries[None].written,
    }


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]))))
