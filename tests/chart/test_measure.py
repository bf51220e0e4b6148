"""Lengths of time in a picture: in the unit in which sentences tell them, with steps that are round in it."""

import pytest

from generator.chart.frame import grid_values
from generator.chart.measure import OWN, measure_of
from generator.chart.scene import NARROW, WIDE
from generator.l10n import phrase, words_for
from generator.model.goal import Op
from generator.model.metric import Aggregate, MetricType
from tests.chart.reports import goal, metric, points, report
from tests.chart.test_compose import scene_of

MINUTES = metric(MetricType.DURATION, unit="min", aggregate=Aggregate.MEDIAN)


@pytest.mark.parametrize(
    ("amounts", "unit"),
    [
        ((60.0, 74.0), "min"),
        ((60.0, 150.0), "min"),
        ((27 * 60.0, 5 * 1440.0), "h"),
        ((8640.0, 10_080.0), "d"),
        ((30.0, 7200.0), "h"),
        ((1.0, 1.5), "s"),
        ((0.0, 8640.0), "d"),
    ],
)
def test_the_unit_is_that_of_the_largest_amount_or_the_next_smaller_where_the_smallest_is_told_in_less(
    amounts, unit
) -> None:
    assert measure_of("min", amounts).unit == unit


def test_what_is_no_time_or_nothing_at_all_keeps_its_own_unit() -> None:
    assert [measure_of("people", (480.0,)), measure_of("min", ()), measure_of("min", (0.0,))] == [OWN] * 3


@pytest.mark.parametrize(
    ("unit", "low", "high", "lines"),
    [
        ("d", 0, 25, (7, 14, 21)),
        ("d", 0, 50, (14, 28, 42)),
        ("d", 0, 3.2, (1, 2, 3)),
        ("d", 0, 300, (100, 200, 300)),
        ("h", 0, 40, (12, 24, 36)),
        ("h", 0, 20, (6, 12, 18)),
        ("min", 0, 100, (30, 60, 90)),
    ],
)
def test_grid_lines_stand_where_people_count_time(unit, low, high, lines) -> None:
    in_minutes = {"d": 1440, "h": 60, "min": 1}[unit]
    measure = measure_of("min", (max(lines) * in_minutes,))
    assert measure.unit == unit
    found = grid_values(low * in_minutes, high * in_minutes, measure)
    assert [value / in_minutes for value in found] == pytest.approx(lines)


@pytest.mark.parametrize("shape", [WIDE, NARROW], ids=lambda shape: shape.id)
@pytest.mark.parametrize(
    ("language", "title"),
    [("en", "Followers (days)"), ("nb", "Followers (dager)"), ("ar", "Followers (يوم)")],
)
def test_a_picture_of_days_that_are_read_in_minutes_says_no_minutes(shape, language, title) -> None:
    judged = report(points([11_500, 10_080, 9360]), of=MINUTES, baseline=11_520.0, target=8640.0, op=Op.LTE)
    words = words_for(language)
    said = [phrase(words, label.word.phrase).text for label in scene_of(goal(judged), shape).labels]
    assert title in [each.translate({0x2068: None, 0x2069: None}) for each in said]
    assert not [each for each in said if "640" in each or "000" in each]
    assert [each for each in said if "6.5" in each or "6,5" in each], "the value of 9,360 minutes"
