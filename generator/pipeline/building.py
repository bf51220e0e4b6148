"""The whole way from text to a published site.

Takes a site's root, the output folder and plain choices; gives what was found, what was written and how long each stage
took. A stage begins only if nothing stops it; broken content leaves the old site as it was. No stage's own logic is here.
"""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from generator.diagnostics import Diagnostic, sort_once, stops
from generator.model.output import Owner, WriteSummary
from generator.model.report import Report
from generator.pipeline.checking import ChooseAudience, ChooseDay
from generator.pipeline.judging import Judged, judge
from generator.pipeline.publishing import Progress, publish_site
from generator.pipeline.stopwatch import Stopwatch, Timing
from generator.pipeline.theming import theme_of
from generator.pipeline.workers import Workers
from generator.render import WholeSite, preflight, templates_for, whole_site
from generator.write import judge as judge_folder, place_of, recover


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildResult:
    """``summary`` is None where nothing was published; ``refused`` says that the output folder cannot be one.

    ``texts`` are the texts of content and templates by path, for the lines of messages.
    """

    summary: WriteSummary | None = None
    refused: bool = False
    judged: Judged | None = None
    charts: int = 0
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    timings: tuple[Timing, ...]


def build(
    root: Path,
    output: Path,
    *,
    choose_day: ChooseDay,
    choose_audience: ChooseAudience,
    theme: str | None,
    base_url: str | None,
    workers_for: Callable[[int], AbstractContextManager[Workers]],
    strict: bool,
    progress: Progress,
    waiting: Callable[[Owner], None],
    now: datetime | None = None,
) -> BuildResult:
    """Build the site in ``root`` into ``output``; a theme or base URL of None is the site's own.

    ``workers_for`` opens the workers that a number of goals is worth. ``now`` is the moment of the run, where one is at hand.
    """
    refusal = judge_folder(root, output, Path.home())
    if refusal is not None:
        return BuildResult(refused=True, diagnostics=(refusal,), texts={}, timings=())
    place = place_of(output)
    unsettled = recover(place)
    judged = judge(root, choose_day, choose_audience, strict=strict, now=now, periods=True)
    so_far = _so_far(judged, unsettled)
    if judged.report is None or unsettled:
        return so_far
    site, so_far = _edition(so_far, judged, judged.report, root, theme=theme, base_url=base_url)
    if site is None or any(stops(each, strict=strict) for each in so_far.diagnostics):
        return so_far
    with workers_for(len(site.report.goals)) as workers:
        published = publish_site(
            site, place, workers=workers, strict=strict, progress=progress, waiting=waiting
        )
    return replace(
        so_far,
        summary=published.summary,
        charts=published.charts,
        diagnostics=sort_once((*so_far.diagnostics, *published.diagnostics)),
        timings=(*so_far.timings, *published.timings),
    )


def _so_far(judged: Judged, unsettled: tuple[Diagnostic, ...]) -> BuildResult:
    checked = judged.checked
    return BuildResult(
        judged=judged,
        diagnostics=sort_once((*unsettled, *checked.diagnostics)),
        texts=checked.texts,
        timings=judged.timings,
    )


def _edition(
    so_far: BuildResult,
    judged: Judged,
    report: Report,
    root: Path,
    *,
    theme: str | None,
    base_url: str | None,
) -> tuple[WholeSite | None, BuildResult]:
    """What is to be printed, with the result so far and what is wrong with the theme and the prose."""
    watch = Stopwatch()
    site: WholeSite | None = None
    with watch.stage("theme"):
        themed = theme_of(root, judged.checked, theme)
        wrong = themed.diagnostics
        if themed.theme is not None:
            site = whole_site(
                report,
                themed.theme,
                base_url=base_url or report.site.base_url,
                assets=judged.checked.assets,
            )
            wrong = (*wrong, *preflight(site), *templates_for(themed.theme, report.site.languages)[1])
    return site, replace(
        so_far,
        diagnostics=sort_once((*so_far.diagnostics, *wrong)),
        texts={**so_far.texts, **themed.texts},
        timings=(*so_far.timings, *watch.timings),
    )
