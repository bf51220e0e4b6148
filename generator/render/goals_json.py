"""The goals as one JSON document: what ``status --format json`` prints and ``api/goals.json`` holds.

Takes a report, gives plain dictionaries in the contract's order of keys. Numbers are not rounded; an unknown one is
null with its reason beside it. It words nothing: texts are the authors' own, in the site's first language.
"""

import json
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from typing import Any

from generator.model.fact import Fact, Unknown
from generator.model.report import Because, GoalReport, KeyResultReport, Report
from generator.model.verdict import BudgetReport, Forecast
from generator.render.address import encoded
from generator.render.goalposts_json import goalposts_document, original_document

SCHEMA = 1


def goals_document(report: Report) -> dict[str, Any]:
    """The document for all goals of ``report``."""
    return {
        "schema": SCHEMA,
        "as_of": report.as_of.isoformat(),
        "goals": [_goal(goal) for goal in report.goals],
    }


def goals_json(report: Report) -> str:
    """The document as text: strict JSON, readable, with a newline at its end."""
    return json.dumps(goals_document(report), ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def _goal(report: GoalReport) -> dict[str, Any]:
    goal = report.goal
    return {
        "id": goal.id,
        "title": goal.title.first,
        "owner": goal.owner,
        "client": goal.client,
        "platform": report.platform,
        "objectives": list(goal.objectives),
        "period": _period(report),
        "state": goal.state.value,
        "status": report.status.value,
        "because": _because(report.because),
        **_fact("progress", report.progress),
        "url": f"goals/{encoded(goal.id)}/",
        "key_results": [_key_result(key_result) for key_result in report.key_results],
        "goalposts": goalposts_document(report.goalposts),
        **_budget(report.budget),
    }


def _budget(report: BudgetReport | None) -> dict[str, Any]:
    if report is None:
        return {"budget": None, "budget_unknown": "no-budget"}
    figures = {
        "planned": report.planned,
        "spent": report.spent,
        "remaining": report.remaining,
        "cost_per_result": report.cost_per_result,
        "return": report.return_on_spend,
        "result": report.result,
        "revenue": report.revenue,
        "incremental_cost_per_result": report.incremental_cost,
        "incremental_low": report.incremental_low,
        "incremental_high": report.incremental_high,
        "spend_progress": report.spend_progress,
        "time_progress": report.time_progress,
        "result_progress": report.result_progress,
    }
    facts = (_fact(name, fact) for name, fact in figures.items())
    return {
        "budget": {"currency": report.currency, **{key: fact for each in facts for key, fact in each.items()}}
    }


def _period(report: GoalReport) -> dict[str, str] | None:
    period = report.goal.period
    return None if period is None else {"start": period.start.isoformat(), "end": period.end.isoformat()}


def _key_result(report: KeyResultReport) -> dict[str, Any]:
    written = report.key_result
    return {
        "id": written.id,
        "title": key_result_title(report),
        "metric": written.metric,
        "account": written.account,
        "segment": written.segment,
        "unit": report.unit,
        "op": written.op.value,
        "when": written.when.value,
        **_fact("baseline", report.baseline),
        **_fact("target", report.target),
        **_fact("stretch", report.stretch),
        **original_document(report.original),
        **_fact("value", report.value),
        "value_date": _day(report.value_date),
        **_fact("progress", report.progress),
        **_fact("expected", report.expected),
        **_fact("needed_per_day", report.needed_per_day),
        **_fact("actual_per_day", report.actual_per_day),
        "status": report.status.value,
        "because": _because(report.because),
        **_forecast(report.forecast),
    }


def _forecast(forecast: Forecast | Unknown) -> dict[str, Any]:
    """The distribution of the judged quantity at the deadline, without the way there."""
    if isinstance(forecast, Unknown):
        return {"forecast": None, "forecast_unknown": forecast.reason}
    names = ("median", "low80", "high80", "low95", "high95", "probability")
    return {"forecast": {name: getattr(forecast, name) for name in names}}


def key_result_title(report: KeyResultReport) -> str:
    """What a key result is called in the first language: its title, else its metric's label, else its id."""
    if report.key_result.title is not None:
        return report.key_result.title.first
    return report.metric.label.first if report.metric is not None else report.key_result.id


def _fact(name: str, fact: Fact) -> dict[str, Any]:
    return {name: None, f"{name}_unknown": fact.reason} if isinstance(fact, Unknown) else {name: fact}


def _because(because: Because) -> dict[str, Any]:
    return dict(_stated(because))


def _stated(because: Because) -> Iterator[tuple[str, Any]]:
    for field in fields(because):
        fact = getattr(because, field.name)
        if fact is not None:
            yield field.name, _day(fact) if isinstance(fact, date) else fact


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
