"""``goalposts status``: how the goals stand, as a table, in detail, or as JSON."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from generator.cli import exits, options, report as reporting, streams
from generator.cli.judging import judged_aloud
from generator.diagnostics.suggestions import nearest_few
from generator.documents import goals_json
from generator.l10n import words_for
from generator.model.report import Report


@click.command("status")
@click.argument("goals", nargs=-1, metavar="[GOAL]...")
@options.audience
@options.reads_a_site
def command(
    *,
    goals: tuple[str, ...],
    audience: str | None,
    root: Path,
    as_of: date | None,
    form: str,
    strict: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Say how the goals stand; of each GOAL that is named, all there is to say."""
    judged = judged_aloud(
        root, audience=audience, as_of=as_of, form=form, strict=strict, quiet=quiet, verbose=verbose
    )
    if judged.report is None:
        return exits.CONTENT
    shown = _chosen(judged.report, goals)
    streams.say(
        goals_json(shown) if form == "json" else _in_words(judged.report, shown, in_detail=bool(goals))
    )
    return reporting.exit_code(judged.checked.diagnostics, strict=strict)


def _chosen(report: Report, ids: Sequence[str]) -> Report:
    """``report`` with the goals that were named, in that order; with all where none was."""
    by_id = {goal.goal.id: goal for goal in report.goals}
    for each in ids:
        if each not in by_id:
            near = nearest_few(each, by_id, 3)
            hint = f"; did you mean {' or '.join(f'`{id_}`' for id_ in near)}?" if near else ""
            raise click.UsageError(f"no goal has the id `{each}`{hint}")
    return replace(report, goals=tuple(by_id[each] for each in dict.fromkeys(ids))) if ids else report


def _in_words(seen: Report, shown: Report, *, in_detail: bool) -> str:
    from generator.cli.text.board import board  # noqa: PLC0415 - rich is needed for words alone
    from generator.cli.text.detail import detail  # noqa: PLC0415

    words = words_for("en", seen.site.status.both)
    width, colour = streams.width_of(sys.stdout), streams.wants_colour(sys.stdout)
    if not in_detail:
        return board(words, shown, width=width, colour=colour)
    return "\n".join(detail(words, seen, goal, width=width, colour=colour) for goal in shown.goals)
