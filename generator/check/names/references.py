"""What to say of a goal, a platform or an audience that is named and does not exist.

Takes what was written and the names that there are; gives diagnostics. It resolves nothing.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from generator.check.authored import Written
from generator.check.authored.fields import shown
from generator.check.authored.several_words import list_of
from generator.check.names.accounts import platform_id
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.content import UNKNOWN_AUDIENCE, UNKNOWN_GOAL, UNKNOWN_PLATFORM
from generator.diagnostics.suggestions import did_you_mean, listed
from generator.model.book import Platform, Site
from generator.model.text import composed


def goal_diagnostics(
    written: Written[str] | None, goals: Collection[str], *, but: str | None = None
) -> Iterator[Diagnostic]:
    """That no goal has the id that is written; ``but`` is one that cannot be meant."""
    if written is not None and composed(written.value) not in goals:
        others = [goal for goal in goals if goal != but]
        fix = did_you_mean(
            written.value, others, otherwise="write a goal's id: its file's name without the ending"
        )
        yield UNKNOWN_GOAL.at(written.span, f"no goal has the id `{shown(written.value)}`", fix=fix)


def platform_diagnostics(
    written: Written[str] | None, platforms: Mapping[str, Platform], *, many: bool = False
) -> Iterator[Diagnostic]:
    """That the site has no such platform; ``many`` where a list of them may stand there."""
    if written is None or platform_id(written.value, platforms) is not None:
        return
    names = [name for platform in platforms.values() for name in (platform.id, *platform.aliases)]
    several = list_of(written.value, names) if many else None
    fix = several or did_you_mean(
        written.value, names, otherwise=f"add `{shown(written.value)}` to `platforms` in site.yaml"
    )
    yield UNKNOWN_PLATFORM.at(written.span, f"the site has no platform `{shown(written.value)}`", fix=fix)


def default_audiences(site: Site) -> tuple[str, ...]:
    """Who may see what names no audience: the site's default alone, or all, which is an empty tuple."""
    return () if site.default_audience is None else (site.default_audience,)


def audience_diagnostics(written: Sequence[Written[str]], site: Site) -> Iterator[Diagnostic]:
    for one in written:
        if one.value not in site.audiences:
            otherwise = (
                f"write one of {listed(site.audiences)}"
                if site.audiences
                else "add `audiences` to site.yaml first"
            )
            fix = list_of(one.value, site.audiences) or did_you_mean(
                one.value, site.audiences, otherwise=otherwise
            )
            yield UNKNOWN_AUDIENCE.at(one.span, f"the site has no audience `{shown(one.value)}`", fix=fix)
