"""Runs a command, waits for every process that comes of it, and writes down what they used together.

Takes a file to write to and a command: ``python reaper.py FILE COMMAND…``. Processes that outlive their parent become children of this
one, as Linux does it for a subreaper, so that none is left out of the kernel's sums. It ends as the command ended.
"""

import ctypes
import json
import os
import resource
import sys
import time

_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER of <linux/prctl.h>


def main(file: str, command: list[str]) -> int:
    ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)
    before, begun = _bytes(), time.perf_counter()
    child = os.spawnvp(os.P_NOWAIT, command[0], command)
    _, status = os.waitpid(child, 0)
    wall = time.perf_counter() - begun
    _wait_for_all()
    used, after = resource.getrusage(resource.RUSAGE_CHILDREN), _bytes()
    figures = {"wall": wall, "cpu": used.ru_utime + used.ru_stime}
    figures |= {name: after[name] - before[name] for name in after}
    with open(file, "w") as out:  # noqa: PTH123 - nothing is imported that the command might be charged for
        json.dump(figures, out)
    return os.waitstatus_to_exitcode(status)


def _wait_for_all() -> None:
    while True:
        try:
            os.wait()
        except ChildProcessError:
            return


def _bytes() -> dict[str, int]:
    """What this process and those that it has waited for asked the system to read and to write."""
    with open("/proc/self/io") as lines:  # noqa: PTH123
        counts = dict(line.split(": ") for line in lines)
    return {"read": int(counts["rchar"]), "written": int(counts["wchar"])}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
