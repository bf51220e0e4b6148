"""Publishing: files are staged beside the output folder, then put in place in one burst.

Takes the site's files one by one and the place to write to; gives what was done, or diagnostics, and then the old site
stands as it was. Files whose content is the same are not touched, files that are not ours are kept. It judges no content.
"""

import os
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.model.output import KeptFile, OutputFile, Owner, WriteSummary
from generator.records import dataclass
from generator.write import messages
from generator.write.journal import copy_old, write_journal
from generator.write.lock import held
from generator.write.manifest import MARKER, digest, read_manifest, to_bytes
from generator.write.operations import DISK, Operations
from generator.write.ours import files_in, holds
from generator.write.paths import Names, fault_of, folders_of
from generator.write.place import Place
from generator.write.plan import Plan, plan_of
from generator.write.recovery import HalfwayError, carry_out, in_stage

#: How long a second build waits for the first, in seconds.
WAIT = 30.0


class NotThereError(Exception):
    """A file that was to be kept is not what it was any more: somebody else was at the folder since that was seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Staged:
    """The new site: the digest of every file, and which of them lie in the stage because they differ."""

    digests: Mapping[str, str]
    changed: frozenset[str]


def publish(
    files: Iterable[OutputFile | KeptFile],
    place: Place,
    *,
    broken: Callable[[], bool],
    waiting: Callable[[Owner], None],
    wait: float = WAIT,
    operations: Operations = DISK,
) -> tuple[WriteSummary | None, tuple[Diagnostic, ...]]:
    """Write ``files``; once all of them are staged, ``broken`` is asked whether they had better not be published.

    Without a summary the old site stands, or a diagnostic says how far the new one came; others say why, unless it was
    ``broken``. With a summary the new site stands, whatever a note says.

    Raises:
        NotThereError: one of the kept files is not there any more. Nothing was changed.
    """
    try:
        place.output.parent.mkdir(parents=True, exist_ok=True)
        with held(place.lock, wait=wait, waiting=waiting) as other:
            if other is not None:
                return None, (messages.locked(place, other),)
            (summary, faults), notes = in_stage(
                partial(_publish, files, place, broken, operations), place, operations
            )
            return summary, (*faults, *notes)
    except HalfwayError as halfway:
        return None, (messages.halfway(place, halfway.fault),)
    except OSError as fault:
        return None, (messages.unwritable(place, fault),)


def _publish(
    files: Iterable[OutputFile | KeptFile], place: Place, broken: Callable[[], bool], operations: Operations
) -> tuple[WriteSummary | None, tuple[Diagnostic, ...]]:
    staged, faults = _stage(files, place, operations)
    if faults or broken():
        return None, faults
    return _replace(staged, place, operations)


def _stage(
    files: Iterable[OutputFile | KeptFile], place: Place, operations: Operations
) -> tuple[Staged, tuple[Diagnostic, ...]]:
    """Every file compared with what stands there, and written to the stage where it differs."""
    operations.make_folder(place.stage)
    stage = place.new
    operations.make_folder(stage)
    digests: dict[str, str] = {}
    names = Names()
    output = os.fspath(place.output)
    made: set[str] = set()
    changed: set[str] = set()
    faults: list[Diagnostic] = []
    for file in files:
        fault = _fault(file.path, names)
        if fault is not None:
            faults.append(fault)
            continue
        names.add(file.path)
        if isinstance(file, KeptFile):
            if not file.is_there():
                raise NotThereError(file.path)
            digests[file.path] = file.digest
            continue
        digests[file.path] = digest(file.content)
        if not holds(f"{output}/{file.path}", file.content):
            _write(stage, file, made, operations)
            changed.add(file.path)
    return Staged(digests=digests, changed=frozenset(changed)), tuple(faults)


def _fault(path: str, names: Names) -> Diagnostic | None:
    fault = fault_of(path)
    if fault is not None:
        return messages.bad_path(path, fault)
    other = names.clash(path)
    return None if other is None else messages.collision(other, path)


def _write(stage: Path, file: OutputFile, made: set[str], operations: Operations) -> None:
    """Write ``file`` to the stage, whose folders so far are ``made``."""
    for folder in folders_of(file.path):
        if folder not in made:
            operations.make_folder(stage / folder)
            made.add(folder)
    operations.write(stage / file.path, file.content)


def _replace(
    staged: Staged, place: Place, operations: Operations
) -> tuple[WriteSummary | None, tuple[Diagnostic, ...]]:
    """The old site replaced by the staged one, unless something that is not ours stands in the way."""
    record = to_bytes(staged.digests)
    record_changes = not holds(place.output / MARKER, record)
    before = read_manifest(place.output) or {}
    plan, taken = plan_of(place.output, before, staged.digests, staged.changed, record_changes=record_changes)
    if taken:
        return None, tuple(messages.occupied(place, path) for path in taken)
    if record_changes:
        operations.write(place.new / MARKER, record)
    summary = _summary(staged, plan, place)
    if not plan.nothing:
        burst(plan, place, operations)
    return summary, ()


def burst(plan: Plan, place: Place, operations: Operations) -> None:
    """The plan carried out, so that a command that is killed in it can be finished by the next."""
    copy_old(plan, place, operations)
    write_journal(plan, place, operations)
    carry_out(plan, place, operations)


def _summary(staged: Staged, plan: Plan, place: Place) -> WriteSummary:
    """What the plan comes to, counted before it is carried out: a site that is in its place has nothing left that can fail."""
    return WriteSummary(
        folder=str(place.output),
        written=len(staged.changed),
        unchanged=len(staged.digests) - len(staged.changed),
        removed=len(plan.removed),
        kept=sum(path not in staged.digests and path not in plan.removed for path in files_in(place.output)),
    )
