"""Social cards: a goal's answer and picture as PNG, 1200 by 630, with fonts of our own so that each machine draws the same.

Takes a worded card, gives bytes. ``layout`` places the words, ``letters`` knows how wide they are, ``raster`` makes SVG into PNG,
``palette`` makes that small.
"""

from generator.chart.card.layout import card_svg
from generator.chart.card.raster import card_png

__all__ = ["card_png", "card_svg"]
