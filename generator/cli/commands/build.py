"""``goalposts build``: the whole site, checked, judged, drawn and written."""

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import click

from generator.cli import exits, options, progress, report as reporting, streams, working
from generator.cli.choices import choose_audience, choose_base_url, choose_day
from generator.cli.working import Scheduler
from generator.model.output import WriteSummary
from generator.model.report import Report
from generator.pipeline.building import BuildResult, Ways, build, build_for_all
from generator.pipeline.checking import ChooseDay
from generator.pipeline.cleaning import OUTPUT


@click.command("build")
@click.option(
    "-o",
    "--output",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Where to write; output/ in the root without it.",
)
@click.option("--base-url", metavar="URL", help="Where the site will stand: https://goals.example.org/")
@click.option("--noindex", is_flag=True, help="Ask search engines out of the whole site, as of a preview.")
@options.audience
@click.option(
    "--all-audiences",
    is_flag=True,
    help="For each of the site's audiences, into a folder of its name; below the base URL it has that folder too.",
)
@click.option("--theme", metavar="NAME", help="Another theme than the site's.")
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(1, 256),
    help="Processes; as many as there are cores without it, if it pays.",
)
@click.option(
    "--cluster",
    metavar="ADDRESS",
    type=Scheduler(),
    help="A Dask scheduler whose workers draw and print instead: tcp://10.0.0.5:8786. They have to be trusted.",
)
@click.option(
    "--draw",
    type=click.Choice(["plans", "vega"]),
    default="plans",
    help="Who draws the pictures: we, by plans, or Vega itself, for whoever doubts them. They are the same; Vega takes longer.",
)
@options.reads_a_site
def command(
    *,
    output: Path | None,
    base_url: str | None,
    noindex: bool,
    audience: str | None,
    all_audiences: bool,
    theme: str | None,
    jobs: int | None,
    cluster: str | None,
    draw: str,
    root: Path,
    as_of: date | None,
    form: str,
    strict: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Check, judge, draw and write the whole site."""
    options.draws()
    if all_audiences and audience is not None:
        raise click.UsageError("`--all-audiences` and `--audience` exclude each other; leave one of them out")
    now, where = datetime.now(UTC), output or root / OUTPUT
    with progress.shown(quiet=quiet) as tell:
        ways = Ways(
            workers_for=working.workers_for(jobs, cluster),
            strict=strict,
            noindex=noindex,
            by_vega=draw == "vega",
            progress=tell,
            waiting=progress.waiting,
        )
        builds = _chosen(choose_day(as_of, os.environ, now), audience, for_all=all_audiences)
        url = choose_base_url(base_url, os.environ)
        result = builds(root, where, theme=theme, base_url=url, ways=ways, now=now)
    reporting.tell(result.diagnostics, result.texts, form=form, root=root, quiet=quiet, strict=strict)
    if verbose:
        streams.tell(reporting.timed(result.timings))
    if all_audiences and result.checked is not None and not result.checked.book.site.audiences:
        raise click.UsageError("the site has no audiences; `audiences` in site.yaml names them")
    if not result.summaries:
        return exits.USAGE if result.refused else exits.CONTENT
    if form == "json":
        _say_json(_all_as_json(result) if all_audiences else _one_as_json(result))
    elif not quiet:
        _say(_all_in_words(result) if all_audiences else _in_words(result, audience))
    return reporting.exit_code(result.diagnostics, strict=strict)


def _say(lines: Iterable[str]) -> None:
    streams.say("\n".join(lines) + "\n")


def _chosen(day: ChooseDay, audience: str | None, *, for_all: bool) -> Callable[..., BuildResult]:
    """The build that was asked for: for one audience, or for each."""
    if for_all:
        return partial(build_for_all, choose_day=day)
    return partial(build, choose_day=day, choose_audience=choose_audience(audience, everybody=False))


def _in_words(result: BuildResult, asked: str | None) -> Iterator[str]:
    """What was built for one audience, which is the one that was asked for or the site's first."""
    [(audience, summary)] = result.summaries.items()
    report = result.reports[audience]
    yield f"{_goals(report)}, {reporting.counted(result.diagnostics)}"
    yield _written(summary)
    if audience is not None:
        first = f", the first of {', '.join(report.site.audiences)}; `--audience` chooses another"
        yield f"built for the audience {audience}{'' if asked else first}"
    yield f"open {Path(summary.folder) / 'index.html'}"


def _all_in_words(result: BuildResult) -> Iterator[str]:
    """A line or two for each audience, then what is wrong in any."""
    for audience, summary in result.summaries.items():
        report = result.reports[audience]
        private = ", hidden from search engines" if audience in report.site.private_audiences else ""
        yield f"{audience}: {_goals(report)}{private}"
        yield _written(summary)
    yield from (f"{folder}: removed, since the site has no such audience" for folder in result.removed)
    yield reporting.counted(result.diagnostics)


def _goals(report: Report) -> str:
    return f"{reporting.number(len(report.goals), 'goal')} on {report.as_of}"


def _written(summary: WriteSummary) -> str:
    kept = f", {summary.kept} of others kept" if summary.kept else ""
    return (
        f"{summary.folder}: {summary.written} files written, {summary.unchanged} unchanged, "
        f"{summary.removed} removed{kept}"
    )


def _say_json(document: Mapping[str, object]) -> None:
    streams.say(json.dumps(document, ensure_ascii=not streams.is_utf8(sys.stdout), indent=2) + "\n")


def _one_as_json(result: BuildResult) -> Mapping[str, object]:
    [(audience, summary)] = result.summaries.items()
    return _build(result.reports[audience], audience, summary)


def _all_as_json(result: BuildResult) -> Mapping[str, object]:
    builds = [_build(result.reports[each], each, summary) for each, summary in result.summaries.items()]
    return {"builds": builds, "removed": list(result.removed)}


def _build(report: Report, audience: str | None, summary: WriteSummary) -> Mapping[str, object]:
    return {
        "output": summary.folder,
        "as_of": report.as_of.isoformat(),
        "audience": audience,
        "written": summary.written,
        "unchanged": summary.unchanged,
        "removed": summary.removed,
        "kept": summary.kept,
    }
