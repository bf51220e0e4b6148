"""The options that several commands share, each read and judged in one way.

Takes what was typed; gives plain values to a command's parameters, or a usage error that says what to type. There is no
record of all options: a command names those that it uses.
"""

import errno
import re
import stat
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from generator import __version__
from generator.diagnostics.refusals import reason_of
from generator.diagnostics.suggestions import did_you_mean, listed

_Command = TypeVar("_Command", bound=Callable[..., Any])
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class ThereType(click.Path):
    """A folder, or a file, that is there. That a disk does not answer is no wrong usage: it is told as what it is."""

    def __init__(self, *, folder: bool) -> None:
        super().__init__(exists=True, file_okay=not folder, dir_okay=folder, path_type=Path)
        self.name = "directory" if folder else "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path, what = Path(value), self.name.capitalize()
        try:
            is_folder = stat.S_ISDIR(path.stat().st_mode)
        except (FileNotFoundError, NotADirectoryError, ValueError):
            self.fail(f"{what} '{value}' does not exist.", param, ctx)
        except OSError as fault:
            if fault.errno not in {errno.ENAMETOOLONG, errno.ELOOP}:
                raise
            self.fail(f"{what} '{value}' cannot be one: {reason_of(fault)}.", param, ctx)
        if is_folder is not self.dir_okay:
            self.fail(f"{what} '{value}' is a {'directory' if is_folder else 'file'}.", param, ctx)
        return path


class Kind(click.ParamType[str]):
    """One of ``known`` by its name; ``unknown`` says of another that there is none."""

    name = "kind"

    def __init__(self, known: Iterable[str], unknown: str) -> None:
        self._known = tuple(known)
        self._unknown = unknown

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value not in self._known:
            fix = did_you_mean(value, self._known, otherwise=f"there is {listed(self._known)}")
            self.fail(f"{self._unknown.format(value)}; {fix}", param, ctx)
        return value


class DayType(click.ParamType[date]):
    """A civil date, ``2026-12-11``."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        day = parse_day(str(value))
        if day is None:
            self.fail(f"`{value}` is no date; write it as 2026-12-11", param, ctx)
        return day


def parse_day(text: str) -> date | None:
    """A civil date as ISO 8601 writes it in full; None where the text is none.

    >>> parse_day("2026-12-11"), parse_day("20261211"), parse_day("2026-02-30")
    (datetime.date(2026, 12, 11), None, None)
    """
    if not _DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _root(ctx: click.Context, param: click.Parameter, value: Path | None) -> Path:  # noqa: ARG001
    """The command's own ``-C``, else the one before the command, else where we are."""
    before = ctx.find_root().params.get("directory")
    root: Path = value or before or Path()
    if not root.is_dir():
        raise click.UsageError("the current directory is gone; `-C DIR` names another", ctx)
    return root


def _site_root(ctx: click.Context, param: click.Parameter, value: Path | None) -> Path:
    root = _root(ctx, param, value)
    if not (root / "content").is_dir():
        where = "the current directory" if root == Path() else f"`{root}`"
        raise click.UsageError(f"{where} holds no content/ folder; `-C DIR` names a site's root", ctx)
    return root


def _directory(
    callback: Callable[[click.Context, click.Parameter, Path | None], Path],
) -> Callable[[_Command], _Command]:
    return click.option(
        "-C",
        "root",
        metavar="DIR",
        type=ThereType(folder=True),
        callback=callback,
        help="The site's root, which holds content/; the current directory without it.",
    )


any_root = _directory(_root)
site_root = _directory(_site_root)

as_of = click.option(
    "--as-of",
    metavar="DATE",
    type=DayType(),
    help="The day to judge on. Without it: site.yaml's, SOURCE_DATE_EPOCH's, today's in the site's time zone.",
)
output_format = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How to print: for people, for programs, or as GitHub annotations.",
)
strict = click.option("--strict", is_flag=True, help="Warnings stop it, as errors do.")
quiet = click.option("-q", "--quiet", is_flag=True, help="Only results and errors.")
verbose = click.option(
    "-v", "--verbose", is_flag=True, help="Also the time of each stage; tracebacks of our faults."
)
#: Of a command that has no stages: what a fault of ours asks for is taken everywhere.
traced = click.option("-v", "--verbose", is_flag=True, help="Also tracebacks of our faults.")
version = click.version_option(__version__, prog_name="goalposts", message="%(prog)s %(version)s")
audience = click.option("--audience", metavar="NAME", help="For whom: one of the site's audiences.")


def draws() -> None:
    """Say what drawing lacks where Python was told to leave out docstrings: Altair is made of its own."""
    if sys.flags.optimize > 1:
        raise click.UsageError(
            "without docstrings Vega cannot be asked to draw; run Python without `-OO`, and PYTHONOPTIMIZE below 2"
        )


def reads_a_site(command: _Command) -> _Command:
    """The options of every command that reads a site."""
    for option in (version, verbose, quiet, strict, output_format, as_of, site_root):
        command = option(command)
    return command


def may_read_a_site(command: _Command) -> _Command:
    """The same of a command that has something to say outside a site too."""
    for option in (version, verbose, quiet, strict, output_format, as_of, any_root):
        command = option(command)
    return command
