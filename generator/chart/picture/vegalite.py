"""The layers of a chart in Altair's words, and a chart kind's specification made of them.

Takes layers' names, gives their Vega-Lite specification as plain JSON with named data sets that are still empty. The only
module that imports Altair; ``spec`` imports it when a specification is made. It holds no reading and no word.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import altair as alt

from generator.chart.scene import FONT_SIZE

Json = Any


def vegalite(layers: Iterable[str]) -> dict[str, Json]:
    """The Vega-Lite specification of the named layers, from back to front, valid by Altair's own check."""
    chart = alt.layer(*(_LAYERS[name](name) for name in layers))
    chart = chart.properties(width=1, height=1, padding=0, autosize="none", background="transparent")
    chart = chart.configure(aria=False).configure_view(stroke=None)
    specification: dict[str, Json] = json.loads(chart.to_json(validate=True))
    return specification


def _base(name: str) -> alt.Chart:
    return alt.Chart(alt.NamedData(name), name=name)


def _days() -> alt.X:
    """The shared scale of days; its domain and range are put in with the readings."""
    return alt.X("x:T", axis=None, scale=alt.Scale(type="utc", domain=[0, 1], range=[0, 1], nice=False))


def _values() -> alt.Y:
    scale = alt.Scale(domain=[0, 1], range=[1, 0], nice=False, zero=False)
    return alt.Y("y:Q", axis=None, scale=scale)


def _pixel(channel: Callable[..., Json], field: str) -> Json:
    """A field that holds pixels already."""
    return channel(f"{field}:Q", scale=None, axis=None)


def _stroke(**style: Json) -> Callable[[str], alt.Chart]:
    """A layer of lines over days; a missing value lifts the pen."""

    def layer(name: str) -> alt.Chart:
        mark = _base(name).mark_line(fill=None, strokeCap="round", strokeJoin="round", **style)
        encoded: alt.Chart = mark.encode(x=_days(), y=_values())
        return encoded

    return layer


def _fan(opacity: float) -> Callable[[str], alt.Chart]:
    """A layer for a range of likely values, between ``y`` and ``y2`` over days."""

    def layer(name: str) -> alt.Chart:
        mark = _base(name).mark_area(fill="var(--blue)", fillOpacity=opacity)
        encoded: alt.Chart = mark.encode(x=_days(), y=_values(), y2="y2:Q")
        return encoded

    return layer


def _dots(**style: Json) -> Callable[[str], alt.Chart]:
    """A layer of dots with an area in square pixels each."""

    def layer(name: str) -> alt.Chart:
        mark = _base(name).mark_point(shape="circle", filled=True, opacity=1, **style)
        encoded: alt.Chart = mark.encode(x=_days(), y=_values(), size=alt.Size("size:Q", scale=None))
        return encoded

    return layer


def _circles(name: str) -> alt.Chart:
    """Circles at pixels, for the numbers of actions."""
    mark = _base(name).mark_point(
        shape="circle", filled=True, opacity=1, fill="var(--paper)", stroke="var(--ink)", strokeWidth=1.25
    )
    encoded: alt.Chart = mark.encode(
        x=_pixel(alt.X, "x"), y=_pixel(alt.Y, "y"), size=alt.Size("size:Q", scale=None)
    )
    return encoded


def _spots(name: str) -> alt.Chart:
    """Dots at pixels, each in a colour of its own."""
    mark = _base(name).mark_point(shape="circle", filled=True, opacity=1, size=62)
    encoded: alt.Chart = mark.encode(
        x=_pixel(alt.X, "x"), y=_pixel(alt.Y, "y"), fill=alt.Fill("fill:N", scale=None)
    )
    return encoded


def _limits(name: str) -> alt.Chart:
    """Horizontal lines at a value, from one day to another."""
    mark = _base(name).mark_rule(strokeWidth=alt.expr("datum.width"), strokeDash=alt.expr("datum.dash"))
    encoded: alt.Chart = mark.encode(
        x=_days(), x2="x2:T", y=_values(), color=alt.Color("stroke:N", scale=None)
    )
    return encoded


def _washes(name: str) -> alt.Chart:
    """Rectangles in pixels."""
    mark = _base(name).mark_rect(fill="var(--wash)")
    encoded: alt.Chart = mark.encode(
        x=_pixel(alt.X, "x"), y=_pixel(alt.Y, "y"), x2=alt.X2("x2:Q"), y2=alt.Y2("y2:Q")
    )
    return encoded


def _boxes(name: str) -> alt.Chart:
    """Rectangles in pixels, each with a colour and an opacity of its own."""
    mark = _base(name).mark_rect(fillOpacity=alt.expr("datum.part"))
    encoded: alt.Chart = mark.encode(
        x=_pixel(alt.X, "x"),
        y=_pixel(alt.Y, "y"),
        x2=alt.X2("x2:Q"),
        y2=alt.Y2("y2:Q"),
        fill=alt.Fill("fill:N", scale=None),
    )
    return encoded


def _rules(name: str) -> alt.Chart:
    """Straight lines in pixels."""
    mark = _base(name).mark_rule(strokeWidth=alt.expr("datum.width"), strokeDash=alt.expr("datum.dash"))
    encoded: alt.Chart = mark.encode(
        x=_pixel(alt.X, "x"),
        y=_pixel(alt.Y, "y"),
        x2=alt.X2("x2:Q"),
        y2=alt.Y2("y2:Q"),
        color=alt.Color("stroke:N", scale=None),
    )
    return encoded


def _labels(name: str) -> alt.Chart:
    """Words at pixels, placed by their anchor."""
    mark = _base(name).mark_text(
        align=alt.expr("datum.anchor"),
        baseline="alphabetic",
        fontSize=FONT_SIZE,
        fontWeight=alt.expr("datum.weight"),
        strokeWidth=3,
    )
    encoded: alt.Chart = mark.encode(
        x=_pixel(alt.X, "x"),
        y=_pixel(alt.Y, "y"),
        text="text:N",
        fill=alt.Fill("fill:N", scale=None),
        stroke=alt.Stroke("halo:N", scale=None),
    )
    return encoded


_LAYERS: Mapping[str, Callable[[str], alt.Chart]] = {
    "period": _washes,
    "grid": _rules,
    "fan_outer": _fan(0.13),
    "fan_inner": _fan(0.22),
    "fades": _boxes,
    "median": _stroke(stroke="var(--blue)", strokeWidth=2),
    "plan": _stroke(stroke="var(--ink)", strokeWidth=1.5, strokeDash=[0.1, 4]),
    "limits": _limits,
    "before": _stroke(stroke="var(--soft)", strokeWidth=1.25),
    "string": _stroke(stroke="var(--ink)", strokeWidth=1.25),
    "bars": _boxes,
    "patches": _boxes,
    "spots": _spots,
    "mean": _stroke(stroke="var(--ink)", strokeWidth=2.25),
    "items": _dots(fill="var(--ink)", fillOpacity=0.45),
    "readings": _stroke(stroke="var(--ink)", strokeWidth=2.25),
    "dots": _dots(fill="var(--ink)"),
    "rings": _dots(fill="var(--paper)", stroke="var(--blue)", strokeWidth=2),
    "circles": _circles,
    "furniture": _rules,
    "labels": _labels,
}
