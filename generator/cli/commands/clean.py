"""``goalposts clean``: what builds wrote is removed, what they remember where that is asked for, and nothing else."""

from pathlib import Path

import click

from generator.cli import exits, options, progress, report, streams
from generator.pipeline.cleaning import clean_cache, clean_output


@click.command("clean")
@click.option("--cache", is_flag=True, help="Also what builds remember, in .cache/goalposts/builds.")
@options.any_root
@options.output_format
@options.quiet
def command(*, cache: bool, root: Path, form: str, quiet: bool) -> int:
    """Remove what builds wrote to the output folder; what others put there stays."""
    summary, faults = clean_output(root, progress.waiting)
    report.tell(faults, {}, form=form, root=root, quiet=quiet, strict=False)
    if summary is None:
        return exits.CONTENT
    forgotten = f" and {clean_cache(root)} from the cache" if cache else ""
    if not quiet:
        kept = f"; {summary.kept} that no build wrote stay" if summary.kept else ""
        streams.say(f"removed {summary.removed} files from {root / 'output'}{forgotten}{kept}\n")
    return exits.FINE
