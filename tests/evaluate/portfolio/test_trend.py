"""Trends in words: by the slope and how sure it is, never by two points."""

import random
from datetime import date, timedelta

import pytest

from generator.model.fact import Unknown
from generator.model.trend import Course
from tests.evaluate.sites import april, breaks, metrics, readings

CALLS = metrics("calls: {type: flow, frequency: weekly, unit: count}")
SHARE = metrics("share: {type: ratio, frequency: weekly}")
FIRST = date(2026, 1, 4)


def weeks(values: list[float], metric: str = "fans") -> str:
    dated = (f"{FIRST + timedelta(days=7 * place):%m-%d} {value}" for place, value in enumerate(values))
    return readings("\n".join(dated), metric)


def noisy(begin: float, step: float, noise: float, count: int = 16) -> list[float]:
    chance = random.Random(4)
    return [round(begin + step * place + chance.uniform(-noise, noise), 3) for place in range(count)]


def test_a_level_that_gains_every_week_is_rising_by_about_as_much(judge) -> None:
    found = judge(april("target: 900") + weeks(noisy(400, 14, 4)), "2026-04-20").trend
    assert found.course is Course.RISING
    assert 7 * found.per_day == pytest.approx(14, rel=0.2)
    assert found.readings == 16


@pytest.mark.parametrize(("step", "course"), [(8, Course.RISING), (-8, Course.FALLING), (0, Course.UNCLEAR)])
def test_a_flow_is_told_from_its_noise(judge, step, course) -> None:
    site = CALLS + april("target: 900", "calls") + weeks(noisy(200, step, 40, 14), "calls")
    found = judge(site, "2026-04-20").trend
    assert found.course is course
    assert (found.chance_up >= 0.9) == (course is Course.RISING)


def test_what_hardly_changes_is_flat(judge) -> None:
    site = SHARE + april("target: 0.5", "share") + weeks(noisy(0.4, 0, 0.002), "share")
    assert judge(site, "2026-04-20").trend.course is Course.FLAT


def test_nothing_but_the_same_number_is_flat(judge) -> None:
    assert judge(april("target: 900") + weeks([400.0] * 10), "2026-04-20").trend.course is Course.FLAT


def test_two_points_are_no_trend(judge) -> None:
    found = judge(april("target: 900") + weeks([400, 500]), "2026-04-20")
    assert found.trend == Unknown("too-few-readings")


def test_a_trend_begins_at_the_last_break(judge) -> None:
    falling = noisy(900, -20, 4, 8)
    site = april("target: 900") + weeks([*falling, *noisy(300, 14, 4, 8)])
    split = site + breaks(f"date: {FIRST + timedelta(days=56)}")
    found = judge(split, "2026-04-20").trend
    assert (found.course, found.readings) == (Course.RISING, 8)


def test_a_series_and_a_key_result_that_read_the_same_tell_the_same(judge_site) -> None:
    report = judge_site(april("target: 900") + weeks(noisy(400, 14, 4)), "2026-04-20")
    assert report.series[0].trend == report.goals[0].key_results[0].trend


def test_upside_down_a_rise_is_a_fall(judge) -> None:
    values = noisy(400, 10, 4)
    up = judge(april("target: 900") + weeks(values), "2026-04-20").trend
    down = judge(april("target: 900") + weeks([-value for value in values]), "2026-04-20").trend
    assert (up.course, down.course) == (Course.RISING, Course.FALLING)
