"""Specifications: valid, compiled once, empty of readings."""

import json

from generator.chart import draw
from generator.chart.kinds import KINDS
from generator.chart.picture.spec import LAYERS
from tests.chart.reports import AS_OF, FOLLOWERS, goal, points, report


def specifications(prepared):
    return {name: drawer.vega for name, drawer in prepared.drawers.items()}


def test_every_layer_of_a_kind_is_a_mark_that_reads_its_own_rows(prepared_for_vega) -> None:
    found = specifications(prepared_for_vega)
    for name, layers in LAYERS.items():
        assert [(mark["name"], mark["from"]["data"]) for mark in found[name]["marks"]] == [
            (f"{layer}_marks", layer) for layer in layers
        ]


def test_every_kind_and_figures_have_layers() -> None:
    assert list(LAYERS) == [*(kind.id for kind in KINDS), "figure"]


def test_a_specification_holds_no_rows(prepared_for_vega) -> None:
    found = specifications(prepared_for_vega)
    assert all("values" not in table for each in found.values() for table in each["data"])


def test_drawing_leaves_the_specification_as_it_was(prepared_for_vega) -> None:
    before = json.dumps(specifications(prepared_for_vega))
    draw(prepared_for_vega, goal(report(points(FOLLOWERS))), AS_OF)
    assert json.dumps(specifications(prepared_for_vega)) == before
