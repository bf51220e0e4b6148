"""What is done with a stage: its plan is carried out, and what a killed build left is finished or thrown away.

Takes a place and the operations; afterwards the output folder holds one site, whole, and there is no stage. It works out no plan.
"""

from generator.diagnostics import Diagnostic
from generator.write import messages
from generator.write.journal import finish, read_journal, undo
from generator.write.lock import held
from generator.write.operations import DISK, Operations
from generator.write.ours import Found, look
from generator.write.place import Place
from generator.write.plan import Plan


def recover(place: Place, operations: Operations = DISK) -> tuple[Diagnostic, ...]:
    """Settle what a killed build left, unless a build that is alive is at it."""
    if look(place.stage) is Found.NOTHING:
        return ()
    try:
        with held(place.lock, wait=0, waiting=lambda _: None) as other:
            if other is None:
                settle(place, operations)
    except OSError as fault:
        return (messages.unwritable(place, fault),)
    return ()


def settle(place: Place, operations: Operations) -> None:
    """Finish a publication that was under way, undo one that was being undone, throw away what was only staged."""
    undone = read_journal(place.undoing)
    begun = read_journal(place.journal)
    if undone is not None:
        undo(undone, place, operations)
        operations.remove(place.undoing)
    elif begun is not None:
        carry_out(begun, place, operations)
    operations.remove_tree(place.stage)


def carry_out(plan: Plan, place: Place, operations: Operations) -> None:
    """Carry out the plan that is in the journal; where the disk refuses, put the old site back and say so."""
    try:
        finish(plan, place, operations)
        operations.remove(place.journal)
    except OSError:
        operations.move(place.journal, place.undoing)
        undo(plan, place, operations)
        operations.remove(place.undoing)
        raise
