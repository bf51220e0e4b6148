from datetime import date

from generator.documents import goals_document
from generator.model.book import Confidence
from generator.model.portfolio import Ended, Given
from generator.model.trend import Course, Trend
from generator.model.work import Belief
from tests.render.parts.test_work import BUDGET
from tests.render.reports import START, goal, goal_report, judged, report


def test_a_budget_has_the_contracts_keys_and_what_is_unknown_its_reason() -> None:
    found = goals_document(report(goal_report(goal(), budget=BUDGET)))["goals"][0]["budget"]
    assert list(found)[:7] == [
        "currency", "planned", "spent", "remaining", "cost_per_result", "return", "return_unknown",
    ]  # fmt: skip
    assert (found["planned"], found["spent"], found["return"], found["return_unknown"]) == (
        120,
        66.67,
        None,
        "no-value",
    )
    assert (found["incremental_low80"], found["incremental_high80"]) == (2.6, 9.3)


def test_without_a_budget_there_is_none_with_its_reason() -> None:
    found = goals_document(report())["goals"][0]
    assert (found["budget"], found["budget_unknown"]) == (None, "no-budget")


def test_a_trend_and_a_belief_are_codes_and_figures() -> None:
    trend = Trend(course=Course.FLAT, per_day=0.1, chance_up=0.6, readings=9)
    belief = Belief(
        date=date(2026, 12, 7), confidence=Confidence.LOW, chance=0.9, gap=-0.6, today=0.8, of_its_day=True
    )
    found = goals_document(report(goal_report(goal(), judged(trend=trend), belief=belief)))["goals"][0]
    assert found["confidence"] == {
        "date": "2026-12-07",
        "confidence": "low",
        "chance": 0.9,
        "gap": -0.6,
        "today": 0.8,
    }
    assert found["key_results"][0]["trend"] == {"course": "flat", "per_day": 0.1, "chance_up": 0.6}


def test_the_track_record_counts_goals() -> None:
    ended = Ended(goal="reach", met=False, given=(Given(share=0.25, date=START, chance=0.5),))
    assert goals_document(report(goal_report(ended=ended)))["portfolio"] == {
        "ended": 1,
        "met": 0,
        "moments": [{"share": 0.25, "goals": 1, "mean_chance": 0.5, "met": 0}],
    }
