"""What became of goals: under which name each id goes on that a goal ever had, and what those said last that are gone.

Takes a site's root, its tree and book, and the stages' functions; gives the fates of ids. What git cannot tell has none.
It decides on no goal who may see it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.history.holding import Holding, holding_of
from generator.history.ledgers import last_versions_of
from generator.history.lineage import SITE, YARDSTICK, Version, versions_behind
from generator.history.past import Past
from generator.history.stages import Stages
from generator.history.today import today_of
from generator.model.book import Book, Site
from generator.model.calendar import Day
from generator.model.fact import Unknown
from generator.model.goal import Goal
from generator.model.source import SourceTree


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """A goal that is there no more: what it said last, and the site's settings of that time; None of what cannot be read."""

    goal: Goal | None
    site: Site | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """One goal that an id once stood for: the name that it has now or had last, and the day on which git first held it.

    ``gone`` is None of one that is there.
    """

    name: str
    since: Day
    gone: Gone | None


#: All goals that an id ever stood for, by the id.
Fates = Mapping[str, tuple[Fate, ...]]


def fates_of(root: Path, tree: SourceTree, book: Book, as_of: Day, stages: Stages) -> Fates:
    """The fates of the ids of all goals that git holds; of none where it tells nothing."""
    held = holding_of(root, book.site, stages.named, None, None)
    if isinstance(held, Unknown):
        return {}
    today = today_of(tree, book, as_of)
    present = last_versions_of(today, held.head, held.archive)
    past = Past(held.blobs, stages, today)
    found: dict[str, dict[Version, Fate]] = {}
    for name, version in present.items():
        _note(found, name, version, None)
    there = set(present.values())
    for name, version in held.head.items():
        if name != YARDSTICK and version not in there:
            _note(found, name, version, _said_last(version, held, past, stages))
    return {name: tuple(fates.values()) for name, fates in found.items()}


def _note(found: dict[str, dict[Version, Fate]], name: str, version: Version, gone: Gone | None) -> None:
    """Add the fate of a goal to those of all ids that it ever had."""
    versions = versions_behind(version)
    fate = Fate(name=name, since=min(each.commit.date for each in versions), gone=gone)
    for each in versions:
        found.setdefault(each.id, {})[version] = fate


def _said_last(version: Version, held: Holding, past: Past, stages: Stages) -> Gone:
    """What a goal said when it was there last, by the settings of that time: those may have changed since it was edited."""
    last = next((each for each in reversed(versions_behind(version)) if each.files), None)
    if last is None:
        return Gone(goal=None, site=None)
    criteria = held.head.get(YARDSTICK) if version.files else version.criteria
    tries = (criteria, *(criteria.parents if criteria is not None else ()), last.criteria)
    for each in tries:
        told = past.tell(replace(last, criteria=each))
        if told is not None:
            return Gone(goal=told.goal, site=_site(each, held, stages))
    return Gone(goal=None, site=None)


def _site(criteria: Version | None, held: Holding, stages: Stages) -> Site | None:
    blob = criteria.files.get(SITE) if criteria is not None else None
    if blob is None or blob not in held.blobs:
        return None
    tree, _ = stages.read_files({SITE: held.blobs[blob]})
    return stages.check_site(tree)[0]
