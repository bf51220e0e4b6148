"""Which program it is that builds: the digest of Goalposts, of what ships with it, of Python and of the libraries.

Takes a moment, and whether others are to know the program again; gives the digest. What another one remembers is nothing to a build. On one
machine files are known by what the disk says of them, which spares reading them; on another the same files have other marks, so that there
their content is read.
"""

import hashlib
import json
import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path

from generator import __file__ as program, __version__
from generator.cache import Moment, content_digest, marks_of

_PACKAGE = Path(program).parent
#: The program and what ships with it; the second holds themes in a checkout alone.
_PROGRAM = (_PACKAGE, _PACKAGE.parent / "themes")
#: What tells of an installed library, with its version in its name.
_INSTALLED = frozenset({".dist-info", ".egg-info"})
#: What Python itself writes there, of which nothing follows.
_COMPILED = "__pycache__"


def program_of(moment: Moment, *, shared: bool) -> str:
    """The digest of what builds. Where machines have ``shared`` a cache it is the same on each that runs the same program."""
    known = {
        "program": [__version__, *(_contents() if shared else _marks(moment))],
        "python": [sys.version, platform.platform()],
        "libraries": [found for folder in sys.path if (found := _libraries(folder))],
    }
    return hashlib.sha256(json.dumps(known, sort_keys=True).encode()).hexdigest()


def _marks(moment: Moment) -> list[object]:
    marks = marks_of((file for folder in _PROGRAM for file in _files(folder)), moment)
    return [str(_PACKAGE), marks.digest, dict(marks.unsure)]


def _contents() -> list[object]:
    return [
        [file.relative_to(folder).as_posix(), content_digest(str(file))]
        for folder in _PROGRAM
        for file in _files(folder)
    ]


def _files(folder: Path) -> Iterator[Path]:
    for where, inner, names in os.walk(folder):
        inner[:] = sorted(each for each in inner if each != _COMPILED)
        yield from (Path(where, name) for name in sorted(names))


def _libraries(folder: str) -> list[str]:
    try:
        return sorted(each.name for each in Path(folder).iterdir() if each.suffix in _INSTALLED)
    except OSError:
        return []
