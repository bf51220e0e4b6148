"""The command line: the only room with a clock, an environment, a terminal and an exit code.

``app`` is the group of commands, a module each (those of ``goalposts new`` stand in ``new``); ``entry`` runs it
and turns whatever ends it into an exit code. A command reads its options, makes one call to ``pipeline``, prints and gives its exit code. It computes nothing.
"""

import gc
import sys

from generator.cli.entry import run

#: Records are made by the hundred thousand and hold no cycles: looking for some among them that often takes half of
#: the time of a check.
_NEW_OBJECTS_BETWEEN_COLLECTIONS = 1_000_000


def main() -> None:
    """The command ``goalposts``."""
    gc.set_threshold(_NEW_OBJECTS_BETWEEN_COLLECTIONS)
    sys.exit(run(sys.argv[1:]))
