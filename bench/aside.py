"""Folders that are to be gone, of which no file is removed while anything is measured.

Takes folders below ``.bench``; gives them names under which nobody looks for them, and removes them all when it is told to. An ext4
without a journal, as virtual machines often have, gives nobody the inode of a file that was removed in the last five minutes, and looks
at all of these for each file that is made (``recently_deleted`` in Linux's ``fs/ext4/ialloc.c``): after thousands were removed a
file costs half a millisecond of the system's time instead of a tenth, and a builder pays for what was removed before it began.
"""

import shutil
from pathlib import Path
from uuid import uuid4

FOLDER = Path(__file__).resolve().parent.parent / ".bench"


def put_aside(folder: Path, within: Path = FOLDER) -> None:
    """Have ``folder`` out of the way, if it is there; what was put aside lies ``within``, on the same disk."""
    if folder.exists():
        folder.rename(within / f"aside-{uuid4().hex}")


def remove_aside(within: Path = FOLDER) -> None:
    """Remove all that was put aside: when nothing is measured any more, or not for some minutes."""
    for each in within.glob("aside-*"):
        shutil.rmtree(each, ignore_errors=True)
