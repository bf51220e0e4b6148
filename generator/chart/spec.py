"""The specification of each chart kind, made once with Altair and compiled once for Vega.

Takes the names of kinds, gives plain JSON whose data sets, scales and size are still open. Altair is imported here
alone, and only when a specification is made. It holds no reading and no word.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.chart.kinds import KINDS, ChartKind
from generator.chart.scene import FONT_SIZE
from generator.chart.typeface import FONT_FAMILY

if TYPE_CHECKING:
    import altair as alt

Json = Any


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedCharts:
    """Vega specifications by the id of their kind, as plain values that any process can be given."""

    specifications: Mapping[str, Mapping[str, Json]]


def prepare(kinds: Iterable[str] | None = None) -> PreparedCharts:
    """Specifications of the named kinds, validated against Vega-Lite's schema; of all kinds without names.

    Costs about a second, once a build. Raises KeyError for a kind that is not there.
    """
    by_id = {kind.id: kind for kind in KINDS}
    wanted = by_id if kinds is None else sorted(set(kinds))
    return PreparedCharts(specifications={name: _compiled(by_id[name]) for name in wanted})


def _compiled(kind: ChartKind) -> Mapping[str, Json]:
    import vl_convert

    specification: Json = vl_convert.vegalite_to_vega(vegalite(kind))
    sources = {table["name"]: table.get("source", table["name"]) for table in specification["data"]}
    return {
        **specification,
        "data": [{"name": name} for name in kind.layers],
        "marks": [_slim(mark, sources) for mark in specification["marks"]],
    }


def _slim(mark: Json, sources: Mapping[str, str]) -> Json:
    """The mark reading its own layer's rows, which are numbers already, and without words for a lone picture's reader."""
    update = {key: value for key, value in mark["encode"]["update"].items() if key != "description"}
    return {
        "name": mark["name"],
        "type": mark["type"],
        "from": {"data": sources[mark["from"]["data"]]},
        "encode": {"update": update},
    }


def vegalite(kind: ChartKind) -> dict[str, Json]:
    """The kind's Vega-Lite specification, valid by Altair's own check."""
    import altair as alt

    chart = alt.layer(*(_LAYERS[name](name) for name in kind.layers))
    chart = chart.properties(width=1, height=1, padding=0, autosize="none", background="transparent")
    chart = chart.configure(font=FONT_FAMILY, aria=False).configure_view(stroke=None)
    specification: dict[str, Json] = json.loads(chart.to_json(validate=True))
    return specification


def _base(name: str) -> "alt.Chart":
    import altair as alt

    return alt.Chart(alt.NamedData(name), name=name)


def _days() -> "alt.X":
    """The shared scale of days; its domain and range are put in with the readings."""
    import altair as alt

    return alt.X("x:T", axis=None, scale=alt.Scale(type="utc", domain=[0, 1], range=[0, 1], nice=False))


def _values() -> "alt.Y":
    import altair as alt

    scale = alt.Scale(domain=[0, 1], range=[1, 0], nice=False, zero=False)
    return alt.Y("y:Q", axis=None, scale=scale)


def _pixel(channel: Callable[..., Json], field: str) -> Json:
    """A field that holds pixels already."""
    return channel(f"{field}:Q", scale=None, axis=None)


def _stroke(**style: Json) -> Callable[[str], "alt.Chart"]:
    """A layer of lines over days; a missing value lifts the pen."""

    def layer(name: str) -> "alt.Chart":
        mark = _base(name).mark_line(fill=None, strokeCap="round", strokeJoin="round", **style)
        return mark.encode(x=_days(), y=_values())

    return layer


def _fan(opacity: float) -> Callable[[str], "alt.Chart"]:
    """A layer for a range of likely values, between ``y`` and ``y2`` over days."""

    def layer(name: str) -> "alt.Chart":
        mark = _base(name).mark_area(fill="var(--blue)", fillOpacity=opacity)
        return mark.encode(x=_days(), y=_values(), y2="y2:Q")

    return layer


def _dots(**style: Json) -> Callable[[str], "alt.Chart"]:
    """A layer of dots with an area in square pixels each."""

    def layer(name: str) -> "alt.Chart":
        import altair as alt

        mark = _base(name).mark_point(shape="circle", filled=True, opacity=1, **style)
        return mark.encode(x=_days(), y=_values(), size=alt.Size("size:Q", scale=None))

    return layer


def _limits(name: str) -> "alt.Chart":
    """Horizontal lines at a value, from one day to another."""
    import altair as alt

    mark = _base(name).mark_rule(strokeWidth=alt.expr("datum.width"), strokeDash=alt.expr("datum.dash"))
    return mark.encode(x=_days(), x2="x2:T", y=_values(), color=alt.Color("stroke:N", scale=None))


def _washes(name: str) -> "alt.Chart":
    """Rectangles in pixels."""
    import altair as alt

    mark = _base(name).mark_rect(fill="var(--wash)")
    return mark.encode(x=_pixel(alt.X, "x"), y=_pixel(alt.Y, "y"), x2=alt.X2("x2:Q"), y2=alt.Y2("y2:Q"))


def _rules(name: str) -> "alt.Chart":
    """Straight lines in pixels."""
    import altair as alt

    mark = _base(name).mark_rule(strokeWidth=alt.expr("datum.width"), strokeDash=alt.expr("datum.dash"))
    return mark.encode(
        x=_pixel(alt.X, "x"),
        y=_pixel(alt.Y, "y"),
        x2=alt.X2("x2:Q"),
        y2=alt.Y2("y2:Q"),
        color=alt.Color("stroke:N", scale=None),
    )


def _labels(name: str) -> "alt.Chart":
    """Words at pixels, placed by their anchor."""
    import altair as alt

    mark = _base(name).mark_text(
        align=alt.expr("datum.anchor"),
        baseline="alphabetic",
        fontSize=FONT_SIZE,
        fontWeight=alt.expr("datum.weight"),
        strokeWidth=3,
    )
    return mark.encode(
        x=_pixel(alt.X, "x"),
        y=_pixel(alt.Y, "y"),
        text="text:N",
        fill=alt.Fill("fill:N", scale=None),
        stroke=alt.Stroke("halo:N", scale=None),
    )


_LAYERS: Mapping[str, Callable[[str], "alt.Chart"]] = {
    "period": _washes,
    "grid": _rules,
    "fan_outer": _fan(0.12),
    "fan_inner": _fan(0.22),
    "median": _stroke(stroke="var(--blue)", strokeWidth=2),
    "plan": _stroke(stroke="var(--ink)", strokeWidth=1.5, strokeDash=[0.1, 4]),
    "limits": _limits,
    "before": _stroke(stroke="var(--soft)", strokeWidth=1.25),
    "windows": _stroke(stroke="var(--soft)", strokeWidth=1.25),
    "items": _dots(fill="var(--ink)", fillOpacity=0.45),
    "readings": _stroke(stroke="var(--ink)", strokeWidth=2.25),
    "dots": _dots(fill="var(--ink)"),
    "furniture": _rules,
    "labels": _labels,
}
