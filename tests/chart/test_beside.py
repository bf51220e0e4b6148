"""The point of a picture and its table, as facts."""

from dataclasses import replace

import pytest

from generator.chart.beside import chart_point, chart_table
from generator.model.fact import Unknown
from generator.model.goal import Op
from generator.model.phrase import Quantity
from generator.model.report import Status
from tests.chart.reports import AS_OF, DAY, END, FOLLOWERS, START, drawn, points


@pytest.mark.parametrize(
    ("subject", "code"),
    [
        (drawn((), target=Unknown("no-target"), plan=()), "chart-point-bare"),
        (drawn(()), "chart-point-no-reading"),
        (drawn(points([431]), target=Unknown("no-target"), plan=()), "chart-point-no-target"),
        (drawn(points([431])), "chart-point-value"),
        (drawn(points([431]), expected=448.0), "chart-point-behind"),
        (drawn(points([448]), expected=448.0), "chart-point-ahead"),
        (drawn(points([60]), target=45.0, expected=50.0, op=Op.LTE), "chart-point-behind"),
        (drawn(points([48]), target=45.0, expected=50.0, op=Op.LTE), "chart-point-ahead"),
        (replace(drawn(points([490])), status=Status.ACHIEVED), "chart-point-met"),
    ],
)
def test_the_point_is_where_the_value_stands(subject, code):
    assert chart_point(subject).code == code


def test_a_ceiling_that_still_holds_is_not_called_met():
    assert (
        chart_point(drawn(points([7000]), target=12000.0, expected=8000.0, op=Op.LTE)).code
        == "chart-point-ahead"
    )


def test_the_point_holds_its_numbers_with_their_unit():
    facts = chart_point(drawn(points(FOLLOWERS), expected=448.0)).facts
    assert facts == {
        "value": Quantity(431, "people"),
        "date": AS_OF - DAY,
        "target": Quantity(480, "people"),
        "end": END,
        "expected": Quantity(448, "people"),
    }


def test_the_table_has_every_reading_with_the_plan_of_its_day():
    rows = chart_table(drawn(points([405, 420], last=START + DAY * 14, every=15)))
    assert [(row.end, row.value, row.plan) for row in rows] == [
        (START - DAY, 405, 400),
        (START + DAY * 14, 420, 440),
    ]


def test_before_the_goal_the_plan_is_unknown():
    (row,) = chart_table(drawn(points([390], last=START - DAY * 9)))
    assert row.plan == Unknown("no-target")
