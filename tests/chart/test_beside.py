"""The point of a picture and its table, as facts."""

from dataclasses import replace

import pytest

from generator.chart.beside import chart_point, chart_table
from generator.l10n import phrase, words_for
from generator.model.fact import Unknown
from generator.model.goal import Op
from generator.model.metric import Aggregate, MetricType
from generator.model.phrase import Name, Quantity
from generator.model.report import Status
from tests.chart.reports import AS_OF, DAY, END, FOLLOWERS, START, drawn, metric, points


@pytest.mark.parametrize(
    ("subject", "code"),
    [
        (drawn((), target=Unknown("no-target"), plan=()), "chart-point-bare"),
        (drawn(()), "chart-point-no-reading"),
        (drawn(points([431]), target=Unknown("no-target"), plan=()), "chart-point-no-target"),
        (drawn(points([431])), "chart-point-value"),
        (drawn(points([431]), expected=448.0), "chart-point-plan"),
        (drawn(points([448]), expected=448.0), "chart-point-plan"),
        (drawn(points([60]), target=45.0, expected=50.0, op=Op.LTE), "chart-point-plan"),
        (drawn(points([48]), target=45.0, expected=50.0, op=Op.LTE), "chart-point-plan"),
        (replace(drawn(points([490])), status=Status.ACHIEVED), "chart-point-met"),
    ],
)
def test_the_point_is_where_the_value_stands(subject, code) -> None:
    assert chart_point(subject, AS_OF).code == code


def test_a_ceiling_that_still_holds_is_not_called_met() -> None:
    found = chart_point(
        drawn(points([7000]), baseline=20000.0, target=12000.0, expected=8000.0, op=Op.LTE), AS_OF
    )
    assert (found.code, found.facts["good"]) == ("chart-point-plan", True)


@pytest.mark.parametrize(
    ("value", "expected", "op", "good"),
    [
        (431, 448.0, Op.GTE, False),
        (448, 448.0, Op.GTE, True),
        (60, 50.0, Op.LTE, False),
        (48, 50.0, Op.LTE, True),
    ],
)
def test_the_point_says_on_which_side_of_the_plan_the_value_is(value, expected, op, good) -> None:
    assert (
        chart_point(replace(drawn(points([value]), expected=expected, op=op), is_held=False), AS_OF).facts[
            "good"
        ]
        is good
    )


def test_what_has_not_begun_is_not_held_against_the_plan() -> None:
    early = replace(drawn(points([431]), expected=448.0), status=Status.NOT_STARTED)
    assert chart_point(early, AS_OF).code == "chart-point-value"


def test_what_is_over_is_not_held_against_the_plan_and_is_told_as_past() -> None:
    found = chart_point(drawn(points([431]), expected=448.0), END + DAY)
    assert (found.code, found.facts["over"]) == ("chart-point-value", True)


def test_what_is_cancelled_is_told_as_past() -> None:
    found = chart_point(replace(drawn(points([431]), expected=448.0), status=Status.CANCELLED), AS_OF)
    assert (found.code, found.facts["over"]) == ("chart-point-value", True)


def test_what_was_met_once_and_is_no_longer_is_not_called_met() -> None:
    lost = replace(drawn(points([431])), status=Status.ACHIEVED, met_on=START)
    found = chart_point(lost, AS_OF)
    assert (found.code, found.facts["met"]) == ("chart-point-was-met", START)


def test_the_point_holds_its_numbers_with_their_unit() -> None:
    facts = chart_point(drawn(points(FOLLOWERS), expected=448.0), AS_OF).facts
    assert facts == {
        "value": Quantity(431, "people"),
        "date": AS_OF - DAY,
        "figure": Name("level"),
        "target": Quantity(480, "people"),
        "end": END,
        "expected": Quantity(448, "people"),
        "limit": False,
        "floor": False,
        "over": False,
        "good": False,
    }


def test_the_table_has_every_reading_with_the_plan_of_its_day() -> None:
    rows = chart_table(drawn(points([405, 420], last=START + DAY * 14, every=15)))
    assert [(row.end, row.value, row.plan) for row in rows] == [
        (START - DAY, 405, 400),
        (START + DAY * 14, 420, 440),
    ]


def test_before_the_goal_the_plan_is_unknown() -> None:
    (row,) = chart_table(drawn(points([390], last=START - DAY * 9)))
    assert row.plan == Unknown("no-target")


@pytest.mark.parametrize(
    ("of", "said"),
    [
        (metric(), "431 on 30 April 2020; "),
        (metric(MetricType.FLOW, unit="count"), "431 up to 30 April 2020; "),
        (metric(MetricType.UNIQUE), "A weekly mean of 431 up to 30 April 2020; "),
        (
            metric(MetricType.DURATION, unit="min", aggregate=Aggregate.MEDIAN),
            "A median of 7 h 11 min up to 30 April 2020; ",
        ),
    ],
)
def test_the_point_says_what_a_value_is_the_mean_or_median_of_many_or_a_level(of, said) -> None:
    point = chart_point(drawn(points(FOLLOWERS), of=of), AS_OF)
    assert phrase(words_for("en"), point).text.replace("\u00a0", " ").startswith(said)


@pytest.mark.parametrize(("language", "said"), [("nb", "En median på 7 t 11 min"), ("ar", "وسيط قدره")])
def test_it_does_in_every_language(language, said) -> None:
    of = metric(MetricType.DURATION, unit="min", aggregate=Aggregate.MEDIAN)
    point = chart_point(drawn(points(FOLLOWERS), of=of), AS_OF)
    assert phrase(words_for(language), point).text.startswith(said)
