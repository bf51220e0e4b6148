"""Budgets: planned, spent, remaining, and what a result cost."""

import pytest

from generator.model.fact import Unknown
from tests.evaluate.money.spending import FANS, WITH_120, spending
from tests.evaluate.sites import april, breaks, metrics, readings


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
