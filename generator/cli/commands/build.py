"""``goalposts build``: the whole site, checked, judged, drawn and written; nothing of it where nothing is new."""

import json
import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import click

from generator.cli import options, report as reporting, streams
from generator.cli.asked import Asked, Finished
from generator.cli.scheduler import Scheduler
from generator.cli.text.builds import as_document, in_words
from generator.model.output import BuildTold
from generator.pipeline.cleaning import OUTPUT
from generator.pipeline.stopwatch import Stopwatch, Timing
from generator.pipeline.unchanged import begin, told_before


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
    help="Processes. Without it one, and on three cores or more one for each core where there are many goals.",
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
@click.option(
    "--no-cache", is_flag=True, help="Make everything anew, and remember nothing in .cache/goalposts/builds."
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
    no_cache: bool,
    root: Path,
    as_of: date | None,
    form: str,
    strict: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Check, judge, draw and write the whole site."""
    if jobs is not None and cluster is not None:
        raise click.UsageError(
            "`--jobs` and `--cluster` exclude each other; a cluster has the processes that were started in it"
        )
    if draw == "vega":
        options.draws()
    if all_audiences and audience is not None:
        raise click.UsageError("`--all-audiences` and `--audience` exclude each other; leave one of them out")
    asked = Asked(
        root=root,
        output=output or root / OUTPUT,
        now=datetime.now(UTC),
        as_of=as_of,
        audience=audience,
        for_all=all_audiences,
        theme=theme,
        base_url=base_url,
        noindex=noindex,
        jobs=jobs,
        cluster=cluster,
        by_vega=draw == "vega",
        strict=strict,
        form=form,
        quiet=quiet,
        verbose=verbose,
    )
    # Whoever doubts our pictures is not to be answered with those that lie there.
    return _built(asked) if no_cache or asked.by_vega else _with_receipts(asked)


def _with_receipts(asked: Asked) -> int:
    """Say again what the last build said where nothing changed since; else build, and keep a receipt."""
    watch = Stopwatch()
    with watch.stage("unchanged"):
        beginning = begin(asked.root, asked.output, asked.decisive)
        told = None if beginning is None else told_before(beginning, asked.now)
    if told is not None and _is_told_alike(told, asked):
        _tell(told, asked, watch.timings)
        return told.code
    if beginning is None:
        return _built(asked)
    from generator.cli.building import built_on  # noqa: PLC0415 - this alone takes longer than to see that nothing is new

    return built_on(asked, beginning, partial(_tell_of, asked))


def _built(asked: Asked) -> int:
    """Build everything, and tell of it."""
    from generator.cli.building import finished  # noqa: PLC0415

    done = finished(asked)
    _tell_of(asked, done)
    return done.told.code


def _tell_of(asked: Asked, done: Finished) -> None:
    _tell(done.told, asked, done.timings, done.removed)
    if asked.for_all and not done.has_audiences:
        raise click.UsageError("the site has no audiences; `audiences` in site.yaml names them")


def _is_told_alike(told: BuildTold, asked: Asked) -> bool:
    """Whether what was wrong was printed in the form that is asked for now, or nothing was."""
    shape = reporting.shape(asked.form, asked.root, quiet=asked.quiet)
    return told.shape == shape or told.counted == reporting.counted(())


def _tell(told: BuildTold, asked: Asked, timings: Iterable[Timing], removed: tuple[str, ...] = ()) -> None:
    """What was wrong to stderr, what was built to stdout."""
    reporting.say(told.said, form=asked.form)
    if asked.verbose:
        streams.tell(reporting.timed(timings))
    if told.builds and asked.form == "json":
        document = as_document(told, removed, for_all=asked.for_all)
        streams.say(json.dumps(document, ensure_ascii=not streams.is_utf8(sys.stdout), indent=2) + "\n")
    elif told.builds and not asked.quiet:
        lines = in_words(told, removed, asked=asked.audience, for_all=asked.for_all)
        streams.say("\n".join(lines) + "\n")
