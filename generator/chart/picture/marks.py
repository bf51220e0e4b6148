"""Marks drawn by a plan: rows in, SVG out, as Vega draws the specification that the plan was derived from.

Takes a plan, rows by layer and both scales, gives a group of shapes for each layer. Where Vega's ways show in a picture
they are followed: paths have thousandths of a pixel before they are shortened, an area's edge runs back from its end, a symbol's
size is the square around it. It decides no place: scales are ``scales``'s, attributes ``svg``'s.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby, pairwise
from operator import itemgetter
from typing import Any

from generator.chart.picture.plan import Layer, Mark, Plan, Value
from generator.chart.picture.scales import Scales
from generator.chart.picture.svg import (
    STYLE,
    attributes,
    circle,
    group,
    path,
    straight,
    text,
    text_style,
)

Rows = Sequence[Mapping[str, Any]]
#: SVG's word for where a text is held.
_ANCHORS = {"left": "start", "center": "middle", "right": "end"}


def groups(plan: Plan, rows: Mapping[str, Rows], scales: Scales) -> Iterator[str]:
    """The layers that have rows, from back to front."""
    for layer in plan.layers:
        own = rows.get(layer.name)
        if own:
            yield group(layer.name, _SHAPES[layer.mark](layer, own, scales), of_text=layer.mark == "text")


def _line(layer: Layer, rows: Rows, scales: Scales) -> Iterator[str]:
    """A stroke through all corners; where a place is missing the pen is lifted."""
    ways = (_through(*_edge(layer, run, scales)) for run in _runs(layer, rows))
    yield path("".join(ways), _constant_style(layer))


def _area(layer: Layer, rows: Rows, scales: Scales) -> Iterator[str]:
    """One edge from left to right, and the other one back."""
    ways = (_around(layer, run, scales) for run in _runs(layer, rows))
    yield path("".join(ways), _constant_style(layer))


def _runs(layer: Layer, rows: Rows) -> Iterator[Rows]:
    """The rows between those whose place is missing."""
    x, y = layer.places["x"].field, layer.places["y"].field
    missing = [place for place, row in enumerate(rows) if row[x] is None or row[y] is None]
    for before, after in pairwise((-1, *missing, len(rows))):
        if after - before > 1:
            yield rows[before + 1 : after]


def _edge(layer: Layer, rows: Rows, scales: Scales) -> tuple[list[float], list[float]]:
    return _pixels(layer, "x", rows, scales), _pixels(layer, "y", rows, scales)


def _through(across: Sequence[float], down: Sequence[float]) -> str:
    """A way through corners; through a single one it is a dot."""
    return f"M{_corners(across, down)}{'' if len(across) > 1 else 'Z'}"


def _around(layer: Layer, rows: Rows, scales: Scales) -> str:
    across, down = _edge(layer, rows, scales)
    heights = (other - y for other, y in zip(_pixels(layer, "y2", rows, scales), down, strict=True))
    back = [y + height for y, height in zip(down, heights, strict=True)]
    return f"M{_corners(across, down)}L{_corners(across[::-1], back[::-1])}Z"


def _corners(across: Sequence[float], down: Sequence[float]) -> str:
    corners = chain.from_iterable(zip(_thousandths(across), _thousandths(down), strict=True))
    return "L".join(["%.1f,%.1f"] * len(across)) % tuple(corners)


def _thousandths(numbers: Iterable[float]) -> list[float]:
    """Numbers as a path of Vega's has them; halves are rounded up, as JavaScript does."""
    return [(number * 1000 + 0.5) // 1 / 1000 for number in numbers]


def _rect(layer: Layer, rows: Rows, scales: Scales) -> Iterator[str]:
    places = (_pixels(layer, channel, rows, scales) for channel in ("x", "y", "x2", "y2"))
    ways = (_box(*place) for place in zip(*places, strict=True))
    for style, ways_of_it in _by_style(layer, rows, ways):
        yield path("".join(ways_of_it), style)


def _box(x: float, y: float, x2: float, y2: float) -> str:
    left, right = sorted((x, x2))
    top, bottom = sorted((y, y2))
    width, height = right - left, bottom - top
    return f"M{left:.1f},{top:.1f}h{width:.1f}v{height:.1f}h{-width:.1f}Z"


def _rule(layer: Layer, rows: Rows, scales: Scales) -> Iterator[str]:
    """Straight lines; one without another end for a coordinate keeps to it."""
    x, y = _edge(layer, rows, scales)
    x2 = _pixels(layer, "x2", rows, scales) if "x2" in layer.places else x
    y2 = _pixels(layer, "y2", rows, scales) if "y2" in layer.places else y
    ways = (straight(x, y, x2 - x, y2 - y) for x, y, x2, y2 in zip(x, y, x2, y2, strict=True))
    for style, ways_of_it in _by_style(layer, rows, ways):
        yield path("".join(ways_of_it), style)


def _symbol(layer: Layer, rows: Rows, scales: Scales) -> Iterator[str]:
    radii = _thousandths(math.sqrt(size) / 2 for size in _values(layer, "size", rows))
    for x, y, radius, style in zip(*_edge(layer, rows, scales), radii, _styles(layer, rows), strict=True):
        yield circle(x, y, radius, style)


def _text(layer: Layer, rows: Rows, scales: Scales) -> Iterator[str]:
    styles = zip(
        *(_values(layer, name, rows) for name in ("text-anchor", "font-weight", "fill", "stroke")),
        strict=True,
    )
    words = _values(layer, "text", rows)
    for x, y, word, (anchor, *rest) in zip(*_edge(layer, rows, scales), words, styles, strict=True):
        yield text(x, y, word, text_style(_ANCHORS[anchor], *rest))


_SHAPES: Mapping[Mark, Callable[[Layer, Rows, Scales], Iterator[str]]] = {
    "area": _area,
    "line": _line,
    "rect": _rect,
    "rule": _rule,
    "symbol": _symbol,
    "text": _text,
}


def _pixels(layer: Layer, channel: str, rows: Rows, scales: Scales) -> list[float]:
    field, scale = layer.places[channel]
    values = map(itemgetter(field), rows)
    return list(values) if scale is None else scales[scale].pixels(values)


def _values(layer: Layer, name: str, rows: Rows) -> list[Any]:
    field = layer.fields.get(name)
    return [layer.constants[name]] * len(rows) if field is None else list(map(itemgetter(field), rows))


def _constant_style(layer: Layer) -> str:
    return attributes(tuple(layer.constants), tuple(layer.constants.values()))


def _style(layer: Layer, own: Sequence[str], values: tuple[Value, ...]) -> str:
    return attributes((*layer.constants, *own), (*layer.constants.values(), *values))


def _styles(layer: Layer, rows: Rows) -> list[str]:
    """The attributes of each row's shape."""
    own = [name for name in STYLE if name in layer.fields]
    if not own:
        return [_constant_style(layer)] * len(rows)
    columns = (map(itemgetter(layer.fields[name]), rows) for name in own)
    found = list(zip(*columns, strict=True))
    styles = {values: _style(layer, own, values) for values in set(found)}
    return [styles[values] for values in found]


def _by_style(layer: Layer, rows: Rows, ways: Iterator[str]) -> Iterator[tuple[str, Iterator[str]]]:
    """The ways with one style each, as far as they follow on each other; of a layer in one style all of them."""
    if layer.fields.keys().isdisjoint(STYLE):
        yield _constant_style(layer), ways
        return
    pairs = zip(_styles(layer, rows), ways, strict=True)
    for style, same in groupby(pairs, key=itemgetter(0)):
        yield style, (way for _, way in same)
