"""``goalposts check``: everything wrong with the content, at once."""

import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import click

from generator.cli import options, report, streams
from generator.cli.choices import choose_day
from generator.diagnostics.formats import as_json
from generator.pipeline.theming import check_all


@click.command("check")
@options.reads_a_site
def command(*, root: Path, as_of: date | None, form: str, strict: bool, quiet: bool, verbose: bool) -> int:
    """Say all that is wrong with the content, and write nothing."""
    checked = check_all(root, choose_day(as_of, os.environ, datetime.now(UTC)))
    if form == "json":
        streams.say(as_json(checked.diagnostics, ascii_only=not streams.is_utf8(sys.stdout)))
    else:
        report.tell(checked.diagnostics, checked.texts, form=form, root=root, quiet=quiet, strict=strict)
    if verbose:
        streams.tell(report.timed(checked.timings))
    if form == "text" and not quiet:
        files = report.number(sum(path.startswith("content/") for path in checked.texts), "file")
        streams.say(f"{report.counted(checked.diagnostics)} in {files}\n")
    return report.exit_code(checked.diagnostics, strict=strict)
