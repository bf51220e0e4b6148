"""Cleaning: what builds wrote is removed from the output folder, and the folder too when nothing else is left in it.

Takes the place; gives what was removed and what was kept. A file that was changed since it was written is not ours any
more. A folder without our record is left alone.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from generator.diagnostics import Diagnostic
from generator.model.output import Owner, WriteSummary
from generator.write import messages
from generator.write.lock import held
from generator.write.manifest import MARKER, digest, read, read_manifest, to_bytes
from generator.write.operations import DISK, Operations
from generator.write.ours import files_in
from generator.write.place import Place
from generator.write.plan import Plan, plan_of
from generator.write.publish import WAIT, burst
from generator.write.recovery import HalfwayError, in_stage


def clean(
    place: Place, *, waiting: Callable[[Owner], None], wait: float = WAIT, operations: Operations = DISK
) -> tuple[WriteSummary | None, tuple[Diagnostic, ...]]:
    """Remove what builds wrote; without a summary a diagnostic says why nothing was removed."""
    try:
        if not place.output.parent.is_dir():
            return _summary(place, 0, 0), ()
        with held(place.lock, wait=wait, waiting=waiting) as other:
            if other is not None:
                return None, (messages.locked(place, other),)
            return in_stage(partial(_clean, place, operations), place, operations)
    except HalfwayError as halfway:
        return None, (messages.halfway(place, halfway.fault),)
    except OSError as fault:
        return None, (messages.unwritable(place, fault),)


def _clean(place: Place, operations: Operations) -> WriteSummary:
    before = read_manifest(place.output)
    there = tuple(files_in(place.output))
    if before is None:
        return _summary(place, 0, len(there))
    plan, _ = plan_of(place.output, before, {}, (), record_changes=False)
    left = [path for path in there if path not in plan.removed]
    operations.make_folder(place.stage)
    operations.make_folder(place.new)
    burst(_with_record(plan, place, operations, keep=bool(left)), place, operations)
    return _summary(place, len(plan.removed), len(left))


def _with_record(plan: Plan, place: Place, operations: Operations, *, keep: bool) -> Plan:
    """Where files of others are left the record stays, empty, so that the folder can be built to again."""
    if keep:
        operations.write(place.new / MARKER, to_bytes({}))
        return replace(plan, moved=(MARKER,))
    record = digest(read(place.output / MARKER))
    return replace(plan, removed={**plan.removed, MARKER: record}, emptied=(*plan.emptied, ""))


def _summary(place: Place, removed: int, kept: int) -> WriteSummary:
    return WriteSummary(folder=str(place.output), written=0, unchanged=0, removed=removed, kept=kept)
