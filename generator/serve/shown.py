"""What is shown: the last good site, which one it is, and what is wrong with what was written since.

Plain records that the server and those who make the site pass to each other; nothing is computed here.
"""

from collections.abc import Mapping

from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """One thing that stops the next site, as texts: ``excerpt`` are the lines that it points at, with carets below."""

    severity: str
    code: str
    place: str
    excerpt: str
    message: str
    why: str
    fix: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """``files`` are those of the last good site by path; before there was one ``edition`` is 0 and they are none.

    ``edition`` is another number for every site that differs; ``troubles`` are what stops the next one.
    """

    edition: int
    files: Mapping[str, bytes]
    troubles: tuple[Trouble, ...] = ()


NOTHING = Shown(edition=0, files={})
