"""Whether a folder may be written to at all, judged before anything is read.

Takes the site's root, the folder that was asked for and the home of whoever asks; gives a diagnostic or None. Links are
followed, and folders compared as the disk knows them, so that another spelling of a folder is still that folder.
"""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.diagnostics.refusals import reason_of
from generator.write import messages
from generator.write.manifest import MARKER, read_manifest
from generator.write.ours import Found, look
from generator.write.paths import RESERVED

#: Folders in a site's root that hold what people wrote.
_THEIRS = ("content", "themes", ".git")


def judge(root: Path, output: Path, home: Path) -> Diagnostic | None:
    """Why ``output`` cannot be the output folder of the site in ``root``; None where it can."""
    real = Path(os.path.realpath(output))
    try:
        reason = next(refusals(real, Path(os.path.realpath(root)), Path(os.path.realpath(home))), None)
        if reason is not None:
            return messages.refused(str(output), reason)
        return _occupied(real, str(output))
    except OSError as fault:
        return unlooked_at(str(output), fault)


def unlooked_at(asked: str, fault: OSError) -> Diagnostic:
    """A name that no disk can have is a wrong choice; else it is the disk that refuses."""
    if fault.errno in {errno.ENAMETOOLONG, errno.ELOOP}:
        return messages.refused(asked, reason_of(fault))
    return messages.unseen(asked, fault)


def refusals(real: Path, root: Path, home: Path) -> Iterator[str]:
    """Why nothing may be written to ``real``, whatever lies in it; all three are real paths."""
    if look(real) not in {Found.NOTHING, Found.FOLDER}:
        yield "it is not a folder"
    if real == Path(real.anchor):
        yield "it is the root of the disk"
    if _within(root, real):
        yield "it is the site's own root" if _same(root, real) else "the site lies inside it"
    if _within(home, real):
        yield "it is your home" if _same(home, real) else "your home lies inside it"
    for name in _THEIRS:
        theirs = Path(os.path.realpath(root / name))
        if _within(real, theirs):
            yield f"it is the site's {name}/ or lies inside it"
        if _within(theirs, real):
            yield f"the site's {name}/ leads into it"


def _occupied(real: Path, asked: str) -> Diagnostic | None:
    if look(real) is Found.NOTHING:
        return None
    names = [
        path.name for path in real.iterdir() if path.name == MARKER or not path.name.startswith(RESERVED)
    ]
    if not names or read_manifest(real) is not None:
        return None
    if MARKER in names:
        return messages.refused(
            asked,
            f"its record `{MARKER}` cannot be read",
            "delete the folder yourself if nothing in it is needed",
        )
    return messages.refused(
        asked,
        "it is not empty, and no build of ours wrote it",
        "empty it yourself if nothing in it is needed, or choose another folder with `-o`",
    )


def _within(inner: Path, outer: Path) -> bool:
    return any(_same(folder, outer) for folder in (inner, *inner.parents))


def _same(one: Path, other: Path) -> bool:
    """The same folder, in whatever spelling the disk allows."""
    try:
        return one == other or one.samefile(other)
    except OSError:
        return False
