"""``goalposts new site``: a site to change, rather than an empty folder."""

import os
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from shlex import quote
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from generator import __version__
from generator.cli import exits, options, streams
from generator.cli.asking import is_at_terminal
from generator.cli.choices import first_day
from generator.cli.new import questions
from generator.languages import LANGUAGES
from generator.pipeline.starting import EMPTY, SERVICES, TEMPLATES, Begun, NewSite, Refused, new_site

_TITLE = "Social goals"
_USUAL = "small-business"
_TEMPLATES = {**{each.id: each.about for each in TEMPLATES}, EMPTY: "no example: the settings alone"}
_LANGUAGES = tuple(each.code for each in LANGUAGES)


class Several(click.ParamType[tuple[str, ...]]):
    """Some of the words that there are, with commas between them."""

    name = "names"

    def __init__(self, known: Iterable[str]) -> None:
        self._known = tuple(known)

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        if isinstance(value, tuple):
            return value
        try:
            return questions.picks(str(value), self._known)
        except click.UsageError as fault:
            self.fail(fault.message, param, ctx)


#: What a new site is told last: without git nobody can say whether a target was moved.
_UNDER_GIT = '  git init --initial-branch main && git add . && git commit -m "Our first goals"\n'


@click.command("site")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--template",
    type=click.Choice(tuple(_TEMPLATES)),
    help=f"What the example goals are about; {_USUAL} without it.",
)
@click.option(
    "--ci",
    "services",
    metavar="NAME,…",
    type=Several(SERVICES),
    multiple=True,
    help=f"Where the site is checked and built by itself: {', '.join(SERVICES)}.",
)
@click.option("--title", metavar="T", help="The site's title.")
@click.option(
    "--language",
    "languages",
    metavar="L,…",
    type=Several(_LANGUAGES),
    multiple=True,
    help=f"Its languages, its own first: {', '.join(_LANGUAGES)}.",
)
@click.option("--timezone", metavar="Z", help="Its time zone, as in Europe/Oslo; UTC without it.")
@click.option(
    "--show-authors/--hide-authors", default=None, help="Whether names from git stand beside moved goalposts."
)
@click.option(
    "--as-of",
    metavar="DATE",
    type=options.DayType(),
    help="The day that its example goals take for today; SOURCE_DATE_EPOCH's or today without it.",
)
@options.quiet
@options.traced
@options.version
def command(
    *,
    folder: Path,
    template: str | None,
    services: tuple[tuple[str, ...], ...],
    title: str | None,
    languages: tuple[tuple[str, ...], ...],
    timezone: str | None,
    show_authors: bool | None,
    as_of: date | None,
    quiet: bool,
    verbose: bool,
) -> int:
    """Begin a site in DIR, which is new, empty or a new repository, with example goals that are under way today."""
    del verbose  # who runs commands looks for it where something is wrong with us
    now, asks = datetime.now(UTC), is_at_terminal()
    if asks:
        title = title or questions.words("The site's title", _TITLE)
        template = template or questions.one_of("Which company is most like yours?", _TEMPLATES, _USUAL)
        languages = languages or (questions.some_of("Its languages, its own first", _LANGUAGES, "en"),)
        timezone = timezone or questions.asked("Its time zone", _zone, "UTC")
        services = services or (questions.some_of("Who builds it? Nothing: nobody yet", tuple(SERVICES), ""),)
        if show_authors is None:
            show_authors = click.confirm(
                "Show names from git beside moved goalposts?", default=False, err=True
            )
    zone = _zone(timezone or "UTC")
    site = NewSite(
        title=title if title != _TITLE else None,
        template=template or _USUAL,
        languages=_once(languages) or ("en",),
        timezone=zone,
        show_authors=bool(show_authors),
        services=_once(services),
        today=first_day(as_of, os.environ, now, zone),
        version=__version__,
    )
    return _told(folder, new_site(_from(folder), site), site.template, quiet=quiet)


def _once(groups: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for group in groups for each in group))


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise click.UsageError(f"no time zone is called `{name}`; write it as Europe/Oslo") from None
    return name


def _from(folder: Path) -> Path:
    """``folder`` as seen from ``-C``, where that is given."""
    directory: Path | None = click.get_current_context().find_root().params.get("directory")
    return folder if directory is None else directory / folder


#: Kept in a clone, it does not know what builds write.
_IGNORED = "  .gitignore has to name output/, .cache/ and .goalposts-*\n"


def _told(folder: Path, done: Begun | Refused, template: str, *, quiet: bool) -> int:
    if isinstance(done, Refused):
        if not done.by_disk:
            raise click.UsageError(done.reason)
        streams.tell(f"goalposts: {done.reason}\n")
        return exits.CONTENT
    if not quiet:
        streams.say("".join(f"{(folder / path).as_posix()}\n" for path in done.written))
        if done.kept:
            streams.say(f"There already and left as it is: {', '.join(done.kept)}.\n")
        first = "goalposts new goal" if template == EMPTY else "goalposts build"
        ignored = _IGNORED if ".gitignore" in done.kept else ""
        streams.say(
            f"{len(done.written)} files written. Next:\n\n  {_into(folder)}\n  {first}\n{ignored}{_UNDER_GIT}"
        )
    return exits.FINE


def _into(folder: Path) -> str:
    return "goalposts check" if folder == Path() else f"cd {quote(str(folder))}"
