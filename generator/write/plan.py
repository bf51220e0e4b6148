"""What publishing will do to the output folder, worked out before anything in it is touched.

Takes the record of what was written, the digests of the new site's files and which of them are staged; gives the plan, and
the paths where something that is not ours stands in the way. It looks, and changes nothing.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.records import dataclass
from generator.write.manifest import MARKER
from generator.write.ours import Found, files_in, is_as_written, look
from generator.write.paths import folders_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The steps, in this order; paths are relative to the output folder.

    ``removed`` are our files that the site no longer has, with their digests; ``emptied`` the folders that may then be
    empty, innermost first; ``made`` the folders to be made, outermost first ("" is the output folder itself);
    ``moved`` the staged files, the record last; ``fresh`` those of them that had no predecessor.
    """

    removed: Mapping[str, str]
    emptied: tuple[str, ...]
    made: tuple[str, ...]
    moved: tuple[str, ...]
    fresh: frozenset[str]

    @property
    def nothing(self) -> bool:
        return not (self.removed or self.made or self.moved)


def plan_of(
    output: Path,
    before: Mapping[str, str],
    after: Mapping[str, str],
    staged: Iterable[str],
    *,
    record_changes: bool,
) -> tuple[Plan, tuple[str, ...]]:
    """The plan that turns the site recorded in ``before`` into ``after``, and the paths that are taken by others."""
    removed = {
        path: written
        for path, written in before.items()
        if path not in after and is_as_written(output, path, written)
    }
    pages = tuple(sorted(staged))
    moved = (*pages, MARKER) if record_changes else pages
    taken = tuple(path for path in pages if _taken(output, path, before, removed))
    plan = Plan(
        removed=dict(sorted(removed.items())),
        emptied=_emptied(removed, after),
        made=_made(output, moved, removed),
        moved=moved,
        fresh=frozenset(path for path in moved if look(f"{output}/{path}") is not Found.FILE),
    )
    return plan, taken


def _taken(output: Path, path: str, before: Mapping[str, str], removed: Mapping[str, str]) -> bool:
    """Whether something that is not ours stands where ``path``, or a folder above it, has to be."""
    for folder in folders_of(path):
        found = look(f"{output}/{folder}")
        if found is Found.NOTHING or folder in removed:
            return False
        if found is not Found.FOLDER:
            return True
    found = look(f"{output}/{path}")
    if found is Found.FOLDER:
        inside = files_in(output / path, must_enter=True)
        return any(f"{path}/{below}" not in removed for below in inside)
    return found is Found.OTHER or (found is Found.FILE and path not in before)


def _emptied(removed: Iterable[str], after: Iterable[str]) -> tuple[str, ...]:
    still = {folder for path in after for folder in folders_of(path)}
    left = {folder for path in removed for folder in folders_of(path)} - still
    return tuple(sorted(left, key=lambda folder: (-folder.count("/"), folder)))


def _made(output: Path, moved: Iterable[str], removed: Mapping[str, str]) -> tuple[str, ...]:
    needed = {folder for path in moved for folder in ("", *folders_of(path))}
    missing = {folder for folder in needed if folder in removed or look(output / folder) is Found.NOTHING}
    return tuple(sorted(missing, key=lambda folder: (folder.count("/"), folder)))
