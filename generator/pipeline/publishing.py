"""A whole site to a published one: pictures are drawn, pages printed, and everything written to its place.

Takes a site, a place and workers; gives what was written, or what stopped it. Each goal is drawn, its row worded and its pages printed
before the next one, and of all of them together there are the rows alone; lists are printed last. Pages go to the stage one by one as they are
printed.
"""

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain

from generator.diagnostics import Diagnostic, stops
from generator.model.output import OutputFile, Owner, WriteSummary
from generator.pipeline.drawing import GOAL, Progress, draw_beside_goals, draw_goals
from generator.pipeline.page_keeping import PagePlan
from generator.pipeline.printing import Drawn, goals_in_turn, print_site, print_some
from generator.pipeline.stopwatch import Stopwatch, Timing
from generator.pipeline.workers import Workers, WorkersError
from generator.records import dataclass
from generator.render import Material, Printed, WholeSite
from generator.write import Place, publish


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """``summary`` is None where a diagnostic stopped it; ``charts`` counts key results with a picture."""

    summary: WriteSummary | None
    charts: int
    diagnostics: tuple[Diagnostic, ...]
    timings: tuple[Timing, ...]


def publish_site(
    site: WholeSite,
    place: Place,
    *,
    workers: Workers,
    strict: bool,
    by_vega: bool,
    progress: Progress,
    waiting: Callable[[Owner], None],
    others: Iterable[OutputFile] = (),
    plan: PagePlan | None = None,
) -> Published:
    """Draw, print and write ``site``, with ``others`` beside its pages; the same bytes whoever does the work.

    With a ``plan`` only what it wants is drawn and printed; its kept files stay as they lie there.

    Raises:
        NotThereError: they do not, for somebody was at the folder since it was planned. Nothing was changed.
    """
    watch = Stopwatch()
    wrong: list[Diagnostic] = []
    charts: list[int] = []
    try:
        with watch.stage("chart"):
            material = _material(site, workers, plan, by_vega=by_vega)
        charts.append(len(material.series))
        with watch.stage("render and write"), _set_aside():
            drawn = watch.pieces("chart", _drawn(site, workers, progress, plan, by_vega=by_vega))
            printed = _printed(site, material, _counted(drawn, charts), workers, progress, plan=plan)
            kept = () if plan is None else plan.files
            summary, faults = publish(
                # what is kept may be touched until all else is there
                chain(_files(printed, wrong), others, kept),
                place,
                broken=lambda: any(stops(each, strict=strict) for each in wrong),
                waiting=waiting,
            )
    except WorkersError as lost:
        summary, faults = None, (lost.told(),)
    return Published(
        summary=summary,
        charts=sum(charts),
        diagnostics=(*wrong, *faults),
        timings=watch.timings,
    )


@contextmanager
def _set_aside() -> Iterator[None]:
    """What is in memory now stays there until all is printed: the collector of cycles need not walk through it every few pages."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _material(site: WholeSite, workers: Workers, plan: PagePlan | None, *, by_vega: bool) -> Material:
    """All pictures but those of goals."""
    if plan is None:
        return draw_beside_goals(site, workers, by_vega=by_vega)
    drawn = draw_beside_goals(site, workers, plan.pictures.__contains__, by_vega=by_vega)
    return plan.sketch.filled(drawn, plan.pictures)


def _drawn(
    site: WholeSite, workers: Workers, progress: Progress, plan: PagePlan | None, *, by_vega: bool
) -> Drawn:
    """Each goal in its turn; of one whose pictures are on no page that is printed, its sketch."""
    names = tuple(goals_in_turn(site))
    if plan is None:
        return draw_goals(site, names, workers, progress, by_vega=by_vega)
    wanted = [name for name in names if (GOAL, name) in plan.pictures]
    drawn = draw_goals(site, wanted, workers, progress, by_vega=by_vega)
    return _sketched(names, plan, drawn)


def _sketched(names: Iterable[str], plan: PagePlan, drawn: Drawn) -> Drawn:
    left = iter(drawn)
    for name in names:
        yield next(left) if (GOAL, name) in plan.pictures else (name, plan.sketch.material.goals[name])


def _counted(drawn: Drawn, charts: list[int]) -> Drawn:
    """The goals, with how many results of each have a picture."""
    for name, goal in drawn:
        charts.append(len(goal.drawings))
        yield name, goal


def _printed(
    site: WholeSite,
    material: Material,
    goals: Drawn,
    workers: Workers,
    progress: Progress,
    *,
    plan: PagePlan | None,
) -> Iterator[Printed]:
    if plan is None:
        return print_site(site, material, goals, workers, progress)
    return print_some(site, material, goals, workers, progress, plan=plan)


def _files(printed: Iterable[Printed], wrong: list[Diagnostic]) -> Iterator[OutputFile]:
    """The files, with what is wrong gathered on the way."""
    for files, found in printed:
        wrong.extend(found)
        yield from files
