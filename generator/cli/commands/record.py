"""``goalposts record``: one reading by hand, and how the goals that use it stand with it."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

import click

from generator.cli import exits, options, report as reporting, streams
from generator.cli.asking import is_at_terminal
from generator.cli.choices import choose_audience, choose_day
from generator.cli.text.records import asked, recorded
from generator.diagnostics import Diagnostic, Severity
from generator.diagnostics.codes.exports import READING_THERE
from generator.l10n import words_for
from generator.model.report import Report
from generator.pipeline.checking import Checked, check, recheck
from generator.pipeline.judging import judge_checked
from generator.pipeline.recording import Plan, Wanted, planned, write


@click.command("record")
@click.argument("metric")
@click.argument("value")
@click.option("--account", metavar="A", help="The account that it is of: platform/name.")
@click.option("--segment", metavar="S", help="The segment that it is of.")
@click.option(
    "--date", "day", metavar="D", type=options.DayType(), help="The day that it describes; today without it."
)
@click.option("--source", metavar="S", help="Where it was read; without it that of the series' last reading.")
@click.option("--note", metavar="T", help="A note on it.")
@click.option("--yes", "sure", is_flag=True, help="Replace another value of that day without asking.")
@options.reads_a_site
def command(
    *,
    metric: str,
    value: str,
    account: str | None,
    segment: str | None,
    day: date | None,
    source: str | None,
    note: str | None,
    sure: bool,
    root: Path,
    as_of: date | None,
    form: str,
    strict: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Write down that METRIC is VALUE, in the file where its readings live."""
    now = datetime.now(UTC)
    choose = choose_day(as_of, os.environ, now)
    checked = check(root, choose)
    if not checked.sound(strict=strict):
        reporting.tell(checked.diagnostics, checked.texts, form=form, root=root, quiet=quiet, strict=strict)
        return exits.CONTENT
    wanted = Wanted(
        metric=metric, value=value, account=account, segment=segment, day=day, source=source, note=note
    )
    plan = planned(root, checked, wanted)
    if isinstance(plan, Plan) and plan.replaces is not None and not sure and not _agreed(plan):
        plan = READING_THERE.at(None, asked(plan), fix="add --yes to replace it")
    if isinstance(plan, Diagnostic):
        reporting.tell((plan,), {}, form=form, root=root, quiet=quiet, strict=strict)
        return exits.CONTENT
    # What can go wrong goes wrong before anything is written.
    before = checked
    if plan.path:
        checked = recheck(checked, plan.path, plan.text, choose)
    judged = judge_checked(checked, choose_audience(None, everybody=True), strict=strict, now=now)
    refused = write(root, plan) if judged.report is not None and plan.path else None
    said = judged.checked.diagnostics if refused is None else (refused,)
    if plan.path and judged.report is not None and refused is None:
        _tell_doubts(before, checked, plan.path, form=form, root=root, quiet=quiet)
    reporting.tell(said, judged.checked.texts, form=form, root=root, quiet=True, strict=strict)
    if judged.report is None or refused is not None:
        return exits.CONTENT
    _say(plan, judged.report, form=form)
    if verbose:
        streams.tell(reporting.timed(judged.timings))
    return exits.FINE


def _say(plan: Plan, report: Report, *, form: str) -> None:
    words = words_for("en", report.site.status.both)
    streams.say(recorded(words, plan, report, as_json=form == "json"))


def _tell_doubts(before: Checked, after: Checked, path: str, *, form: str, root: Path, quiet: bool) -> None:
    """Warn of what the check says of the file at ``path`` only since the reading stands in it."""
    known = {(each.code, each.message) for each in before.diagnostics}
    doubts = tuple(
        each
        for each in after.diagnostics
        if each.severity is Severity.WARNING
        and each.span is not None
        and each.span.path == path
        and (each.code, each.message) not in known
    )
    reporting.tell(doubts, after.texts, form=form, root=root, quiet=quiet, strict=False)


def _agreed(plan: Plan) -> bool:
    """Whether a person at a terminal says so; elsewhere nobody is asked."""
    return is_at_terminal() and click.confirm(f"{asked(plan)}. Replace it?", default=False)
