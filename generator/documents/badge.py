"""A goal's badge: how it stands, as a small picture for pages elsewhere and as JSON for shields.io.

Takes worded label and message and the tone of a status, gives SVG and JSON. Whoever shows the picture has fonts of their own, so the room
for a text is estimated widely. The shields' schema is that of https://shields.io/badges/endpoint-badge.
"""

import json
import unicodedata
from collections.abc import Mapping
from html import escape
from types import MappingProxyType

#: Colours by tone: dark enough for white letters (4.5 to 1).
COLOURS: Mapping[str, str] = MappingProxyType(
    {"good": "#0a6b4d", "doubtful": "#8f5300", "bad": "#ad2118", "soft": "#56606b"}
)
_LABEL = "#3a424b"
_HEIGHT, _SIZE, _PAD = 20, 11, 6
_NARROW = frozenset(" .,:;'|!iIjltf()[]·-")
#: Letters of a label; a title that is longer is cut.
_LONGEST = 40
#: Signs that keep a name's direction, which a picture's text and shields do not need.
_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


def badge_json(label: str, message: str, tone: str) -> str:
    """What shields.io makes a badge of."""
    document = {
        "schemaVersion": 1,
        "label": _cut(label),
        "message": message.translate(_ISOLATES),
        "color": COLOURS.get(tone, COLOURS["soft"]),
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def badge_svg(label: str, message: str, tone: str) -> str:
    """The badge as a picture of its own, named for those who hear it."""
    label, message = _cut(label), message.translate(_ISOLATES)
    left, right = _room(label), _room(message)
    whole = escape(f"{label}: {message}")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="{_HEIGHT}" role="img" aria-label="{whole}">'
        f"<title>{whole}</title>"
        f'<clipPath id="r"><rect width="{left + right}" height="{_HEIGHT}" rx="3"/></clipPath><g clip-path="url(#r)">'
        f'<path fill="{_LABEL}" d="M0 0h{left}v{_HEIGHT}H0z"/>'
        f'<path fill="{COLOURS.get(tone, COLOURS["soft"])}" d="M{left} 0h{right}v{_HEIGHT}H{left}z"/></g>'
        f'<g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="{_SIZE}">'
        f'<text x="{left / 2:g}" y="14">{escape(label)}</text>'
        f'<text x="{left + right / 2:g}" y="14">{escape(message)}</text></g></svg>\n'
    )


def _cut(label: str) -> str:
    plain = label.translate(_ISOLATES)
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1].rstrip()}…"


def _room(text: str) -> int:
    """The width of a text with what is left free around it, in pixels.

    >>> _room("at risk") < _room("a longer text")
    True
    """
    return round(sum(map(_width, text)) * _SIZE) + 2 * _PAD


def _width(char: str) -> float:
    """As wide as in the widest of the usual fonts, in parts of the size."""
    if unicodedata.combining(char):
        return 0.0
    if unicodedata.east_asian_width(char) in "WF":
        return 1.1
    if char in _NARROW:
        return 0.42
    return 0.82 if char.isupper() or char in "mwMW%→" else 0.66
