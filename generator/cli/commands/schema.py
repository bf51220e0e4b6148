"""``goalposts schema``: what each kind of file may say, as JSON Schema for editors and other programs."""

import json
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.cli import options, streams
from generator.diagnostics.suggestions import did_you_mean, listed
from generator.pipeline.cataloguing import catalogue_of
from generator.pipeline.describing import FILES, schema_of

_NAMES = tuple(each.name for each in FILES)


class Kind(click.ParamType[str]):
    """A kind of file, by its name."""

    name = "kind"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value not in _NAMES:
            fix = did_you_mean(value, _NAMES, otherwise=f"there is {listed(_NAMES)}")
            self.fail(f"no kind of file is called `{value}`; {fix}", param, ctx)
        return value


@click.command("schema")
@click.argument("kind", metavar="[KIND]", required=False, type=Kind())
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
