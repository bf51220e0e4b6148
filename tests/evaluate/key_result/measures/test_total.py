"""Totals: flow, money and summed items add up from 0."""

from datetime import date, timedelta

import pytest

from generator.evaluate import evaluate
from generator.model.calendar import Period
from generator.model.fact import Unknown
from generator.model.report import Status
from tests.evaluate.books import book, goal, key_result, metric, reading, series, target
from tests.evaluate.sites import april, breaks, metrics, readings

LEADS = april("target: 300", "leads")


def days(first: int, last: int, value: int, month: str = "04") -> str:
    return "\n".join(f"{month}-{day:02} {value}" for day in range(first, last + 1))


def test_a_total_adds_up_since_the_start(judge) -> None:
    found = judge(LEADS + readings("03-31 50\n04-01 10\n04-02 12\n04-03 8", "leads"), "2026-04-03")
    # 10 + 12 + 8; 30 of 300; 300 · 3/30 = 30 are due; 270 more in 27 days
    assert (found.value, found.progress, found.expected, found.needed_per_day) == (30, 0.1, 30, 10)
    assert [point.value for point in found.track] == [10, 22, 30]


def test_a_total_without_a_reading_in_the_period_is_unknown_and_never_0(judge) -> None:
    found = judge(LEADS + readings("03-31 50", "leads"), "2026-04-03")
    assert found.value == Unknown("no-reading")
    assert (found.status, found.because.code) == (Status.NO_DATA, "no-reading")


def test_the_rate_of_a_daily_total_is_over_whole_weeks(judge) -> None:
    found = judge(LEADS + readings(days(1, 6, 10) + "\n" + days(7, 10, 20), "leads"), "2026-04-12")
    # the seven days that end with the last reading: (3 · 10 + 4 · 20) / 7
    assert found.actual_per_day == pytest.approx(110 / 7)
    assert found.best_per_day == pytest.approx(110 / 7)


def test_the_best_stretch_is_never_below_the_recent_one(judge) -> None:
    goal = april("target: 900", "leads", period="{start: 2026-04-07, end: 2026-04-30}")
    found = judge(goal + readings(days(1, 6, 10) + "\n" + days(7, 10, 20), "leads"), "2026-04-12")
    # four days are too few for a week: since the start
    assert (found.actual_per_day, found.best_per_day) == (20, 20)


def test_the_rate_of_a_short_total_is_since_the_start(judge) -> None:
    found = judge(LEADS + readings("04-01 10\n04-03 20", "leads"), "2026-04-03")
    # two of the three days were read
    assert found.actual_per_day == pytest.approx(30 / 2)


def test_what_was_read_on_some_days_has_a_pace_in_the_unit_of_what_is_needed() -> None:
    """9 orders on every eighth day are not nine times as fast as the 1.1 that each of the days left has to bring."""
    of = metric("orders", "flow", frequency="daily")
    days = [date(2026, 4, 1) + timedelta(days=8 * place) for place in range(8)]
    read = series(of, [reading(day, 9) for day in days])
    period = Period(date(2026, 4, 1), date(2026, 7, 7))
    asked = goal("g", key_result(of, target(117)), period=period)
    found = evaluate(book([of], [asked], [read]), days[-1]).goals[0].key_results[0]
    assert (found.actual_per_day, found.best_per_day) == (9, 9)
    # four readings in the 28 days up to the last
    assert found.recent_per_calendar_day == pytest.approx(4 * 9 / 28)
    assert found.best_per_calendar_day == pytest.approx(4 * 9 / 28)
    assert found.needed_per_day == pytest.approx((117 - 72) / 41)


def test_days_before_the_first_reading_of_all_are_no_gap(judge) -> None:
    found = judge(LEADS + readings(days(5, 6, 9), "leads"), "2026-04-06")
    assert (found.actual_per_day, found.recent_per_calendar_day) == (9, 9)
    found = judge(LEADS + readings("03-31 9\n" + days(5, 6, 9), "leads"), "2026-04-06")
    assert (found.actual_per_day, found.recent_per_calendar_day) == (9, 3)


def test_where_each_day_was_read_both_units_are_one(judge) -> None:
    found = judge(LEADS + readings(days(1, 10, 10), "leads"), "2026-04-12")
    assert found.calendar_pace is None
    assert (found.recent_per_calendar_day, found.best_per_calendar_day) == (10, 10)


def test_a_change_of_a_total_compares_with_the_total_before(judge) -> None:
    found = judge(april("target: '+20%'", "leads") + readings(days(2, 31, 10, "03"), "leads"), "2026-04-01")
    # 30 days of 10 before 1 April
    assert (found.baseline, found.target) == (300, 360)


def test_a_total_as_baseline_is_scaled_to_the_days_that_readings_cover(judge) -> None:
    goal = april("target: '+20%'", "leads")
    # 20 of 30 days: 200 · 30 / 20
    assert judge(goal + readings(days(12, 31, 10, "03"), "leads"), "2026-04-01").baseline == 300
    # 15 of 30 days are half
    assert judge(goal + readings(days(17, 31, 10, "03"), "leads"), "2026-04-01").baseline == 300
    found = judge(goal + readings(days(18, 31, 10, "03"), "leads"), "2026-04-01")
    assert found.baseline == found.target == Unknown("no-baseline")


def test_a_total_from_data_is_scaled_by_days_to_the_periods_length(judge) -> None:
    goal = april("target: '+20%'\nbaseline: {from_data: P7D}", "leads")
    # 7 · 10 in seven days: 300 in thirty
    assert judge(goal + readings(days(1, 31, 10, "03"), "leads"), "2026-04-01").baseline == 300


def test_of_overlapping_windows_the_later_gives_only_its_days_outside_the_earlier(judge) -> None:
    site = metrics("calls: {type: flow, frequency: weekly, unit: count}") + april("target: 300", "calls")
    # 5 to 11 April whole, three days of 8 to 14, four of 12 to 18
    found = judge(site + readings("04-11 70\n04-14 50\n04-18 30", "calls"), "2026-04-20")
    assert found.value == pytest.approx(70 + 50 * 3 / 7 + 30 * 4 / 7)


def test_a_window_across_the_start_gives_the_share_of_its_days(judge) -> None:
    site = metrics("calls: {type: flow, frequency: weekly, unit: count}") + april("target: 300", "calls")
    assert judge(site + readings("04-02 70", "calls"), "2026-04-20").value == pytest.approx(20)


def test_a_total_counts_from_a_break_while_its_target_and_line_stay(judge) -> None:
    site = april("target: '+20%'", "leads") + readings(
        days(2, 31, 10, "03") + "\n" + days(1, 15, 10), "leads"
    )
    found = judge(site + breaks("date: 2026-04-11"), "2026-04-15")
    # five days since the break; 360 · 15/30 still due
    assert (found.value, found.target, found.expected) == (50, 360, 180)
    assert found.actual_per_day == 10
    assert "note-counts-from-break" in {note.code for note in found.notes}


def test_what_was_met_before_a_break_stays_met(judge) -> None:
    site = april("target: 100", "leads") + readings(days(1, 15, 10), "leads") + breaks("date: 2026-04-12")
    found = judge(site, "2026-04-15")
    assert (found.status, found.because.date.isoformat(), found.because.holds) == (
        Status.ACHIEVED,
        "2026-04-10",
        False,
    )


def test_a_ceiling_is_an_allowance(judge) -> None:
    goal = april('target: "<= 300"', "ad_spend")
    found = judge(goal + readings(days(1, 10, 12), "ad_spend"), "2026-04-10")
    # 120 of 300 used; 100 may be used by now; 180 may still be used in 20 days, and 12 a day are
    assert (found.progress, found.expected, found.needed_per_day) == (0.4, 100, 9)
    assert (found.status, found.because.code) == (Status.OFF_TRACK, "chance")


def test_a_ceiling_is_missed_on_the_day_that_it_is_passed(judge) -> None:
    goal = april('target: "<= 100"', "ad_spend")
    found = judge(goal + readings(days(1, 11, 10), "ad_spend"), "2026-04-11")
    assert (found.status, found.because.code, found.because.date.isoformat()) == (
        Status.MISSED,
        "ceiling-passed",
        "2026-04-11",
    )
    assert found.needed_per_day == 0


def test_a_ceiling_that_is_used_up_is_not_passed(judge) -> None:
    goal = april('target: "<= 100"', "ad_spend")
    found = judge(goal + readings(days(1, 10, 10), "ad_spend"), "2026-04-10")
    assert (found.status, found.because.code) == (Status.OFF_TRACK, "chance")
    assert found.because.chance < 0.01
    assert found.needed_per_day == 0


def test_nothing_spent_of_an_allowance_is_on_track(judge) -> None:
    goal = april('target: "<= 100"', "ad_spend")
    found = judge(goal + readings(days(1, 10, 0), "ad_spend"), "2026-04-10")
    assert (found.status, found.because.code) == (Status.ON_TRACK, "chance")
    assert found.because.chance > 0.9


def test_a_ceiling_kept_to_the_end_is_achieved(judge) -> None:
    goal = april('target: "<= 300"', "ad_spend")
    found = judge(goal + readings(days(1, 30, 10), "ad_spend"), "2026-05-01")
    assert (found.status, found.because.date.isoformat()) == (Status.ACHIEVED, "2026-04-30")


def test_tenths_that_add_up_to_the_target_meet_it(judge) -> None:
    site = metrics("hours: {type: flow, frequency: daily, unit: h}") + april("target: 1", "hours")
    found = judge(
        site + readings("\n".join(f"04-{day:02} 0.1" for day in range(1, 11)), "hours"), "2026-04-10"
    )
    assert (found.value, found.status) == (1.0, Status.ACHIEVED)
