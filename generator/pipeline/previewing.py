"""A site made in memory, again and again, from what an author is just writing: only what changed is made anew.

Takes a site's root, the functions that choose the day and the audience, and what was kept of the run before; gives every file of
the site, or what stops it. Nothing is written, so what was published in ``output/`` stays, and there is no base URL.
"""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from generator.diagnostics import Diagnostic, sort_once, stops
from generator.pipeline.checking import Checked, ChooseAudience, ChooseDay
from generator.pipeline.drawing import Progress, draw_site
from generator.pipeline.editions import editions_of
from generator.pipeline.judging import judge
from generator.pipeline.printing import print_site
from generator.pipeline.stopwatch import Stopwatch, Timing
from generator.pipeline.workers import Workers
from generator.render import WholeSite

#: How the day that the site is judged on is chosen at a moment.
DayAt = Callable[[datetime], ChooseDay]


@dataclass(frozen=True, slots=True, kw_only=True)
class Previewed:
    """``files`` are by path; None where something stops them. ``texts`` are those that diagnostics point into.

    ``checked`` tells of whose content and of which day it is; ``day_at`` is how that day was chosen.
    """

    files: Mapping[str, bytes] | None = None
    audience: str | None = None
    checked: Checked
    day_at: DayAt
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str] = field(default_factory=dict)
    timings: tuple[Timing, ...] = ()

    def is_stale(self, now: datetime) -> bool:
        """Whether another day has begun since, on which goals stand otherwise."""
        return self.day_at(now)(self.checked.book.site) != self.checked.as_of


def preview(
    root: Path,
    *,
    now: datetime,
    day_at: DayAt,
    choose_audience: ChooseAudience,
    workers_for: Callable[[int], AbstractContextManager[Workers]],
    strict: bool,
    progress: Progress,
) -> Previewed:
    """The site in ``root`` as it is ``now``, by workers that may remember the run before."""
    judged = judge(root, day_at(now), choose_audience, strict=strict, now=now, periods=True)
    checked = judged.checked
    so_far = Previewed(
        checked=checked,
        day_at=day_at,
        audience=judged.audience,
        diagnostics=checked.diagnostics,
        texts=checked.texts,
        timings=judged.timings,
    )
    if judged.report is None:
        return so_far
    editions = editions_of(
        root,
        checked,
        {judged.audience: judged.report},
        theme=None,
        base_urls={judged.audience: None},
    )
    so_far = replace(
        so_far,
        diagnostics=sort_once((*checked.diagnostics, *editions.diagnostics)),
        texts={**checked.texts, **editions.texts},
        timings=(*judged.timings, *editions.timings),
    )
    if not editions.sites or any(stops(each, strict=strict) for each in so_far.diagnostics):
        return so_far
    with workers_for(len(judged.report.goals)) as workers:
        return _made(so_far, editions.sites[judged.audience], workers, progress, strict=strict)


def _made(
    so_far: Previewed, site: WholeSite, workers: Workers, progress: Progress, *, strict: bool
) -> Previewed:
    """With every file of the site by its path, unless what is wrong with them stops it."""
    watch = Stopwatch()
    with watch.stage("chart"):
        material = draw_site(site, workers, progress)
    files: dict[str, bytes] = {}
    wrong: list[Diagnostic] = []
    with watch.stage("render"):
        for printed, found in print_site(site, material, workers, progress):
            files.update((file.path, file.content) for file in printed)
            wrong.extend(found)
    stopped = any(stops(each, strict=strict) for each in wrong)
    return replace(
        so_far,
        files=None if stopped else files,
        diagnostics=sort_once((*so_far.diagnostics, *wrong)),
        timings=(*so_far.timings, *watch.timings),
    )
