"""A group of commands that are imported only when they are called.

Takes what there is, each name with its line of help, the package of the modules and the sentence for a name that there is not; a
module there has a ``command``. It knows no command.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

import click

from generator.diagnostics.suggestions import nearest


class LazyGroup(click.Group):
    """The lines of ``--help`` are handed in, since importing a command to ask for its help would import the whole pipeline.

    ``unknown`` says that a name is none of these; ``called`` is how one that is near would be typed.
    """

    def __init__(
        self,
        *,
        kinds: Mapping[str, str],
        package: str,
        called: str,
        unknown: Callable[[str], str],
        **rest: Any,
    ) -> None:
        super().__init__(**rest)
        self._kinds, self._package, self._called, self._unknown = kinds, package, called, unknown

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(self._kinds)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in self._kinds:
            return None
        command = import_module(f"{self._package}.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(self._kinds.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in self._kinds and not args[0].startswith("-"):
            near = nearest(args[0], self._kinds)
            hint = (
                f"did you mean `{self._called} {near}`?" if near else f"there are {', '.join(self._kinds)}."
            )
            ctx.fail(f"{self._unknown(args[0])}; {hint}")
        return super().resolve_command(ctx, args)
