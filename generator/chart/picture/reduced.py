"""Vega's own drawing: SVG by vl-convert, then reduced to what the page's style sheet, policy and size allow.

Takes a filled Vega specification, gives one ``<svg>`` element as ``svg`` describes it. It never chooses what is drawn, and
serves whoever doubts the pictures that are drawn by a plan.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any
from xml.etree import ElementTree as ET

from generator.chart.picture import svg as page

Element = ET.Element
_SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"-?\d*\.?\d+(?:e[-+]?\d+)?")
_MOVED = re.compile(r"translate\(([^,)]+),([^,)]+)\)")


def drawn(specification: Mapping[str, Any]) -> str:
    """Vega's SVG of the specification as it comes."""
    import vl_convert  # noqa: PLC0415  # 30 ms that only a build by Vega spends

    return str(vl_convert.vega_to_svg(dict(specification)))


def reduced(svg: str, name: str) -> str:
    """The same picture for a page: ``name`` is its class, each layer a group with the layer's name as class."""
    root = ET.fromstring(svg)  # noqa: S314  # made by vl-convert a line earlier, of numbers and tokens
    width, height = map(float, root.get("viewBox", "0 0 0 0").split()[2:])
    layers = (group for group in root.iter(f"{_SVG}g") if "role-mark" in group.get("class", ""))
    return page.element(name, width, height, map(_layer, layers))


def _layer(group: Element) -> str:
    name = group.get("class", "").split()[-1].removesuffix("_marks")
    first = next(iter(group), None)
    return page.group(name, _shapes(group), of_text=first is not None and first.tag == f"{_SVG}text")


def _shapes(group: Element) -> Iterator[str]:
    """The group's elements; straight lines of one style in a row become a single path, and so do rectangles."""
    for (tag, style), shapes in groupby(
        group, key=lambda shape: (shape.tag.removeprefix(_SVG), _style(shape))
    ):
        if tag == "line":
            yield page.path("".join(_straight(shape) for shape in shapes), style)
        elif tag == "path":
            yield from _paths(tuple(shapes), style)
        else:
            yield from (_text(shape) for shape in shapes)


def _style(shape: Element) -> str:
    said = {name: value for name, value in shape.attrib.items() if name in page.STYLE}
    return page.attributes(tuple(said), tuple(said.values()))


def _place(shape: Element) -> tuple[float, float]:
    """Where the shape was moved to."""
    match = _MOVED.fullmatch(shape.get("transform", ""))
    return (float(match[1]), float(match[2])) if match else (0.0, 0.0)


def _straight(line: Element) -> str:
    x, y = _place(line)
    return page.straight(x, y, float(line.get("x2", 0)), float(line.get("y2", 0)))


def _paths(shapes: Sequence[Element], style: str) -> Iterator[str]:
    """One path for all that stand where they are drawn; each that was moved, a circle, for itself."""
    if any("transform" in shape.attrib for shape in shapes):
        yield from (_circle(shape, style) for shape in shapes)
    else:
        whole = "".join(shape.get("d", "") for shape in shapes)
        yield page.path(_NUMBER.sub(lambda match: f"{float(match[0]):.1f}", whole), style)


def _circle(shape: Element, style: str) -> str:
    """The circle that a moved path stands for."""
    path = shape.get("d", "")
    return page.circle(*_place(shape), float(path[1 : path.index(",")]), style)


def _text(shape: Element) -> str:
    style = page.text_style(
        shape.get("text-anchor", "start"),
        float(shape.get("font-weight", 400)),
        shape.get("fill", ""),
        shape.get("stroke", "none"),
    )
    return page.text(*_place(shape), shape.text or "", style)
