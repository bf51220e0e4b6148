"""Goals of several key results, and goals that other goals support."""

import pytest

from generator.model.fact import Unknown
from generator.model.report import Status
from tests.evaluate.sites import readings

PERIOD = "period: {start: 2026-04-01, end: 2026-04-30}\n"


def goal(name: str, *key_results: str, more: str = "") -> str:
    listed = "key_results:\n" + "".join(f"  - {{{one}}}\n" for one in key_results) if key_results else ""
    return f"=== content/goals/{name}.yaml\ntitle: {name}\n{PERIOD}{more}{listed}"


FANS = "id: fans, metric: fans, target: 480, baseline: 400"
FOLLOWERS = "id: followers, metric: followers, target: 200, baseline: 100"
#: On 15 April: fans 460 (60 of 80, ahead), followers 120 (20 of 100, behind).
READ = readings("04-12 450\n04-15 460") + readings("04-12 110\n04-15 120", "followers")


def test_progress_is_the_weighted_mean(judge_goal) -> None:
    found = judge_goal(goal("g", FANS, FOLLOWERS + ", weight: 3") + READ, "2026-04-15")
    # (1 · 0.75 + 3 · 0.2) / 4
    assert found.progress == pytest.approx(0.3375)


def test_or_the_lowest(judge_goal) -> None:
    assert judge_goal(goal("g", FANS, FOLLOWERS, more="rollup: worst\n") + READ, "2026-04-15").progress == 0.2


def test_progress_is_clamped_before_it_is_averaged(judge_goal) -> None:
    beyond = readings("04-12 900") + readings("04-12 100\n04-15 100", "followers")
    assert judge_goal(goal("g", FANS, FOLLOWERS) + beyond, "2026-04-15").progress == 0.5


def test_of_a_single_key_result_it_is_its_own(judge_goal) -> None:
    found = judge_goal(goal("g", FANS) + readings("04-12 560"), "2026-04-15")
    assert (found.progress, found.because.key_result) == (2, "fans")


def test_unknown_progress_and_ceilings_are_left_out_and_it_is_said(judge_goal) -> None:
    spend = "id: spend, metric: ad_spend, target: '<= 100'"
    unread = "id: reach, metric: reach, target: 1000"
    found = judge_goal(goal("g", FANS, spend, unread) + READ + readings("04-12 10", "ad_spend"), "2026-04-15")
    assert found.progress == 0.75
    assert [note.code for note in found.notes] == ["note-ceiling-left-out", "note-unknown-left-out"]


def test_with_nothing_left_progress_is_unknown(judge_goal) -> None:
    unread = ("id: a, metric: reach, target: 1000", "id: b, metric: leads, target: 10")
    assert judge_goal(goal("g", *unread), "2026-04-15").progress == Unknown("no-reading")


def test_a_series_that_two_key_results_share_counts_once(judge_goal) -> None:
    again = "id: again, metric: fans, target: 800, baseline: 400"
    found = judge_goal(goal("g", FANS, again, FOLLOWERS) + READ, "2026-04-15")
    # 0.75 and 0.2, without 60 / 400
    assert found.progress == pytest.approx(0.475)
    assert [note.code for note in found.notes] == ["note-series-counted-once"]


def test_the_worst_status_decides_and_says_which(judge_goal) -> None:
    found = judge_goal(goal("g", FANS, FOLLOWERS) + READ, "2026-04-15")
    assert (found.status, found.because.code, found.because.key_result) == (
        Status.OFF_TRACK,
        "pace",
        "followers",
    )


def test_off_track_is_worse_than_no_data(judge_goal) -> None:
    unread = "id: reach, metric: reach, target: 1000"
    assert judge_goal(goal("g", unread, FOLLOWERS) + READ, "2026-04-15").status is Status.OFF_TRACK
    assert judge_goal(goal("g", unread, FANS) + READ, "2026-04-15").status is Status.NO_DATA


def test_a_goal_is_achieved_when_all_its_key_results_are(judge_goal) -> None:
    met = readings("04-12 480") + readings("04-09 150\n04-14 200", "followers")
    found = judge_goal(goal("g", FANS, FOLLOWERS) + met, "2026-04-15")
    assert (found.status, found.because.key_result, found.because.date.day) == (
        Status.ACHIEVED,
        "followers",
        14,
    )


def test_a_goal_of_its_own_state_is_not_rolled_up(judge_goal) -> None:
    site = goal("g", FANS, FOLLOWERS, more="state: cancelled\n") + READ
    assert (judge_goal(site, "2026-04-15").status, judge_goal(site, "2026-04-15").because.code) == (
        Status.CANCELLED,
        "cancelled",
    )


UP = "supports: g\n"


def test_a_goal_rolls_up_those_that_support_it(judge_goal) -> None:
    site = goal("g") + goal("b", FANS, more=UP) + goal("c", FOLLOWERS, more=UP) + READ
    found = judge_goal(site, "2026-04-15")
    assert found.supporters == ("b", "c")
    assert found.progress == pytest.approx(0.475)
    assert (found.status, found.because.goal, found.because.key_result) == (
        Status.OFF_TRACK,
        "c",
        "followers",
    )


def test_drafts_and_cancelled_goals_are_left_out(judge_goal) -> None:
    site = goal("g", FANS) + goal("b", FOLLOWERS, more=UP + "state: cancelled\n") + READ
    found = judge_goal(site, "2026-04-15")
    assert (found.supporters, found.progress, found.status) == ((), 0.75, Status.ON_TRACK)


def test_a_supporter_counts_as_one_beside_the_parents_own_key_results(judge_goal) -> None:
    both = goal("b", FOLLOWERS + ", weight: 5", more=UP)
    # 0.75 with weight 3 and 0.2 with weight 1
    assert judge_goal(goal("g", FANS + ", weight: 3") + both + READ, "2026-04-15").progress == pytest.approx(
        0.6125
    )


def test_a_series_shared_with_a_supporter_counts_once(judge_goal) -> None:
    site = goal("g", FANS) + goal("b", FANS, FOLLOWERS, more=UP) + READ
    found = judge_goal(site, "2026-04-15")
    # 0.75, and of the supporter only 0.2; on its own page the supporter has both
    assert found.progress == pytest.approx(0.475)


def test_two_levels_roll_up(judge_goal) -> None:
    site = goal("g") + goal("b", more=UP) + goal("c", FOLLOWERS, more="supports: b\n") + READ
    found = judge_goal(site, "2026-04-15")
    assert (found.progress, found.because.goal, found.because.key_result) == (0.2, "c", "followers")
