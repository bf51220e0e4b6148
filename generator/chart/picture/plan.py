"""A drawing plan: what a chart kind's compiled specification says, without Vega: per layer a mark, its style, and which field goes where.

Plans are plain values: ``as_json`` and ``from_json`` are each other's inverse, and any process can be given one. They are
read out of a compiled specification by ``derive``; ``marks`` draws by them. A plan holds no reading, no word and no size.
"""

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple, get_args

from generator.records import dataclass

Json = Any
Mark = Literal["area", "line", "rect", "rule", "symbol", "text"]
Scale = Literal["x", "y"]
#: A style's value: a colour or a word, a number, or the lengths of a dash.
Value = str | float | tuple[float, ...]
MARKS: tuple[Mark, ...] = get_args(Mark)
SCALES: tuple[Scale, ...] = get_args(Scale)


class Place(NamedTuple):
    """Where a coordinate comes from: a field of the row, and the scale that makes pixels of it; without one it holds pixels."""

    field: str
    scale: Scale | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A layer of equal marks, one for each row; the rows of a line or an area are its corners.

    ``places`` are by channel: ``x`` and ``y``, for most also ``x2`` and ``y2``. ``constants`` are what every mark of the layer
    looks like, by the attribute of SVG, or by ``size``, the square around a circle; ``fields`` name what each row brings of
    that itself, and its ``text``.
    """

    name: str
    mark: Mark
    places: Mapping[str, Place]
    constants: Mapping[str, Value]
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Plan:
    """The layers of a kind, from back to front."""

    layers: tuple[Layer, ...]


def as_json(plan: Plan) -> Json:
    """The plan as JSON has it."""
    return [
        {
            "name": layer.name,
            "mark": layer.mark,
            "places": {channel: list(place) for channel, place in layer.places.items()},
            "constants": {
                name: list(value) if isinstance(value, tuple) else value
                for name, value in layer.constants.items()
            },
            "fields": dict(layer.fields),
        }
        for layer in plan.layers
    ]


def from_json(layers: Json) -> Plan:
    """The plan of what ``as_json`` gave."""
    return Plan(
        tuple(
            Layer(
                name=layer["name"],
                mark=layer["mark"],
                places={channel: Place(*place) for channel, place in layer["places"].items()},
                constants={
                    name: tuple(value) if isinstance(value, list) else value
                    for name, value in layer["constants"].items()
                },
                fields=layer["fields"],
            )
            for layer in layers
        )
    )
