"""``goalposts import``: the exports of other tools into the site's readings."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

from generator.cli import exits, options, report as reporting, streams
from generator.cli.asking import account_asked, entry_of, is_at_terminal, told_by_hand
from generator.cli.choices import choose_day
from generator.cli.text.imports import as_json, as_text, as_yaml
from generator.diagnostics import Diagnostic, sort_once, stops
from generator.diagnostics.suggestions import did_you_mean, listed
from generator.model.book import Book
from generator.model.remembered import MAPPED, RememberedImport, map_fault
from generator.pipeline.checking import check
from generator.pipeline.importing import (
    KINDS,
    Export,
    Imported,
    ReadFile,
    Refusal,
    accounts_of,
    asked_of,
    open_file,
    put_file,
    read_file,
)
from generator.pipeline.telling import Typed, told_of


class MapType(click.ParamType[tuple[tuple[str, str], ...]]):
    """Columns by what they are: ``date=Day,value=Reach,metric=reach``; may be given several times."""

    name = "columns"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[tuple[str, str], ...]:
        if isinstance(value, tuple):
            return value
        pairs = []
        for part in _parts(str(value)):
            name, is_pair, column = part.partition("=")
            name = name.strip()
            if not is_pair or name not in MAPPED:
                otherwise = (
                    f"write NAME=COLUMN with {listed(MAPPED)}: a column of numbers is value=COLUMN,metric=ID"
                )
                fix = did_you_mean(name, MAPPED, otherwise=otherwise)
                what = f"`{name}` is nothing that --map knows" if is_pair else f"`{part}` names no column"
                self.fail(f"{what}; {fix}", param, ctx)
            column = column.strip().strip('"')
            fault = map_fault(name, column)
            if fault is not None:
                self.fail(f"{name}: {fault.message}; {fault.fix}", param, ctx)
            pairs.append((name, column))
        return tuple(pairs)


def _parts(text: str) -> list[str]:
    """The pairs; a comma that no name follows belongs to the column's own name."""
    parts: list[str] = []
    for part in text.split(","):
        if "=" in part or not parts:
            parts.append(part)
        else:
            parts[-1] += f",{part}"
    return parts


@click.command("import")
@click.argument("files", metavar="FILE…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--from",
    "kind",
    metavar="KIND",
    type=options.Kind(KINDS, "no export is called `{}`"),
    help="Take the files for this kind of export without looking.",
)
@click.option("--account", metavar="A", help="The account that the readings are of: platform/name.")
@click.option(
    "--map",
    "mapping",
    metavar="NAME=COLUMN,…",
    type=MapType(),
    multiple=True,
    help="Which column is what, in any table.",
)
@click.option(
    "--date-year",
    "year",
    metavar="Y",
    type=click.IntRange(1900, 2199),
    help="The first row's year, of dates without one.",
)
@click.option("--date-format", metavar="F", help="How dates are written, as in %d/%m/%Y.")
@click.option("--dry-run", "dry", is_flag=True, help="Say what would be read, and write nothing.")
@options.reads_a_site
def command(
    *,
    files: tuple[Path, ...],
    kind: str | None,
    account: str | None,
    mapping: tuple[tuple[tuple[str, str], ...], ...],
    year: int | None,
    date_format: str | None,
    dry: bool,
    root: Path,
    as_of: date | None,
    form: str,
    strict: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Read FILES that other tools exported into content/snapshots/, each recognised by its content."""
    checked = check(root, choose_day(as_of, os.environ, datetime.now(UTC)))
    in_the_way = sort_once((*checked.of_sources, *checked.unread))
    reporting.tell(in_the_way, checked.texts, form=form, root=root, quiet=quiet, strict=strict)
    if any(stops(each, strict=strict) for each in in_the_way):
        return exits.CONTENT
    typed = Typed(
        kind=kind, account=account, mapping=_mapping(mapping), year=year, date_format=date_format, dry=dry
    )
    run = _Run(root=root, book=checked.book, today=checked.as_of, asks=form == "text" and is_at_terminal())
    done: list[Imported] = []
    refused: list[Diagnostic] = []
    for path in files:
        outcome = run.import_one(path, told_of(path.name, typed, checked.sources.imports))
        if isinstance(outcome, Refusal):
            refused.append(outcome.problem)
        else:
            done.append(outcome)
    if form == "json":
        streams.say(as_json(done, refused))
    else:
        for each in done:
            streams.say(as_text(each, dry=dry, width=streams.width_of(sys.stdout)))
        for entry in run.answered:
            streams.say(f"To be asked no more, put this into content/sources.yaml:\n\n{as_yaml(entry)}\n")
        # Files are named as they were typed, which is from where we are and not from the site's root.
        reporting.tell(refused, {}, form=form, root=Path(), quiet=quiet, strict=strict)
    if verbose:
        streams.tell(reporting.timed(checked.timings))
    return exits.CONTENT if refused else exits.FINE


@dataclass(slots=True, kw_only=True)
class _Run:
    """The files of one run: what it has changed so far, and what a person has answered."""

    root: Path
    book: Book
    today: date
    asks: bool
    texts: dict[str, str] = field(default_factory=dict)
    answered: list[RememberedImport] = field(default_factory=list)

    def import_one(self, path: Path, told: Typed) -> Imported | Refusal:
        """One file; at a terminal, what it does not say is asked before anything is written."""
        read = self._read(path, told)
        if isinstance(read, Refusal):
            return read
        return put_file(read, self.book, root=self.root, today=self.today, texts=self.texts, dry=told.dry)

    def _read(self, path: Path, told: Typed) -> ReadFile | Refusal:
        """What the file holds. It is opened once; its cells are read anew where an answer says more of them."""
        export = open_file(path)
        if isinstance(export, Refusal):
            return export
        found = self._take(path, export, told)
        if not self.asks:
            return found
        answer = told
        if isinstance(found, Refusal):
            answer = told_by_hand(path.name, found, told, tuple(self.book.metrics)) or told
            found = self._take(path, export, answer) if answer is not told else found
        if isinstance(found, ReadFile) and found.lacks_account and answer.account is None:
            account = account_asked(path.name, accounts_of(self.book))
            if account is not None:
                answer = replace(answer, account=account)
                found = self._take(path, export, answer)
        if answer != told:
            self.answered.append(entry_of(path.name, answer))
        return found

    def _take(self, path: Path, export: Export, told: Typed) -> ReadFile | Refusal:
        return read_file(path, export, asked_of(self.book, self.today, told), told.kind)


def _mapping(given: tuple[tuple[tuple[str, str], ...], ...]) -> Mapping[str, str]:
    return {name: column for pairs in given for name, column in pairs}
