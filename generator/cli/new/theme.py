"""``goalposts new theme``: a theme that changes a little of the one that ships, to go on from."""

from pathlib import Path

import click

from generator.cli import exits, options, streams
from generator.pipeline.starting import Refused, new_theme


@click.command("theme")
@click.argument("name", metavar="NAME")
@options.site_root
@options.quiet
@options.traced
@options.version
def command(*, name: str, root: Path, quiet: bool, verbose: bool) -> int:
    """Begin the theme NAME in themes/NAME: its colours, one template and one rule of style; all else is the default theme's."""
    del verbose  # who runs commands looks for it where something is wrong with us
    done = new_theme(root, name)
    if isinstance(done, Refused):
        if not done.by_disk:
            raise click.UsageError(done.reason)
        streams.tell(f"goalposts: {done.reason}\n")
        return exits.CONTENT
    if not quiet:
        streams.say("".join(f"{path}\n" for path in done))
        streams.say(
            f"{len(done)} files written. Next:\n\n  goalposts build --theme {name}\n  `theme: {name}` in content/site.yaml\n"
        )
    return exits.FINE
