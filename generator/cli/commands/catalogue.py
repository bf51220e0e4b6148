"""``goalposts catalogue``: what goals and readings can refer to by its id, and the codes that programs meet."""

import sys
from datetime import date
from pathlib import Path

import click

from generator.cli import exits, options, report as reporting, streams
from generator.cli.text.catalogue import KINDS, as_json, as_markdown, as_text, counted_codes, sheets
from generator.pipeline.cataloguing import Catalogue, catalogue_of


@click.command("catalogue")
@click.argument(
    "kind",
    metavar="[metrics|objectives|platforms|codes]",
    required=False,
    type=options.Kind(KINDS, "there is no catalogue of `{}`"),
)
@options.may_read_a_site
def command(
    *, kind: str | None, root: Path, as_of: date | None, form: str, strict: bool, quiet: bool, verbose: bool
) -> int:
    """List the metrics, objectives, platforms and codes that there are: those that ship, and a site's own.

    Outside a site it lists what ships. Without a name it lists all, as text without the codes, which `goalposts explain CODE` explains.
    """
    del as_of, verbose  # what there is to refer to depends on no day, and is soon found
    found = catalogue_of(root)
    reporting.tell(found.diagnostics, found.texts, form=form, root=root, quiet=quiet, strict=strict)
    kinds = (kind,) if kind else KINDS
    if form == "json":
        streams.say(as_json(found, kinds, ascii_only=not streams.is_utf8(sys.stdout)))
    elif form == "github":
        streams.say(as_markdown(sheets(found, kinds)))
    else:
        _say_text(found, kind, quiet=quiet)
    return reporting.exit_code(found.diagnostics, strict=strict) if found.in_a_site else exits.FINE


def _say_text(found: Catalogue, kind: str | None, *, quiet: bool) -> None:
    kinds = (kind,) if kind else tuple(each for each in KINDS if each != "codes")
    width, colour = streams.width_of(sys.stdout), streams.wants_colour(sys.stdout)
    streams.say(as_text(sheets(found, kinds), width=width, colour=colour))
    if kind is None and not quiet:
        counts = ", ".join(f"{count} {name}" for name, count in counted_codes())
        streams.say(f"\n`goalposts catalogue codes` lists the codes: {counts}.\n")
    if not found.in_a_site and kind != "codes" and not quiet:
        streams.tell("There is no site here: this is what ships.\n")
