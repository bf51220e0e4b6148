"""SVG as a page wants it: short, without ``style``, ``id`` or a size of its own, colours as custom properties, text in the page's font.

What every picture is written with, whoever computes its places: numbers, attributes, groups and the element around
them. It computes no place.
"""

from collections.abc import Iterable
from functools import lru_cache
from html import escape

from generator.chart.scene import FONT_SIZE

#: What a shape may carry besides its place, in the order in which it is written, and the values that need not be said.
STYLE = {
    "fill": ("none",),
    "fill-opacity": ("1",),
    "stroke": ("none",),
    "stroke-width": ("1",),
    "stroke-dasharray": ("",),
    "stroke-linecap": ("butt",),
    "stroke-linejoin": ("miter",),
}
#: Letters keep a border in the ground's colour, so that a line behind them does not cut them.
_TEXT = (
    f' font-size="{FONT_SIZE}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"'
    ' fill="var(--soft)" stroke="var(--paper)"'
)
#: A word keeps its own direction in a picture that runs from left to right (first strong isolate, pop).
_ISOLATED = "\u2068{}\u2069"

Value = str | float | tuple[float, ...]


def element(name: str, width: float, height: float, groups: Iterable[str]) -> str:
    """A whole picture; ``name`` is its class."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{escape(name)}" viewBox="0 0 {plain(width)} {plain(height)}"'
        f' role="img" direction="ltr" fill="none">{"".join(groups)}</svg>'
    )


def group(layer: str, shapes: Iterable[str], *, of_text: bool) -> str:
    """A layer with its name as class."""
    return f'<g class="{layer.replace("_", "-")}"{_TEXT if of_text else ""}>{"".join(shapes)}</g>'


def text(x: float, y: float, token: str, style: str) -> str:
    """A word at its baseline."""
    place = trimmed(f'x="{x:.1f}" y="{y:.1f}"')
    return f"<text {place}{style}>{isolated(escape(token, quote=False))}</text>"


@lru_cache(maxsize=128)  # as of shapes, below
def text_style(anchor: str, weight: float, fill: str, halo: str) -> str:
    """The attributes of a word, without what its group says already.

    >>> text_style("middle", 400, "var(--ink)", "var(--paper)")
    ' text-anchor="middle" fill="var(--ink)"'
    """
    said = (
        "" if anchor == "start" else f' text-anchor="{escape(anchor)}"',
        "" if weight == 400 else f' font-weight="{plain(weight)}"',
        "" if fill == "var(--soft)" else f' fill="{escape(fill)}"',
        "" if halo == "var(--paper)" else f' stroke="{escape(halo)}"',
    )
    return "".join(said)


def circle(x: float, y: float, radius: float, style: str) -> str:
    place = trimmed(f'cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"')
    return f"<circle {place}{style}/>"


def straight(x: float, y: float, right: float, down: float) -> str:
    """A line from a place, so far to the right and so far down; its numbers are still to be trimmed.

    >>> straight(10, 4, 5.5, 0), straight(10, 4, 0, -2), straight(10, 4, 1, 1)
    ('M10.0 4.0H15.5', 'M10.0 4.0V2.0', 'M10.0 4.0L11.0 5.0')
    """
    if down == 0:
        return f"M{x:.1f} {y:.1f}H{x + right:.1f}"
    if right == 0:
        return f"M{x:.1f} {y:.1f}V{y + down:.1f}"
    return f"M{x:.1f} {y:.1f}L{x + right:.1f} {y + down:.1f}"


def path(way: str, style: str) -> str:
    """A path whose numbers have one decimal each."""
    return f'<path d="{trimmed(way)}"{style}/>'


@lru_cache(maxsize=512)  # a site's pictures have some thirty styles, and a picture a hundred shapes
def attributes(names: tuple[str, ...], values: tuple[Value, ...]) -> str:
    """The attributes of a style, as far as they need be said.

    >>> attributes(("stroke-width", "fill", "stroke", "stroke-dasharray"), (1.0, "none", "red", (3.0, 2.5)))
    ' stroke="red" stroke-dasharray="3,2.5"'
    """
    told = {name: _told(value) for name, value in zip(names, values, strict=True)}
    said = ((name, told[name]) for name, unsaid in STYLE.items() if name in told and told[name] not in unsaid)
    return "".join(f' {name}="{escape(value)}"' for name, value in said)


def _told(value: Value) -> str:
    if isinstance(value, tuple):
        return ",".join(map(plain, value))
    return value if isinstance(value, str) else plain(value)


def isolated(word: str) -> str:
    return _ISOLATED.format(word)


def plain(number: float) -> str:
    """A number as it is, whole ones without a point.

    >>> plain(380), plain(380.0), plain(0.13)
    ('380', '380', '0.13')
    """
    return repr(number).removesuffix(".0")


def short(number: float) -> str:
    """A coordinate with at most one decimal.

    >>> short(12.0), short(0.05), short(-0.04), short(1.25e2)
    ('12', '0.1', '0', '125')
    """
    return trimmed(f"{number:.1f}")


def trimmed(way: str) -> str:
    """A path whose numbers have one decimal each, without those that are nought.

    >>> trimmed("M12.0,-0.0L10.0,3.5h-10.0Z")
    'M12,0L10,3.5h-10Z'
    """
    return way.replace("-0.0", "0").replace(".0", "")
