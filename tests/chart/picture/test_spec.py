"""Specifications: made once, valid, empty of readings, and plain enough for any process."""

import json
import pickle
import subprocess
import sys

import pytest

from generator.chart import PreparedCharts, draw, prepare
from generator.chart.kinds import KINDS
from tests.chart.reports import AS_OF, FOLLOWERS, goal, points, report


def test_every_kind_is_prepared(prepared) -> None:
    assert list(prepared.specifications) == [*(kind.id for kind in KINDS), "figure"]


def test_only_the_kinds_that_are_asked_for_are_prepared() -> None:
    assert list(prepare(["level"]).specifications) == ["level"]


def test_a_kind_that_is_not_there_is_a_fault_of_the_caller() -> None:
    with pytest.raises(KeyError):
        prepare(["pie"])


def test_every_layer_of_a_kind_is_a_mark_that_reads_its_own_rows(prepared) -> None:
    for kind in KINDS:
        marks = prepared.specifications[kind.id]["marks"]
        assert [(mark["name"], mark["from"]["data"]) for mark in marks] == [
            (f"{layer}_marks", layer) for layer in kind.layers
        ]


def test_a_specification_holds_no_rows(prepared) -> None:
    assert all("values" not in table for spec in prepared.specifications.values() for table in spec["data"])


def test_drawing_leaves_the_specification_as_it_was(prepared) -> None:
    before = json.dumps(dict(prepared.specifications))
    draw(prepared, goal(report(points(FOLLOWERS))), AS_OF)
    assert json.dumps(dict(prepared.specifications)) == before


def test_prepared_charts_travel_to_other_processes(prepared) -> None:
    judged = goal(report(points(FOLLOWERS)))
    there = pickle.loads(pickle.dumps(prepared))
    assert isinstance(there, PreparedCharts)
    assert draw(there, judged, AS_OF) == draw(prepared, judged, AS_OF)


def test_importing_charts_imports_no_altair() -> None:
    code = "import sys, generator.chart; sys.exit('altair' in sys.modules or 'vl_convert' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
