"""A card as PNG: drawn by vl-convert with the card's own font.

Takes a worded card, gives bytes. The font's folder is made known once in a process.
"""

from functools import cache
from importlib.resources import as_file, files

from generator.chart.card.layout import card_svg
from generator.chart.card.palette import with_palette
from generator.model.card import Card


def card_png(card: Card) -> bytes:
    """The card as a picture that every service takes."""
    import vl_convert  # noqa: PLC0415  # 30 ms that a build without cards does not spend

    _register_fonts()
    return with_palette(bytes(vl_convert.svg_to_png(card_svg(card), scale=1.0, ppi=72.0)))


@cache
def _register_fonts() -> None:
    import vl_convert  # noqa: PLC0415

    with as_file(files("generator.chart.card").joinpath("fonts")) as folder:
        vl_convert.register_font_directory(str(folder))
