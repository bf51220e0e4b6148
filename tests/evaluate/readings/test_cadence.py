"""How many readings are missing: by the frequency, and of totals that are read by the day by their days."""

from tests.evaluate.sites import april, metrics, readings


def test_of_a_monthly_total_with_readings_of_single_days_days_are_missing(judge) -> None:
    site = metrics("gifts: {type: flow, frequency: monthly}") + april("target: 900", "gifts")
    read = readings("04-01 5 window=P1D\n04-03 5 window=P1D\n04-07 5 window=P1D", "gifts")
    # seven of the first ten days have no row
    assert judge(site + read, "2026-04-10").missed_windows == 7


def test_of_a_weekly_level_weeks_are_missing(judge) -> None:
    site = april("target: 500") + readings("04-05 410\n04-26 430")
    assert judge(site, "2026-04-28").missed_windows == 2
