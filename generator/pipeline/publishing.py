"""A whole site to a published one: pictures are drawn, pages printed, and everything written to its place.

Takes a site, a place and workers; gives what was written, or what stopped it. Charts are all drawn, and goals' rows worded,
before the first page is printed; pages go to the stage one by one as they are printed.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from generator.diagnostics import Diagnostic, stops
from generator.model.output import OutputFile, Owner, WriteSummary
from generator.pipeline.drawing import Progress, charts_in, draw_site
from generator.pipeline.printing import print_site
from generator.pipeline.stopwatch import Stopwatch, Timing
from generator.pipeline.workers import Workers, WorkersError
from generator.render import Printed, WholeSite
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
) -> Published:
    """Draw, print and write ``site``, with ``others`` beside its pages; the same bytes whoever does the work."""
    watch = Stopwatch()
    wrong: list[Diagnostic] = []
    charts = 0
    try:
        with watch.stage("chart"):
            material = draw_site(site, workers, progress, by_vega=by_vega)
        charts = charts_in(material)
        with watch.stage("render and write"):
            summary, faults = publish(
                chain(_files(print_site(site, material, workers, progress), wrong), others),
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


def _files(printed: Iterable[Printed], wrong: list[Diagnostic]) -> Iterator[OutputFile]:
    """The files, with what is wrong gathered on the way."""
    for files, found in printed:
        wrong.extend(found)
        yield from files
