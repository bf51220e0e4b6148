"""What is judged of a total or a mean begins with the goal: what is read between the last reading and its start is none of it."""

from datetime import timedelta
from typing import Any

import pytest

from generator.evaluate import evaluate
from generator.evaluate.forecast.coming import Coming
from generator.model.calendar import Period
from generator.model.verdict import Forecast
from tests.evaluate.books import book, goal, key_result, metric, run, target
from tests.evaluate.forecast.asking import FIRST

EVEN_DAYS = [10.0 + day % 2 for day in range(60)]
WAITS = (0, 1, 4, 9, 40, 200)


def foretold(
    type_: str,
    frequency: str,
    values: list[float | None],
    aim: float = 1e6,
    *,
    waits: int,
    days: int = 30,
    **written: Any,
) -> Forecast:
    """The forecast of a goal of ``days`` that begins ``waits`` days after the day that follows the last reading."""
    of = metric("m", type_, frequency=frequency)
    read = run(of, FIRST, values)
    last = read.readings[-1].date
    start = last + timedelta(days=1 + waits)
    period = Period(start, start + timedelta(days=days - 1))
    asked = goal("g", key_result(of, target(aim), **written), period=period)
    found = evaluate(book([of], [asked], [read]), last).goals[0].key_results[0].forecast
    assert isinstance(found, Forecast)
    return found


@pytest.mark.parametrize("waits", WAITS)
def test_a_total_holds_none_of_the_days_before_its_goal_begins(waits) -> None:
    """Thirty days of ten or eleven are 315, however long after the last reading they begin."""
    found = foretold("flow", "daily", EVEN_DAYS, waits=waits)
    assert found.median == pytest.approx(315, abs=4)
    assert found.low80 < 330


@pytest.mark.parametrize("waits", [0, 3, 7, 10])
@pytest.mark.parametrize("days", [3, 14, 30])
def test_nor_does_a_total_of_weeks_of_which_the_first_and_the_last_are_cut(waits, days) -> None:
    found = foretold("flow", "weekly", [70.0 + 7 * (week % 2) for week in range(30)], waits=waits, days=days)
    assert found.median == pytest.approx(days * 10.5, rel=0.08, abs=4)


def test_nor_where_only_working_days_are_read() -> None:
    values = [10.0 + day % 3 if day % 7 < 5 else None for day in range(75)]
    near, far = (foretold("flow", "daily", values, waits=waits) for waits in (1, 15))
    assert far.median == pytest.approx(near.median, rel=0.06)


def test_the_longer_it_takes_to_begin_the_less_certain_a_total_is() -> None:
    values = [100.0 + 10 * ((day * 7) % 5) + day for day in range(24)]
    widths = [
        found.high80 - found.low80
        for found in (foretold("flow", "daily", values, waits=waits, days=7) for waits in (0, 7, 21))
    ]
    assert widths == sorted(widths)


def test_a_mean_moves_by_the_share_of_one_of_the_goals_own_readings() -> None:
    """Two whole numbers have a mean in halves; of the eight that come until then it would be in eighths."""
    values = [51.0, 60, 41, 55, 46, 50, 60, 41, 50, 53, 55, 45]
    found = foretold("unique", "weekly", values, waits=42, days=14)
    ends = (found.low95, found.low80, found.median, found.high80, found.high95)
    assert all((2 * end).is_integer() for end in ends)


def test_the_fan_of_what_has_not_begun_opens_on_its_first_day() -> None:
    found = foretold("flow", "daily", EVEN_DAYS, waits=40)
    first_day = FIRST + timedelta(days=100)
    assert all(point.date >= first_day for point in found.fan)
    assert found.fan[0].median < 40


def test_every_reading_is_every_reading_since_the_goal_began() -> None:
    """The longer it waits the less is known of its weeks, but none of those before it has to hold."""
    values = [50.0, 60, 40, 55, 45, 50, 60, 40, 50, 50, 55, 45] * 2
    waiting, longer = (
        kept(values, 64.0, waits=waits, days=days).probability for waits, days in ((35, 14), (0, 49))
    )
    assert waiting > longer + 0.1


def kept(values: list[float | None], aim: float, *, waits: int, days: int) -> Forecast:
    return foretold("unique", "weekly", values, aim, waits=waits, days=days, op="lte", when="throughout")


def test_what_begins_farther_ahead_than_models_look_keeps_its_length() -> None:
    assert Coming(lag=100.0, ahead=130.0, spread=3.0).in_steps(1.0) == Coming(
        lag=60.0, ahead=90.0, spread=3.0
    )
    assert Coming(lag=70.0, ahead=140.0, spread=7.0).in_steps(7.0) == Coming(lag=10.0, ahead=20.0, spread=1.0)
