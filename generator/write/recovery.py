"""What is done with a stage: its plan is carried out, and what a killed build left is finished or thrown away.

Takes a place and the operations; afterwards the output folder holds one site, whole, and there is no stage. Where the disk refuses even
to put the old site back, the journal stays, and the next command goes on from it. It works out no plan.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from generator.diagnostics import Diagnostic
from generator.write import messages
from generator.write.journal import finish, read_journal, undo
from generator.write.lock import held
from generator.write.operations import DISK, Operations
from generator.write.ours import Found, look
from generator.write.place import Place
from generator.write.plan import Plan

_Done = TypeVar("_Done")


class HalfwayError(Exception):
    """The output folder holds parts of both sites, and a journal from which the next command goes on."""

    def __init__(self, fault: OSError) -> None:
        super().__init__(str(fault))
        self.fault = fault


def recover(place: Place, operations: Operations = DISK) -> tuple[Diagnostic, ...]:
    """Settle what a killed build left, unless a build that is alive is at it."""
    try:
        if look(place.stage) is Found.NOTHING:
            return ()
        with held(place.lock, wait=0, waiting=lambda _: None) as other:
            if other is None:
                settle(place, operations)
    except HalfwayError as halfway:
        return (messages.halfway(place, halfway.fault),)
    except OSError as fault:
        return (messages.unwritable(place, fault),)
    return ()


def in_stage(
    work: Callable[[], _Done], place: Place, operations: Operations
) -> tuple[_Done, tuple[Diagnostic, ...]]:
    """What ``work`` comes to in a stage that holds nothing else, with a note where the stage could not be removed after it.

    Once ``work`` is done its site stands, so what fails then is no failure of it.

    Raises:
        OSError: the disk refuses, and the old site stands.
        HalfwayError: neither site stands whole.
    """
    settle(place, operations)
    try:
        done = work()
    except HalfwayError:
        raise
    except BaseException:
        with suppress(OSError):
            settle(place, operations)
        raise
    try:
        _throw_away(place, operations)
    except OSError as fault:
        return done, (messages.left_over(place, fault),)
    return done, ()


def settle(place: Place, operations: Operations) -> None:
    """Finish a publication that was under way, undo one that was being undone, throw away what was only staged."""
    undone = read_journal(place.undoing)
    begun = read_journal(place.journal)
    if undone is not None:
        _undo_again(undone, place, operations)
    elif begun is not None:
        carry_out(begun, place, operations)
    _throw_away(place, operations)


def _undo_again(plan: Plan, place: Place, operations: Operations) -> None:
    try:
        undo(plan, place, operations)
    except OSError as fault:
        raise HalfwayError(fault) from fault


def carry_out(plan: Plan, place: Place, operations: Operations) -> None:
    """Carry out the plan that is in the journal; where the disk refuses, put the old site back and say so."""
    try:
        finish(plan, place, operations)
    except OSError as first:
        try:
            operations.move(place.journal, place.undoing)
            undo(plan, place, operations)
        except OSError as fault:
            raise HalfwayError(first) from fault
        raise


def _throw_away(place: Place, operations: Operations) -> None:
    """Remove the stage, its journal first: without what lies beside it, a journal would be followed to another end."""
    if look(place.stage) is Found.FOLDER:
        operations.remove(place.journal)
        operations.remove(place.undoing)
    operations.remove_tree(place.stage)
