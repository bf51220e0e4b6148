"""An site to a published site: the stages ``chart``, ``render`` and ``write``, in as many processes as it is worth.

Takes an site and a place; gives what was written, or what stopped it. Charts are all drawn before the first page is
printed; pages go to the stage one by one as they are printed. It decides nothing about pages or pictures.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeVar

from generator.chart import PreparedCharts, draw, prepare, sparkline
from generator.chart.kinds import KINDS
from generator.diagnostics import Diagnostic, stops
from generator.model.drawing import Drawing
from generator.model.output import OutputFile, WriteSummary
from generator.model.report import GoalReport
from generator.pipeline.stopwatch import Stopwatch, Timing
from generator.pipeline.workers import spread
from generator.render import Printed, Templates, Unit, WholeSite, render, templates_for, units
from generator.write import Owner, Place, publish

#: What is told on the way: a stage, how many of its units are done, and of how many.
Progress = Callable[[str, int, int], None]
#: How finely the line of a whole series is drawn, which a metric's page shows as wide as its text.
_STROKE = 368
_Done = TypeVar("_Done")
_Drawn = Mapping[str, Drawing]
_Desk = tuple[WholeSite, Templates]


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """``summary`` is None where a diagnostic stopped it; ``charts`` counts key results with a picture."""

    summary: WriteSummary | None
    charts: int
    diagnostics: tuple[Diagnostic, ...]
    timings: tuple[Timing, ...]


def publish_edition(
    site: WholeSite,
    place: Place,
    *,
    jobs: int,
    strict: bool,
    progress: Progress,
    waiting: Callable[[Owner], None],
) -> Published:
    """Draw, print and write ``site``; the same bytes for any number of ``jobs``."""
    watch = Stopwatch()
    with watch.stage("chart"):
        drawings = _draw_all(site, jobs, progress)
    charts = sum(map(len, drawings.values()))
    wrong: list[Diagnostic] = []
    with watch.stage("render and write"):
        summary, faults = publish(
            _files(_print_all(site, drawings, jobs, progress), wrong),
            place,
            broken=lambda: any(stops(each, strict=strict) for each in wrong),
            waiting=waiting,
        )
    return Published(summary=summary, charts=charts, diagnostics=(*wrong, *faults), timings=watch.timings)


def _draw_all(site: WholeSite, jobs: int, progress: Progress) -> Mapping[str, _Drawn]:
    goals = site.report.goals
    results = [each for goal in goals for each in goal.key_results]
    needed = [kind.id for kind in KINDS if any(map(kind.suits, results))]
    ready = partial(_ready_to_draw, prepare(needed), site.report.as_of)
    drawn = spread(_draw, ready, goals, jobs=jobs)
    return {
        goal.goal.id: drawings
        for goal, drawings in zip(goals, _told(drawn, "chart", len(goals), progress), strict=True)
    }


def _ready_to_draw(prepared: PreparedCharts, as_of: date) -> tuple[PreparedCharts, date]:
    return prepared, as_of


def _draw(ready: tuple[PreparedCharts, date], goal: GoalReport) -> _Drawn:
    prepared, as_of = ready
    return draw(prepared, goal, as_of)


def _print_all(
    site: WholeSite, drawings: Mapping[str, _Drawn], jobs: int, progress: Progress
) -> Iterator[Printed]:
    strokes = {each.key: sparkline(each.points, each.breaks, _STROKE) for each in site.report.series}
    printed = units(site, drawings, strokes)
    return _told(
        spread(_print, partial(_ready_to_print, site), printed, jobs=jobs),
        "render",
        len(printed),
        progress,
    )


def _ready_to_print(site: WholeSite) -> _Desk:
    templates, _ = templates_for(site.theme, site.report.site.languages)
    return site, templates


def _print(here: _Desk, unit: Unit) -> Printed:
    site, templates = here
    return render(unit, site, templates)


def _files(printed: Iterable[Printed], wrong: list[Diagnostic]) -> Iterator[OutputFile]:
    """The files, with what is wrong gathered on the way."""
    for files, found in printed:
        wrong.extend(found)
        yield from files


def _told(done: Iterable[_Done], stage: str, total: int, progress: Progress) -> Iterator[_Done]:
    for number, each in enumerate(done, start=1):
        progress(stage, number, total)
        yield each
