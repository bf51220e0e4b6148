"""Levels: the last reading counts."""

import pytest

from generator.model.fact import Unknown
from generator.model.report import Status
from tests.evaluate.sites import april, breaks, metrics, readings

TO_480 = april("target: 480\nbaseline: 400")


def test_the_example_of_the_contract_comes_out_as_written(judge) -> None:
    found = judge(
        """
        === content/goals/g.yaml
        title: Grow
        period: {start: 2020-04-13, end: 2020-05-12}
        metric: followers
        baseline: 400
        target: 480
        === content/snapshots/r.csv
        date,metric,value
        2020-04-20,followers,410
        2020-04-30,followers,431
        """,
        "2020-04-30",
    )
    # (431 − 400) / (480 − 400); 400 + 80 · 18/30; (480 − 431) / 12 days; (431 − 400) / 18 days since 12 April
    assert found.progress == 0.3875
    assert found.expected == 448.0
    assert found.needed_per_day == pytest.approx(49 / 12)
    assert found.actual_per_day == pytest.approx(31 / 18)
    # gain 31 of 48 due: 0.646, below 0.7
    assert (found.status, found.because.code) == (Status.OFF_TRACK, "pace")
    assert found.because.pace == pytest.approx(31 / 48)


def test_the_last_reading_by_the_day_counts_and_later_ones_do_not(judge) -> None:
    site = TO_480 + readings("04-05 410\n04-12 420\n04-19 430")
    assert judge(site, "2026-04-18").value == 420
    assert judge(site, "2026-04-19").value == 430


def test_a_reading_from_before_the_start_is_still_in_force(judge) -> None:
    found = judge(TO_480 + readings("03-30 405"), "2026-04-03")
    assert found.value == 405
    assert found.value_date.isoformat() == "2026-03-30"


def test_the_default_baseline_is_the_last_reading_before_the_start(judge) -> None:
    found = judge(april("target: '+20'") + readings("03-22 390\n03-29 400\n04-05 410"), "2026-04-06")
    assert (found.baseline, found.baseline_date.isoformat(), found.target) == (400, "2026-03-29", 420)


def test_a_baseline_from_data_looks_no_further_back_than_asked(judge) -> None:
    goal = april("target: '+20'\nbaseline: {from_data: P7D}")
    assert judge(goal + readings("03-25 400"), "2026-04-06").baseline == 400
    assert judge(goal + readings("03-24 400"), "2026-04-06").baseline == Unknown("no-baseline")


def test_without_a_baseline_progress_is_value_over_target_and_nothing_is_expected(judge) -> None:
    found = judge(april("target: 500") + readings("04-05 400\n04-12 450"), "2026-04-15")
    assert found.progress == 0.9
    assert found.expected == Unknown("no-baseline")
    assert (found.status, found.because.code) == (Status.TOO_EARLY, "too-early")


def test_a_flat_level_is_due_from_day_one_and_needs_no_baseline(judge) -> None:
    found = judge(april("target: 500\nshape: flat") + readings("04-05 400\n04-12 450"), "2026-04-15")
    assert (found.expected, found.progress, found.because.pace) == (500, 0.9, 0.9)
    assert found.status is Status.ON_TRACK


def test_lower_is_better_mirrors_the_line(judge) -> None:
    site = metrics("errors: {type: level, unit: count, frequency: weekly}")
    site += april('target: "<= 300"\nbaseline: 400', "errors")
    found = judge(site + readings("04-05 390\n04-15 370", "errors"), "2026-04-15")
    # 15 of 30 days: 350 expected; 30 of 50 gained by now: 0.6; 30 of 100 of the way; 70 more to lose in 15 days
    assert (found.expected, found.progress) == (350, 0.3)
    assert found.because.pace == pytest.approx(0.6)
    assert found.needed_per_day == pytest.approx(-70 / 15)


def test_days_on_which_no_reading_is_due_yet_raise_nothing_that_is_needed(judge) -> None:
    read = TO_480 + readings("04-12 420\n04-19 430")
    # 50 in the 11 days after the reading of 19 April, judged on that day and on each of the six after it
    needed = [judge(read, f"2026-04-{day}").needed_per_day for day in range(19, 26)]
    assert needed == [pytest.approx(50 / 11)] * 7


def test_a_value_from_before_the_goal_leaves_it_all_of_its_days(judge) -> None:
    # 480 from 400 in the 30 days of April
    assert judge(TO_480 + readings("03-20 400"), "2026-04-02").needed_per_day == pytest.approx(80 / 30)


def test_milestones_bend_the_line(judge) -> None:
    goal = april("target: 480\nbaseline: 400\nmilestones: [{date: 2026-04-10, value: 410}]")
    # 31 March 400 → 10 April 410 → 30 April 480: on the 5th half of the first ten, on the 19th nine of the twenty
    assert judge(goal + readings("04-05 400\n04-19 430"), "2026-04-05").expected == 405
    assert judge(goal + readings("04-05 400\n04-19 430"), "2026-04-20").expected == 441.5


def test_a_level_to_be_kept_is_met_or_not(judge) -> None:
    goal = april("target: {op: gte, value: 400, when: throughout}\nbaseline: 400")
    found = judge(goal + readings("03-29 400\n04-05 400\n04-12 402"), "2026-04-15")
    assert (found.progress, found.expected, found.status) == (1.0, 400, Status.ON_TRACK)


def test_four_whole_weeks_within_the_goal_make_the_rate(judge) -> None:
    goal = april("target: 480\nbaseline: 400", period="{start: 2026-03-01, end: 2026-04-30}")
    weekly = readings("03-01 400\n03-08 410\n03-15 420\n03-22 440\n03-29 460\n04-05 462")
    # 5 April is four weeks after 8 March: (462 − 410) / 28; four weeks before 29 March lie 1 March: 60 / 28 is the best
    found = judge(goal + weekly, "2026-04-06")
    assert found.actual_per_day == pytest.approx(52 / 28)
    assert found.best_per_day == pytest.approx(60 / 28)


def test_an_irregular_level_counts_from_its_baseline(judge) -> None:
    site = metrics("stock: {type: level, unit: count}") + april("target: 480\nbaseline: 400", "stock")
    found = judge(site + readings("04-10 420\n04-20 440", "stock"), "2026-04-20")
    assert found.actual_per_day == pytest.approx(40 / 20)
    assert found.best_per_day == pytest.approx(40 / 20)


def test_a_break_takes_the_baseline_the_change_and_the_progress(judge) -> None:
    found = judge(
        april("target: '+20%'")
        + readings("03-29 400\n04-05 410\n04-12 300\n04-19 310")
        + breaks("date: 2026-04-10"),
        "2026-04-20",
    )
    lost = Unknown("baseline-before-break")
    assert (found.baseline, found.target) == (lost, lost)
    assert (found.status, found.because.code, found.because.reason) == (
        Status.NO_DATA,
        "no-target",
        "baseline-before-break",
    )
    # since the break: 310 − 300 in a week
    assert found.actual_per_day == pytest.approx(10 / 7)
    assert {note.code for note in found.notes} == {"note-break", "note-baseline-before-break"}


def test_after_a_break_a_level_has_no_progress_even_towards_a_value(judge) -> None:
    found = judge(
        TO_480 + readings("04-05 410\n04-12 300\n04-19 310") + breaks("date: 2026-04-10"), "2026-04-20"
    )
    assert found.target == 480
    assert found.progress == found.expected == Unknown("baseline-before-break")
    assert found.status is Status.TOO_EARLY


def test_the_day_of_a_break_belongs_to_the_new_side(judge) -> None:
    site = april("target: '+20'") + readings("03-29 400\n04-05 410")
    assert judge(site + breaks("date: 2026-03-29"), "2026-04-06").baseline == 400
    assert judge(site + breaks("date: 2026-03-30"), "2026-04-06").baseline == Unknown("baseline-before-break")


def test_a_break_does_not_exist_before_its_day(judge) -> None:
    site = april("target: '+20'") + readings("03-29 400\n04-05 410") + breaks("date: 2026-04-10")
    assert judge(site, "2026-04-09").target == 420
    assert judge(site, "2026-04-10").target == Unknown("baseline-before-break")


def test_a_break_of_another_metric_or_account_changes_nothing(judge) -> None:
    site = april("target: '+20'") + readings("03-29 400\n04-05 410")
    others = breaks("date: 2026-04-02, metric: followers", "date: 2026-04-02, account: x/other")
    assert judge(site + others, "2026-04-06").target == 420


def test_a_carried_level_goes_on(judge) -> None:
    site = april("target: '+20'") + readings("03-29 400\n04-05 410") + breaks("date: 2026-04-02, carry: true")
    found = judge(site, "2026-04-06")
    assert (found.baseline, found.target, found.progress) == (400, 420, 0.5)
    assert [mark.bridged for mark in found.breaks] == [True]


def test_an_offset_moves_all_that_lies_before(judge) -> None:
    site = (
        april("target: '+20'")
        + readings("03-29 400\n04-05 290")
        + breaks("date: 2026-04-02, metric: fans, offset: -120")
    )
    found = judge(site, "2026-04-06")
    # 400 − 120 = 280; 280 + 20 = 300; 10 of 20
    assert (found.baseline, found.target, found.progress) == (280, 300, 0.5)


def test_an_offset_moves_a_written_baseline_too(judge) -> None:
    site = TO_480 + readings("04-05 290") + breaks("date: 2026-04-02, metric: fans, offset: -120")
    assert judge(site, "2026-04-06").baseline == 280


def test_before_the_start_it_is_said_that_a_baseline_from_readings_and_a_change_from_it_may_move(
    judge,
) -> None:
    """April begins on the 1st: on 30 March its baseline is not yet what it will be, on its eve it is."""
    read = readings("03-22 400\n03-29 410")

    def noted(of: str, day: str) -> bool:
        found = judge(april(of) + read, day)
        return "note-baseline-open" in {note.code for note in found.notes}

    assert noted("target: '+20%'", "2026-03-30")
    assert not noted("target: '+20%'", "2026-03-31")
    assert not noted("target: '+20%'\nbaseline: 400", "2026-03-30")
    assert not noted("target: 480", "2026-03-30")
