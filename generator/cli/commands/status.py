"""``goalposts status``: how the goals stand, as a table, in detail, as Markdown or as JSON."""

import os
import sys
from datetime import date
from pathlib import Path

import click

from generator.cli import exits, options, report as reporting, streams
from generator.cli.choosing import Filter, chosen
from generator.cli.judging import judged_aloud
from generator.l10n import words_for
from generator.model.report import Report
from generator.pipeline import as_shown
from generator.pipeline.judging import Evaluate


@click.command("status")
@click.argument("goals", nargs=-1, metavar="[GOAL]...")
@options.audience
@click.option("--client", "clients", multiple=True, metavar="NAME", help="Only goals for this client.")
@click.option(
    "--owner", "owners", multiple=True, metavar="NAME", help="Only goals that this one answers for."
)
@click.option(
    "--status", "statuses", multiple=True, metavar="STATUS", help="Only goals that stand so, as off_track."
)
@click.option(
    "--objective", "objectives", multiple=True, metavar="ID", help="Only goals that serve this objective."
)
@options.reads_a_site
def command(
    *,
    goals: tuple[str, ...],
    audience: str | None,
    clients: tuple[str, ...],
    owners: tuple[str, ...],
    statuses: tuple[str, ...],
    objectives: tuple[str, ...],
    root: Path,
    as_of: date | None,
    form: str,
    strict: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Say how the goals stand; of each GOAL that is named, all there is to say.

    A GOAL with `*` or `?` is a pattern of ids. Options narrow it further: all of them have to hold, and of an option that is given twice
    either value.
    """
    wanted = Filter(ids=goals, clients=clients, owners=owners, statuses=statuses, objectives=objectives)
    judged = judged_aloud(
        root,
        audience=audience,
        as_of=as_of,
        form=form,
        strict=strict,
        quiet=quiet,
        verbose=verbose,
        evaluated=_as_shown(root, wanted, form),
    )
    if judged.report is None:
        return exits.CONTENT
    shown = chosen(judged.report, wanted)
    if form == "json":
        _say_json(shown)
    elif form == "github":
        _say_markdown(shown, wanted)
    else:
        streams.say(_in_words(judged.report, shown, wanted))
    return reporting.exit_code(judged.checked.diagnostics, strict=strict)


def _as_shown(root: Path, wanted: Filter, form: str) -> Evaluate:
    """How far to judge: what is not printed is not asked."""
    if form == "json":
        return as_shown.in_full(root)
    return as_shown.in_detail(wanted.ids) if form == "text" and wanted.names_goals else as_shown.IN_A_TABLE


def _say_json(shown: Report) -> None:
    from generator.documents import goals_json  # noqa: PLC0415 - feeds and calendars, which come with it, are no table's

    streams.say(goals_json(shown))


def _say_markdown(shown: Report, wanted: Filter) -> None:
    """To stdout, and into the summary of a workflow's step where there is one."""
    from generator.cli.text.board_markdown import board_markdown  # noqa: PLC0415 - rich is needed for words alone

    words = words_for("en", shown.site.status.both)
    markdown = board_markdown(words, shown, nothing=_nothing(wanted))
    streams.say(markdown)
    streams.summarise(markdown, os.environ.get("GITHUB_STEP_SUMMARY"))


def _in_words(seen: Report, shown: Report, wanted: Filter) -> str:
    from generator.cli.text.board import board  # noqa: PLC0415 - rich is needed for words alone
    from generator.cli.text.detail import detail  # noqa: PLC0415

    words = words_for("en", seen.site.status.both)
    width, colour = streams.width_of(sys.stdout), streams.wants_colour(sys.stdout)
    if not shown.goals:
        return f"{_nothing(wanted)}\n"
    if not wanted.names_goals:
        return board(words, shown, width=width, colour=colour)
    return "\n".join(detail(words, seen, goal, width=width, colour=colour) for goal in shown.goals)


def _nothing(wanted: Filter) -> str:
    return "There are no goals yet." if wanted.is_empty else "No goal matches."
