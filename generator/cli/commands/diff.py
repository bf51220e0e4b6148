"""``goalposts diff``: which statuses, chances and goalposts differ between two states of the content."""

import os
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import click

from generator.cli import exits, options, report as reporting, streams
from generator.cli.choices import choose_day
from generator.cli.failing import Causes, failures
from generator.cli.text.differences_markdown import as_markdown
from generator.cli.text.differences_text import as_text, state_name
from generator.cli.text.fitting import fitted
from generator.diagnostics.excerpt import visible
from generator.documents import differences_json
from generator.l10n import words_for
from generator.model.difference import GoalDifference, Revision
from generator.pipeline.comparing import Comparison, NoState, State, compare


@click.command("diff")
@click.argument("before", metavar="REV")
@click.argument("after", metavar="[REV]", required=False)
@click.option(
    "--fail-on",
    "causes",
    metavar="WORDS",
    type=Causes(),
    default=frozenset(),
    help="End with 1 where a move is easier, harder or neutral, is easier and unexplained, or where a goal has come to a "
    "status: easier,off_track",
)
@options.reads_a_site
def command(
    *,
    before: str,
    after: str | None,
    causes: frozenset[str],
    root: Path,
    as_of: date | None,
    form: str,
    strict: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Say what differs between the content at REV and the working tree, or that at a second REV."""
    now = datetime.now(UTC)
    choose = choose_day(as_of, os.environ, now)
    comparison = compare(root, before, after, choose, strict=strict, now=now)
    if isinstance(comparison, NoState):
        raise click.UsageError(_no_state(comparison))
    for state, warnings in ((comparison.before, False), (comparison.after, not quiet)):
        _tell(state, form=form, root=root, warnings=warnings, strict=strict)
    if verbose:
        streams.tell(reporting.timed(comparison.timings))
    if comparison.differences is None:
        return exits.CONTENT
    _say(comparison, comparison.differences, form)
    texts = comparison.after.checked.texts
    reporting.tell(comparison.hints, texts, form=form, root=root, quiet=quiet, strict=strict)
    found = list(failures(comparison.differences, causes))
    streams.tell("".join(f"--fail-on: {each}\n" for each in found))
    return exits.CONTENT if found else exits.FINE


def _no_state(fault: NoState) -> str:
    name = visible(fault.revision)
    hint = ""
    if ".." in fault.revision:
        first, _, second = name.partition("..")
        hint = (
            f"; two states are two words: `goalposts diff {first or 'HEAD'} {second.lstrip('.') or 'HEAD'}`"
        )
    return f"`{name}` names no state to compare: {visible(fault.said)}{hint}"


def _tell(state: State, *, form: str, root: Path, warnings: bool, strict: bool) -> None:
    """What is wrong with a state. Warnings are of the one after alone: those of the other are past mending."""
    if form == "text" and state.report is None:
        streams.tell(f"{state_name(state)} cannot be judged:\n")
    reporting.tell(
        state.checked.diagnostics,
        state.checked.texts,
        form=form,
        root=root,
        quiet=not warnings,
        strict=strict and warnings,
    )


def _say(comparison: Comparison, found: Sequence[GoalDifference], form: str) -> None:
    report = comparison.after.report
    words = words_for("en", report.site.status.both if report is not None else ())
    if form == "json":
        before, after = (
            Revision(each.revision, each.commit) for each in (comparison.before, comparison.after)
        )
        as_of = comparison.after.checked.as_of
        streams.say(differences_json(found, as_of, before=before, after=after))
    elif form == "text":
        streams.say(fitted(as_text(words, comparison, found), streams.width_of(sys.stdout)))
    else:
        markdown = as_markdown(words, comparison, found)
        streams.say(markdown)
        streams.summarise(markdown, os.environ.get("GITHUB_STEP_SUMMARY"))
