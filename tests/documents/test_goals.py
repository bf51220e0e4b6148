import json
from dataclasses import replace
from datetime import date

from generator.documents import goals_document, goals_json
from generator.model.fact import Unknown
from generator.model.report import Because
from tests.render.reports import goal, goal_report, judged, key_result, report


def test_the_keys_stand_in_the_order_of_the_contract() -> None:
    [found] = goals_document(report())["goals"]
    assert list(found) == [
        "id", "title", "owner", "client", "platform", "objectives", "period", "state", "closed_on", "status", "because", "progress",
        "url", "key_results", "smart", "goalposts", "budget", "budget_unknown", "confidence",
    ]  # fmt: skip
    assert list(found["key_results"][0]) == [
        "id", "title", "metric", "account", "segment", "unit", "op", "when", "baseline", "target", "stretch",
        "stretch_unknown", "original", "original_unknown", "value", "value_date", "progress", "expected", "needed_per_day", "actual_per_day",
        "actual_per_calendar_day", "status",
        "because", "forecast", "forecast_unknown", "realism", "days_ahead", "days_ahead_unknown",
        "trend", "trend_unknown", "hold", "days_read",
    ]  # fmt: skip


def test_an_unknown_number_is_null_with_its_reason_beside_it() -> None:
    unknown = judged(baseline=Unknown("no-baseline"))
    result = goals_document(report(goal_report(goal(), unknown)))["goals"][0]["key_results"][0]
    assert (result["baseline"], result["baseline_unknown"]) == (None, "no-baseline")


def test_an_unknown_value_has_its_reason_beside_its_day_too() -> None:
    unknown = judged(value=Unknown("no-reading"), value_date=None)
    result = goals_document(report(goal_report(goal(), unknown)))["goals"][0]["key_results"][0]
    assert (result["value"], result["value_unknown"]) == (None, "no-reading")
    assert (result["value_date"], result["value_date_unknown"]) == (None, "no-reading")


def test_what_was_not_written_is_null_alone() -> None:
    found = goals_document(report(goal_report(goal(client=None))))["goals"][0]
    assert found["client"] is None
    assert "client_unknown" not in found


def test_because_holds_its_code_and_the_facts_that_apply() -> None:
    met = Because(code="met", date=date(2026, 12, 1), holds=False)
    found = goals_document(report(goal_report(goal(), judged(because=met))))["goals"][0]
    assert found["because"] == {"code": "met", "date": "2026-12-01", "holds": False}


def test_numbers_are_not_rounded() -> None:
    text = goals_json(report(goal_report(goal(), judged(value=0.1 + 0.2))))
    assert json.loads(text)["goals"][0]["key_results"][0]["value"] == 0.1 + 0.2


def test_an_address_is_encoded() -> None:
    assert goals_document(report(goal_report(goal(id="mål 1"))))["goals"][0]["url"] == "goals/m%C3%A5l%201/"


def test_a_key_result_without_a_title_is_called_after_its_metric() -> None:
    found = goals_document(report(goal_report(goal(), judged(key_result(title=None)))))
    assert found["goals"][0]["key_results"][0]["title"] == "Followers"


def test_a_draft_without_a_period_has_none() -> None:
    assert goals_document(report(goal_report(replace(goal(), period=None))))["goals"][0]["period"] is None
