"""What was spent: by actions over their days, or as it was read."""

from datetime import date

import pytest

from generator.evaluate import evaluate
from generator.model.fact import Unknown
from tests.evaluate.money.spending import FANS, spending
from tests.evaluate.sites import april, breaks, readings


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


def test_what_comes_after_the_end_is_not_the_goals(judge_goal) -> None:
    site = april("target: 480\nbudget: {amount: 120, spent_metric: ad_spend}")
    spent = readings("04-30 20\n05-01 50", "ad_spend")
    assert judge_goal(site + FANS + spent, "2026-05-03").budget.spent == 20


def test_goals_of_the_same_days_share_them(book_site) -> None:
    site = april(spending("start: 2026-04-04, end: 2026-04-30, cost: 120, status: doing")) + FANS
    book = book_site(site, "2026-04-18")
    one, other = (evaluate(book, date(2026, 4, 18)).goals[0].budget for _ in range(2))
    assert len(one.spend) == 18
    assert all(each.date is same.date for each, same in zip(one.spend, other.spend, strict=True))
