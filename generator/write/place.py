"""Where a build writes: the output folder, and beside it the stage and the lock.

Takes the folder as it was asked for; gives its real path and those of the stage and the lock, always the same for the same
folder, since the next command looks there for what a killed one left. It makes nothing.
"""

import os
from pathlib import Path

from generator.records import dataclass
from generator.write.paths import RESERVED


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """``output`` is the real folder, ``asked`` what was typed for it; ``new`` and ``old`` lie in ``stage``."""

    asked: str
    output: Path
    stage: Path
    lock: Path

    @property
    def new(self) -> Path:
        return self.stage / "new"

    @property
    def old(self) -> Path:
        return self.stage / "old"

    @property
    def journal(self) -> Path:
        return self.stage / "journal.json"

    @property
    def undoing(self) -> Path:
        """The journal's name once its plan is being undone."""
        return self.stage / "undoing.json"


def place_of(output: Path) -> Place:
    """The stage has to be on the output's own file system, or no file could be moved in one step.

    It lies beside the folder; inside it where that is a mount of its own, or where only the folder is ours to write to.
    """
    real = Path(os.path.realpath(output))
    is_there = os.path.isdir(real)  # noqa: PTH112 - a disk that does not answer says so where it is written to
    if is_there and (os.path.ismount(real) or not os.access(real.parent, os.W_OK)):
        folder, name = real, RESERVED
    else:
        folder, name = real.parent, f"{RESERVED}-{real.name}"
    return Place(asked=str(output), output=real, stage=folder / f"{name}.stage", lock=folder / f"{name}.lock")
