"""The widths of the bundled font's letters, written into the package for ``chart.typeface``.

``python -m tools.font_widths`` reads ``tools/fonts/OpenSans-Regular.ttf`` with fontTools and writes
``generator/chart/widths.json``: by advance width in font units, the letters that have it. The font itself does not ship.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
FONT = ROOT / "tools" / "fonts" / "OpenSans-Regular.ttf"
TABLE = ROOT / "generator" / "chart" / "widths.json"


def table(font: Path = FONT) -> str:
    """The file's text: units to the font's size, and letters of the basic plane by their width."""
    opened = TTFont(font)
    advances, letters = opened["hmtx"], opened.getBestCmap()
    widths: dict[int, list[int]] = {}
    for code, glyph in sorted(letters.items()):
        if code < 0xFFFF:
            widths.setdefault(advances[glyph][0], []).append(code)
    rows = {str(width): _letters(codes) for width, codes in sorted(widths.items())}
    return json.dumps({"units": opened["head"].unitsPerEm, "letters": rows}, indent=1) + "\n"


def _letters(codes: Iterable[int]) -> str:
    return "".join(map(chr, codes))


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
