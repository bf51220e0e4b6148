"""Open Sans's advance widths: how wide a text will be, the same on every machine.

Takes text and a size in pixels, gives pixels. ``widths.json`` is made of the font by ``tools/font_widths.py``. It never
draws, and knows no kerning or ligatures.
"""

import json
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

#: A letter that the font does not have (Arabic, emoji) is taken to be this wide, in parts of the size.
_UNKNOWN_WIDTH = 0.6
_THIN_SPACE = 0.25
#: What joins a letter or has no picture takes no room: marks, isolates, joiners.
_NO_ROOM = {"Mn", "Me", "Cf"}
#: The usual system fonts are at most this much wider than the bundled one (DejaVu Sans and Verdana are the widest).
_WIDEST = 1.1
#: A semibold text is at most this much wider than the regular one.
_BOLD = 1.14


@lru_cache(4096)
def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The room in pixels that ``text`` takes at ``size`` pixels, in whatever font a reader has.

    >>> round(text_width("target 480", 13), 1), round(text_width("", 13), 1)
    (68.0, 0.0)
    """
    ems = sum(map(_advance_widths().__getitem__, text))
    return ems * size * _WIDEST * (_BOLD if bold else 1)


def _unknown_width(character: str) -> float:
    category = unicodedata.category(character)
    if category == "Zs":
        return _THIN_SPACE
    return 0.0 if category in _NO_ROOM else _UNKNOWN_WIDTH


class _Widths(dict[str, float]):
    """Advance width by letter, in parts of the font's size; of a letter that the font does not have, what it is taken for."""

    def __missing__(self, character: str) -> float:
        return _unknown_width(character)


@cache
def _advance_widths() -> _Widths:
    table = json.loads(files("generator.chart").joinpath("widths.json").read_text(encoding="utf-8"))
    return _Widths(
        (letter, int(width) / table["units"])
        for width, letters in table["letters"].items()
        for letter in letters
        if int(width)
    )
