"""``goalposts new goal``: asked letter by letter at a terminal, elsewhere a draft to fill in."""

import json
import os
from datetime import UTC, date, datetime
from pathlib import Path

import click

from generator.cli import exits, options, report as reporting, streams
from generator.cli.asking import is_at_terminal
from generator.cli.choices import choose_day
from generator.cli.new.dates import quarter_from
from generator.pipeline.checking import Checked, check
from generator.pipeline.drafting import Tried, blank_draft, slug, taken, tried, write_goal


@click.command("goal")
@click.argument("id_", metavar="[ID]", required=False)
@options.reads_a_site
def command(
    *,
    id_: str | None,
    root: Path,
    as_of: date | None,
    form: str,
    strict: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Begin a goal: what it is for, then each letter of SMART, judged before it is written.

    Where nobody is at a terminal, or a program asks for JSON, content/goals/ID.md becomes a draft with a comment for each letter.
    """
    checked = check(root, choose_day(as_of, os.environ, datetime.now(UTC)))
    if id_ is not None:
        _refuse(checked, id_)
    if verbose:
        streams.tell(reporting.timed(checked.timings))
    if form == "text" and is_at_terminal():
        return _asked(root, checked, id_, strict=strict, quiet=quiet)
    if id_ is None:
        raise click.UsageError(
            "nobody is at a terminal to be asked, so the goal needs an ID: `goalposts new goal local-followers`"
        )
    title = id_.replace("-", " ").replace("_", " ")
    text = blank_draft(checked, f"{title[:1].upper()}{title[1:]}", quarter_from(checked.as_of))
    goal = tried(checked, id_, text)
    if form == "json":
        return _written(root, goal, json.dumps({"path": goal.path, "state": "draft"}, ensure_ascii=False))
    return _written(root, goal, "" if quiet else f"{goal.path}: a draft; fill it in, then `goalposts check`")


def _asked(root: Path, checked: Checked, id_: str | None, *, strict: bool, quiet: bool) -> int:
    from generator.cli.new.interview import interview  # noqa: PLC0415 - only a person needs words for quantities

    if not checked.sound(strict=strict):
        reporting.tell(checked.diagnostics, checked.texts, form="text", root=root, quiet=True, strict=strict)
        return exits.CONTENT
    goal = interview(checked, id_)
    if goal is None:
        streams.tell("Nothing was written.\n")
        return exits.FINE
    next_ = f"{goal.path}: commit it, so that everybody can see when it was promised"
    return _written(root, goal, "" if quiet else next_)


def _refuse(checked: Checked, id_: str) -> None:
    """An id that cannot be one, or is one already."""
    fitting = slug(id_)
    if (
        not fitting
        or (id_ != fitting and id_ != id_.strip("-_. "))
        or any(sign in id_ for sign in "./\\ ")
        or not id_.isprintable()
    ):
        hint = f"; write `{fitting}`" if fitting else ""
        raise click.UsageError(f"`{id_}` is no id of a goal: letters, digits and - make one{hint}")
    there = taken(checked, id_)
    if there is not None:
        raise click.UsageError(f"the goal `{id_}` is there already, in {there}; give this one another id")


def _written(root: Path, goal: Tried, told: str) -> int:
    """``told`` is said of a goal that is written, if it says something."""
    try:
        write_goal(root, goal)
    except OSError as fault:
        streams.tell(f"goalposts: `{goal.path}` cannot be written: {fault.strerror}\n")
        return exits.CONTENT
    if told:
        streams.say(f"{told}\n")
    return exits.FINE
