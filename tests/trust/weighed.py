"""Runs a command and writes down the most memory that it held, in kilobytes: ``python weighed.py FILE COMMAND…``.

A process counts what its parent held when it was begun, and tests hold much. This one holds little. It ends as the command ended.
"""

import os
import resource
import sys


def main(file: str, command: list[str]) -> None:
    child = os.spawnvp(os.P_NOWAIT, command[0], command)
    _, status = os.waitpid(child, 0)
    with open(file, "w") as out:  # noqa: PTH123 - nothing is imported that this process would hold
        out.write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
    code = os.waitstatus_to_exitcode(status)
    if code < 0:
        os.kill(os.getpid(), -code)
    sys.exit(code)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
