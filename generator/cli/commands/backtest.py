"""``goalposts backtest``: how often what would have been said happened, by the site's own past or for cases from a file."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.cli import exits, options, report as reporting, streams
from generator.cli.judging import judged_aloud
from generator.model.reliability import Band, Record, Reliability
from generator.model.report import Report
from generator.pipeline.backtesting import case_of, foretold, record_of


@click.command("backtest")
@click.option(
    "--cases",
    metavar="FILE",
    type=options.ThereType(folder=False),
    help="Cases as JSON lines; prints a prediction for each, in their order.",
)
@options.may_read_a_site
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
    record = record_of(judged.report, None)
    streams.say(_as_json(judged.report, record) if form == "json" else _as_text(record))
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


def _as_json(report: Report, record: Record) -> str:
    document = {
        "schema": 1,
        "as_of": report.as_of.isoformat(),
        "series": record.series,
        "overall": _reliability(record.overall),
        "by_type": {str(type_): _reliability(each) for type_, each in record.by_type.items()},
        "by_horizon": {str(steps): _reliability(each) for steps, each in record.by_horizon.items()},
    }
    return json.dumps(document, indent=1) + "\n"


def _reliability(of: Reliability) -> Mapping[str, Any]:
    return {
        "forecasts": of.forecasts,
        "ranges": [
            {"share": each.share, "held": each.held, "likely": list(each.likely)} for each in of.ranges
        ],
        "bands": [
            {
                "low": band.low,
                "high": band.high,
                "said": round(band.said, 4),
                "count": band.count,
                "came": band.came,
                "likely": list(band.likely),
            }
            for band in of.bands
            if band.count
        ],
    }


def _as_text(record: Record) -> str:
    overall = record.overall
    if not overall.forecasts:
        return "The site's history is too short to replay: a series needs more than nine readings.\n"
    groups = {
        "all": overall,
        **{str(type_): each for type_, each in record.by_type.items()},
        **{f"{steps} steps ahead": each for steps, each in record.by_horizon.items()},
    }
    lines = [
        "said        on average   came true",
        *(_band(band) for band in overall.bands if band.count),
        "",
        "forecasts          many   80 % range held   95 % range held",
        *(
            f"{name:<17}{of.forecasts:>6}"
            + "".join(f"{each.held / of.forecasts:>18.0%}" for each in of.ranges)
            for name, of in groups.items()
        ),
    ]
    return "\n".join(lines) + "\n"


def _band(band: Band) -> str:
    said = f"{band.low:.0%} to {band.high:.0%}"
    return f"{said:<12}{band.said:>10.0%}   {_came(band)}"


def _came(band: Band) -> str:
    """How often it came true, and whether luck explains the difference."""
    counted = f"{band.came} of {band.count}"
    if not band.says_something:
        return f"too few to say ({counted})"
    fewest, most = band.likely
    apart = "" if band.is_as_said else f": luck alone gives {fewest} to {most}"
    return f"{band.came / band.count:>4.0%} ({counted}){apart}"
