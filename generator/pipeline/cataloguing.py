"""What there is to refer to: metrics, broad objectives and platforms, those that ship and a site's own.

Takes a site's root, or a folder that holds none; gives each of them with where it comes from. It reads no goal and no reading.
"""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from generator.check import check_site, metrics_of, objectives_of, platforms_of
from generator.diagnostics import Diagnostic, sort_once
from generator.languages import LANGUAGES
from generator.model.book import Objective, Platform, Site
from generator.model.metric import Metric
from generator.model.source import Kind, SourceTree
from generator.read import read_definitions
from generator.records import dataclass

T = TypeVar("T", Metric, Objective, Platform)


class Origin(StrEnum):
    """Where something comes from: it ships, it ships and the site changes it, or it is the site's own."""

    SHIPPED = "shipped"
    CHANGED = "changed"
    SITE = "site"


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All of each kind by id, in the order of ids. ``origins`` are by kind and id: ``("metric", "followers")``.

    ``languages`` are those of its texts, the first one before the others; ``in_a_site`` says whether a site was found.
    """

    languages: tuple[str, ...]
    in_a_site: bool
    metrics: Mapping[str, Metric]
    objectives: Mapping[str, Objective]
    platforms: Mapping[str, Platform]
    origins: Mapping[tuple[str, str], Origin]
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    metrics: Mapping[str, Metric]
    objectives: Mapping[str, Objective]
    platforms: Mapping[str, Platform]
    diagnostics: tuple[Diagnostic, ...]


def catalogue_of(root: Path) -> Catalogue:
    """What the site at ``root`` has; outside a site what ships alone, in all languages that ship."""
    tree, unreadable = read_definitions(root)
    in_a_site = next(tree.of(Kind.SITE), None) is not None or bool(tree.failed_ids)
    site, _ = check_site(tree)
    site = site if in_a_site else replace(site, languages=tuple(each.code for each in LANGUAGES))
    found, shipped = _found(tree, site), _found(_shipped(tree), site)
    return Catalogue(
        languages=site.languages,
        in_a_site=in_a_site,
        metrics=found.metrics,
        objectives=found.objectives,
        platforms=found.platforms,
        origins={
            **_origins("metric", found.metrics, shipped.metrics),
            **_origins("objective", found.objectives, shipped.objectives),
            **_origins("platform", found.platforms, shipped.platforms),
        },
        diagnostics=sort_once((*unreadable, *found.diagnostics)),
        texts=tree.texts,
    )


def _found(tree: SourceTree, site: Site) -> _Found:
    platforms, of_platforms = platforms_of(tree, site.languages)
    metrics, of_metrics = metrics_of(tree, site)
    objectives, of_objectives = objectives_of(tree, site, platforms)
    return _Found(
        metrics=metrics,
        objectives=objectives,
        platforms=platforms,
        diagnostics=(*of_platforms, *of_metrics, *of_objectives),
    )


def _shipped(tree: SourceTree) -> SourceTree:
    """The tree without the site's own files."""
    ships = {Kind.CATALOGUE_METRICS, Kind.CATALOGUE_OBJECTIVES, Kind.CATALOGUE_PLATFORMS}
    documents = tuple(each for each in tree.documents if each.kind in ships)
    return SourceTree(
        documents=documents,
        tables=(),
        assets=(),
        failed_ids=frozenset(),
        texts={each.path: tree.texts[each.path] for each in documents},
    )


def _origins(kind: str, found: Mapping[str, T], shipped: Mapping[str, T]) -> Mapping[tuple[str, str], Origin]:
    return {(kind, id_): _origin(each, shipped.get(id_)) for id_, each in found.items()}


def _origin(found: T, shipped: T | None) -> Origin:
    if shipped is None:
        return Origin.SITE
    return Origin.SHIPPED if found == shipped else Origin.CHANGED
