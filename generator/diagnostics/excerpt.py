"""The line of a file that a message points at, made fit to be shown: where its marked characters stand, in cells.

Takes a line as text, a column and a length in characters, and the room there is; gives what to print and where the
carets go. Wide characters take two cells, combining ones none; tabs become spaces; controls are shown by their escapes,
so that a file can neither colour the terminal nor turn its own message around. It knows nothing of diagnostics.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import accumulate

from generator.records import dataclass

TAB = 4
_CROPPED = "…"
#: Characters without a width that belong to the writing of a word or an emoji: they are shown as they are.
_JOINERS = frozenset("\u200c\u200d")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What to print of a line, and its carets: ``offset`` cells from the left, ``marks`` of them."""

    shown: str
    offset: int
    marks: int


@dataclass(frozen=True, slots=True)
class _Glyph:
    """One character as it is shown, and how many cells it takes."""

    shown: str
    cells: int


def visible(text: str) -> str:
    r"""``text`` with each control, bidi control, line separator and lone surrogate as its escape.

    >>> visible("a\x1b[31mb\u202ec\n")
    'a\\x1b[31mb\\u202ec\\n'
    """
    return text if text.isprintable() else "".join(_shown(character) for character in text)


def cells(text: str) -> int:
    """How many cells of a terminal ``text`` takes.

    >>> cells("abc"), cells("é"), cells("e\u0301"), cells("目標")
    (3, 1, 1, 4)
    """
    return sum(map(_width, text))


def excerpt(line: str, column: int, length: int, room: int) -> Excerpt:
    """The part of ``line`` around ``column`` (from 1) that fits into ``room`` cells, with its carets.

    >>> excerpt("metric: reech", 9, 5, 80)
    Excerpt(shown='metric: reech', offset=8, marks=5)
    >>> excerpt("x" * 100 + "reech" + "y" * 100, 101, 5, 20)
    Excerpt(shown='…xxxxxxxxxreechyyyy…', offset=10, marks=5)
    """
    at = min(column - 1, len(line))
    first = max(0, at - room)  # of a line of megabytes only what can be shown is looked at
    before = _glyphs(line[first:at], 0)
    after = _glyphs(line[at : at + room], _width_of(before))
    left, right = _room(before, after, room)
    head = _crop(before, left, cropped=first > 0, from_right=True)
    tail = _crop(after, right, cropped=at + room < len(line), from_right=False)
    marks = min(_width_of(after[:length]), _width_of(tail))
    return Excerpt("".join(glyph.shown for glyph in (*head, *tail)), _width_of(head), max(1, marks))


def _room(before: Sequence[_Glyph], after: Sequence[_Glyph], room: int) -> tuple[int, int]:
    """How the room is shared: half for what follows the column, more where one side does not need its half."""
    right = min(_width_of(after), max(room // 2 + room % 2, room - _width_of(before)))
    left = max(1, room - right)
    return left, max(1, room - min(left, _width_of(before)))


def _crop(glyphs: Sequence[_Glyph], room: int, *, cropped: bool, from_right: bool) -> Sequence[_Glyph]:
    if not cropped and _width_of(glyphs) <= room:
        return glyphs
    near_first = tuple(reversed(glyphs)) if from_right else tuple(glyphs)
    ends = accumulate(glyph.cells for glyph in near_first)
    kept = [glyph for glyph, end in zip(near_first, ends, strict=True) if end < room]
    kept.append(_Glyph(_CROPPED, 1))
    return tuple(reversed(kept)) if from_right else tuple(kept)


def _glyphs(text: str, start: int) -> tuple[_Glyph, ...]:
    glyphs: list[_Glyph] = []
    column = start
    for character in text:
        glyph = _tab(column) if character == "\t" else _Glyph(_shown(character), _width(character))
        glyphs.append(glyph)
        column += glyph.cells
    return tuple(glyphs)


def _tab(column: int) -> _Glyph:
    size = TAB - column % TAB
    return _Glyph(" " * size, size)


def _width_of(glyphs: Iterable[_Glyph]) -> int:
    return sum(glyph.cells for glyph in glyphs)


def _shown(character: str) -> str:
    if character.isprintable() or character in _JOINERS or unicodedata.category(character) == "Zs":
        return character
    return character.encode("unicode_escape").decode("ascii")


def _width(character: str) -> int:
    if character in _JOINERS or unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    shown = _shown(character)
    if shown != character:
        return len(shown)
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
