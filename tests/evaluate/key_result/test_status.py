"""The status of a key result: the first of the points that holds, and why."""

import pytest

from generator.model.fact import Unknown
from generator.model.report import Status
from tests.evaluate.sites import april, breaks, readings

TO_480 = april("target: 480\nbaseline: 400")
ON_THE_LINE = "04-05 410\n04-12 430\n04-15 440"


def verdict(found):
    return str(found.status), found.because.code


@pytest.mark.parametrize("state", ["draft", "cancelled"])
def test_the_authors_own_word_comes_first(judge, state) -> None:
    found = judge(april("target: 480\nbaseline: 400", state=state) + readings("04-05 500"), "2026-04-06")
    assert verdict(found) == (state, state)


def test_a_draft_may_lack_everything(judge) -> None:
    found = judge("=== content/goals/g.yaml\ntitle: T\nstate: draft\nmetric: fans\n", "2026-04-06")
    assert verdict(found) == ("draft", "draft")
    assert found.target == Unknown("no-target")
    assert found.value == Unknown("no-reading")


def test_before_the_start_it_has_not_started_though_the_target_is_met(judge) -> None:
    assert verdict(judge(TO_480 + readings("03-29 500"), "2026-03-31")) == ("not_started", "not-started")


def test_a_target_to_be_met_once_is_achieved_when_it_first_is(judge) -> None:
    found = judge(TO_480 + readings("04-05 480\n04-12 470"), "2026-04-13")
    assert verdict(found) == ("achieved", "met")
    assert (found.because.date.isoformat(), found.because.holds) == ("2026-04-05", False)
    assert found.needed_per_day == Unknown("settled")


def test_a_level_that_was_met_before_the_start_is_judged_at_the_end(judge) -> None:
    site = TO_480 + readings("03-29 490\n04-05 485\n04-12 470\n04-30 482")
    assert verdict(judge(site, "2026-04-13"))[0] != "achieved"
    found = judge(site, "2026-05-01")
    assert verdict(found) == ("achieved", "met")
    assert (found.because.date.isoformat(), found.because.holds) == ("2026-04-30", True)


def test_after_the_end_the_last_reading_is_awaited(judge) -> None:
    found = judge(TO_480 + readings("04-12 410\n04-20 440"), "2026-05-01")
    assert verdict(found) == ("awaiting", "awaiting-reading")
    assert (found.because.last_reading.isoformat(), found.because.date.isoformat()) == (
        "2026-04-20",
        "2026-05-10",
    )


def test_what_was_met_by_the_end_is_settled_without_the_last_reading(judge) -> None:
    assert verdict(judge(TO_480 + readings("04-12 410\n04-20 490"), "2026-05-01")) == ("achieved", "met")


def test_a_reading_after_the_end_tells_that_nothing_more_is_to_come(judge) -> None:
    site = TO_480 + readings("04-12 410\n04-20 440\n05-02 500")
    assert verdict(judge(site, "2026-05-02")) == ("missed", "missed")


def test_once_max_age_has_passed_nothing_is_awaited_any_more(judge) -> None:
    site = TO_480 + readings("04-12 410\n04-20 440")
    assert verdict(judge(site, "2026-05-09"))[0] == "awaiting"
    assert verdict(judge(site, "2026-05-10")) == ("missed", "missed")


def test_a_written_baseline_meets_no_target(judge) -> None:
    found = judge(april("target: 480\nbaseline: 500") + readings("04-12 470\n04-15 470"), "2026-04-15")
    assert found.status is not Status.ACHIEVED


def test_a_level_from_before_a_break_meets_no_target(judge) -> None:
    found = judge(TO_480 + readings("03-22 490\n04-05 300") + breaks("date: 2026-03-25"), "2026-04-06")
    assert found.status is Status.TOO_EARLY


def test_a_target_first_met_after_the_end_is_missed(judge) -> None:
    found = judge(TO_480 + readings("04-26 470\n05-03 490"), "2026-05-04")
    assert verdict(found) == ("missed", "missed")
    assert found.value == 470


AT_THE_END = april("target: {op: gte, value: 480, when: at}\nbaseline: 400")


def test_a_target_for_the_last_day_is_judged_after_it(judge) -> None:
    site = AT_THE_END + readings("04-20 490\n04-26 485")
    assert verdict(judge(site, "2026-04-30")) == ("on_track", "pace")
    found = judge(site, "2026-05-01")
    assert verdict(found) == ("achieved", "met")
    assert (found.because.date.isoformat(), found.because.holds) == ("2026-04-30", True)


def test_a_target_for_the_last_day_is_missed_below_it_though_it_was_met_before(judge) -> None:
    assert verdict(judge(AT_THE_END + readings("04-20 490\n04-26 475"), "2026-05-01")) == ("missed", "missed")


def test_without_a_fresh_reading_the_end_cannot_be_judged(judge) -> None:
    # fresh for ten days: the 20th reaches to the 30th, the 19th does not
    assert judge(AT_THE_END + readings("04-20 490"), "2026-06-01").status is Status.ACHIEVED
    found = judge(AT_THE_END + readings("04-19 490"), "2026-06-01")
    assert verdict(found) == ("stale", "stale")
    assert (found.because.last_reading.isoformat(), found.because.fresh_until.isoformat()) == (
        "2026-04-19",
        "2026-04-29",
    )


KEPT = april("target: {op: gte, value: 400, when: throughout}\nbaseline: 400")


def test_a_target_for_all_the_time_is_achieved_after_the_end(judge) -> None:
    site = KEPT + readings("03-29 400\n04-12 410\n04-26 401")
    assert judge(site, "2026-04-30").status is Status.ON_TRACK
    assert verdict(judge(site, "2026-05-01")) == ("achieved", "met")


def test_one_reading_that_does_not_hold_it_breaks_it(judge) -> None:
    found = judge(KEPT + readings("03-29 400\n04-12 399\n04-26 410"), "2026-04-27")
    assert verdict(found) == ("missed", "broken")
    assert (found.because.date.isoformat(), found.because.holds) == ("2026-04-12", True)


def test_the_level_in_force_at_the_start_counts_like_a_reading(judge) -> None:
    found = judge(KEPT + readings("03-29 399\n04-12 410"), "2026-04-13")
    assert (found.because.code, found.because.date.isoformat()) == ("broken", "2026-04-01")


def test_a_reading_on_the_start_is_the_level_in_force_then(judge) -> None:
    assert judge(KEPT + readings("03-29 399\n04-01 410\n04-12 410"), "2026-04-13").status is Status.ON_TRACK


def test_each_window_of_a_mean_has_to_hold_a_target_for_all_the_time(judge) -> None:
    goal = april("target: {op: gte, value: 1000, when: throughout}", "reach")
    found = judge(goal + readings("04-05 3000\n04-12 990", "reach"), "2026-04-13")
    assert (found.value, found.because.code, found.because.date.day) == (1995, "broken", 12)


def test_without_a_reading_there_is_no_data(judge) -> None:
    found = judge(TO_480, "2026-04-10")
    assert verdict(found) == ("no_data", "no-reading")


def test_a_change_without_a_baseline_has_no_target(judge) -> None:
    found = judge(april("target: '+15%'") + readings("04-05 400\n04-12 450"), "2026-04-13")
    assert verdict(found) == ("no_data", "no-target")
    assert (found.target, found.because.reason) == (Unknown("no-baseline"), "no-baseline")


def test_a_percentage_of_0_has_no_target(judge) -> None:
    found = judge(april("target: '+15%'\nbaseline: 0") + readings("04-05 400"), "2026-04-13")
    assert (found.target, found.because.code) == (Unknown("no-target"), "no-target")


def test_an_old_reading_is_stale_and_never_green(judge) -> None:
    found = judge(TO_480 + readings(ON_THE_LINE), "2026-04-26")
    assert verdict(found) == ("stale", "stale")
    assert found.because.fresh_until.isoformat() == "2026-04-25"
    assert judge(TO_480 + readings("04-12 430\n04-15 470"), "2026-04-25").status is Status.ON_TRACK


def test_one_reading_is_never_a_trend(judge) -> None:
    assert verdict(judge(TO_480 + readings("04-15 440"), "2026-04-15")) == ("too_early", "too-early")


def test_the_first_tenth_of_the_time_is_too_early(judge) -> None:
    site = TO_480 + readings("04-01 405\n04-02 410\n04-03 415\n04-04 420")
    assert judge(site, "2026-04-03").status is Status.TOO_EARLY
    assert judge(site, "2026-04-04").status is Status.ON_TRACK


@pytest.mark.parametrize(
    ("value", "status"),
    # on 15 April 440 are expected, 40 of 80 due: 36 are nine tenths of it, 28 seven
    [(436, "on_track"), (435.9, "at_risk"), (428, "at_risk"), (427.9, "off_track"), (400, "off_track")],
)
def test_the_pace_of_a_line_is_gain_over_gain_due(judge, value, status) -> None:
    assert judge(TO_480 + readings(f"04-12 410\n04-15 {value}"), "2026-04-15").status == status


@pytest.mark.parametrize(
    ("value", "status"), [(90, "on_track"), (89, "at_risk"), (70, "at_risk"), (69, "off_track")]
)
def test_the_pace_of_a_mean_is_value_over_expected(judge, value, status) -> None:
    site = april("target: 100", "reach") + readings(f"04-05 {value}\n04-12 {value}", "reach")
    assert judge(site, "2026-04-15").status == status


@pytest.mark.parametrize(
    ("value", "status"), [(100, "on_track"), (60, "on_track"), (80, "at_risk"), (86, "off_track")]
)
def test_the_pace_of_less_is_better_is_turned_round(judge, value, status) -> None:
    # 60 / 60 and more; 60 / 80 = 0.75; 60 / 86 = 0.698
    value = 0 if value == 100 else value
    site = april('target: "<= 60"', "response_time") + readings(
        f"04-05 {value}\n04-12 {value}", "response_time"
    )
    assert judge(site, "2026-04-15").status == status


def test_a_target_on_the_easy_side_of_the_baseline_is_to_be_held(judge) -> None:
    goal = april("target: {op: gte, value: 480, when: at}\nbaseline: 500")
    found = judge(goal + readings("04-12 500\n04-15 490"), "2026-04-15")
    # no line leads down from 500 to 480
    assert (found.expected, found.because.pace, found.status) == (480, 490 / 480, Status.ON_TRACK)
    assert (found.is_hold, found.progress, found.days_ahead) == (True, 1, Unknown("not-for-type"))


def test_on_the_last_day_nothing_is_needed_a_day_any_more(judge) -> None:
    assert judge(TO_480 + readings(ON_THE_LINE), "2026-04-30").needed_per_day == Unknown("last-day")


def test_a_closed_goal_ends_at_its_written_end(judge) -> None:
    found = judge(
        april("target: 480\nbaseline: 400", state="closed") + readings("04-05 410\n04-12 440"), "2026-04-15"
    )
    assert (found.period.end.isoformat(), found.status) == ("2026-04-30", Status.ON_TRACK)


def test_a_stretch_is_resolved_like_a_target(judge) -> None:
    site = april("target: '+20%'\nstretch: '+30%'\nbaseline: 400") + readings("04-05 410")
    assert judge(site, "2026-04-06").stretch == 520
    assert judge(TO_480 + readings("04-05 410"), "2026-04-06").stretch == Unknown("none-set")
