"""Budgets: planned, spent, remaining, and what a result cost."""

from datetime import date

import pytest

from generator.evaluate import evaluate
from generator.model.fact import Unknown
from tests.evaluate.sites import april, breaks, metrics, readings

FANS = readings("03-31 400\n04-10 431")
WITH_120 = "target: 480\nbudget: {amount: 120, currency: USD}\n"


def spending(*actions: str) -> str:
    return WITH_120 + "actions:\n" + "".join(f"  - {{title: Boost, {action}}}\n" for action in actions)


def test_the_plan_is_the_amount_or_unit_cost_times_units(judge_goal) -> None:
    by_unit = april("target: 480\nbudget: {unit_cost: 15, units: 8, currency: USD}") + FANS
    assert judge_goal(april(WITH_120) + FANS, "2026-04-10").budget.planned == 120
    assert judge_goal(by_unit, "2026-04-10").budget.planned == 120


def test_without_units_the_plan_is_unknown(judge_goal) -> None:
    found = judge_goal(
        april("target: 480\nbudget: {unit_cost: 15, currency: USD}") + FANS, "2026-04-10"
    ).budget
    assert found.planned == found.remaining == found.spend_progress == Unknown("no-units")


def test_a_goal_without_a_budget_has_none(judge_goal) -> None:
    assert judge_goal(april("target: 480") + FANS, "2026-04-10").budget is None


def test_a_cost_is_spread_over_its_days(judge_goal) -> None:
    site = april(spending("start: 2026-04-04, end: 2026-04-30, cost: 120, status: doing")) + FANS
    found = judge_goal(site, "2026-04-18").budget
    # 15 of 27 days: 120 · 15/27 = 66.67; 431 − 400 = 31 more fans
    assert found.spent == pytest.approx(66.6667, abs=1e-4)
    assert found.remaining == pytest.approx(53.3333, abs=1e-4)
    assert found.cost_per_result == pytest.approx(66.6667 / 31, abs=1e-4)
    # 55.6 % of the money beside 60 % of the time and 38.75 % of the result
    assert (found.spend_progress, found.time_progress, found.result_progress) == (
        pytest.approx(15 / 27),
        0.6,
        0.3875,
    )


def test_a_planned_action_costs_from_its_day_and_one_that_was_dropped_nothing(judge_goal) -> None:
    site = april(
        spending(
            "date: 2026-04-10, cost: 30, status: planned",
            "date: 2026-04-11, cost: 40, status: planned",
            "date: 2026-04-01, cost: 50, status: dropped",
            "date: 2026-04-01, cost: 60, status: proposed",
            "date: 2026-03-20, cost: 7, status: done",
        )
    )
    assert judge_goal(site + FANS, "2026-04-10").budget.spent == 37
    assert judge_goal(site + FANS, "2026-04-11").budget.spent == 77


def test_an_action_without_days_costs_when_it_is_done(judge_goal) -> None:
    site = april(spending("cost: 30, status: done", "cost: 60, status: doing", "cost: 99, status: planned"))
    # what is under way is paid for over the goal's thirty days: 60 · 10/30
    assert judge_goal(site + FANS, "2026-04-10").budget.spent == 50


def test_what_was_spent_by_each_day_is_told_of_today_and_of_no_close(book_site) -> None:
    book = book_site(april(spending("date: 2026-04-02, cost: 30, status: done")) + FANS, "2026-04-03")
    today, at_a_close = (
        evaluate(book, date(2026, 4, 3), hindsight=hindsight).goals[0].budget for hindsight in (True, False)
    )
    assert today is not None
    assert [each.amount for each in today.spend] == [0, 30, 30]
    assert at_a_close is not None
    assert (at_a_close.spend, at_a_close.spent) == ((), 30)


def test_without_any_cost_what_was_spent_is_unknown_and_never_0(judge_goal) -> None:
    found = judge_goal(april(spending("date: 2026-04-02, status: done")) + FANS, "2026-04-10").budget
    assert found.spent == found.remaining == found.cost_per_result == Unknown("no-cost")


def test_a_metric_of_money_goes_before_the_costs_of_actions(judge_goal) -> None:
    site = april(
        "target: 480\nbudget: {amount: 120, currency: USD, spent_metric: ad_spend}\n"
        "actions: [{title: Boost, date: 2026-04-02, cost: 99, status: done}]\n",
        account="facebook/a",
    )
    spent = readings(
        "03-31 50 account=facebook/a\n04-01 10 account=facebook/a\n04-05 15 account=facebook/a\n"
        "04-05 40 account=facebook/b\n04-11 80 account=facebook/a",
        "ad_spend",
    )
    fans = readings("03-31 400 account=facebook/a\n04-10 431 account=facebook/a")
    assert judge_goal(site + fans + spent, "2026-04-10").budget.spent == 25


def test_a_metric_of_money_without_a_reading_since_the_start_leaves_it_unknown(judge_goal) -> None:
    site = april("target: 480\nbudget: {amount: 120, currency: USD, spent_metric: ad_spend}")
    found = judge_goal(site + FANS + readings("03-31 50", "ad_spend"), "2026-04-10").budget
    assert found.spent == found.cost_per_result == Unknown("no-reading")


def test_money_is_read_at_the_only_account_where_the_goal_names_none(judge_goal) -> None:
    site = april("target: 480\nbudget: {amount: 120, currency: USD, spent_metric: ad_spend}")
    spent = readings("04-02 20 account=facebook/a", "ad_spend")
    assert judge_goal(site + FANS + spent, "2026-04-10").budget.spent == 20


def test_money_counts_from_a_break_like_any_total(judge_goal) -> None:
    site = april("target: 480\nbudget: {amount: 120, currency: USD, spent_metric: ad_spend}") + FANS
    spent = readings("04-02 20\n04-08 5", "ad_spend") + breaks("date: 2026-04-05, metric: ad_spend")
    assert judge_goal(site + spent, "2026-04-10").budget.spent == 5


def test_nothing_gained_has_no_cost(judge_goal) -> None:
    site = april(spending("date: 2026-04-02, cost: 30, status: done"))
    found = judge_goal(site + readings("03-31 400\n04-10 390"), "2026-04-10").budget
    assert (found.result, found.cost_per_result) == (-10, Unknown("no-result"))


def test_the_result_of_a_target_below_is_what_was_taken_off(judge_goal) -> None:
    site = (
        metrics("complaints: {type: level, unit: count, frequency: weekly}")
        + april(
            'target: "<= 20"\nbudget: {amount: 90}\nactions: [{title: A, date: 2026-04-02, cost: 60}]\n',
            "complaints",
        )
        + readings("03-31 50\n04-10 38", "complaints")
    )
    found = judge_goal(site, "2026-04-10").budget
    assert (found.result, found.cost_per_result) == (12, 5)


def test_the_result_of_a_total_is_its_value(judge_goal) -> None:
    site = april("target: '+20%'\nbaseline: 300\nbudget: {amount: 90, value_per_result: 4}\n"
                 "actions: [{title: A, date: 2026-04-02, cost: 60}]\n", "leads")  # fmt: skip
    found = judge_goal(site + readings("04-01 10\n04-02 20", "leads"), "2026-04-10").budget
    # 60 / 30; (30 · 4 − 60) / 60
    assert (found.cost_per_result, found.revenue, found.return_on_spend) == (2, 120, 1)


def test_the_return_is_by_what_was_read_before_what_was_assumed(judge_goal) -> None:
    site = april(
        "target: 480\nbudget: {amount: 90, revenue_metric: sales_revenue, value_per_result: 4}\n"
        "actions: [{title: A, date: 2026-04-02, cost: 60}]\n"
    )
    found = judge_goal(site + FANS + readings("04-03 45", "sales_revenue"), "2026-04-10").budget
    # (45 − 60) / 60
    assert found.return_on_spend == -0.25


def test_without_a_value_or_without_spending_there_is_no_return(judge_goal) -> None:
    no_value = judge_goal(april(spending("date: 2026-04-02, cost: 30")) + FANS, "2026-04-10").budget
    assert no_value.return_on_spend == Unknown("no-value")
    free = april(
        "target: 480\nbudget: {amount: 0, value_per_result: 4}\nactions: [{title: A, date: 2026-04-02, cost: 0}]\n"
    )
    found = judge_goal(free + FANS, "2026-04-10").budget
    assert (found.spent, found.return_on_spend, found.spend_progress) == (
        0,
        Unknown("nothing-spent"),
        Unknown("no-budget"),
    )
    assert found.cost_per_result == 0


def test_what_comes_after_the_end_is_not_the_goals(judge_goal) -> None:
    site = april("target: 480\nbudget: {amount: 120, spent_metric: ad_spend}")
    spent = readings("04-30 20\n05-01 50", "ad_spend")
    assert judge_goal(site + FANS + spent, "2026-05-03").budget.spent == 20


def weekly(*values: int) -> str:
    """Readings on the Tuesdays up to 31 March, then those of April."""
    days = ["02-10", "02-17", "02-24", "03-03", "03-10", "03-17", "03-24", "03-31", "04-07", "04-14", "04-21"]
    return readings("\n".join(f"{day} {value}" for day, value in zip(days, values, strict=True)))


PAID = "target: 900\nbudget: {amount: 900}\nactions: [{title: A, date: 2026-04-02, cost: 600}]\n"


def test_what_came_beyond_the_trend_has_a_cost_with_its_range(judge_goal) -> None:
    # ten fans a week before the start, a hundred a week since
    steady = weekly(330, 341, 349, 360, 371, 380, 389, 400, 500, 600, 700)
    found = judge_goal(april(PAID) + steady, "2026-04-21").budget
    assert found.cost_per_result == 2
    # the trend alone would have brought about 430
    assert found.incremental_cost == pytest.approx(600 / 270, rel=0.1)
    assert found.incremental_low < found.incremental_cost < found.incremental_high


def test_what_the_trend_might_have_brought_has_no_cost_of_its_own(judge_goal) -> None:
    usual = weekly(330, 341, 349, 360, 371, 380, 389, 400, 412, 421, 432)
    found = judge_goal(april(PAID) + usual, "2026-04-21").budget
    assert found.cost_per_result == 600 / 32
    assert {found.incremental_cost, found.incremental_low, found.incremental_high} == {Unknown("cannot-tell")}


def test_less_than_the_trend_is_no_result_of_the_spending(judge_goal) -> None:
    fewer = weekly(330, 341, 349, 360, 371, 380, 389, 400, 360, 310, 250)
    assert judge_goal(april(PAID) + fewer, "2026-04-21").budget.incremental_cost == Unknown("no-result")


def test_without_a_trend_from_before_there_is_nothing_to_compare_with(judge_goal) -> None:
    found = judge_goal(april(PAID) + FANS, "2026-04-10").budget
    assert found.incremental_cost == Unknown("too-few-readings")


def test_the_trend_before_a_break_says_nothing(judge_goal) -> None:
    steady = weekly(330, 341, 349, 360, 371, 380, 389, 400, 500, 600, 700) + breaks("date: 2026-04-05")
    found = judge_goal(
        april(PAID + "baseline: {value: 400, date: 2026-04-06}\n") + steady, "2026-04-21"
    ).budget
    assert found.incremental_cost == Unknown("baseline-before-break")


def test_of_a_total_the_trend_is_added_up_over_the_goals_days(judge_goal) -> None:
    site = april(PAID, "leads") + readings(
        "\n".join(
            [f"03-{day:02} {10 + day % 2}" for day in range(1, 32)]
            + [f"04-{day:02} 40" for day in range(1, 11)]
        ),
        "leads",
    )
    found = judge_goal(site, "2026-04-10").budget
    # 400 came in ten days, some 105 would have
    assert (found.cost_per_result, found.incremental_cost) == (1.5, pytest.approx(600 / 295, rel=0.1))
