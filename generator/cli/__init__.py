"""The command line: the only room with a clock, an environment, a terminal and an exit code.

``app`` is the group of commands, a module each (those of ``goalposts new`` stand in ``new``); ``entry`` runs it
and turns whatever ends it into an exit code. A command reads its options, makes one call to ``pipeline``, prints and gives its exit code. It computes nothing.
"""

import sys

from generator.cli.entry import run
from generator.cli.names import read_names_as_utf8
from generator.pipeline.collecting import collect_no_more, collect_seldom


def main() -> None:
    """The command ``goalposts``."""
    read_names_as_utf8()
    collect_seldom()
    code = run(sys.argv[1:])
    collect_no_more()
    sys.exit(code)
