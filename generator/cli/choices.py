"""What a run depends on besides the content: the day, the audience, the base URL.

Takes options, the environment and the moment at which the command began, the only reading of a clock; gives functions of the
site, which is not read yet, and plain values. It reads no file.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo

import click

from generator.diagnostics.suggestions import nearest
from generator.model.book import Site
from generator.model.web_address import is_base
from generator.pipeline.checking import ChooseAudience, ChooseDay


def choose_day(option: date | None, environment: Mapping[str, str], now: datetime) -> ChooseDay:
    """``--as-of``, else the site's own, else SOURCE_DATE_EPOCH (its day in UTC), else today in the site's time zone."""
    epoch = _epoch_day(environment.get("SOURCE_DATE_EPOCH"))

    def chosen(site: Site) -> date:
        return option or site.as_of or epoch or now.astimezone(_zone(site.timezone)).date()

    return chosen


def first_day(option: date | None, environment: Mapping[str, str], now: datetime, timezone: str) -> date:
    """The day on which a new site begins: as ``choose_day`` has it, of a site that says nothing itself."""
    return (
        option or _epoch_day(environment.get("SOURCE_DATE_EPOCH")) or now.astimezone(_zone(timezone)).date()
    )


def _zone(name: str) -> tzinfo:
    """A machine without a list of time zones knows UTC all the same."""
    return UTC if name == "UTC" else ZoneInfo(name)


def _epoch_day(text: str | None) -> date | None:
    if not text:
        return None
    try:
        return datetime.fromtimestamp(int(text), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(
            f"SOURCE_DATE_EPOCH is `{text}`, which is no number of seconds since 1970; unset it, or use `date +%s`"
        ) from None


def choose_audience(option: str | None, *, everybody: bool) -> ChooseAudience:
    """``--audience``, which the site has to know; without it everybody, or the first of the site's audiences."""

    def chosen(site: Site) -> str | None:
        if option is not None and option not in site.audiences:
            raise click.UsageError(_no_audience(option, site.audiences))
        if option is not None or everybody:
            return option
        return site.audiences[0] if site.audiences else None

    return chosen


def _no_audience(name: str, audiences: tuple[str, ...]) -> str:
    if not audiences:
        return f"the site has no audiences, so there is none called `{name}`; `audiences` in site.yaml names them"
    near = nearest(name, audiences)
    hint = f"Did you mean `{near}`? " if near else ""
    return (
        f"the site has no audience `{name}`. {hint}There are {', '.join(f'`{each}`' for each in audiences)}"
    )


def choose_base_url(option: str | None, environment: Mapping[str, str]) -> str | None:
    """``--base-url``, else on Netlify the address that it builds for; None leaves it to site.yaml."""
    if option is not None:
        return _base(option, "")
    if environment.get("NETLIFY") != "true":
        return None
    name = "URL" if environment.get("CONTEXT") == "production" else "DEPLOY_PRIME_URL"
    address = environment.get(name)
    return _base(address, f"{name}, which Netlify sets, is wrong: ") if address else None


def _base(text: str, whose: str) -> str:
    if not is_base(text):
        raise click.UsageError(f"{whose}`{text}` is no base URL; write it as https://goals.example.org/")
    return text
