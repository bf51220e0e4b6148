"""Marks by a plan: the shapes of each kind of mark, as Vega writes them."""

import re

import pytest

from generator.chart.picture.marks import groups
from generator.chart.picture.plan import Layer, Place, Plan
from generator.chart.picture.scales import Linear

#: Pixels that are ten times the value, from below.
SCALES = {"x": Linear(0, 10, 0, 100), "y": Linear(0, 10, 100, 0)}
PIXELS = {name: Place(name, None) for name in ("x", "y", "x2", "y2")}
SCALED = {"x": Place("x", "x"), "y": Place("y", "y")}


def drawn(mark, rows, *, places=None, constants=None, fields=None):
    layer = Layer(
        name="one_layer", mark=mark, places=places or PIXELS, constants=constants or {}, fields=fields or {}
    )
    return "".join(groups(Plan((layer,)), {"one_layer": rows}, SCALES))


def way(*rows, mark="line", places=SCALED):
    return re.search(' d="([^"]*)"', drawn(mark, rows, places=places))[1]


def test_a_layer_without_rows_is_not_there() -> None:
    assert drawn("line", []) == ""


def test_a_layer_is_a_group_of_its_name_in_its_style() -> None:
    rows = [{"x": 1, "y": 2}, {"x": 3, "y": 4}]
    assert drawn("line", rows, places=SCALED, constants={"stroke": "red", "stroke-width": 1}) == (
        '<g class="one-layer"><path d="M10,80L30,60" stroke="red"/></g>'
    )


def test_a_missing_value_lifts_the_pen() -> None:
    rows = [{"x": n, "y": value} for n, value in enumerate((1, 2, None, None, 3, 4, None))]
    assert way(*rows) == "M0,90L10,80M40,70L50,60"


def test_a_corner_alone_is_a_dot() -> None:
    assert way({"x": 1, "y": 2}, {"x": 2, "y": None}, {"x": 3, "y": 4}) == "M10,80ZM30,60Z"


def test_an_area_s_other_edge_runs_back() -> None:
    places = {**SCALED, "y2": Place("y2", "y")}
    rows = [{"x": 1, "y": 2, "y2": 3}, {"x": 2, "y": 2, "y2": 5}]
    assert way(*rows, mark="area", places=places) == "M10,80L20,80L20,50L10,70Z"


@pytest.mark.parametrize(
    ("value", "shown"),
    [(1.2499996, "1.2"), (1.24951, "1.2"), (1.2505, "1.3"), (0.04951, "0.1"), (-0.0104, "0")],
)
def test_corners_are_shortened_from_thousandths_of_a_pixel(value, shown) -> None:
    assert way({"x": value, "y": 0}, {"x": 9, "y": 0}, places=PIXELS) == f"M{shown},0L9,0"


def test_rectangles_of_one_style_in_a_row_are_one_path() -> None:
    rows = [
        {"x": 4, "y": 9, "x2": 1, "y2": 5, "fill": "red"},
        {"x": 0, "y": 0, "x2": 2.5, "y2": 1, "fill": "red"},
        {"x": 0, "y": 0, "x2": 1, "y2": 1, "fill": "blue"},
    ]
    assert drawn("rect", rows, fields={"fill": "fill"}) == (
        '<g class="one-layer"><path d="M1,5h3v4h-3ZM0,0h2.5v1h-2.5Z" fill="red"/>'
        '<path d="M0,0h1v1h-1Z" fill="blue"/></g>'
    )


def test_rules_lie_stand_and_lean() -> None:
    rows = [
        {"x": 0, "y": 5, "x2": 9, "y2": 5, "dash": ()},
        {"x": 4, "y": 5, "x2": 4, "y2": 1, "dash": ()},
        {"x": 0, "y": 0, "x2": 1, "y2": 2, "dash": (3.0, 2.5)},
    ]
    assert drawn("rule", rows, fields={"stroke-dasharray": "dash"}) == (
        '<g class="one-layer"><path d="M0 5H9M4 5V1"/><path d="M0 0L1 2" stroke-dasharray="3,2.5"/></g>'
    )


def test_a_rule_without_another_height_lies() -> None:
    places = {**SCALED, "x2": Place("x2", "x")}
    assert way({"x": 1, "y": 2, "x2": 4}, mark="rule", places=places) == "M10 80H40"


def test_a_symbol_s_size_is_the_square_around_it() -> None:
    assert drawn("symbol", [{"x": 1, "y": 2}], constants={"size": 64, "fill": "red"}) == (
        '<g class="one-layer"><circle cx="1" cy="2" r="4" fill="red"/></g>'
    )


def test_a_word_says_of_its_style_what_its_group_does_not() -> None:
    word = {"x": 1, "y": 2, "word": "@w1@", "anchor": "center", "weight": 600, "fill": "red", "halo": "none"}
    fields = {
        "text": "word",
        "text-anchor": "anchor",
        "font-weight": "weight",
        "fill": "fill",
        "stroke": "halo",
    }
    plain = {**word, "anchor": "left", "weight": 400, "fill": "var(--soft)", "halo": "var(--paper)"}
    texts = re.findall("<text.*?</text>", drawn("text", [word, plain], fields=fields))
    assert texts == [
        '<text x="1" y="2" text-anchor="middle" font-weight="600" fill="red" stroke="none">\u2068@w1@\u2069</text>',
        '<text x="1" y="2">\u2068@w1@\u2069</text>',
    ]
