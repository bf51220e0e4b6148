"""Lineage: which file of one commit is the same goal as which file of the next.

Takes commits, oldest first, and the blobs' bytes; gives, for the newest commit, each id's last version, from which its
earlier ones can be walked. An id stays the same goal when files exchange names or a deleted one returns; a new id continues
the file that it was renamed from. What the versions say is not looked at, but for their likeness.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from generator.history.commits import Commit
from generator.history.rename_detection import renamed
from generator.records import dataclass

#: The id under which the site's file and its metrics go: by them all goals are judged.
YARDSTICK = ""
#: The site's file, below ``content``.
SITE = "site.yaml"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Version:
    """An id's files as one commit left them, by path: none of a deleted goal, several where two have one id.

    ``lineage`` is equal for all versions of a goal, whatever it was called. ``criteria`` is what the goal was judged by.
    """

    commit: Commit
    id: str
    files: Mapping[str, str]
    parents: tuple["Version", ...]
    lineage: str
    criteria: "Version | None"


#: The last version of each id, those of deleted goals included.
State = dict[str, Version]
#: The id of the goal, or of the criteria, that a path belongs to; None for what bears on neither.
IdOf = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Archive:
    """The bytes of blobs that are there, and whose id a path is."""

    blobs: Mapping[str, bytes]
    id_of: IdOf

    def content(self, files: Mapping[str, str]) -> bytes | None:
        """What the goal's own file says, by which a new id is known again; translations have longer names. None where it is not there."""
        path = min(files, key=lambda path: (len(path), path))
        return self.blobs.get(files[path])


def last_versions(commits: Sequence[Commit], archive: Archive) -> State:
    """Each id's last version in the newest commit; nothing where there is no commit."""
    waiting = Counter(parent for commit in commits for parent in commit.parents)
    states: dict[str, State] = {}
    state: State = {}
    for commit in commits:
        assert commit.id is not None, "what lies in the folder is no part of git's history"
        before = [states[parent] for parent in commit.parents]
        waiting.subtract(commit.parents)
        for parent in commit.parents:
            if not waiting[parent]:
                del states[parent]
        own = bool(before) and not waiting[commit.parents[0]]
        state = followed(before[0] if own else dict(*before[:1]), before[1:], commit, archive)
        states[commit.id] = state
    return state


def versions_before(
    names: Collection[str], says: Callable[[str], bytes], head: State, archive: Archive
) -> dict[str, Version]:
    """The last version of each of the goals in the folder, under whatever name ``head`` has it; ``says`` gives their own files."""
    found = {name: head[name] for name in names if name in head}
    appeared = {name: says(name) for name in names if name not in head}
    gone = (each for each in head.values() if each.files and each.id not in {YARDSTICK, *names})
    vanished = {each.id: archive.content(each.files) for each in gone} if appeared else {}
    return found | {new: head[old] for new, old in renamed(appeared, vanished).items()}


def followed(state: State, others: Sequence[State], commit: Commit, archive: Archive) -> State:
    """``state``, of the first parent, made that of ``commit``; ``others`` are those of its further parents."""
    files = _files_beside(state, others) | _files_after(state, commit, archive.id_of)
    present = {name for name, each in files.items() if each}
    origins = {name: _origins(name, state, others) for name in files}
    origins |= _renamed(files, state, origins, archive)
    continued = {origin.lineage for name in present for origin in origins[name]}
    criteria = state.get(YARDSTICK)
    if YARDSTICK in files:
        criteria = state[YARDSTICK] = _version(
            YARDSTICK, files.pop(YARDSTICK), commit, origins[YARDSTICK], None
        )
    for name, each in files.items():
        if name in present or origins[name][0].lineage not in continued:
            state[name] = _version(name, each, commit, origins[name], criteria)
        else:
            state.pop(name, None)
    return state


def _files_beside(state: State, others: Sequence[State]) -> dict[str, dict[str, str]]:
    """The files of each id that another side of a merge wrote on its own, though the merge leaves them as they were."""
    written = ((name, each, state.get(name)) for side in others for name, each in side.items() if each.files)
    return {
        name: dict(own.files)
        for name, each, own in written
        if own is not None and own.files and own.lineage != each.lineage
    }


def _files_after(state: State, commit: Commit, id_of: IdOf) -> dict[str, dict[str, str]]:
    """The files of each id that the commit touched, after it; of an id that it only mentions nothing."""
    found: dict[str, dict[str, str]] = {}
    for path, blob in commit.changes:
        name = id_of(path)
        if name is None:
            continue
        if name not in found:
            found[name] = dict(state[name].files) if name in state else {}
        if blob is None:
            found[name].pop(path, None)
        else:
            found[name][path] = blob
    return {name: files for name, files in found.items() if files or name in state}


def _version(
    name: str, files: Mapping[str, str], commit: Commit, origins: Sequence[Version], criteria: Version | None
) -> Version:
    return Version(
        commit=commit,
        id=name,
        files=files,
        parents=tuple(origins),
        lineage=origins[0].lineage if origins else f"{commit.id}:{name}",
        criteria=criteria,
    )


def _origins(name: str, state: State, others: Sequence[State]) -> list[Version]:
    """The last versions of the goal on each side of a merge, under whatever name it goes there."""
    there = [side.get(name) for side in (state, *others)]
    lineage = next((version.lineage for version in there if version is not None), None)
    if lineage is None:
        return []
    sides = zip(there, (state, *others), strict=True)
    found = (version or _of_lineage(lineage, side) for version, side in sides)
    return list(dict.fromkeys(version for version in found if version is not None))


def _of_lineage(lineage: str, state: State) -> Version | None:
    return next((version for version in state.values() if version.lineage == lineage), None)


def _renamed(
    files: Mapping[str, Mapping[str, str]],
    state: State,
    origins: Mapping[str, Sequence[Version]],
    archive: Archive,
) -> dict[str, list[Version]]:
    """The origins of new ids that continue a vanished one."""
    appeared = {name: each for name, each in files.items() if each and not origins[name]}
    vanished = {name: state[name].files for name, each in files.items() if not each and state[name].files}
    pairs = renamed(_contents(appeared.items(), archive), _contents(vanished.items(), archive))
    return {new: [state[old]] for new, old in pairs.items()}


def _contents(files: Iterable[tuple[str, Mapping[str, str]]], archive: Archive) -> dict[str, bytes | None]:
    return {name: archive.content(each) for name, each in files if name != YARDSTICK}


def versions_behind(version: Version) -> list[Version]:
    """``version`` and all that it came from, oldest first."""
    found: dict[Version, None] = {}
    waiting = [version]
    while waiting:
        following = waiting.pop()
        if following not in found:
            found[following] = None
            waiting.extend(following.parents)
    return sorted(found, key=lambda each: each.commit.order)
