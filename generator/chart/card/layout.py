"""A card as SVG: words at the side where its language begins, the picture beside them.

Takes a worded card, gives an SVG document in plain colours and one font. It makes no bytes of it.
"""

import re
from collections.abc import Iterator, Mapping
from html import escape

from generator.chart.card.letters import fitting, lines, shown
from generator.model.card import Card

WIDTH, HEIGHT = 1200, 630
FAMILY = "Goalposts Card"
_EDGE = 64
_TEXT, _PICTURE = 500, 536
_LEADING = 1.28
_ANSWER = (50, 44, 38, 33, 28, 24)
#: Sizes of the status, which has one line.
_STATUS = (32, 28, 24, 21)
#: Isolated and read in its own direction: an SVG has no base direction of its own here.
_ISOLATED = {"ltr": "\u2066{}\u2069", "rtl": "\u2067{}\u2069"}
_COLOUR = re.compile(r"var\(--([\w-]+)(?:,var\(--([\w-]+)\))?\)")
_VIEW = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
_TEXT_CONTENT = re.compile(r"(<text[^>]*>)([^<]*)(</text>)")


def card_svg(card: Card) -> str:
    """The card, ``WIDTH`` by ``HEIGHT``."""
    room = _TEXT if card.picture else WIDTH - 2 * _EDGE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
        f' font-family="{FAMILY}"><rect width="{WIDTH}" height="{HEIGHT}" fill="{card.colours["paper"]}"/>'
        f'<rect width="{WIDTH}" height="12" fill="{_tone(card)}"/>'
        f"{''.join(_words(card, room))}{_picture(card)}</svg>"
    )


def _words(card: Card, room: float) -> Iterator[str]:
    """The site and the goal, the answer as large as there is room, and the status at the foot."""
    soft, ink = card.colours["soft"], card.colours["ink"]
    y = 76.0
    for line in lines(shown(card.site), 22, room, 1):
        yield _line(card, line, y, 22, soft)
    y += 46
    for line in lines(shown(card.title), 28, room, 3):
        yield _line(card, line, y, 28, ink)
        y += 28 * _LEADING
    foot = HEIGHT - 64
    size, answer = fitting(shown(card.answer), _ANSWER, room, foot - 52 - y, _LEADING)
    y += size
    for line in answer:
        yield _line(card, line, y, size, ink, bold=True)
        y += size * _LEADING
    size, status = fitting(shown(card.status), _STATUS, room, _STATUS[0] * _LEADING, _LEADING)
    for line in status:
        yield _line(card, line, foot, size, _tone(card), bold=True)


def _line(card: Card, text: str, y: float, size: int, colour: str, *, bold: bool = False) -> str:
    rtl = card.direction == "rtl"
    x, anchor = (WIDTH - _EDGE, "end") if rtl else (_EDGE, "start")
    weight = ' font-weight="700"' if bold else ""
    said = escape(_ISOLATED[card.direction].format(text), quote=False)
    return f'<text x="{x}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}" fill="{colour}"{weight}>{said}</text>'


def _picture(card: Card) -> str:
    """The picture at the other side, as large as there is room, in the middle of it."""
    view = _VIEW.search(card.picture)
    if view is None:
        return ""
    width, height = float(view[1]), float(view[2])
    scale = min(_PICTURE / width, (HEIGHT - 2 * _EDGE) / height)
    x = _EDGE if card.direction == "rtl" else WIDTH - _EDGE - width * scale
    y = (HEIGHT - height * scale) / 2 + 6
    inner = card.picture[card.picture.index(">") + 1 : card.picture.rindex("</svg>")]
    drawn = _TEXT_CONTENT.sub(lambda found: f"{found[1]}{_only_shown(found[2])}{found[3]}", inner)
    return f'<g transform="translate({x:.1f} {y:.1f}) scale({scale:.4f})" fill="none">{_in_colours(drawn, card.colours)}</g>'


def _only_shown(text: str) -> str:
    """The words of a mark, which are escaped already, in letters that the font has."""
    return shown(text)


def _in_colours(svg: str, colours: Mapping[str, str]) -> str:
    """Custom properties as what they stand for; of one that a theme does not have its stand-in."""
    return _COLOUR.sub(lambda found: colours.get(found[1]) or colours.get(found[2] or "soft", "#000"), svg)


def _tone(card: Card) -> str:
    return card.colours.get(card.tone, card.colours["soft"])
