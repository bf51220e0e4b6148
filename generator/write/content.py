"""A file of the site's own content, put in its place in one step: what an import, or a reading by hand, writes.

Takes the site's root, a path below ``content/`` and the new text; gives nothing. A path that leads out of the site, through a link or by
its parts, is refused.
"""

import os
from pathlib import Path

from generator.write.operations import DISK, FOLDER_MODE, Operations
from generator.write.paths import fault_of


class OutsideError(Exception):
    """The path does not lie below the site's ``content/``."""


def place_in_content(root: Path, path: str) -> Path:
    """Where ``path`` (``content/…``, with slashes) lies, through all links.

    Raises:
        OutsideError: it leads out of the site's content.
    """
    fault = fault_of(path)
    real = Path(os.path.realpath(root / path))
    if fault is not None or not real.is_relative_to(_content(root)):
        raise OutsideError(f"`{path}` does not lie below content/{f': {fault}' if fault else ''}")
    return real


def write_content(root: Path, path: str, text: str, operations: Operations = DISK) -> None:
    """Write ``text`` to ``path`` (``content/…``, with slashes), whole or not at all.

    Raises:
        OutsideError: the path leads elsewhere.
        OSError: the disk refuses.
    """
    real, inside = place_in_content(root, path), _content(root)
    for folder in reversed(real.relative_to(inside).parents):
        (inside / folder).mkdir(mode=FOLDER_MODE, exist_ok=True)
    operations.write_safely(real, text.encode("utf-8"))


def _content(root: Path) -> Path:
    return Path(os.path.realpath(root / "content"))
