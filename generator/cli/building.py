"""A build in which something may be new: everything is imported, the site is made, and what came of it is worded.

Takes what was typed; gives what is to be told and kept. ``commands.build`` imports it only where a receipt does not answer already, since
importing the pipeline alone takes longer than that. It prints nothing but progress.
"""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from generator.cli import exits, progress, report as reporting
from generator.cli.asked import Asked, Finished
from generator.cli.choices import choose_audience, choose_base_url, choose_day
from generator.cli.working import workers_for
from generator.diagnostics.codes.reading import UNKNOWN_THEME
from generator.model.output import BuildTold, Built
from generator.pipeline.build_result import BuildResult
from generator.pipeline.building import Ways, build, build_for_all
from generator.pipeline.page_keeping import Memory
from generator.pipeline.unchanged import Beginning, keep


def finished(asked: Asked, memory: Memory | None = None) -> Finished:
    """Build the site, with what is remembered of its pages, and say what came of it."""
    with progress.shown(quiet=asked.quiet) as tell:
        ways = Ways(
            workers_for=workers_for(asked.jobs, asked.cluster),
            strict=asked.strict,
            noindex=asked.noindex,
            by_vega=asked.by_vega,
            progress=tell,
            waiting=progress.waiting,
            memory=memory,
        )
        result = _chosen(asked)(
            asked.root,
            asked.output,
            theme=asked.theme,
            base_url=choose_base_url(asked.base_url, os.environ),
            ways=ways,
            now=asked.now,
        )
    site = result.site
    return Finished(
        told=_told(result, asked),
        places=tuple(Path(each.folder) for each in result.summaries.values()),
        removed=result.removed,
        timezone=None if site is None else site.timezone,
        timings=result.timings,
        has_audiences=site is None or bool(site.audiences),
    )


def _told(result: BuildResult, asked: Asked) -> BuildTold:
    form, root, quiet, strict = asked.form, asked.root, asked.quiet, asked.strict
    return BuildTold(
        said=reporting.worded(
            result.diagnostics, result.texts, form=form, root=root, quiet=quiet, strict=strict
        ),
        shape=reporting.shape(form, root, quiet=quiet),
        counted=reporting.counted(result.diagnostics),
        code=_code(result, asked.theme, strict=strict),
        builds=tuple(_built(result, each) for each in result.summaries),
    )


def _chosen(asked: Asked) -> Callable[..., BuildResult]:
    """The build that was asked for: for one audience, or for each."""
    day = choose_day(asked.as_of, os.environ, asked.now)
    if asked.for_all:
        return partial(build_for_all, choose_day=day)
    return partial(build, choose_day=day, choose_audience=choose_audience(asked.audience, everybody=False))


def _code(result: BuildResult, theme: str | None, *, strict: bool) -> int:
    """A folder or a ``theme`` that was typed and cannot be is wrong usage; one of site.yaml, which has a place there, wrong content."""
    if not result.summaries:
        misnamed = theme is not None and any(
            each.code == UNKNOWN_THEME.id and each.span is None for each in result.diagnostics
        )
        return exits.USAGE if result.refused or misnamed else exits.CONTENT
    return reporting.exit_code(result.diagnostics, strict=strict)


def _built(result: BuildResult, audience: str | None) -> Built:
    report = result.reports[audience]
    return Built(
        audience=audience,
        audiences=report.site.audiences,
        private=audience in report.site.private_audiences,
        goals=len(report.goals),
        as_of=report.as_of,
        summary=result.summaries[audience],
    )


def built_on(asked: Asked, beginning: Beginning, tell: Callable[[Finished], None]) -> int:
    """Build what is new since the builds before, tell of it, and keep what the next one is to know; how the command ends."""
    memory = Memory(beginning.cache, beginning.program, beginning.output)
    done = finished(asked, memory)
    tell(done)
    if done.timezone is not None and done.places:
        keep(
            beginning,
            done.told,
            timezone=done.timezone,
            now=asked.now,
            places=done.places,
            record=memory.record,
        )
    return done.told.code
