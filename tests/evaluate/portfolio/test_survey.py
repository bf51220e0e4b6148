"""What is seen when all goals and series are looked at together."""

from generator.model.reading import SeriesKey
from generator.model.survey import Overlap
from tests.evaluate.sites import april, metrics, readings


def goal(name: str, fields: str) -> str:
    return f"=== content/goals/{name}.yaml\ntitle: {name}\nperiod: {{start: 2026-04-01, end: 2026-04-30}}\n{fields}\n"


READ = readings("04-01 400\n04-08 410")


def test_goals_that_rest_on_one_series_are_named_together(judge_site) -> None:
    site = (
        goal("a", "metric: fans\ntarget: 480")
        + goal("b", "metric: fans\ntarget: 600")
        + goal("c", "metric: fans\ntarget: 700\nstate: draft")
        + goal("d", "metric: followers\ntarget: 50")
    )
    found = judge_site(site + READ, "2026-04-10").survey
    assert found.overlaps == (Overlap(series=SeriesKey("fans", None, None), goals=("a", "b")),)


def test_a_series_that_another_is_computed_from_is_shared_too(judge_site) -> None:
    site = (
        metrics("all: {type: level, formula: fans + followers}")
        + goal("a", "metric: all\ntarget: 900")
        + goal("b", "metric: fans\ntarget: 600")
    )
    found = judge_site(site + READ + readings("04-01 10", "followers"), "2026-04-10").survey
    assert [each.series.metric for each in found.overlaps] == ["fans"]


def test_metrics_that_are_read_and_serve_no_goal(judge_site) -> None:
    site = april("target: 480") + READ + readings("04-01 3", "leads")
    assert judge_site(site, "2026-04-10").survey.metrics_without_goals == ("leads",)


def test_the_metrics_of_a_budget_serve_its_goal(judge_site) -> None:
    budget = "budget: {amount: 90, currency: USD, spent_metric: ad_spend, revenue_metric: sales_revenue}"
    site = goal("a", f"metric: fans\ntarget: 480\n{budget}") + READ
    money = readings("04-01 3", "ad_spend") + readings("04-01 3", "sales_revenue")
    assert judge_site(site + money, "2026-04-10").survey.metrics_without_goals == ()


def test_goals_without_readings_and_goals_that_serve_no_objective(judge_site) -> None:
    site = (
        goal("a", "metric: fans\ntarget: 480\nobjective: audience-growth")
        + goal("b", "metric: leads\ntarget: 60\nsupports: a")
        + goal("c", "metric: leads\ntarget: 60")
        + goal("d", "metric: leads\ntarget: 60\nstate: cancelled")
    )
    found = judge_site(site + READ, "2026-04-10").survey
    assert found.goals_without_readings == ("b", "c")
    assert found.goals_without_objective == ("c",)
