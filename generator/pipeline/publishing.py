"""A whole site to a published one: pictures are drawn, pages printed, and everything written to its place.

Takes a site, a place and workers; gives what was written, or what stopped it. Charts are all drawn, and goals' rows worded,
before the first page is printed; pages go to the stage one by one as they are printed.
"""

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain

from generator.diagnostics import Diagnostic, stops
from generator.model.output import OutputFile, Owner, WriteSummary
from generator.pipeline.drawing import Progress, charts_in, draw_site
from generator.pipeline.page_keeping import PagePlan
from generator.pipeline.printing import print_site, print_some
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
    charts = 0
    try:
        with watch.stage("chart"):
            material = _material(site, workers, progress, plan, by_vega=by_vega)
        charts = charts_in(material)
        with watch.stage("render and write"), _set_aside():
            printed = _printed(site, material, workers, progress, plan)
            kept = () if plan is None else plan.files
            summary, faults = publish(
                chain(kept, _files(printed, wrong), others),
                place,
                broken=lambda: any(stops(each, strict=strict) for each in wrong),
                waiting=waiting,
            )
    except WorkersError as lost:
        summary, faults = None, (lost.told(),)
    return Published(
        summary=summary,
        charts=charts,
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


def _material(
    site: WholeSite, workers: Workers, progress: Progress, plan: PagePlan | None, *, by_vega: bool
) -> Material:
    if plan is None:
        return draw_site(site, workers, progress, by_vega=by_vega)
    drawn = draw_site(site, workers, progress, plan.pictures.__contains__, by_vega=by_vega)
    return plan.sketch.filled(drawn, plan.pictures)


def _printed(
    site: WholeSite, material: Material, workers: Workers, progress: Progress, plan: PagePlan | None
) -> Iterator[Printed]:
    if plan is None:
        return print_site(site, material, workers, progress)
    return print_some(site, material, plan, workers, progress)


def _files(printed: Iterable[Printed], wrong: list[Diagnostic]) -> Iterator[OutputFile]:
    """The files, with what is wrong gathered on the way."""
    for files, found in printed:
        wrong.extend(found)
        yield from files
