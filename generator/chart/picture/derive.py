"""Drawing plans out of compiled Vega specifications.

Takes a specification as ``spec`` compiles it, gives the plan that says the same. It knows what the layers of ``vegalite`` ask
of Vega and nothing more: whatever else a specification says is refused, so that no plan leaves out what Vega would draw.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.chart.picture.plan import MARKS, SCALES, Layer, Place, Plan, Value

Json = Any
_PLACES = ("x", "y", "x2", "y2")
#: The attribute of SVG, or another name in a plan, for what Vega calls otherwise.
_NAMES = {
    "fill": "fill",
    "fillOpacity": "fill-opacity",
    "stroke": "stroke",
    "strokeWidth": "stroke-width",
    "strokeDash": "stroke-dasharray",
    "strokeCap": "stroke-linecap",
    "strokeJoin": "stroke-linejoin",
    "size": "size",
    "text": "text",
    "align": "text-anchor",
    "fontWeight": "font-weight",
}
#: What every drawing by a plan does by itself, and the one value for which it does.
_ALWAYS = {"opacity": 1, "shape": "circle", "orient": "vertical", "baseline": "alphabetic", "fontSize": 0}
_ALWAYS_OF_TEXT = {**_ALWAYS, "strokeWidth": 3}
#: A field of the row as an expression: alone, or as text whatever it is.
_FIELD = re.compile(
    r'datum\.(\w+)|isValid\(datum\["(?P<text>\w+)"\]\) \? datum\["(?P=text)"\] : ""\+datum\["(?P=text)"\]'
)


class UnknownToPlansError(ValueError):
    """A specification asks for what no plan can hold: ``derive`` and ``marks`` have to learn it."""


def derived(specification: Mapping[str, Json]) -> Plan:
    """The plan of a compiled specification; raises UnknownToPlansError."""
    scales = {scale["name"]: scale["type"] for scale in specification.get("scales", ())}
    if not scales.items() <= {"x": "utc", "y": "linear"}.items():
        raise UnknownToPlansError(f"scales {scales}")
    return Plan(tuple(map(_layer, specification["marks"])))


def _layer(mark: Json) -> Layer:
    if mark["type"] not in MARKS:
        raise UnknownToPlansError(f"the mark {mark['type']!r}")
    entries = dict(mark["encode"]["update"])
    if "defined" in entries and entries.pop("defined") != _defined(entries):
        raise UnknownToPlansError(f"{mark['name']}: rows are left out by another rule than a missing place")
    always = _ALWAYS_OF_TEXT if mark["type"] == "text" else _ALWAYS
    styles = {name: entry for name, entry in entries.items() if name not in (*_PLACES, *always)}
    for name, value in always.items():
        if entries.get(name, {"value": value}) != {"value": value}:
            raise UnknownToPlansError(f"{mark['name']}: {name} {entries[name]}")
    return Layer(
        name=mark["from"]["data"],
        mark=mark["type"],
        places={name: _place(entries[name]) for name in _PLACES if name in entries},
        constants=dict(_constants(styles)),
        fields={_name(name): _field(entry) for name, entry in styles.items() if "value" not in entry},
    )


def _defined(entries: Mapping[str, Json]) -> Json:
    """The rule by which Vega leaves out a corner: one whose place is missing."""
    fields = [entries[name].get("field") for name in ("x", "y")]
    return {
        "signal": " && ".join(f'isValid(datum["{name}"]) && isFinite(+datum["{name}"])' for name in fields)
    }


def _place(entry: Json) -> Place:
    scale = entry.get("scale")
    if not entry.keys() <= {"field", "scale"} or scale not in (None, *SCALES):
        raise UnknownToPlansError(f"a place that is {entry}")
    return Place(entry["field"], scale)


def _constants(styles: Mapping[str, Json]) -> Iterator[tuple[str, Value]]:
    """What is the same for all rows; what is nothing need not be said."""
    for name, entry in styles.items():
        value = entry.get("value")
        if value is not None:
            yield _name(name), tuple(value) if isinstance(value, list) else value


def _name(channel: str) -> str:
    if channel not in _NAMES:
        raise UnknownToPlansError(f"the channel {channel!r}")
    return _NAMES[channel]


def _field(entry: Json) -> str:
    """The field that an entry names, by itself or in an expression."""
    if entry.keys() == {"field"}:
        return str(entry["field"])
    match = _FIELD.fullmatch(entry.get("signal", ""))
    if match is None:
        raise UnknownToPlansError(f"a field that is {entry}")
    return match[1] or match["text"]
