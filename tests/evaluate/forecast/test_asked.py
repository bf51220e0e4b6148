"""What is forecast of each type of metric, and what is not."""

from datetime import timedelta
from itertools import pairwise

import pytest

from generator.evaluate import evaluate
from generator.model.calendar import Period
from generator.model.fact import Unknown
from generator.model.report import Status
from tests.evaluate.books import book, break_on, goal, key_result, metric, run, target
from tests.evaluate.forecast.asking import FIRST, forecast, judged
from tests.evaluate.sites import april, readings

STEADY = [100.0 + 10 * n for n in range(12)]


def test_fewer_than_five_readings_are_too_few() -> None:
    assert judged(STEADY[:4], 500).forecast == Unknown("too-few-readings")
    assert not isinstance(judged(STEADY[:5], 500).forecast, Unknown)


def test_a_settled_key_result_has_no_forecast() -> None:
    assert judged(STEADY, 205).forecast == Unknown("settled")


def test_without_a_target_there_is_no_forecast(judge) -> None:
    found = judge(april("target: +20%") + readings("04-05 410\n04-12 430"), "2026-04-15")
    assert found.forecast == Unknown("no-target")


def test_readings_from_before_a_break_are_not_used() -> None:
    of = metric("m", "level", frequency="weekly")
    read = run(of, FIRST, STEADY)
    cut = FIRST + timedelta(days=7 * 8)
    found = evaluate(
        book([of], [goal("g", key_result(of, target(500)), period=None)], [read]), read.readings[-1].date
    )
    assert found.goals[0].key_results[0].forecast == Unknown("no-reading")
    period = Period(FIRST, FIRST + timedelta(days=150))
    for carry, expected in ((False, Unknown("too-few-readings")), (True, None)):
        broken = book(
            [of],
            [goal("g", key_result(of, target(500)), period=period)],
            [read],
            annotations=[break_on(cut, carry=carry)],
        )
        result = evaluate(broken, read.readings[-1].date).goals[0].key_results[0].forecast
        assert result == expected if expected else not isinstance(result, Unknown)


def test_on_the_last_day_what_is_is_what_will_be() -> None:
    met = forecast(STEADY, 205, days_left=0, when="at")
    assert (met.median, met.low95, met.high95, met.probability) == (210, 210, 210, 1)
    assert forecast(STEADY, 215, days_left=0, when="at").probability == 0


def test_the_observed_part_of_a_total_is_known() -> None:
    # a week brings about 50: four weeks hold 200, four more are to come
    found = forecast([50, 52, 48, 51, 49, 50, 53, 47, 50, 50, 51, 49], 1000, type_="flow")
    assert found.median == pytest.approx(400, rel=0.03)
    assert found.high80 - found.low80 < 100


def test_a_mean_is_steadied_by_the_windows_that_it_holds() -> None:
    values = [50.0, 60, 40, 55, 45, 50, 60, 40, 50, 50, 55, 45]
    late = forecast(values, 1000, type_="unique", started=77, days_left=7)
    early = forecast(values, 1000, type_="unique", started=7, days_left=77)
    assert late.high95 - late.low95 < early.high95 - early.low95


def test_a_median_is_not_pulled_by_what_lies_far_out() -> None:
    values = [10.0, 11, 9, 10, 12, 8, 10, 300, 10, 11, 9, 10]
    found = forecast(values, 1.0, type_="duration", op="lte", started=84)
    assert 9 <= found.median <= 12


def test_a_ceiling_on_a_total_is_kept_when_little_is_used() -> None:
    few, many = ([rate] * 12 for rate in (10.0, 30.0))
    assert forecast(few, 200, type_="money", op="lte").probability > 0.95
    assert forecast(many, 200, type_="money", op="lte").probability < 0.05


def test_the_sites_thresholds_decide() -> None:
    found = judged(STEADY, 240)
    assert (found.status, found.because.code) == (Status.ON_TRACK, "chance")
    assert judged(STEADY, 400).status is Status.OFF_TRACK


def test_long_daily_histories_are_drawn_together() -> None:
    values = [100.0 + n for n in range(200)]
    assert forecast(values, 500, frequency="daily", days_left=180).median == pytest.approx(479, rel=0.06)


def test_a_batch_of_one_is_like_a_batch_of_many() -> None:
    metrics = [metric(f"m{n}", "level", frequency="weekly") for n in range(5)]
    series = [run(of, FIRST, [v * (n + 1) for v in STEADY]) for n, of in enumerate(metrics)]
    last = series[0].readings[-1].date
    period = Period(last - timedelta(days=27), last + timedelta(days=28))
    goals = [goal(of.id, key_result(of, target(1e4)), period=period) for of in metrics]
    together = evaluate(book(metrics, goals, series), last)
    for of, one, read, found in zip(metrics, goals, series, together.goals, strict=True):
        alone = evaluate(book([of], [one], [read]), last).goals[0]
        assert alone.key_results[0].forecast == found.key_results[0].forecast


def test_a_share_is_not_expected_beyond_the_whole_of_which_it_is_a_part() -> None:
    often = [0.99, 0.7, 1.0, 0.95, 0.6, 1.0, 0.99, 0.75, 1.0, 0.98, 0.99, 1.0]
    found = forecast(often, 0.95, type_="ratio", started=7)
    assert found.high95 <= 1
    assert all(point.high95 <= 1 for point in found.fan)
    assert all(odd.chance == 0 for odd in found.odds if odd.value > 1)


@pytest.mark.parametrize("type_", ["ratio", "duration"])
def test_before_the_next_reading_a_mean_is_no_less_certain_than_after_it(type_) -> None:
    """Nothing is fitted that near: what the calibration was fitted by is drawn out to no place where nobody looked."""
    kept = [0.81, 0.84, 0.72, 0.9, 0.78, 0.83, 0.7, 0.88, 0.79, 0.86, 0.75, 0.82, 0.8, 0.9, 0.71, 0.85]
    found = forecast(kept, 0.9, type_=type_, started=8)
    widths = [point.high95 - point.low95 for point in found.fan]
    assert widths == sorted(widths)


def test_a_ratio_that_has_been_above_one_or_is_to_be_is_no_part_of_a_whole() -> None:
    kept = [0.95, 1.04, 0.97, 1.02, 0.99, 1.05, 0.96, 1.03, 0.98, 1.01, 0.97, 1.04]
    assert forecast(kept, 0.99, type_="ratio", started=7).high95 > 1
    below = [0.90, 0.99, 0.92, 0.97, 0.94, 0.99, 0.91, 0.98, 0.93, 0.96, 0.92, 0.99]
    assert forecast(below, 1.02, type_="ratio", started=7).high95 > 1


def test_how_many_readings_come_hardly_moves_the_mean_of_what_is_steady() -> None:
    spring = [0.88, 0.91, 0.87, 0.9, 0.92, 0.86, 0.89, 0.9, 0.88, 0.91]
    autumn = [0.9, 0.87, 0.91, 0.88, 0.92, 0.89]
    # nine weeks of summer without a reading, so that they do not come regularly
    found = forecast([*spring, *[None] * 9, *autumn], 0.9, type_="ratio", started=42)
    assert 0.85 < found.low80 < found.high80 < 0.93


def test_weeks_that_bring_the_same_are_no_steps_in_which_a_total_moves() -> None:
    """Ten a day, but for some weeks of rest: the sums of weeks are 70 or nothing, and a total of 365 is no step short of 420."""
    days = [0.0 if week % 4 == 2 else 10.0 for week in range(26) for _ in range(7)]
    of = {"type_": "flow", "frequency": "daily", "days_left": 60, "started": 1}
    chances = [forecast(days, aim, **of).probability for aim in (351, 380, 410, 419, 420)]
    assert all(before > after + 1e-6 for before, after in pairwise(chances[:3]))
    found = forecast(days, 1e6, **of)
    assert any(edge % 70 for edge in (found.low95, found.low80, found.high80, found.high95))
