"""The names that a goal may refer to, and what to say of one that is not among them.

Takes what the other parts of the check found; gives a record of names and a diagnostic for a name that is unknown.
It resolves nothing else.
"""

from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.check.account_choice import FactsIndex
from generator.check.accounts import platform_id
from generator.check.authored import Written
from generator.check.authored.fields import shown
from generator.check.ids import nfc
from generator.check.metrics import unknown_metric
from generator.check.suggest import did_you_mean, listed
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.content import (
    UNKNOWN_AUDIENCE,
    UNKNOWN_GOAL,
    UNKNOWN_PLATFORM,
)
from generator.model.book import Platform, Site
from generator.model.metric import Metric


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Names by kind. ``declared`` and ``goals`` hold rejected ids too, so that what refers to them stays quiet.
    ``facts`` tells what the readings have.
    """

    site: Site
    metrics: Mapping[str, Metric]
    declared: Container[str]
    platforms: Mapping[str, Platform]
    objectives: Collection[str]
    goals: Collection[str]
    facts: FactsIndex


def metric_diagnostics(written: Written[str] | None, known: Known) -> Iterator[Diagnostic]:
    if written is not None and written.value not in known.metrics and written.value not in known.declared:
        yield unknown_metric(written.value, written.span, known.metrics)


def goal_diagnostics(written: Written[str] | None, goals: Collection[str]) -> Iterator[Diagnostic]:
    if written is not None and nfc(written.value) not in goals:
        fix = did_you_mean(
            written.value, goals, otherwise="write a goal's id: its file's name without the ending"
        )
        yield UNKNOWN_GOAL.at(written.span, f"no goal has the id `{shown(written.value)}`", fix=fix)


def platform_diagnostics(
    written: Written[str] | None, platforms: Mapping[str, Platform]
) -> Iterator[Diagnostic]:
    if written is None or platform_id(written.value, platforms) is not None:
        return
    names = [name for platform in platforms.values() for name in (platform.id, *platform.aliases)]
    fix = did_you_mean(
        written.value, names, otherwise=f"add `{shown(written.value)}` to `platforms` in site.yaml"
    )
    yield UNKNOWN_PLATFORM.at(written.span, f"the site has no platform `{shown(written.value)}`", fix=fix)


def audience_diagnostics(written: Sequence[Written[str]], site: Site) -> Iterator[Diagnostic]:
    for one in written:
        if one.value not in site.audiences:
            otherwise = (
                f"write one of {listed(site.audiences)}"
                if site.audiences
                else "add `audiences` to site.yaml first"
            )
            fix = did_you_mean(one.value, site.audiences, otherwise=otherwise)
            yield UNKNOWN_AUDIENCE.at(one.span, f"the site has no audience `{shown(one.value)}`", fix=fix)
