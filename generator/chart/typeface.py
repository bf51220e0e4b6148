"""The bundled font's advance widths: how wide a text will be, the same on every machine.

Takes text and a size in pixels, gives pixels. Reads the font file's own tables (``head``, ``hhea``, ``hmtx``, ``cmap``
format 4, as the OpenType specification lays them out). It never draws, and knows no kerning or ligatures.
"""

import struct
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

FONT_FOLDER = Path(__file__).parent / "fonts"
_FONT_FILE = FONT_FOLDER / "OpenSans-Regular.ttf"
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
    widths = _advance_widths()
    ems = sum(widths.get(ord(character)) or _unknown_width(character) for character in text)
    return ems * size * _WIDEST * (_BOLD if bold else 1)


def _unknown_width(character: str) -> float:
    category = unicodedata.category(character)
    if category == "Zs":
        return _THIN_SPACE
    return 0.0 if category in _NO_ROOM else _UNKNOWN_WIDTH


@cache
def _advance_widths() -> Mapping[int, float]:
    """Advance width by code point, in parts of the font's size."""
    font = _FONT_FILE.read_bytes()
    tables = dict(_tables(font))
    (units,) = struct.unpack_from(">H", font, tables["head"] + 18)
    (count,) = struct.unpack_from(">H", font, tables["hhea"] + 34)
    metrics = struct.unpack_from(f">{2 * count}H", font, tables["hmtx"])
    return {
        code: metrics[2 * min(glyph, count - 1)] / units
        for code, glyph in _glyphs(font, tables["cmap"])
        if glyph
    }


def _tables(font: bytes) -> Iterator[tuple[str, int]]:
    (count,) = struct.unpack_from(">H", font, 4)
    for index in range(count):
        tag, _, offset, _ = struct.unpack_from(">4s3L", font, 12 + 16 * index)
        yield tag.decode("ascii"), offset


def _glyphs(font: bytes, cmap: int) -> Iterator[tuple[int, int]]:
    """Code points of the basic plane and their glyphs, from the segments of the format 4 subtable."""
    table = _format_4(font, cmap)
    (double,) = struct.unpack_from(">H", font, table + 6)
    rows = [table + 14 + double * row + (2 if row else 0) for row in range(4)]
    for offset in range(0, double, 2):
        last, first, delta, start = (struct.unpack_from(">H", font, row + offset)[0] for row in rows)
        for code in range(first, min(last, 0xFFFE) + 1):
            if not start:
                yield code, (code + delta) & 0xFFFF
                continue
            (glyph,) = struct.unpack_from(">H", font, rows[3] + offset + start + 2 * (code - first))
            yield code, (glyph + delta) & 0xFFFF if glyph else 0


def _format_4(font: bytes, cmap: int) -> int:
    (count,) = struct.unpack_from(">H", font, cmap + 2)
    offsets = (struct.unpack_from(">L", font, cmap + 8 + 8 * index)[0] for index in range(count))
    table: int = next(
        cmap + offset for offset in offsets if struct.unpack_from(">H", font, cmap + offset) == (4,)
    )
    return table
