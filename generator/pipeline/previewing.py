"""A site made in memory, again and again, from what an author is just writing: only what changed is made anew.

Takes a site's root, the functions that choose the day and the audience, and what was kept of the run before; gives every file of
the site, or what stops it. Nothing is written, so what was published in ``output/`` stays, and there is no base URL.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from generator.diagnostics import Diagnostic, sort_once, stops
from generator.evaluate import judged_again
from generator.model.book import Book
from generator.model.calendar import Day
from generator.model.report import Report
from generator.model.reported import PeriodReport
from generator.model.verdict import Ledger
from generator.pipeline.checking import Checked, ChooseAudience, ChooseDay, check
from generator.pipeline.drawing import Progress, draw_site
from generator.pipeline.editions import editions_of
from generator.pipeline.judging import judge_checked
from generator.pipeline.keeping import Kept
from generator.pipeline.looking_back import look_back
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
    kept: Kept,
    strict: bool,
    progress: Progress,
) -> Iterator[Previewed]:
    """The site in ``root`` as it is ``now``, made with what was ``kept`` of the run before.

    Where there was one, the site comes twice if need be: first with its reports on closed periods as they were, which take longer
    to judge than the present and seldom change, then with those that follow from what is written now.
    """
    checked = check(root, day_at(now))
    judged = judge_checked(
        root, checked, choose_audience, strict=strict, now=now, evaluated=partial(_judged_again, kept)
    )
    so_far = Previewed(
        checked=checked,
        day_at=day_at,
        audience=judged.audience,
        diagnostics=checked.diagnostics,
        texts=checked.texts,
        timings=judged.timings,
    )
    if judged.report is None:
        yield so_far
        return
    make = partial(
        _edition, root, so_far, workers_for=workers_for, kept=kept, strict=strict, progress=progress
    )
    before: tuple[str | None, tuple[PeriodReport, ...]] | None = kept.last("periods")
    if before is not None and before[0] == judged.audience:
        made = make(replace(judged.report, periods=before[1]), watch=Stopwatch())
        yield made
        if made.files is None:
            return
    watch = Stopwatch()
    with watch.stage("periods"):
        periods = look_back(root, checked, judged.audience)
    if before != kept.keep("periods", None, None, (judged.audience, periods)):
        yield make(replace(judged.report, periods=periods), watch=watch)


def _judged_again(kept: Kept, book: Book, as_of: Day, ledgers: Mapping[str, Ledger]) -> Report:
    judgement = judged_again(kept.last("judgement"), book, as_of, ledgers)
    return kept.keep("judgement", None, None, judgement).report


def _edition(
    root: Path,
    so_far: Previewed,
    report: Report,
    *,
    workers_for: Callable[[int], AbstractContextManager[Workers]],
    kept: Kept,
    strict: bool,
    progress: Progress,
    watch: Stopwatch,
) -> Previewed:
    """The pages of ``report``, unless the theme or the prose stops them."""
    audience = so_far.audience
    editions = editions_of(
        root, so_far.checked, {audience: report}, theme=None, base_urls={audience: None}, kept=kept
    )
    so_far = replace(
        so_far,
        diagnostics=sort_once((*so_far.diagnostics, *editions.diagnostics)),
        texts={**so_far.texts, **editions.texts},
        timings=(*so_far.timings, *watch.timings, *editions.timings),
    )
    if not editions.sites or any(stops(each, strict=strict) for each in so_far.diagnostics):
        return so_far
    with workers_for(len(report.goals)) as workers:
        return _made(so_far, editions.sites[audience], workers, progress, strict=strict)


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
