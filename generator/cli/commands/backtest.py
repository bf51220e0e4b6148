"""``goalposts backtest``: how often what would have been said happened, by the site's own past or for cases from a file."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.cli import exits, options, report as reporting, streams
from generator.cli.judging import judged_aloud
from generator.model.report import Report
from generator.pipeline.backtesting import Replayed, case_of, foretold, replayed_series

#: With fewer tries a share says nothing.
FEW = 8


@click.command("backtest")
@click.option(
    "--cases",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Cases as JSON lines; prints a prediction for each, in their order.",
)
@options.any_root
@options.as_of
@options.output_format
@options.strict
@options.quiet
@options.verbose
def command(
    *,
    cases: Path | None,
    root: Path,
    as_of: date | None,
    form: str,
    strict: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Say how often what would have been forecast happened."""
    if cases is not None:
        return _foretold(cases)
    if not (root / "content").is_dir():
        raise click.UsageError(f"`{root}` holds no content/ folder; `-C DIR` names a site's root")
    judged = judged_aloud(
        root, audience=None, as_of=as_of, form=form, strict=strict, quiet=quiet, verbose=verbose
    )
    if judged.report is None:
        return exits.CONTENT
    rows = replayed_series(judged.report)
    streams.say(_as_json(judged.report, rows) if form == "json" else _as_text(rows))
    return reporting.exit_code(judged.checked.diagnostics, strict=strict)


def _foretold(path: Path) -> int:
    """The predictions for a file's cases, or what is wrong with its first bad line."""
    cases: list[Mapping[str, Any]] = []
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        if not line.strip():
            continue
        case, trouble = case_of(line)
        if case is None:
            streams.tell(f"error: {path}:{number}: {trouble}\n")
            return exits.CONTENT
        cases.append(case)
    streams.say("".join(json.dumps(each) + "\n" for each in foretold(cases)))
    return exits.FINE


def _as_json(report: Report, rows: Sequence[Replayed]) -> str:
    document = {
        "schema": 1,
        "as_of": report.as_of.isoformat(),
        "replayed": [
            {
                "type": row.kind,
                "horizon": row.horizon,
                "said": row.said,
                "count": row.count,
                "happened": row.happened,
            }
            for row in rows
        ],
    }
    return json.dumps(document, indent=1) + "\n"


def _as_text(rows: Sequence[Replayed]) -> str:
    if not rows:
        return "The site's history is too short to replay: a series needs more than nine readings.\n"
    lines = ["type      steps ahead   said   happened"]
    lines += [f"{row.kind:<10}{row.horizon:>11}{row.said:>7.0%}   {_share(row)}" for row in rows]
    return "\n".join(lines) + "\n"


def _share(row: Replayed) -> str:
    if row.count < FEW:
        return f"too few to say ({row.happened} of {row.count})"
    return f"{row.happened / row.count:>4.0%} ({row.happened} of {row.count})"
