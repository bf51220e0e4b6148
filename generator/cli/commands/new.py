"""``goalposts new``: the group of what can be begun, each a module in ``cli/new``."""

from collections.abc import Mapping

import click

from generator.cli import options
from generator.cli.lazy_group import LazyGroup

#: What can be begun, in the order in which people meet it, with its line of help.
KINDS: Mapping[str, str] = {
    "site": "Begin a site: example goals, readings and settings, and the files of CI.",
    "goal": "Begin a goal, one letter of SMART after the other.",
    "theme": "Begin a theme of the site's own.",
}


@click.group(
    "new",
    cls=LazyGroup,
    kinds=KINDS,
    package="generator.cli.new",
    called="goalposts new",
    unknown=lambda name: f"no `{name}` can be begun",
)
@options.version
def command() -> None:
    """Begin a site, a goal or a theme. At a terminal what was not typed is asked; elsewhere defaults are taken."""
