"""What became of goals: under which name each id goes on that a goal ever had, and what those said last that are gone.

Takes where a site's repository is, the site's tree and book, and the stages' functions; gives the fates of ids. What git cannot tell has none.
It decides on no goal who may see it.
"""

from collections.abc import Mapping
from dataclasses import replace

from generator.history.ledger import GoalHistory, ledger_of
from generator.history.ledgers import MOST_VERSIONS, Desk, desk_of
from generator.history.lineage import SITE, YARDSTICK, Version, versions_before, versions_behind
from generator.history.locating import Located
from generator.history.revisions import deleted, heads_of
from generator.history.stages import Stages
from generator.history.today import today_of
from generator.model.book import Book, Site
from generator.model.calendar import Day
from generator.model.fact import Unknown
from generator.model.goal import Goal
from generator.model.source import SourceTree
from generator.model.verdict import Removed
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """A goal that is there no more: what it said last, and the site's settings of that time; None of what cannot be read.

    ``removed`` has its way there; None where that cannot be read, or where the day that is looked from was before it.
    """

    goal: Goal | None
    site: Site | None
    removed: Removed | None


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


def fates_of(located: Located, tree: SourceTree, book: Book, as_of: Day, stages: Stages) -> Fates:
    """The fates of the ids of all goals that git holds; of none where it tells nothing."""
    desk = desk_of(located, today_of(tree, book, as_of), stages, None, None)
    if isinstance(desk, Unknown):
        return {}
    present = versions_before(desk.today.book.goals, desk.today.content, desk.head, desk.archive)
    found: dict[str, dict[Version, Fate]] = {}
    for name, version in present.items():
        _note(found, name, version, None)
    there = set(present.values())
    for name, version in desk.head.items():
        if name != YARDSTICK and version not in there:
            _note(found, name, version, _gone(version, desk, stages))
    return {name: tuple(fates.values()) for name, fates in found.items()}


def _note(found: dict[str, dict[Version, Fate]], name: str, version: Version, gone: Gone | None) -> None:
    """Add the fate of a goal to those of all ids that it ever had."""
    versions = versions_behind(version)
    fate = Fate(name=name, since=min(each.commit.date for each in versions), gone=gone)
    for each in versions:
        found.setdefault(each.id, {})[version] = fate


def _gone(version: Version, desk: Desk, stages: Stages) -> Gone:
    """What a goal said when it was there last, by the settings of that time: those may have changed since it was edited."""
    last = next((each for each in reversed(versions_behind(version)) if each.files), None)
    if last is None:
        return Gone(goal=None, site=None, removed=None)
    criteria = desk.head.get(YARDSTICK) if version.files else version.criteria
    tries = (criteria, *(criteria.parents if criteria is not None else ()), last.criteria)
    for each in tries:
        told = desk.past.tell(replace(last, criteria=each))
        if told is not None:
            return Gone(goal=told.goal, site=_site(each, desk, stages), removed=_removed(version, desk))
    return Gone(goal=None, site=None, removed=None)


def _removed(version: Version, desk: Desk) -> Removed | None:
    """Every move of a goal up to its removal, which may not be committed yet."""
    versions = versions_behind(version)
    if len(versions) > MOST_VERSIONS or any(map(desk.past.is_missing, versions)):
        return None
    heads = heads_of(versions, desk.past.tell, desk.today.as_of)
    if not heads or (heads[0].present and not version.files):
        return None
    now = deleted(desk.edit, heads) if heads[0].present else heads[0]
    history = GoalHistory(now=now, heads=heads, held=heads, fields=desk.fields)
    ledger = ledger_of(history, desk.judged_by, show_authors=desk.today.book.site.show_authors)
    return Removed(goal=now.goal, metrics=now.told.metrics, ledger=ledger)


def _site(criteria: Version | None, desk: Desk, stages: Stages) -> Site | None:
    blob = criteria.files.get(SITE) if criteria is not None else None
    raw = desk.archive.blobs.get(blob) if blob is not None else None
    if raw is None:
        return None
    tree, _ = stages.read_files({SITE: raw})
    return stages.check_site(tree)[0]
