"""Mistakes as authors make them: small edits of one small site, and what has to be said of each.

``site.txt`` is the site, of which nothing is said. In the other files each mistake is a paragraph::

    # a misspelt metric
    @ content/goals/grow.md
    -metric: members
    +metric: membres
    >metric: members

Lines with ``-`` are taken from the file, those with ``+`` stand in their place (``\\t`` and ``\\u00a0`` as in Python); where
there is no ``-`` they are a new file. Lines with ``>`` are those with ``+`` once the fix was followed: then nothing is said any
more, and the fix holds what is new in them. A fix that no text can be copied from holds the words after ``~``. ``=`` gives the
line, or the other file and its line, where the first marked line is not the place.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.folders import split_files

HERE = Path(__file__).parent
_ESCAPE = re.compile(r"\\(t|u[0-9a-f]{4})")


@dataclass(kw_only=True)
class Mistake:
    """One edit. ``mended`` is empty where the fix cannot be copied; ``words`` are then in it."""

    kind: str
    name: str
    path: str = ""
    taken: list[str] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    mended: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    place: str = ""

    def file(self, site: Mapping[str, str], lines: list[str]) -> str:
        """The file with ``lines`` in the place of those that are taken."""
        if not self.taken:
            return "".join(f"{line}\n" for line in lines)
        whole = site[self.path].split("\n")
        at = self._at(whole)
        return "\n".join((*whole[:at], *lines, *whole[at + len(self.taken) :]))

    def lines(self, site: Mapping[str, str]) -> range:
        """The numbers of the lines that the author changed."""
        first = self._at(site[self.path].split("\n")) + 1 if self.taken else 1
        return range(first, first + max(len(self.written), 1))

    def _at(self, whole: list[str]) -> int:
        size = len(self.taken)
        (at,) = [n for n in range(len(whole) - size + 1) if whole[n : n + size] == self.taken]
        return at


def site() -> dict[str, str]:
    """The files of the site in which nothing is wrong."""
    return split_files((HERE / "site.txt").read_text())


def mistakes() -> Iterator[Mistake]:
    """All that are written down, by file."""
    for path in sorted(HERE.glob("*.txt")):
        if path.stem != "site":
            yield from _read(path)


def _read(path: Path) -> Iterator[Mistake]:
    mistake = None
    for line in path.read_text().splitlines():
        sign, rest = line[:1], line[1:]
        if sign == "#":
            if mistake:
                yield mistake
            mistake = Mistake(kind=path.stem, name=rest.strip())
            continue
        if mistake is None or not sign:
            continue
        if sign == "@":
            mistake.path = rest.strip()
        elif sign == "=":
            mistake.place = rest.strip()
        else:
            {"-": mistake.taken, "+": mistake.written, ">": mistake.mended, "~": mistake.words}[sign].append(
                _ESCAPE.sub(lambda found: found[0].encode().decode("unicode_escape"), rest)
            )
    if mistake:
        yield mistake
