"""The letters of the card's font: how wide a text is, where it may be broken, and what of it the font can show.

Takes text and a size, gives pixels and lines. ``widths.json`` is made with the font by ``tools/card_fonts.py``. A letter that the font does
not have is left out: another font would have to be looked for, and each machine would find a different one.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

_MORE = "…"


def shown(text: str) -> str:
    """What of ``text`` the font can show, with single spaces.

    >>> shown("Pizza 🍕 week"), shown("نمو 20 %")
    ('Pizza week', 'نمو 20 %')
    """
    known = _widths()
    return " ".join("".join(char for char in text if char in known or char.isspace()).split())


def width(text: str, size: float) -> float:
    """The room of a text in pixels, at most: letters that join or carry marks take less."""
    known = _widths()
    return sum(known.get(char, 0.0) for char in text) * size


def lines(text: str, size: float, room: float, most: int) -> tuple[str, ...]:
    """``text`` in lines of at most ``room`` pixels, at most so many; where that is not all of it the last says so."""
    found = list(_broken(text, size, room))
    if len(found) <= most:
        return tuple(found)
    last = found[most - 1]
    while last and width(f"{last}{_MORE}", size) > room:
        last = last.rpartition(" ")[0]
    return (*found[: most - 1], f"{last}{_MORE}")


def fitting(
    text: str, sizes: tuple[int, ...], room: float, height: float, leading: float
) -> tuple[int, tuple[str, ...]]:
    """The largest of ``sizes`` at which ``text`` fits into ``room`` by ``height``, with its lines; the smallest where none does."""
    for size in sizes:
        most = int(height / (size * leading))
        found = tuple(_broken(text, size, room))
        if len(found) <= most and all(width(line, size) <= room for line in found):
            return size, found
    size = sizes[-1]
    return size, lines(text, size, room, int(height / (size * leading)))


def _broken(text: str, size: float, room: float) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and width(longer, size) > room:
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line


@cache
def _widths() -> Mapping[str, float]:
    """Advance width by letter, in parts of the size."""
    table = json.loads(files("generator.chart.card").joinpath("widths.json").read_text(encoding="utf-8"))
    return {letter: int(thousandths) / 1000 for thousandths, letters in table.items() for letter in letters}
