"""The font of social cards, made of Noto Sans and Noto Sans Arabic: one family with both scripts, so that no card looks for a font.

``python -m tools.card_fonts FOLDER`` reads ``NotoSans-*.ttf`` and ``NotoSansArabic-*.ttf`` (Regular, Bold; Debian: fonts-noto-core)
and writes ``generator/chart/card/fonts/`` and the widths of its letters. Both are under the SIL Open Font License, as is what is made of them.
"""

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / "generator" / "chart" / "card" / "fonts"
WIDTHS = ROOT / "generator" / "chart" / "card" / "widths.json"
FAMILY = "Goalposts Card"
#: Latin with its marks, Greek, Cyrillic, punctuation, signs of direction, currencies; and Arabic.
_LATIN = [*range(0x20, 0x250), *range(0x300, 0x530), *range(0x1E00, 0x1F00), *range(0x2000, 0x2070)]
_SIGNS = [*range(0x20A0, 0x20C0), 0x2116, 0x2122, 0x2190, 0x2192, 0x2212, 0x2248, 0x2264, 0x2265]
_ARABIC = [*range(0x600, 0x700), *range(0x750, 0x780)]


def card_font(folder: Path, weight: str, work: Path) -> TTFont:
    """The merged font of one weight, under a name of its own."""
    latin = _part(folder / f"NotoSans-{weight}.ttf", [*_LATIN, *_SIGNS], work / "latin.ttf")
    arabic = _part(folder / f"NotoSansArabic-{weight}.ttf", _ARABIC, work / "arabic.ttf")
    font = Merger().merge([str(latin), str(arabic)])
    for record in font["name"].names:
        if record.nameID in {1, 16}:
            record.string = FAMILY
        elif record.nameID in {3, 4, 6}:
            record.string = f"{FAMILY} {weight}".replace(" ", "-" if record.nameID == 6 else " ")
    font["head"].created = font["head"].modified = 0
    return font


def _part(source: Path, letters: list[int], target: Path) -> Path:
    options = subset.Options(hinting=False, glyph_names=False, notdef_outline=True)
    font = TTFont(source)
    chosen = subset.Subsetter(options)
    chosen.populate(unicodes=letters)
    chosen.subset(font)
    font.save(target)
    return target


def widths(font: TTFont) -> str:
    """The file's text: the advance widths in thousandths of the size, each with its letters."""
    advances, size = font["hmtx"], font["head"].unitsPerEm
    found: dict[int, list[str]] = {}
    for code, glyph in sorted(font.getBestCmap().items()):
        found.setdefault(round(advances[glyph][0] * 1000 / size), []).append(chr(code))
    rows = {str(width): "".join(letters) for width, letters in sorted(found.items())}
    return json.dumps(rows, indent=1) + "\n"


def main(folder: Path) -> None:
    for weight in ("Regular", "Bold"):
        with TemporaryDirectory() as work:
            font = card_font(folder, weight, Path(work))
        font.save(FONTS / f"GoalpostsCard-{weight}.ttf", reorderTables=False)
        if weight == "Bold":  # the wider of the two
            WIDTHS.write_text(widths(font), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
