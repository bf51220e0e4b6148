"""How often this process looks for cycles among its records: seldom, for they hold none.

Takes nothing, gives nothing back; the command calls ``collect_seldom`` for itself, and each worker for its own process, and
``collect_no_more`` at its end. A preview, which
lasts, has what ended in cycles all the same (faults, templates) taken away from time to time.
"""

import gc

#: Records are made by the hundred thousand and hold no cycles: looking for some among them as often as Python does takes half
#: of the time of a check, and of a worker's.
_NEW_OBJECTS_BETWEEN_COLLECTIONS = 1_000_000


def collect_seldom() -> None:
    """Look for cycles once in a million new objects."""
    gc.set_threshold(_NEW_OBJECTS_BETWEEN_COLLECTIONS)


def collect_no_more() -> None:
    """Leave all that there is to the process's end: Python would walk through it on the way out, for a tenth of what a command takes."""
    gc.freeze()


def collect() -> None:
    """Take away what is left in cycles, of all ages: seldom alone, that of earlier sites would stay for thousands of edits."""
    gc.collect()
