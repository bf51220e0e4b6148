"""The specification of each chart kind, compiled once for Vega and kept as plain values.

Takes the names of kinds, gives plain JSON whose rows, scales and size are still open, so that no process that draws
needs Altair. It holds no reading and no word.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.chart.kinds import KINDS

Json = Any
#: The specification of everything that is no kind of chart, placed in pixels; its layers from back to front.
FIGURE = "figure"
FIGURE_LAYERS = ("patches", "furniture", "spots", "labels")
#: vl-convert measures every text for a box that nothing here needs, unless it has no size: 4 of 6 ms. So no font of the
#: machine takes part in a picture either; the page's text gets its size when the SVG is reduced.
_UNMEASURED = {"value": 0}


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedCharts:
    """Vega specifications by the id of their kind, as plain values that any process can be given."""

    specifications: Mapping[str, Mapping[str, Json]]


def prepare(kinds: Iterable[str] | None = None) -> PreparedCharts:
    """Specifications of the named kinds, validated against Vega-Lite's schema; of all, and of figures, without names.

    Costs about a second, once a build. Raises KeyError for a kind that is not there.
    """
    layers = {**{kind.id: kind.layers for kind in KINDS}, FIGURE: FIGURE_LAYERS}
    wanted = layers if kinds is None else sorted(set(kinds))
    return PreparedCharts(specifications={name: _compiled(layers[name]) for name in wanted})


def _compiled(layers: tuple[str, ...]) -> Mapping[str, Json]:
    import vl_convert  # noqa: PLC0415  # with Altair it takes half a second, which only a build with charts spends

    from generator.chart.picture.vegalite import vegalite  # noqa: PLC0415  # as above

    specification: Json = vl_convert.vegalite_to_vega(vegalite(layers))
    sources = {table["name"]: table.get("source", table["name"]) for table in specification["data"]}
    return {
        **specification,
        "data": [{"name": name} for name in layers],
        "marks": [_slim(mark, sources) for mark in specification["marks"]],
    }


def _slim(mark: Json, sources: Mapping[str, str]) -> Json:
    """The mark reading its own layer's rows, which are numbers already, and without a lone picture's descriptions."""
    update = {key: value for key, value in mark["encode"]["update"].items() if key != "description"}
    if mark["type"] == "text":
        update["fontSize"] = _UNMEASURED
    return {
        "name": mark["name"],
        "type": mark["type"],
        "from": {"data": sources[mark["from"]["data"]]},
        "encode": {"update": update},
    }
