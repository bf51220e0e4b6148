"""What a goal spent and what it bought. Takes the first key result's facts; gives no trend and no range."""

import datetime as dt
from typing import Any

from tests.plain.days import day
from tests.plain.figures import Facts
from tests.plain.measure import account_of
from tests.plain.series import series
from tests.plain.written import Goal, Site


def budget(site: Site, goal: Goal, first: Facts | None, as_of: dt.date) -> dict[str, Any] | None:
    written = goal.fields.get("budget")
    if written is None:
        return None
    plan = _planned(written)
    spent = _spent(site, goal, written, plan, as_of)
    gained = _result(first)
    cost = spent / gained if spent is not None and gained is not None and gained > 0 else None
    return {
        "currency": written.get("currency") or site.fields.get("currency"),
        "planned": plan,
        "spent": spent,
        "remaining": None if plan is None or spent is None else plan - spent,
        "cost_per_result": cost,
    }


def _planned(written: dict[str, str]) -> float | None:
    if "amount" in written:
        return float(written["amount"])
    # without `units` the plan is unknown
    if "units" in written and "unit_cost" in written:
        return float(written["unit_cost"]) * float(written["units"])
    return None


def _spent(
    site: Site, goal: Goal, written: dict[str, str], plan: float | None, as_of: dt.date
) -> float | None:
    if "spent_metric" in written:
        # the `spent_metric`'s total since the start
        metric = site.metrics[written["spent_metric"]]
        account = account_of(site, goal, {"metric": metric.id}, as_of)
        return series(site, metric, account, None, as_of).total(goal.start, min(as_of, goal.end))[0]
    costs = [a for a in goal.fields.get("actions", []) if "cost" in a]
    if not costs:
        return 0.0 if plan == 0 else None  # A plan of 0 with no cost written has spent 0.
    # proposed and dropped cost nothing
    costs = [a for a in costs if a.get("status", "planned") not in {"proposed", "dropped"}]
    return sum(_so_far(a, as_of) for a in costs)


def _so_far(action: dict[str, str], as_of: dt.date) -> float:
    # actions' costs up to `as_of` (planned ones whose day has come too), spread over its days
    first = day(action.get("date") or action["start"])
    last = day(action.get("date") or action.get("end") or action["start"])
    come = min(max((as_of - first).days + 1, 0), (last - first).days + 1)
    return float(action["cost"]) * come / ((last - first).days + 1)


def _result(first: Facts | None) -> float | None:
    # The first key result is the result: value − baseline (`lte`: baseline − value; a total: its value)
    if first is None or first.value is None:
        return None
    if first.total:
        return first.value
    if first.baseline.value is None:
        return None
    gain = first.value - first.baseline.value
    return gain if first.op == "gte" else -gain
