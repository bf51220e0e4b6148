"""Figures: pictures of more, or of other, than one key result's readings, such as all goals' chances.

A figure is facts with a function that places them in a format (``figure``); each kind is a file and a line in ``FIGURES``. All
are drawn by one plan whose layers are pixels: what is placed here is what is seen. It judges nothing.
"""

from generator.chart.figures.figure import Figure, drawn_figure
from generator.chart.figures.portfolio import Prospect, portfolio, prospects_of, without_chance
from generator.chart.figures.reading_days import reading_days
from generator.chart.figures.share_of_voice import Voice, share_of_voice
from generator.chart.figures.spend_pace import SpendPace, spend_pace, spend_pace_of

#: The functions that make a figure of facts, by the figure's kind.
FIGURES = {
    "portfolio": portfolio,
    "reading-days": reading_days,
    "share-of-voice": share_of_voice,
    "spend-pace": spend_pace,
}

__all__ = [
    "FIGURES",
    "Figure",
    "Prospect",
    "SpendPace",
    "Voice",
    "drawn_figure",
    "portfolio",
    "prospects_of",
    "reading_days",
    "share_of_voice",
    "spend_pace",
    "spend_pace_of",
    "without_chance",
]
