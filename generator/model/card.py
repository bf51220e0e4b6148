"""A social card's words and picture: what stands for a page where somebody links to it elsewhere."""

from collections.abc import Mapping

from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A goal on a card, worded in one language, which runs in ``direction``.

    ``picture`` is an SVG element with its words, whose colours are custom properties; empty where there is none. ``colours`` are
    what these stand for, and by ``tone`` the status's.
    """

    site: str
    title: str
    answer: str
    status: str
    tone: str
    direction: str
    picture: str
    colours: Mapping[str, str]
