"""``goalposts build``: the whole site, checked, judged, drawn and written."""

import json
import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import click

from generator.cli import exits, options, progress, report as reporting, streams
from generator.cli.choices import choose_audience, choose_base_url, choose_day
from generator.model.output import WriteSummary
from generator.pipeline.building import BuildResult, build
from generator.pipeline.cleaning import OUTPUT
from generator.pipeline.workers import open_workers, processes_for


@click.command("build")
@click.option(
    "-o",
    "--output",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Where to write; output/ in the root without it.",
)
@click.option("--base-url", metavar="URL", help="Where the site will stand: https://goals.example.org/")
@options.audience
@click.option("--theme", metavar="NAME", help="Another theme than the site's.")
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(1, 256),
    help="Processes; as many as there are cores without it, if it pays.",
)
@options.reads_a_site
def command(
    *,
    output: Path | None,
    base_url: str | None,
    audience: str | None,
    theme: str | None,
    jobs: int | None,
    root: Path,
    as_of: date | None,
    form: str,
    strict: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Check, judge, draw and write the whole site."""
    now = datetime.now(UTC)
    with progress.shown(quiet=quiet) as tell:
        result = build(
            root,
            output or root / OUTPUT,
            choose_day=choose_day(as_of, os.environ, now),
            choose_audience=choose_audience(audience, everybody=False),
            theme=theme,
            base_url=choose_base_url(base_url, os.environ),
            workers_for=lambda goals: open_workers(jobs or processes_for(goals)),
            strict=strict,
            progress=tell,
            waiting=progress.waiting,
            now=now,
        )
    reporting.tell(result.diagnostics, result.texts, form=form, root=root, quiet=quiet, strict=strict)
    if verbose:
        streams.tell(reporting.timed(result.timings))
    if result.summary is None:
        return exits.USAGE if result.refused else exits.CONTENT
    if form == "json":
        streams.say(_as_json(result, result.summary))
    elif not quiet:
        streams.say(_in_words(result, result.summary, chosen=audience is not None))
    return reporting.exit_code(result.diagnostics, strict=strict)


def _in_words(result: BuildResult, summary: WriteSummary, *, chosen: bool) -> str:
    judged = result.judged
    assert judged is not None
    assert judged.report is not None
    audiences = judged.report.site.audiences
    kept = f", {summary.kept} of others kept" if summary.kept else ""
    first = f"the first of {', '.join(audiences)}; `--audience` chooses another"
    lines = [
        f"{reporting.number(len(judged.report.goals), 'goal')} on {judged.checked.as_of}, {reporting.counted(result.diagnostics)}",
        f"{summary.folder}: {summary.written} files written, {summary.unchanged} unchanged, {summary.removed} removed{kept}",
    ]
    if judged.audience is not None:
        lines.append(f"built for the audience {judged.audience}" + ("" if chosen else f", {first}"))
    lines.append(f"open {Path(summary.folder) / 'index.html'}")
    return "\n".join(lines) + "\n"


def _as_json(result: BuildResult, summary: WriteSummary) -> str:
    judged = result.judged
    assert judged is not None
    document = {
        "output": summary.folder,
        "as_of": judged.checked.as_of.isoformat(),
        "audience": judged.audience,
        "written": summary.written,
        "unchanged": summary.unchanged,
        "removed": summary.removed,
        "kept": summary.kept,
    }
    return json.dumps(document, ensure_ascii=not streams.is_utf8(sys.stdout), indent=2) + "\n"
