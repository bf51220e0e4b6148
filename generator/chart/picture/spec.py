"""The specification of each chart kind: an Altair chart of its layers, checked by Altair and compiled for Vega once.

Takes the names of layers, gives plain JSON whose rows, scales and size are still open. It holds no reading and no word, and
a build needs it only to draw by Vega: else pictures are drawn by the plans that were derived from it (``plans``).
"""

from collections.abc import Mapping
from typing import Any

from generator.chart.kinds import KINDS

Json = Any
#: What draws everything that is no kind of chart, placed in pixels; its layers from back to front.
FIGURE = "figure"
FIGURE_LAYERS = ("patches", "furniture", "spots", "labels")
#: The layers of all that is drawn, by the kind's id.
LAYERS: Mapping[str, tuple[str, ...]] = {**{kind.id: kind.layers for kind in KINDS}, FIGURE: FIGURE_LAYERS}
#: vl-convert measures every text for a box that nothing here needs, unless it has no size: 4 of 6 ms. So no font of the
#: machine takes part in a picture either; the page's text gets its size when the SVG is reduced.
_UNMEASURED = {"value": 0}


def compiled(layers: tuple[str, ...]) -> Mapping[str, Json]:
    """The specification of the layers, from back to front, validated against Vega-Lite's schema."""
    import vl_convert  # noqa: PLC0415  # with Altair it takes half a second, which only a build by Vega spends

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
