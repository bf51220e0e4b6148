"""The journal of a publication: what was about to be done, so that the next command can finish it.

A plan is written down, whole and flushed, before the output folder is touched. From then on the new site can be
finished from it, and the old one restored from the copies in the stage; both may themselves be broken off and done again.
It does not work out a plan.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from generator.write.manifest import MARKER, read
from generator.write.operations import Operations
from generator.write.ours import Found, is_as_written, look
from generator.write.paths import fault_of, folders_of
from generator.write.place import Place
from generator.write.plan import Plan


def copy_old(plan: Plan, place: Place, operations: Operations) -> None:
    """Keep every file that the plan replaces or removes, by a second name in the stage."""
    operations.make_folder(place.old)
    changed = [*plan.removed, *(path for path in plan.moved if path not in plan.fresh)]
    for folder in sorted({folder for path in changed for folder in folders_of(path)}):
        operations.make_folder(place.old / folder)
    for path in changed:
        operations.keep_copy(place.output / path, place.old / path)


def write_journal(plan: Plan, place: Place, operations: Operations) -> None:
    document = {
        "removed": dict(plan.removed),
        "emptied": plan.emptied,
        "made": plan.made,
        "moved": plan.moved,
        "fresh": sorted(plan.fresh),
    }
    operations.write_safely(place.journal, json.dumps(document, ensure_ascii=False).encode())


def read_journal(journal: Path) -> Plan | None:
    """The plan in ``journal``; None where there is none, or one that we would not have written."""
    if look(journal) is not Found.FILE:
        return None
    try:
        plan = _plan(json.loads(read(journal)))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    paths = {*plan.removed, *plan.emptied, *plan.made, *plan.moved, *plan.fresh} - {"", MARKER}
    return None if any(map(fault_of, paths)) else plan


def _plan(document: Mapping[str, Any]) -> Plan:
    return Plan(
        removed=dict(document["removed"].items()),
        emptied=tuple(document["emptied"]),
        made=tuple(document["made"]),
        moved=tuple(document["moved"]),
        fresh=frozenset(document["fresh"]),
    )


def finish(plan: Plan, place: Place, operations: Operations) -> None:
    """Carry the plan out, or what is left of it.

    What needs room comes before what cannot be put back without it, so a full disk keeps the old site. The record comes last.
    """
    made = frozenset(plan.made)
    _take_away((path for path in plan.removed if path in made), plan, place, operations)
    moved = _move_folders(plan, place, operations)
    for folder in plan.made:
        if not _is_in(folder, moved):
            operations.make_folder(place.output / folder)
    below = [path for path in plan.removed if any(above in plan.fresh for above in folders_of(path))]
    _take_away(below, plan, place, operations)
    left = [path for path in plan.moved if not _is_in(path, moved)]
    _put((path for path in left if path != MARKER), place, operations)
    _take_away(plan.removed, plan, place, operations)
    for folder in plan.emptied:
        operations.remove_folder(place.output / folder)
    _put((path for path in left if path == MARKER), place, operations)


def _take_away(paths: Iterable[str], plan: Plan, place: Place, operations: Operations) -> None:
    for path in paths:
        if is_as_written(place.output, path, plan.removed[path]):
            operations.remove(place.output / path)


def _put(paths: Iterable[str], place: Place, operations: Operations) -> None:
    for path in paths:
        if look(place.new / path) is Found.FILE:
            _give_way(place.output / path, operations)
            operations.move(place.new / path, place.output / path)


def _move_folders(plan: Plan, place: Place, operations: Operations) -> frozenset[str]:
    """The outermost folders that are to be made, moved with all that is staged in them: a new site is one step of the disk."""
    moved: frozenset[str] = frozenset()
    for folder in plan.made:
        if _is_in(folder, moved):
            continue
        if look(place.output / folder) is Found.NOTHING and look(place.new / folder) is Found.FOLDER:
            operations.move(place.new / folder, place.output / folder)
            moved |= {folder}
    return moved


def _is_in(path: str, folders: frozenset[str]) -> bool:
    """Whether ``path`` is one of ``folders`` or lies in one; "" is the output folder itself."""
    return path in folders or "" in folders or not folders.isdisjoint(folders_of(path))


def undo(plan: Plan, place: Place, operations: Operations) -> None:
    """Put the old site back, whatever part of the plan was carried out."""
    for path in plan.fresh:
        if look(place.output / path) is Found.FILE and look(place.new / path) is Found.NOTHING:
            operations.remove(place.output / path)
    for folder in reversed(plan.made):
        operations.remove_folder(place.output / folder)
    for folder in reversed(plan.emptied):
        if look(place.output / folder) is Found.NOTHING:
            operations.make_folder(place.output / folder)
    for path in (*plan.removed, *plan.moved):
        if look(place.old / path) is Found.FILE:
            operations.move(place.old / path, place.output / path)


def _give_way(path: Path, operations: Operations) -> None:
    """Emptied folders stand where a file has to be."""
    if look(path) is Found.FOLDER:
        for inner in sorted(path.iterdir()):
            _give_way(inner, operations)
        operations.remove_folder(path)
