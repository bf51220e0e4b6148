"""Budgets, trends, beliefs and the track record in the goals' document: figures and codes.

Takes records of a goal's work, gives plain dictionaries in the contract's order of keys; what is beyond the contract comes
after it. It words nothing.
"""

from collections.abc import Iterable
from typing import Any

from generator.documents.facts import facts_document
from generator.model.fact import Unknown
from generator.model.portfolio import portfolio_of
from generator.model.report import GoalReport
from generator.model.trend import Trend
from generator.model.verdict import BudgetReport
from generator.model.work import Belief


def budget_document(report: BudgetReport | None) -> dict[str, Any]:
    """The key ``budget``, null where none was written."""
    if report is None:
        return {"budget": None, "budget_unknown": "no-budget"}
    facts = {
        "planned": report.planned,
        "spent": report.spent,
        "remaining": report.remaining,
        "cost_per_result": report.cost_per_result,
        "return": report.return_on_spend,
        "result": report.result,
        "revenue": report.revenue,
        "incremental_cost_per_result": report.incremental_cost,
        "incremental_low80": report.incremental_low,
        "incremental_high80": report.incremental_high,
        "spend_progress": report.spend_progress,
        "time_progress": report.time_progress,
        "result_progress": report.result_progress,
    }
    return {"budget": {"currency": report.currency, **facts_document(facts)}}


def trend_document(trend: Trend | Unknown) -> dict[str, Any]:
    """The key ``trend``: which way the readings go, by how much a day, and with what chance upwards."""
    if isinstance(trend, Unknown):
        return {"trend": None, "trend_unknown": trend.reason}
    return {
        "trend": {"course": trend.course.value, "per_day": trend.per_day, "chance_up": trend.chance_up},
    }


def belief_document(belief: Belief | None) -> dict[str, Any] | None:
    """The last stated confidence beside the chance, null where one of them is missing."""
    if belief is None:
        return None
    return {
        "date": belief.date.isoformat(),
        "confidence": belief.confidence.value,
        "chance": belief.chance,
        "gap": belief.gap,
        "today": belief.today,
    }


def portfolio_document(goals: Iterable[GoalReport]) -> dict[str, Any]:
    """How many of the goals that ended were met, and what was said of them on the way."""
    found = portfolio_of(each.ended for each in goals if each.ended is not None)
    return {
        "ended": found.ended,
        "met": found.met,
        "moments": [
            {"share": each.share, "goals": each.goals, "mean_chance": each.chance, "met": each.met}
            for each in found.moments
        ],
    }
