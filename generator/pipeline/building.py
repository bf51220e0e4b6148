"""The whole way from text to a published site.

Takes a site's root, the output folder and plain choices; gives what was found, what was written and how long each stage
took. A stage begins only if nothing stops it; broken content leaves the old site as it was. No stage's own logic is here.
"""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from generator.diagnostics import Diagnostic, sort_once, stops
from generator.diagnostics.codes.output import OUTPUT_REFUSED
from generator.model.output import OutputFile, Owner
from generator.model.report import Report
from generator.pipeline.browser_form import cached_form
from generator.pipeline.build_result import BuildResult
from generator.pipeline.checking import SITE_PATH, Checked, ChooseAudience, ChooseDay, paths_in
from generator.pipeline.drawing import Progress
from generator.pipeline.editions import Editions, below, editions_of
from generator.pipeline.judging import judge, judge_for_all
from generator.pipeline.page_keeping import Memory, PagePlan, recalled_by
from generator.pipeline.publishing import Published, publish_site
from generator.pipeline.stopwatch import Stopwatch, Timing
from generator.pipeline.workers import Workers, WorkersError
from generator.records import dataclass
from generator.render import WholeSite
from generator.write import (
    NotThereError,
    Place,
    builds_in,
    clean,
    judge as judge_folder,
    judge_builds,
    judge_parent,
    place_of,
    recover,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """How sites are published: by which workers for a number of goals, and what is told on the way.

    With ``noindex`` search engines are asked out of every one, as of a preview. ``by_vega`` draws pictures with Vega itself.
    With ``memory`` pages that are made of what they were made of before are kept as they lie there.
    """

    workers_for: Callable[[int], AbstractContextManager[Workers]]
    strict: bool
    noindex: bool
    by_vega: bool
    progress: Progress
    waiting: Callable[[Owner], None]
    memory: Memory | None = None


def build(
    root: Path,
    output: Path,
    *,
    choose_day: ChooseDay,
    choose_audience: ChooseAudience,
    theme: str | None,
    base_url: str | None,
    ways: Ways,
    now: datetime | None = None,
) -> BuildResult:
    """Build the site in ``root`` into ``output``; a theme or base URL of None is the site's own.

    ``now`` is the moment of the run, where one is at hand.
    """
    refusal = judge_folder(root, output, Path.home())
    if refusal is not None:
        return BuildResult(refused=refusal.code == OUTPUT_REFUSED.id, diagnostics=(refusal,))
    unsettled = recover(place_of(output))
    judged = judge(
        root, choose_day, choose_audience, strict=ways.strict, now=now, recalled=recalled_by(ways.memory)
    )
    so_far = _so_far(judged.checked, unsettled, judged.timings)
    if judged.report is None or unsettled:
        return so_far
    reports: dict[str | None, Report] = {judged.audience: judged.report}
    base_urls = {judged.audience: base_url or judged.report.site.base_url}
    so_far, editions = _edited(
        root, judged.checked, replace(so_far, reports=reports), (theme, base_urls, ways.noindex)
    )
    folders = {judged.audience: output}
    del judged  # with all texts of the content, while pages are printed
    return _published(root, so_far, editions, folders, ways)


def build_for_all(
    root: Path,
    output: Path,
    *,
    choose_day: ChooseDay,
    theme: str | None,
    base_url: str | None,
    ways: Ways,
    now: datetime | None = None,
) -> BuildResult:
    """As ``build``, for each audience of the site into a folder of its own in ``output``.

    Folders of audiences that there are no more are emptied: what they may have held is for nobody now.
    """
    refusal = judge_parent(root, output, Path.home())
    if refusal is not None:
        return BuildResult(refused=refusal.code == OUTPUT_REFUSED.id, diagnostics=(refusal,))
    judged = judge_for_all(root, choose_day, strict=ways.strict, now=now, recalled=recalled_by(ways.memory))
    so_far = _so_far(judged.checked, (), judged.timings)
    if not judged.reports:
        return so_far
    refusals = judge_builds(root, output, judged.reports, Path.home())
    if refusals:
        return replace(so_far, refused=True, diagnostics=refusals)
    folders: dict[str | None, Path] = {audience: output / audience for audience in judged.reports}
    unsettled = tuple(each for folder in folders.values() for each in recover(place_of(folder)))
    if unsettled:
        return replace(so_far, diagnostics=sort_once((*so_far.diagnostics, *unsettled)))
    root_url = base_url or judged.checked.book.site.base_url
    base_urls: dict[str | None, str | None] = {each: below(root_url, each) for each in judged.reports}
    so_far, editions = _edited(
        root,
        judged.checked,
        replace(so_far, reports=dict[str | None, Report](judged.reports.items())),
        (theme, base_urls, ways.noindex),
    )
    del judged  # with all texts of the content, while pages are printed
    built = _published(root, so_far, editions, folders, ways)
    return _without_others(built, output, folders, ways) if built.summaries else built


def _without_others(
    built: BuildResult, output: Path, folders: Mapping[str | None, Path], ways: Ways
) -> BuildResult:
    """What was built before for audiences that there are no more is removed."""
    kept = {folder.resolve() for folder in folders.values()}
    removed: list[str] = []
    wrong: list[Diagnostic] = []
    for folder in builds_in(output):
        if folder.resolve() not in kept:
            summary, faults = clean(place_of(folder), waiting=ways.waiting)
            wrong.extend(faults)
            removed.extend([str(folder)] if summary else [])
    return replace(built, removed=tuple(removed), diagnostics=sort_once((*built.diagnostics, *wrong)))


def _so_far(checked: Checked, unsettled: tuple[Diagnostic, ...], timings: tuple[Timing, ...]) -> BuildResult:
    return BuildResult(
        site=checked.book.site,
        diagnostics=sort_once((*unsettled, *checked.diagnostics)),
        texts=checked.texts,
        timings=timings,
    )


def _edited(
    root: Path,
    checked: Checked,
    so_far: BuildResult,
    asked: tuple[str | None, Mapping[str | None, str | None], bool],
) -> tuple[BuildResult, Editions]:
    """The reports as whole sites by what was ``asked``: theme, base URLs, noindex. Of the content nothing is found wrong after that."""
    theme, base_urls, noindex = asked
    editions = editions_of(root, checked, so_far.reports, theme=theme, base_urls=base_urls, noindex=noindex)
    found = sort_once((*so_far.diagnostics, *editions.diagnostics))
    told = {SITE_PATH, *paths_in(found)}
    texts = {path: text for path, text in so_far.texts.items() if path in told}
    timings = (*so_far.timings, *editions.timings)
    return replace(so_far, diagnostics=found, texts={**texts, **editions.texts}, timings=timings), editions


def _forms(
    root: Path, editions: Editions
) -> tuple[Mapping[str | None, tuple[OutputFile, ...]], tuple[Diagnostic, ...]]:
    """The form in the browser for each site that asks for one, and why there is none."""
    found = {
        audience: cached_form(root, site.report.site, for_all=audience is None)
        for audience, site in editions.sites.items()
    }
    files = {audience: files for audience, (files, _) in found.items()}
    return files, sort_once(fault for _, faults in found.values() for fault in faults)


def _published(
    root: Path, so_far: BuildResult, editions: Editions, folders: Mapping[str | None, Path], ways: Ways
) -> BuildResult:
    """Every site in its folder; none where anything stops it, and none after one that could not be published."""
    if not editions.sites or any(stops(each, strict=ways.strict) for each in so_far.diagnostics):
        return so_far
    forms, unfetched = _forms(root, editions)
    so_far = replace(so_far, diagnostics=sort_once((*so_far.diagnostics, *unfetched)))
    if any(stops(each, strict=ways.strict) for each in unfetched):
        return so_far
    places = {audience: place_of(folder) for audience, folder in folders.items()}
    watch = Stopwatch()
    with watch.stage("plan"):
        plans = _plans(editions, places, ways.memory)
    so_far = replace(so_far, timings=(*so_far.timings, *watch.timings))
    try:
        done = _one_by_one(editions, places, plans, forms, ways)
    except WorkersError as lost:
        for place in places.values():
            _forget(place, ways.memory)
        return replace(so_far, diagnostics=sort_once((*so_far.diagnostics, lost.told())))
    whole = len(done) == len(folders)
    summaries = {audience: each.summary for audience, each in done.items() if each.summary is not None}
    return replace(
        so_far,
        summaries=summaries if whole and len(summaries) == len(done) else {},
        charts=sum(each.charts for each in done.values()),
        diagnostics=sort_once(
            (*so_far.diagnostics, *(found for each in done.values() for found in each.diagnostics))
        ),
        timings=(*so_far.timings, *(found for each in done.values() for found in each.timings)),
    )


def _one_by_one(
    editions: Editions,
    places: Mapping[str | None, Place],
    plans: Mapping[str | None, PagePlan],
    forms: Mapping[str | None, tuple[OutputFile, ...]],
    ways: Ways,
) -> Mapping[str | None, Published]:
    """Each site by the same workers, up to the first that could not be published."""
    done: dict[str | None, Published] = {}
    with ways.workers_for(_most_goals(editions, plans)) as workers:
        for audience, site in editions.sites.items():
            done[audience] = _publish(
                site,
                places[audience],
                plan=plans.get(audience),
                workers=workers,
                others=forms[audience],
                ways=ways,
            )
            if done[audience].summary is None:
                break
    return done


def _plans(
    editions: Editions, places: Mapping[str | None, Place], memory: Memory | None
) -> Mapping[str | None, PagePlan]:
    """What has to be printed of each site; nothing is planned without a memory, and everything printed."""
    if memory is None:
        return {}
    return {audience: memory.plan(site, places[audience].output) for audience, site in editions.sites.items()}


def _most_goals(editions: Editions, plans: Mapping[str | None, PagePlan]) -> int:
    """For how many goals the site with the most of them has work to be done."""
    return max(
        plans[audience].goals_to_print if audience in plans else len(site.report.goals)
        for audience, site in editions.sites.items()
    )


def _publish(
    site: WholeSite,
    place: Place,
    *,
    plan: PagePlan | None,
    workers: Workers,
    others: tuple[OutputFile, ...],
    ways: Ways,
) -> Published:
    """By its plan; without one where there is none, or where it does not hold any more."""
    published = partial(
        publish_site,
        site,
        place,
        workers=workers,
        by_vega=ways.by_vega,
        strict=ways.strict,
        progress=ways.progress,
        waiting=ways.waiting,
        others=others,
    )
    try:
        done = published(plan=plan)
    except NotThereError:
        done = published()
        _forget(place, ways.memory)
    if done.summary is None:
        _forget(place, ways.memory)
    return done


def _forget(place: Place, memory: Memory | None) -> None:
    if memory is not None:
        memory.forget(place.output)
