"""Which paths a site's files may have, and which of them would be one on a disk that ignores case.

Takes paths as text, relative to the output folder and with slashes; gives what is wrong with them. It never looks at a disk.
"""

import re
from collections.abc import Iterator
from itertools import accumulate

from generator.model.text import folded

#: Names that begin so are ours: the record of what we wrote, the stage, the lock.
RESERVED = ".goalposts"
#: Folders inside one another, and bytes of a path: beyond them programs and disks fail in ways of their own.
_DEEPEST = 100
_LONGEST = 1_000
#: Most paths: short, of parts that begin with a letter or a figure and hold nothing strange. They need no closer look.
_PLAIN = re.compile(r"(?=.{1,200}\Z)[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)*", re.ASCII)


def fault_of(path: str) -> str | None:
    """Why no file may be written to ``path``; None where one may.

    >>> fault_of("goals/reach/index.html"), fault_of("../etc/passwd")
    (None, 'it has a part `..`')
    """
    if _PLAIN.fullmatch(path):
        return None
    if not path or path.startswith("/"):
        return "it is not relative to the output folder"
    if not path.isprintable() or "\\" in path:
        return "it holds a character that no file name should have"
    if path.count("/") > _DEEPEST:
        return f"it lies in more than {_DEEPEST} folders"
    if len(path.encode("utf-8", "replace")) > _LONGEST:
        return f"it is longer than {_LONGEST:,} bytes"
    for part in path.split("/"):
        if part in {"", ".", ".."}:
            return f"it has a part `{part}`"
        if len(part.encode("utf-8", "replace")) > 255:
            return "a part of it is longer than 255 bytes"
    if path.startswith(RESERVED):
        return f"names that begin with `{RESERVED}` are kept for the build itself"
    return None


def folders_of(path: str) -> Iterator[str]:
    """The folders above ``path``, outermost first.

    >>> list(folders_of("goals/reach/index.html"))
    ['goals', 'goals/reach']
    """
    return accumulate(path.split("/")[:-1], lambda outer, inner: f"{outer}/{inner}")


class Names:
    """The files and folders of a site so far, as a disk that ignores case would know them.

    >>> names = Names()
    >>> names.add("team/About.html")
    >>> names.clash("team/about.html"), names.clash("Team"), names.clash("team/index.html")
    ('team/About.html', 'team/About.html', None)
    """

    def __init__(self) -> None:
        self._files: dict[str, str] = {}
        self._folders: dict[str, str] = {}
        self._above: dict[str, tuple[str, ...]] = {}

    def add(self, path: str) -> None:
        self._files.setdefault(folded(path), path)
        for folder in self._above_of(path):
            self._folders.setdefault(folder, path)

    def clash(self, path: str) -> str | None:
        """A path that cannot be a file when ``path`` is one: the same, below it, or above it."""
        whole = folded(path)
        above = (self._files[folder] for folder in self._above_of(path) if folder in self._files)
        return self._files.get(whole) or self._folders.get(whole) or next(above, None)

    def _above_of(self, path: str) -> tuple[str, ...]:
        """The folders above ``path``, folded; many files lie in the same ones."""
        inner = path.rpartition("/")[0]
        if inner not in self._above:
            self._above[inner] = tuple(map(folded, folders_of(path)))
        return self._above[inner]
