"""A site made in memory, again and again, from what an author is just writing: only what changed is made anew.

Takes a site's root, the functions that choose the day and the audience, and what was kept of the run before; gives every file of
the site, or what stops it. Nothing is written, so what was published in ``output/`` stays, and there is no base URL.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from generator.diagnostics import Diagnostic, sort_once, stops
from generator.pipeline.checking import ChooseAudience, ChooseDay
from generator.pipeline.drawing import Progress, draw_site
from generator.pipeline.editions import editions_of
from generator.pipeline.judging import Judged, judge
from generator.pipeline.keeping import Kept
from generator.pipeline.printing import print_site
from generator.pipeline.stopwatch import Stopwatch, Timing
from generator.pipeline.workers import InThisProcess, Workers
from generator.render import WholeSite


@dataclass(frozen=True, slots=True, kw_only=True)
class Previewed:
    """``files`` are by path; None where something stops them. ``texts`` are those that diagnostics point into."""

    files: Mapping[str, bytes] | None = None
    audience: str | None = None
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str] = field(default_factory=dict)
    timings: tuple[Timing, ...] = ()


def preview(
    root: Path,
    *,
    choose_day: ChooseDay,
    choose_audience: ChooseAudience,
    kept: Kept,
    strict: bool,
    progress: Progress,
    now: datetime | None = None,
) -> Previewed:
    """The site in ``root`` as it is now."""
    judged = judge(root, choose_day, choose_audience, strict=strict, now=now, periods=True)
    checked = judged.checked
    if judged.report is None:
        return Previewed(diagnostics=checked.diagnostics, texts=checked.texts, timings=judged.timings)
    editions = editions_of(
        root,
        checked,
        {judged.audience: judged.report},
        theme=None,
        base_urls={judged.audience: None},
    )
    diagnostics = sort_once((*checked.diagnostics, *editions.diagnostics))
    texts, timings = {**checked.texts, **editions.texts}, (*judged.timings, *editions.timings)
    if not editions.sites or any(stops(each, strict=strict) for each in diagnostics):
        return Previewed(diagnostics=diagnostics, texts=texts, timings=timings)
    watch = Stopwatch()
    files, wrong = _made(editions.sites[judged.audience], kept, progress, watch)
    diagnostics = sort_once((*diagnostics, *wrong))
    stopped = any(stops(each, strict=strict) for each in wrong)
    if not stopped:
        kept.forget_unasked()
    return Previewed(
        files=None if stopped else files,
        audience=judged.audience,
        diagnostics=diagnostics,
        texts=texts,
        timings=(*timings, *watch.timings),
    )


def _made(
    site: WholeSite, kept: Kept, progress: Progress, watch: Stopwatch
) -> tuple[Mapping[str, bytes], tuple[Diagnostic, ...]]:
    """Every file of the site by its path, and what is wrong with them."""
    workers = Workers(InThisProcess(), 1, kept)
    with watch.stage("chart"):
        material = draw_site(site, workers, progress)
    files: dict[str, bytes] = {}
    wrong: list[Diagnostic] = []
    with watch.stage("render"):
        for printed, found in print_site(site, material, workers, progress):
            files.update((file.path, file.content) for file in printed)
            wrong.extend(found)
    return files, tuple(wrong)
