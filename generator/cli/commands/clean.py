"""``goalposts clean``: what builds wrote is removed, and nothing else."""

from pathlib import Path

import click

from generator.cli import exits, options, progress, report, streams
from generator.pipeline.cleaning import clean_output


@click.command("clean")
@options.any_root
@options.output_format
@options.quiet
def command(*, root: Path, form: str, quiet: bool) -> int:
    """Remove what builds wrote to the output folder; what others put there stays."""
    summary, faults = clean_output(root, progress.waiting)
    report.tell(faults, {}, form=form, root=root, quiet=quiet, strict=False)
    if summary is None:
        return exits.CONTENT
    if not quiet:
        kept = f"; {summary.kept} that no build wrote stay" if summary.kept else ""
        streams.say(f"removed {summary.removed} files from {root / 'output'}{kept}\n")
    return exits.FINE
