"""Sentences in parts, so that a page can colour the verdict while a terminal prints plain text.

Takes a worded pattern with tone marks (``<tone>…</tone>``, ``<soft>…</soft>``, ``<strong>…</strong>``) and gives
``Sentence``. Marks are cut out before facts are filled in: what an author wrote never becomes a mark.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, Literal

from generator.records import dataclass

Tone = Literal["none", "good", "doubtful", "bad", "soft", "strong"]
_MARKED = re.compile(r"<(tone|soft|strong)>(.*?)</\1>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a sentence and how it sounds."""

    text: str
    tone: Tone = "none"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One or more sentences as parts in reading order."""

    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join([part.text for part in self.parts])

    def __str__(self) -> str:
        return self.text


def plain(text: str, tone: Tone = "none") -> Sentence:
    return Sentence((Part(text, tone),) if text else ())


def cut(pattern: str, tone: Tone, fill: Callable[[str], str]) -> Sentence:
    """``pattern`` cut at its marks, each piece filled in.

    >>> cut("{n} of 3, <tone>short</tone>.", "bad", lambda piece: piece.replace("{n}", "2")).parts
    (Part(text='2 of 3, ', tone='none'), Part(text='short', tone='bad'), Part(text='.', tone='none'))
    """
    return Sentence(
        tuple(
            [  # most have but one piece, and a generator takes longer to begin than that to be filled in
                Part(text, tone if mark == "tone" else mark)
                for piece, mark in _pieces(pattern)
                if (text := fill(piece))
            ]
        )
    )


@lru_cache(maxsize=4096)  # the patterns of some languages, each said of many goals
def _pieces(pattern: str) -> tuple[tuple[str, Literal["tone", "soft", "strong", "none"]], ...]:
    """A pattern between and in its marks, each piece with its mark.

    >>> _pieces("{n} of 3, <tone>short</tone>.")
    (('{n} of 3, ', 'none'), ('short', 'tone'), ('.', 'none'))
    """
    pieces: list[tuple[str, Literal["tone", "soft", "strong", "none"]]] = []
    end = 0
    for match in _MARKED.finditer(pattern):
        mark: Any = match[1]
        pieces += [(pattern[end : match.start()], "none"), (match[2], mark)]
        end = match.end()
    pieces.append((pattern[end:], "none"))
    return tuple((text, mark) for text, mark in pieces if text)


@lru_cache(maxsize=4096)
def unmarked(pattern: str) -> str:
    """A pattern without its marks, for where nobody hears a tone.

    >>> unmarked("{n} of 3, <tone>short</tone>.")
    '{n} of 3, short.'
    """
    return "".join(text for text, _ in _pieces(pattern))


def joined(sentences: Iterable[Sentence], between: str = " ") -> Sentence:
    """Whole sentences one after the other; empty ones leave no space behind."""
    parts: list[Part] = []
    for sentence in sentences:
        if not sentence.parts:
            continue
        if parts and between:
            parts.append(Part(between))
        parts.extend(sentence.parts)
    return Sentence(tuple(parts))


def marked(msgid: str) -> str:
    """``msgid`` itself: marks a text in a table as one that the catalogues translate."""
    return msgid


def forms(one: str, many: str) -> tuple[str, str]:
    """The two English forms of a counted noun: marks them as ``marked`` does."""
    return one, many


def forms_in(context: str, one: str, many: str) -> tuple[str, str]:
    """The same of a noun that takes another form in ``context``, such as a case of its own."""
    del context
    return one, many


def marked_in(context: str, msgid: str) -> str:
    """``msgid`` itself: marks a text that is translated as a word of ``context``."""
    del context
    return msgid
