"""The group ``goalposts`` and its commands, each imported only when it is called.

Takes nothing; ``app`` is what ``entry`` runs. A command is a line in ``COMMANDS`` and a module with a ``command``. The lines
of ``--help`` stand here, since importing a command to ask for its help would import the whole pipeline.
"""

from collections.abc import Mapping
from typing import Any

import click

from generator.cli import options
from generator.cli.lazy_group import LazyGroup

#: The commands in the order in which people meet them, with their line in ``--help``.
COMMANDS: Mapping[str, str] = {
    "new": "Begin a site, a goal or a theme.",
    "build": "Check, judge, draw and write the whole site.",
    "check": "Say all that is wrong with the content, and write nothing.",
    "status": "Say how the goals stand.",
    "catalogue": "List the metrics, objectives, platforms and codes that there are.",
    "diff": "Say what differs between two states of the content in git.",
    "import": "Read the exports of other tools into the site's readings.",
    "pull": "Run the queries of sources.yaml and write what they answer into the site's readings.",
    "cms": "Write a form in the browser for colleagues who do not use git.",
    "record": "Write down one reading by hand.",
    "backtest": "Say how often what would have been forecast happened.",
    "serve": "Show the site on this machine, and show it anew whenever something is written.",
    "clean": "Remove what builds wrote to the output folder.",
    "schema": "Print what each kind of file may say, as JSON Schema for editors.",
    "explain": "Explain a diagnostic's code, with an example.",
}


@click.group(
    cls=LazyGroup,
    kinds=COMMANDS,
    package="generator.cli.commands",
    called="goalposts",
    unknown=lambda name: f"no command is called `{name}`",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="`goalposts COMMAND --help` tells more of each.",
)
@options.version
@click.option(
    "-C",
    "directory",
    metavar="DIR",
    type=options.ThereType(folder=True),
    help="The site's root, which holds content/; the current directory without it.",
)
def app(**_: Any) -> None:
    """Goals as code: an honest verdict on every goal, from plain text to a static report site."""
