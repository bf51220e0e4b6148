"""``goalposts new``: the group of what can be begun, each a module in ``cli/new``."""

from collections.abc import Mapping
from importlib import import_module

import click

from generator.diagnostics.suggestions import nearest

#: What can be begun, in the order in which people meet it, with its line of help.
KINDS: Mapping[str, str] = {
    "site": "Begin a site: example goals, readings and settings, and the files of CI.",
    "goal": "Begin a goal, one letter of SMART after the other.",
    "theme": "Begin a theme of the site's own.",
}


class Kinds(click.Group):
    """The group, which knows what can be begun before it imports any of it."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(KINDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in KINDS:
            return None
        command = import_module(f"generator.cli.new.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(KINDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in KINDS and not args[0].startswith("-"):
            near = nearest(args[0], KINDS)
            hint = f"did you mean `goalposts new {near}`?" if near else f"there are {', '.join(KINDS)}."
            ctx.fail(f"no `{args[0]}` can be begun; {hint}")
        return super().resolve_command(ctx, args)


@click.group("new", cls=Kinds)
def command() -> None:
    """Begin a site, a goal or a theme. At a terminal what was not typed is asked; elsewhere defaults are taken."""
