"""What pictures cost: milliseconds of computing a goal, by part, drawn by plans and by Vega.

``python bench/pictures.py [GOALS] [--json]`` judges a generated site once and draws it in this process. The clock of the
processor is read, not that of the wall; each part is done three times, with nothing remembered, and its best time counts.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.generated import fresh_site  # noqa: E402 - found once the folder is on the path
from generator.chart import PreparedCharts, draw, draw_pace, draw_portfolio, prepare, words  # noqa: E402
from generator.chart.compose import composed  # noqa: E402
from generator.chart.picture.still import named, still, tokens  # noqa: E402
from generator.chart.plot import plotted  # noqa: E402
from generator.chart.scene import NARROW, WIDE  # noqa: E402
from generator.chart.subject import subjects_of  # noqa: E402
from generator.chart.typeface import text_width  # noqa: E402
from generator.model.report import Report  # noqa: E402
from generator.pipeline.judging import judge  # noqa: E402

_TIMES = 3
_THRESHOLDS = (0.7, 0.3)


def main() -> None:
    parser = argparse.ArgumentParser(description="What pictures cost.")
    parser.add_argument("goals", nargs="?", type=int, default=200)
    parser.add_argument("--json", action="store_true", help="the same as one line of JSON")
    arguments = parser.parse_args()
    report = _judged(arguments.goals)
    parts = {**_parts(report, prepare()), "of these SVG, by Vega": _svg(report, prepare(by_vega=True))}
    if arguments.json:
        print(json.dumps({"goals": arguments.goals, "milliseconds of CPU a goal": parts}))
        return
    print(f"{arguments.goals} goals with 60 readings each; milliseconds of CPU a goal\n")
    for part, cost in parts.items():
        print(f"{part:28}{cost:7.2f}")


def _judged(goals: int) -> Report:
    root = fresh_site(ROOT / ".bench" / f"pictures-{goals}", goals)
    judged = judge(root, lambda site: site.as_of, lambda _: None, strict=False)
    assert judged.report is not None, judged.checked.diagnostics
    return judged.report


def _parts(report: Report, prepared: PreparedCharts) -> dict[str, float]:
    goals, day = report.goals, report.as_of
    return {
        "each result, wide and narrow": _cost(report, lambda: [draw(prepared, goal, day) for goal in goals]),
        "of these places and words": _cost(report, lambda: _scenes(report)),
        "of these SVG": _svg(report, prepared),
        "spending, wide and narrow": _cost(
            report, lambda: [draw_pace(prepared, goal, day) for goal in goals]
        ),
        "all goals in one": _cost(report, lambda: draw_portfolio(prepared, goals, day, _THRESHOLDS)),
    }


def _scenes(report: Report) -> list[Any]:
    plots = [plotted(subject) for goal in report.goals for subject in subjects_of(goal).values()]
    return [composed(plot, shape) for plot in plots if plot is not None for shape in (WIDE, NARROW)]


def _svg(report: Report, prepared: PreparedCharts) -> float:
    scenes = [
        (scene, named(tokens(label.word.phrase for label in scene.labels))) for scene in _scenes(report)
    ]
    return _cost(
        report, lambda: [still(prepared.drawers[scene.kind], scene, names) for scene, names in scenes]
    )


def _cost(report: Report, work: Callable[[], object]) -> float:
    return round(1000 * min(_timed(work) for _ in range(_TIMES)) / len(report.goals), 2)


def _timed(work: Callable[[], object]) -> float:
    """Seconds of computing, with no word worded or measured before."""
    for remembered in (words._worded, words._widest, text_width):  # noqa: SLF001 - a build begins with none
        remembered.cache_clear()
    begun = time.process_time()
    work()
    return time.process_time() - begun


if __name__ == "__main__":
    main()
