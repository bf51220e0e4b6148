"""What git holds of a site: its commits, the bytes of their files, and each goal's last version.

Takes where the site's repository is and the site's settings; gives them from one pass, or why git tells nothing. No version is read here.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

from generator.history.blobs import blobs_of
from generator.history.clocks import in_time
from generator.history.commits import Commit
from generator.history.git import NO_HISTORY, Repository
from generator.history.lineage import (
    SITE,
    YARDSTICK,
    Archive,
    State,
    Version,
    last_versions,
    versions_before,
    versions_behind,
)
from generator.history.locating import Located
from generator.history.relocation import commits_of
from generator.model.book import Site
from generator.model.calendar import Day
from generator.model.fact import Unknown
from generator.model.source import Kind
from generator.model.text import composed
from generator.records import dataclass

#: A path below ``content`` to what it describes, as the stage that reads files has it.
Name = Callable[[str], tuple[Kind, str] | None]
#: Bytes of versions that are kept for the next who asks; of more, nobody has the room.
_MOST_KEPT = 64_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """``commits`` are oldest first, ``blobs`` what their files said, ``head`` the last versions by id."""

    commits: Sequence[Commit]
    blobs: Mapping[str, bytes]
    archive: Archive
    head: State


def holding_of(
    located: Located, site: Site, named: Name, latest: Day | None, commit: str | None
) -> Holding | Unknown:
    """What git holds up to ``commit`` (None: the one that is checked out); none was made after ``latest``."""
    repository = located.whole
    if isinstance(repository, Unknown):
        return repository
    repository = replace(repository, head=commit or repository.head)
    told, blobs = _held(repository, ZoneInfo(site.timezone))
    if not _is_to_keep(told, blobs):
        _held.cache_clear()
    if isinstance(blobs, Unknown):
        return blobs
    commits = list(in_time(told, latest))
    archive = Archive(blobs, cache(lambda path: id_of(path, named)))
    return Holding(commits=commits, blobs=blobs, archive=archive, head=last_versions(commits, archive))


@lru_cache(maxsize=2)
def _held(repository: Repository, zone: ZoneInfo) -> tuple[tuple[Commit, ...], Mapping[str, bytes] | Unknown]:
    """The commits and what their files said: what one commit came from never changes, and a run asks several times."""
    commits = tuple(commits_of(repository, zone) or ())
    if not commits:
        return (), NO_HISTORY
    return commits, blobs_of(repository, _wanted(commits))


def _wanted(commits: Iterable[Commit]) -> set[str]:
    return {change.blob for commit in commits for change in commit.changes if change.blob is not None}


def _is_to_keep(commits: Iterable[Commit], blobs: Mapping[str, bytes] | Unknown) -> bool:
    """Whether all of it is there, for what is missing may be fetched, and not too much."""
    if isinstance(blobs, Unknown) or sum(map(len, blobs.values())) > _MOST_KEPT:
        return False
    return blobs.keys() >= _wanted(commits)


def id_of(path: str, named: Name) -> str | None:
    """Whose history a file below ``content`` belongs to: a goal's, or the criteria's."""
    if path == SITE:
        return YARDSTICK
    found = named(path)
    if found is None:
        return None
    kind, name = found
    return composed(name) if kind is Kind.GOAL else YARDSTICK if kind is Kind.METRICS else None


def deleted_in(holding: Holding, name: str) -> Commit | None:
    """The commit that took away the goal that once was called ``name``; None where none did."""
    gone = (version for version in holding.head.values() if not version.files)
    return next((each.commit for each in gone if name in {one.id for one in versions_behind(each)}), None)


def former_ids_of(
    located: Located, site: Site, texts: Mapping[str, bytes], named: Name
) -> Mapping[str, tuple[str, ...]]:
    """What each goal was called before by git's testimony, oldest first; nothing of one that kept its id.

    ``texts`` are the goals' files as they are now, by id: one that is not committed yet continues the file that it is like.
    """
    held = holding_of(located, site, named, None, None)
    if isinstance(held, Unknown):
        return {}
    before = versions_before(texts, texts.__getitem__, held.head, held.archive)
    found = {name: _former(versions_behind(version), name) for name, version in before.items()}
    return {name: former for name, former in found.items() if former}


def _former(versions: Iterable[Version], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.id for each in versions if each.id != name))
