"""Actions, check-ins and the pace in days."""

from datetime import date

import pytest

from generator.model.book import Confidence
from generator.model.calendar import Period
from generator.model.fact import Unknown
from generator.model.work import Agenda
from tests.evaluate.sites import april, breaks, metrics, readings

FANS = readings("03-17 380\n03-24 390\n03-31 400\n04-07 403\n04-14 417\n04-21 431")


def with_actions(*actions: str) -> str:
    lines = "".join(f"  - {{title: Boost, {action}}}\n" for action in actions)
    return april("target: 480\nactions:\n" + lines)


def test_what_should_be_done_what_is_for_today_and_what_comes_next(judge_goal) -> None:
    site = with_actions(
        "date: 2026-04-09, status: planned",
        "start: 2026-04-08, end: 2026-04-10, status: doing",
        "date: 2026-04-20, status: planned",
        "date: 2026-04-12, status: planned",
        "date: 2026-04-11, status: proposed",
        "date: 2026-04-02, status: done",
        "status: planned",
    )
    assert judge_goal(site, "2026-04-10").agenda == Agenda(overdue=(0,), today=(1,), next=3)


@pytest.mark.parametrize("state", ["draft", "cancelled", "closed"])
def test_a_goal_that_is_not_at_work_has_nothing_to_do(judge_goal, state) -> None:
    site = april(
        "target: 480\nactions: [{title: Boost, date: 2026-04-10, status: planned}]\n", "fans", state=state
    )
    assert judge_goal(site, "2026-04-10").agenda == Agenda()


def test_the_rate_of_a_level_in_the_windows_on_each_side_of_an_action(judge_goal) -> None:
    site = with_actions("start: 2026-04-08, end: 2026-04-25, status: doing")
    [found] = judge_goal(site + FANS, "2026-04-22").before_after
    # fourteen days since 8 April and the fourteen before them: 403 − 390 in 14 days, 431 − 403 in 14 days
    assert (found.before, found.after) == (
        Period(date(2026, 3, 25), date(2026, 4, 7)),
        Period(date(2026, 4, 8), date(2026, 4, 21)),
    )
    assert (found.figure_before, found.figure_after, found.is_rate) == (13 / 14, 2.0, True)


def test_the_rate_of_a_total_is_its_sum_over_the_days(judge_goal) -> None:
    site = april("target: 300\nactions: [{title: A, date: 2026-04-04, status: done}]\n", "leads")
    read = readings("\n".join(f"04-{day:02} {10 if day < 4 else 16}" for day in range(1, 7)), "leads")
    [found] = judge_goal(site + read, "2026-04-06").before_after
    assert (found.figure_before, found.figure_after, found.by_days_read) == (10, 16, False)


def test_a_day_that_nobody_read_is_no_day_on_which_nothing_happened(judge_goal) -> None:
    site = april("target: 300\nactions: [{title: A, date: 2026-04-05, status: done}]\n", "leads")
    read = readings("04-01 29\n04-02 26\n04-05 30\n04-06 30\n04-07 30\n04-08 30", "leads")
    [found] = judge_goal(site + read, "2026-04-08").before_after
    assert (found.figure_before, found.figure_after, found.by_days_read) == (27.5, 30, True)


def test_one_week_that_was_read_does_not_speak_for_the_four_before_an_action(judge_goal) -> None:
    days = "\n".join(f"04-{day:02} 10" for day in range(10, 29))
    site = april("target: 300\nactions: [{title: A, date: 2026-04-15, status: done}]\n", "leads")
    assert judge_goal(site + readings(days, "leads"), "2026-04-28").before_after == ()
    begun_earlier = readings("04-01 9\n04-02 9\n04-03 9\n" + days, "leads")
    assert judge_goal(site + begun_earlier, "2026-04-28").before_after != ()


def test_of_a_mean_the_figures_themselves_are_compared(judge_goal) -> None:
    site = metrics("wait: {type: duration, unit: min, frequency: daily}") + april(
        'target: "<= 20"\nactions: [{title: A, date: 2026-04-04, status: done}]\n', "wait"
    )
    [found] = judge_goal(
        site + readings("04-01 30\n04-02 34\n04-03 32\n04-04 20\n04-05 24\n04-06 28", "wait"), "2026-04-06"
    ).before_after
    assert (found.figure_before, found.figure_after, found.is_rate) == (32, 24, False)


@pytest.mark.parametrize(
    "action",
    [
        "date: 2026-04-08, status: planned",
        "date: 2026-04-08, status: dropped",
        "date: 2026-04-21, status: done",
        "status: done",
    ],
)
def test_nothing_is_compared_without_two_readings_on_each_side_of_something_done(judge_goal, action) -> None:
    read = readings("03-31 400\n04-07 403\n04-21 431")
    assert judge_goal(with_actions(action) + read, "2026-04-22").before_after == ()


def test_a_level_is_not_compared_from_a_day_on_which_it_was_not_read(judge_goal) -> None:
    begun_between_two_readings = with_actions("date: 2026-04-10, status: done")
    assert judge_goal(begun_between_two_readings + FANS, "2026-04-22").before_after == ()


def test_nothing_is_compared_across_a_break(judge_goal) -> None:
    site = with_actions("date: 2026-04-08, status: done") + FANS + breaks("date: 2026-04-01")
    assert judge_goal(site, "2026-04-22").before_after == ()


CHECKIN = """=== content/checkins/{name}.md
---
{{date: {date}, goal: g{confidence}}}
---
Going well.
"""


def checkin(date: str, confidence: str = "") -> str:
    stated = f", confidence: {confidence}" if confidence else ""
    return CHECKIN.format(name=date, date=date, confidence=stated)


def test_the_last_stated_confidence_stands_beside_the_chance(judge_goal) -> None:
    notes = checkin("2026-04-08", "low") + checkin("2026-04-20", "high") + checkin("2026-04-21")
    found = judge_goal(april("target: 480") + FANS + notes, "2026-04-22")
    assert found.belief.confidence is Confidence.HIGH
    assert found.belief.date == date(2026, 4, 20)
    [then] = [each.chance for each in found.course if each.date == date(2026, 4, 20)]
    assert (found.belief.chance, found.belief.today, found.belief.of_its_day) == (then, found.chance, True)
    assert then != found.chance
    # high confidence stands for 0.7 and more
    assert found.belief.gap == pytest.approx(0.7 - then)


def test_where_the_chance_of_its_day_is_not_known_confidence_stands_beside_todays(judge_goal) -> None:
    found = judge_goal(april("target: 480") + FANS + checkin("2026-03-20", "high"), "2026-04-22")
    assert (found.belief.chance, found.belief.today, found.belief.of_its_day) == (
        found.chance,
        found.chance,
        False,
    )


def test_without_a_stated_confidence_or_without_a_chance_there_is_nothing_to_compare(judge_goal) -> None:
    assert judge_goal(april("target: 480") + FANS + checkin("2026-04-20"), "2026-04-22").belief is None
    few = readings("03-31 400\n04-07 403")
    assert judge_goal(april("target: 480") + few + checkin("2026-04-08", "high"), "2026-04-09").belief is None


def test_a_settled_goal_is_beyond_belief(judge_goal) -> None:
    found = judge_goal(april("target: 410") + FANS + checkin("2026-04-20", "low"), "2026-04-22")
    assert (found.chance, found.belief) == (1, None)


def test_pace_in_days_is_where_the_plan_expects_the_value(judge) -> None:
    # 400 to 480 in 30 days: 424 is due on day 9, and this is day 18
    found = judge(april("target: 480\nbaseline: 400") + readings("04-18 424"), "2026-04-18")
    assert found.days_ahead == pytest.approx(-9)
    ahead = judge(april("target: 480\nbaseline: 400") + readings("04-18 464"), "2026-04-18")
    # 464 is due on day 24
    assert ahead.days_ahead == pytest.approx(6)


def test_pace_in_days_follows_milestones_and_the_end(judge) -> None:
    plan = "target: 480\nbaseline: 400\nmilestones: [{date: 2026-04-10, value: 460}]\n"
    # 430 is due on day 5 of the ten that lead to 460
    assert judge(april(plan) + readings("04-18 430"), "2026-04-18").days_ahead == pytest.approx(-13)
    assert judge(april(plan) + readings("04-18 500"), "2026-04-18").days_ahead == 12
    assert judge(april(plan) + readings("04-18 390"), "2026-04-18").days_ahead == -18


def test_a_flat_plan_has_no_pace_in_days(judge) -> None:
    site = april("target: 50", "reach") + readings("04-05 40\n04-12 45", "reach")
    assert judge(site, "2026-04-14").days_ahead == Unknown("not-for-type")
