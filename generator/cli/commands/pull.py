"""``goalposts pull``: what the queries of sources.yaml answer, into the site's readings."""

import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import click

from generator.cli import exits, options, report as reporting, streams
from generator.cli.choices import choose_day
from generator.cli.text.pulls import as_json, as_plan, as_text
from generator.diagnostics import sort_once, stops
from generator.pipeline.checking import check
from generator.pipeline.pulling import Run, plan_queries, pull_queries, unknown_query


@click.command("pull")
@click.argument("names", metavar="[NAME]…", nargs=-1)
@click.option(
    "--full", "whole", is_flag=True, help="Read all days again, and not only those since the newest reading."
)
@click.option("--dry-run", "dry", is_flag=True, help="Ask, say what came of it, and write nothing.")
@click.option("--explain", is_flag=True, help="Print the SQL and the engine's own plan, and ask nothing.")
@options.reads_a_site
def command(
    *,
    names: tuple[str, ...],
    whole: bool,
    dry: bool,
    explain: bool,
    root: Path,
    as_of: date | None,
    form: str,
    strict: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Run the queries of content/sources.yaml, all or those called NAME, and write what they answer into content/snapshots/."""
    checked = check(root, choose_day(as_of, os.environ, datetime.now(UTC)))
    in_the_way = sort_once((*checked.of_sources, *checked.unread))
    if any(stops(each, strict=strict) for each in in_the_way):
        reporting.tell(in_the_way, checked.texts, form=form, root=root, quiet=quiet, strict=strict)
        return exits.CONTENT
    fault = unknown_query(checked.sources, names)
    if fault is not None:
        raise click.UsageError(fault)
    run = Run(root=root, environ=os.environ, names=tuple(dict.fromkeys(names)), whole=whole, dry=dry)
    if explain:
        plans, refused = plan_queries(checked, run)
        streams.say("".join(as_plan(each) for each in plans))
    else:
        done, refused = pull_queries(checked, run)
        streams.say(
            as_json(done, refused)
            if form == "json"
            else "".join(as_text(each, dry=dry, width=streams.width_of(sys.stdout)) for each in done)
        )
    if explain or form != "json":
        reporting.tell(refused, checked.texts, form=form, root=root, quiet=quiet, strict=strict)
    if verbose:
        streams.tell(reporting.timed(checked.timings))
    return exits.CONTENT if refused else exits.FINE
