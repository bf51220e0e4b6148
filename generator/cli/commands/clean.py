"""``goalposts clean``: what builds wrote is removed, what they remember where that is asked for, and nothing else."""

import json
from datetime import date
from pathlib import Path

import click

from generator.cli import exits, options, progress, report, streams
from generator.model.output import WriteSummary
from generator.pipeline.cleaning import clean_cache, clean_output


@click.command("clean")
@click.option("--cache", is_flag=True, help="Also what builds remember, in .cache/goalposts/builds.")
@options.may_read_a_site
def command(
    *, cache: bool, root: Path, as_of: date | None, form: str, strict: bool, quiet: bool, verbose: bool
) -> int:
    """Remove what builds wrote to the output folder; what others put there stays."""
    del as_of, strict, verbose  # what builds wrote depends on no day, and nothing is judged
    summary, faults = clean_output(root, progress.waiting)
    report.tell(faults, {}, form=form, root=root, quiet=quiet, strict=False)
    if summary is None:
        return exits.CONTENT
    forgotten = clean_cache(root) if cache else None
    if form == "json":
        done = {"output": str(root / "output"), "removed": summary.removed, "kept": summary.kept}
        streams.say(json.dumps({**done, "from_cache": forgotten}, ensure_ascii=False) + "\n")
    elif not quiet:
        streams.say(_said(root / "output", summary, forgotten))
    return exits.FINE


def _said(output: Path, summary: WriteSummary, forgotten: int | None) -> str:
    removed = f"removed {summary.removed} {_files(summary.removed)} from {output}"
    remembered = "" if forgotten is None else f" and {forgotten} from the cache"
    kept = ""
    if summary.kept:
        kept = f"; {summary.kept} that no build wrote {'stays' if summary.kept == 1 else 'stay'}"
    return f"{removed}{remembered}{kept}\n"


def _files(number: int) -> str:
    return "file" if number == 1 else "files"
