"""``goalposts schema``: what each kind of file may say, as JSON Schema for editors and other programs."""

import json
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.cli import options, streams
from generator.pipeline.cataloguing import catalogue_of
from generator.pipeline.describing import FILES, schema_of

_NAMES = tuple(each.name for each in FILES)


@click.command("schema")
@click.argument(
    "kind", metavar="[KIND]", required=False, type=options.Kind(_NAMES, "no kind of file is called `{}`")
)
@options.may_read_a_site
def command(
    *, kind: str | None, root: Path, as_of: date | None, form: str, strict: bool, quiet: bool, verbose: bool
) -> None:
    """Print the JSON Schema of a KIND of file: goal, metric, snapshot, site, annotations, checkin and others.

    In a site it offers the site's own ids. Without a KIND it lists them all; `--format json` prints every schema, by its name.
    """
    del as_of, strict, quiet, verbose  # a schema depends on no day, and says nothing of what is wrong
    known = catalogue_of(root)
    if kind is not None:
        _say(schema_of(kind, known))
    elif form == "json":
        _say({each.name: schema_of(each.name, known) for each in FILES})
    else:
        width = max(map(len, _NAMES))
        streams.say("".join(f"{each.name.ljust(width)}  {each.place}\n" for each in FILES))


def _say(document: Mapping[str, Any]) -> None:
    ascii_only = not streams.is_utf8(sys.stdout)
    streams.say(json.dumps(document, ensure_ascii=ascii_only, indent=2, allow_nan=False) + "\n")
