"""A site made in memory, again and again, from what an author is just writing: only what changed is made anew.

Takes a site's root, the functions that choose the day and the audience, and what was kept of the run before; gives every file of
the site, or what stops it. Nothing is written, so what was published in ``output/`` stays, and there is no base URL.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import field, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from generator.diagnostics import Diagnostic, sort_once, stops
from generator.evaluate import judged_again
from generator.model.book import Book
from generator.model.calendar import Day
from generator.model.report import Report
from generator.model.verdict import Ledger
from generator.pipeline.as_asked import printed_as_asked
from generator.pipeline.checking import Checked, ChooseAudience, ChooseDay, check
from generator.pipeline.drawing import Progress, draw_site
from generator.pipeline.editions import editions_of
from generator.pipeline.judging import judge_checked
from generator.pipeline.keeping import Kept
from generator.pipeline.looking_back import LookedBack, look_back, looking
from generator.pipeline.printing import print_ahead, print_jobs
from generator.pipeline.recalling import Recalled
from generator.pipeline.stopwatch import Stopwatch, Timing
from generator.pipeline.workers import WorkerLostError, Workers
from generator.read import FileRead, Place, read_file
from generator.records import dataclass
from generator.render import WholeSite
from generator.serve import Coming

#: How the day that the site is judged on is chosen at a moment.
DayAt = Callable[[datetime], ChooseDay]
#: What is kept of a whole run: the judgement, the reports on closed periods with their audience, what each file came of.
_JUDGEMENT, _PERIODS, _OWNERS, _RECALLED = "judgement", "periods", "owners", "recalled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """How previews are made: by which workers for a number of goals, what stops them, and what is told on the way."""

    workers_for: Callable[[int], AbstractContextManager[Workers]]
    strict: bool
    progress: Progress

    def stopped_by(self, diagnostics: tuple[Diagnostic, ...]) -> bool:
        return any(stops(each, strict=self.strict) for each in diagnostics)


@dataclass(frozen=True, slots=True, kw_only=True)
class Previewed:
    """``files`` are by path; None where something stops them. ``texts`` are those that diagnostics point into.

    Where it is not ``is_whole`` files are still being printed, and whatever is wrong with them is not known yet. ``checked`` tells
    of whose content and of which day it is; ``day_at`` is how that day was chosen.
    """

    files: Mapping[str, bytes] | None = None
    is_whole: bool = True
    audience: str | None
    checked: Checked
    day_at: DayAt
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str] = field(default_factory=dict)
    timings: tuple[Timing, ...] = ()

    def is_stale(self, now: datetime) -> bool:
        """Whether another day has begun since, on which goals stand otherwise."""
        return self.day_at(now)(self.checked.book.site) != self.checked.as_of


def preview(
    root: Path, *, now: datetime, day_at: DayAt, choose_audience: ChooseAudience, kept: Kept, ways: Ways
) -> Iterator[Previewed]:
    """The site in ``root`` as it is ``now``, made with what was ``kept`` of the run before; as soon as it can be seen, then whole.

    After a first run the site comes with its reports on closed periods as they were, which take longer to judge than the present
    and seldom change; then, where they differ, once more with those that follow from what is written now.
    """
    checked = check(root, day_at(now), partial(_read_again, kept))
    judged = judge_checked(
        checked, choose_audience, strict=ways.strict, now=now, evaluated=partial(_judged_again, kept)
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
    before: tuple[str | None, LookedBack] | None = kept.last(_PERIODS)
    if before is not None and before[0] == judged.audience:
        yield from _shown(root, so_far, _with(judged.report, before[1]), kept, ways)
    watch = Stopwatch()
    with watch.stage("periods"):
        recalled = kept.once(_RECALLED, None, Recalled)
        (over,) = look_back(looking(checked), checked, [judged.audience], recalled).values()
        recalled.next_run()
        over = _as_seen(over, before)
    if before != kept.keep(_PERIODS, None, None, (judged.audience, over)):
        so_far = replace(so_far, timings=(*so_far.timings, *watch.timings))
        yield from _shown(root, so_far, _with(judged.report, over), kept, ways)


def _with(report: Report, over: LookedBack) -> Report:
    return replace(report, periods=over.periods, removed=over.removed)


def _as_seen(over: LookedBack, before: tuple[str | None, LookedBack] | None) -> LookedBack:
    """``over`` with the periods of the run before where they are the same, for of those some were judged in full."""
    known = {each.made_of: each for each in before[1].periods} if before is not None else {}
    return replace(over, periods=tuple(known.get(each.made_of, each) for each in over.periods))


def is_first(kept: Kept) -> bool:
    """Whether no site was printed yet of which anything could be kept."""
    return kept.last(_OWNERS) is None


def _read_again(kept: Kept, place: Place, raw: bytes) -> FileRead:
    return kept.by_name("file", place.path, (place, raw), lambda: read_file(place, raw))


def _judged_again(kept: Kept, book: Book, as_of: Day, ledgers: Mapping[str, Ledger]) -> Report:
    judgement = judged_again(kept.last(_JUDGEMENT), book, as_of, ledgers)
    return kept.keep(_JUDGEMENT, None, None, judgement).report


def _shown(root: Path, so_far: Previewed, report: Report, kept: Kept, ways: Ways) -> Iterator[Previewed]:
    """The site of ``report``, unless its theme or its prose stops it."""
    audience = so_far.audience
    editions = editions_of(
        root,
        so_far.checked,
        {audience: report},
        theme=None,
        base_urls={audience: None},
        noindex=False,
        kept=kept,
    )
    so_far = replace(
        so_far,
        diagnostics=sort_once((*so_far.diagnostics, *editions.diagnostics)),
        texts={**so_far.texts, **editions.texts},
        timings=(*so_far.timings, *editions.timings),
    )
    if not editions.sites or ways.stopped_by(so_far.diagnostics):
        yield so_far
        return
    try:
        with ways.workers_for(len(report.goals)) as workers:
            yield from _printed(so_far, editions.sites[audience], workers, kept, ways)
    except WorkerLostError as lost:
        yield replace(so_far, diagnostics=sort_once((*so_far.diagnostics, lost.told())))


def _printed(
    so_far: Previewed, site: WholeSite, workers: Workers, kept: Kept, ways: Ways
) -> Iterator[Previewed]:
    """Its files: first as they come, where there were others before and some are new; then all of them."""
    watch, coming = Stopwatch(), Coming()
    with watch.stage("chart"):
        material = draw_site(site, workers, ways.progress)
    with watch.stage("render"):
        print_ahead(site, material, workers, ways.progress)
        jobs = tuple(print_jobs(site, material, workers, kept))
    if not is_first(kept) and not all(job.is_kept or job.is_copied for job in jobs):
        yield replace(so_far, files=coming, is_whole=False)
    with watch.stage("print"):
        whole = printed_as_asked(jobs, coming, kept.last(_OWNERS) or {})
    kept.keep(_OWNERS, None, None, whole.owners)
    yield replace(
        so_far,
        files=None if ways.stopped_by(whole.diagnostics) else whole.files,
        diagnostics=sort_once((*so_far.diagnostics, *whole.diagnostics)),
        timings=(*so_far.timings, *watch.timings),
    )
