"""SVG for the page: drawn by vl-convert, then reduced to what the page's style sheet, policy and size allow.

Takes a filled Vega specification, gives one ``<svg>`` element: short, without ``style``, ``id`` or a size of its own,
coordinates with one decimal, colours as custom properties, text in the page's font. It never chooses what is drawn.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from itertools import groupby
from typing import Any
from xml.etree import ElementTree as ET

from generator.chart.scene import FONT_SIZE

Element = ET.Element
_SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"-?\d*\.?\d+(?:e[-+]?\d+)?")
_MOVED = re.compile(r"translate\(([^,)]+),([^,)]+)\)")
#: A word keeps its own direction in a picture that runs from left to right (first strong isolate, pop).
_ISOLATED = "\u2068{}\u2069"
#: What a shape may carry besides its place, and the values that need not be said.
_STYLE = (
    ("fill", ("none",)),
    ("fill-opacity", ("1",)),
    ("stroke", ("none",)),
    ("stroke-width", ("1",)),
    ("stroke-dasharray", ("",)),
    ("stroke-linecap", ("butt",)),
    ("stroke-linejoin", ("miter",)),
)
#: Letters keep a border in the ground's colour, so that a line behind them does not cut them.
_TEXT = (
    f'font-size="{FONT_SIZE}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"'
    ' fill="var(--soft)" stroke="var(--paper)"'
)


def drawn(specification: Mapping[str, Any]) -> str:
    """Vega's own SVG of the specification."""
    import vl_convert  # noqa: PLC0415  # 30 ms that a build without charts does not spend

    return str(vl_convert.vega_to_svg(dict(specification)))


def cleaned(svg: str, name: str) -> str:
    """The same picture for a page: ``name`` is its class, each layer a group with the layer's name as class."""
    root = ET.fromstring(svg)  # noqa: S314  # made by vl-convert a line earlier, of numbers and tokens
    layers = (group for group in root.iter(f"{_SVG}g") if "role-mark" in group.get("class", ""))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{escape(name)}" viewBox="{escape(root.get("viewBox", ""))}"'
        f' role="img" direction="ltr" fill="none">{"".join(_layer(group) for group in layers)}</svg>'
    )


def _layer(group: Element) -> str:
    name = group.get("class", "").split()[-1].removesuffix("_marks").replace("_", "-")
    first = next(iter(group), None)
    style = f" {_TEXT}" if first is not None and first.tag == f"{_SVG}text" else ""
    return f'<g class="{name}"{style}>{"".join(_shapes(group))}</g>'


def _shapes(group: Element) -> Iterator[str]:
    """The group's elements; straight lines of one style in a row become a single path, and so do rectangles."""
    for (tag, style), shapes in groupby(
        group, key=lambda shape: (shape.tag.removeprefix(_SVG), _style(shape))
    ):
        if tag == "line":
            yield f'<path d="{"".join(_straight(shape) for shape in shapes)}"{style}/>'
        elif tag == "path":
            yield from _paths(tuple(shapes), style)
        else:
            yield from (_SHAPES[tag](shape, style) for shape in shapes)


def _style(shape: Element) -> str:
    said = ((name, shape.get(name)) for name, unsaid in _STYLE if shape.get(name) not in {None, *unsaid})
    return "".join(f' {name}="{escape(value)}"' for name, value in said if value is not None)


def _place(shape: Element) -> tuple[float, float]:
    """Where the shape was moved to."""
    match = _MOVED.fullmatch(shape.get("transform", ""))
    return (float(match[1]), float(match[2])) if match else (0.0, 0.0)


def _straight(line: Element) -> str:
    x, y = _place(line)
    right, down = float(line.get("x2", 0)), float(line.get("y2", 0))
    way = f"H{short(x + right)}" if down == 0 else f"V{short(y + down)}" if right == 0 else ""
    return f"M{short(x)} {short(y)}{way or f'L{short(x + right)} {short(y + down)}'}"


def _paths(shapes: Sequence[Element], style: str) -> Iterator[str]:
    """One path for all that stand where they are drawn; each that was moved, a circle, for itself."""
    if any("transform" in shape.attrib for shape in shapes):
        yield from (_path(shape, style) for shape in shapes)
    else:
        whole = "".join(shape.get("d", "") for shape in shapes)
        yield f'<path d="{_NUMBER.sub(lambda match: short(float(match[0])), whole)}"{style}/>'


def _path(shape: Element, style: str) -> str:
    """A path as it is, or the circle that a moved one stands for."""
    path = shape.get("d", "")
    if "transform" in shape.attrib:
        x, y = _place(shape)
        radius = float(path[1 : path.index(",")])
        return f'<circle cx="{short(x)}" cy="{short(y)}" r="{short(radius)}"{style}/>'
    return f'<path d="{_NUMBER.sub(lambda match: short(float(match[0])), path)}"{style}/>'


def _text(shape: Element, _: str) -> str:
    x, y = _place(shape)
    anchor = shape.get("text-anchor", "start")
    said = [
        "" if anchor == "start" else f' text-anchor="{anchor}"',
        "" if shape.get("font-weight") == "400" else f' font-weight="{shape.get("font-weight")}"',
        "" if shape.get("fill") == "var(--soft)" else f' fill="{escape(shape.get("fill", ""))}"',
        "" if shape.get("stroke") == "var(--paper)" else f' stroke="{escape(shape.get("stroke") or "none")}"',
    ]
    return f'<text x="{short(x)}" y="{short(y)}"{"".join(said)}>{isolated(escape(shape.text or "", quote=False))}</text>'


_SHAPES: Mapping[str, Callable[[Element, str], str]] = {"path": _path, "text": _text}


def isolated(text: str) -> str:
    return _ISOLATED.format(text)


def short(number: float) -> str:
    """A coordinate with at most one decimal.

    >>> short(12.0), short(0.05), short(-0.04), short(1.25e2)
    ('12', '0.1', '0', '125')
    """
    rounded = round(number, 1) + 0.0
    return f"{rounded:.1f}".removesuffix(".0")
