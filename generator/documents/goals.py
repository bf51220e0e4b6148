"""The goals as one JSON document: what ``status --format json`` prints and ``api/goals.json`` holds.

Takes a report, gives plain dictionaries in the contract's order of keys. Numbers are not rounded; an unknown one is
null with its reason beside it. Texts are in the site's first language: the authors' own, and those of findings.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date
from types import MappingProxyType
from typing import Any

from generator.documents.address import encoded
from generator.documents.facts import fact_document
from generator.documents.goalposts import goalposts_document, original_document
from generator.documents.smart import realism_document, smart_document
from generator.documents.work import belief_document, budget_document, portfolio_document, trend_document
from generator.l10n import Words, words_for
from generator.model.fact import Unknown
from generator.model.goal import State
from generator.model.observed import DaysRead
from generator.model.report import Because, GoalReport, KeyResultReport, Report
from generator.model.verdict import Forecast

SCHEMA = 1
_GOALS = '"goals": ['
_NO_LINES: Mapping[str, str] = MappingProxyType({})


def goals_document(report: Report) -> dict[str, Any]:
    """The document for all goals of ``report``."""
    words = words_for(report.site.languages[0])
    return _document(report, [_goal(goal, words) for goal in report.goals])


def _document(report: Report, goals: Sequence[dict[str, Any]]) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "as_of": report.as_of.isoformat(),
        "goals": goals,
        "portfolio": portfolio_document(report.goals),
    }


def goals_json(report: Report, lines: Mapping[str, str] = _NO_LINES) -> str:
    """The document as text: strict JSON, a goal a line, so that programs that read lines find each, with a newline at its end.

    Goals that have one of ``lines``, by their ids, are told by it.
    """
    return "".join(goals_in_pieces(report, lines))


def goals_in_pieces(report: Report, lines: Mapping[str, str] = _NO_LINES) -> Iterator[str]:
    """The same, for whoever need not have all of it at once: it is the longest text of a site."""
    yield "{"
    for place, (key, value) in enumerate(_document(report, ()).items()):
        yield ",\n" if place else "\n"
        if key == "goals":
            yield from _listed(report, lines)
        else:
            yield f"{_strict(key)}: {_strict(value)}"
    yield "\n}\n"


def _listed(report: Report, lines: Mapping[str, str]) -> Iterator[str]:
    words = words_for(report.site.languages[0])
    yield _GOALS
    for place, each in enumerate(report.goals):
        yield ",\n" if place else "\n"
        yield lines.get(each.goal.id) or _strict(_goal(each, words))
    yield "\n]" if report.goals else "]"


def lines_of_goals(text: str) -> list[str]:
    r"""The line of each goal in such a text, without what parts it from the next one; none of a text that is no such document.

    >>> lines_of_goals('{\n"schema": 1,\n"goals": [\n{"id": "a"},\n{"id": "b"}\n],\n"portfolio": {}\n}\n')
    ['{"id": "a"}', '{"id": "b"}']
    """
    _, is_there, after = text.partition(f"\n{_GOALS}\n")
    goals, is_whole, _ = after.partition("\n],\n")
    return goals.split(",\n") if is_there and is_whole else []


def _strict(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _goal(report: GoalReport, words: Words) -> dict[str, Any]:
    goal = report.goal
    return {
        "id": goal.id,
        "title": goal.title.first,
        "owner": goal.owner,
        **({"owners": list(goal.owners)} if len(goal.owners) > 1 else {}),
        "client": goal.client,
        "platform": report.platform,
        "objectives": list(goal.objectives),
        "period": _period(report),
        "state": goal.state.value,
        **_closed_on(report),
        "status": report.status.value,
        "because": _because(report.because),
        **fact_document("progress", report.progress),
        "url": f"goals/{encoded(goal.id)}/",
        "key_results": [_key_result(key_result) for key_result in report.key_results],
        "smart": smart_document(report.smart, words),
        "goalposts": goalposts_document(report.goalposts),
        **budget_document(report.budget),
        "confidence": belief_document(report.belief),
    }


def _period(report: GoalReport) -> dict[str, str] | None:
    period = report.goal.period
    return None if period is None else {"start": period.start.isoformat(), "end": period.end.isoformat()}


def _closed_on(report: GoalReport) -> dict[str, str | None]:
    """The day of the commit that closed the goal; of a closed one git may not know it, others, or those not closed yet, have none."""
    ledger = report.goalposts
    if report.goal.state is not State.CLOSED or ledger.known:
        return {"closed_on": _day(ledger.closed)}
    reason = ledger.original.reason if isinstance(ledger.original, Unknown) else "no-history"
    return {"closed_on": None, "closed_on_unknown": reason}


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
        **fact_document("baseline", report.baseline),
        **fact_document("target", report.target),
        **fact_document("stretch", report.stretch),
        **original_document(report.original),
        **fact_document("value", report.value),
        **_value_date(report),
        **fact_document("progress", report.progress),
        **fact_document("expected", report.expected),
        **fact_document("needed_per_day", report.needed_per_day),
        **fact_document("actual_per_day", report.actual_per_day),
        **fact_document("actual_per_calendar_day", report.recent_per_calendar_day),
        "status": report.status.value,
        "because": _because(report.because),
        **_forecast(report.forecast),
        "realism": realism_document(report.realism),
        **fact_document("days_ahead", report.days_ahead),
        **trend_document(report.trend),
        "hold": report.is_hold,
        "days_read": _days_read(report),
    }


def _value_date(report: KeyResultReport) -> dict[str, str | None]:
    """The day of the value; without a value its reason is the day's."""
    if report.value_date is not None:
        return {"value_date": report.value_date.isoformat()}
    reason = report.value.reason if isinstance(report.value, Unknown) else "no-reading"
    return {"value_date": None, "value_date_unknown": reason}


def _days_read(report: KeyResultReport) -> dict[str, Any] | None:
    """Of a total how many of the days were read, since the start and behind its baseline."""
    if report.days_read is None and report.baseline_days_read is None:
        return None
    return {"value": _counted(report.days_read), "baseline": _counted(report.baseline_days_read)}


def _counted(read: DaysRead | None) -> dict[str, int] | None:
    return None if read is None else {"read": read.read, "days": read.days}


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


def _because(because: Because) -> dict[str, Any]:
    return dict(_stated(because))


def _stated(because: Because) -> Iterator[tuple[str, Any]]:
    for field in fields(because):
        fact = getattr(because, field.name)
        if fact is not None:
            yield field.name, _day(fact) if isinstance(fact, date) else fact


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
