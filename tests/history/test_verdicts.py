"""What moved goalposts do to the verdict: the original beside the current, closed goals, and the JSON of both."""

from datetime import date
from typing import Any

import pytest

from generator.documents import goals_document
from generator.evaluate import evaluate
from generator.pipeline.judging import judge
from tests.history.stories import AS_OF, GOAL, SITE, Story

READINGS = "date,metric,value,account\n" + "".join(
    f"2026-{month:02}-{day:02},followers,{value},facebook/pp\n"
    for month, day, value in (
        (11, 1, 390), (11, 8, 393), (11, 15, 396), (11, 22, 400), (11, 29, 450), (12, 6, 485), (12, 10, 486),
    )
)  # fmt: skip


def document(story: Story, as_of: date = AS_OF) -> dict[str, Any]:
    """The only goal as ``status --format json`` has it."""
    judged = judge(story.root, lambda _: as_of, lambda _: None, strict=False)
    assert judged.report is not None, judged.checked.diagnostics
    (goal,) = goals_document(judged.report)["goals"]
    return dict(goal)


@pytest.fixture
def read(story: Story) -> Story:
    story.write({"content/snapshots/readings.csv": READINGS})
    return story


def test_a_target_that_was_lowered_is_met_now_and_was_not_before(read: Story) -> None:
    read.goal("2026-11-10")
    commit = read.goal("2026-11-25", "target: 490", "target: 480")
    goal = document(read)
    (result,) = goal["key_results"]
    assert (result["target"], result["status"]) == (480, "achieved")
    assert result["original"]["target"] == 490
    assert result["original"]["status"] != "achieved"
    assert goal["goalposts"] == {
        "known": True,
        "moves": [
            {
                "date": "2026-11-25",
                "commit": commit,
                "author": None,
                "key_result": "followers",
                "field": "target",
                "old": 490,
                "new": 480,
                "old_text": "490",
                "new_text": "480",
                "direction": "easier",
                "reason": None,
                "correction": False,
            }
        ],
    }


def test_where_nothing_moved_the_original_is_the_current(read: Story) -> None:
    read.goal("2026-11-10")
    (result,) = document(read)["key_results"]
    assert result["original"] == {"target": result["target"], "status": result["status"]}


def test_without_git_there_is_no_original_and_it_says_why(read: Story) -> None:
    read.write({"content/goals/reach.md": GOAL})
    goal = document(read)
    (result,) = goal["key_results"]
    assert (result["original"], result["original_unknown"]) == (None, "no-history")
    assert goal["goalposts"] == {"known": False, "moves": []}


def test_a_key_result_that_was_added_later_has_no_original(read: Story) -> None:
    read.goal("2026-11-10")
    read.goal("2026-11-25", "target: 490\n", "target: 490\n  - {id: fans, metric: fans, target: 10}\n")
    first, later = document(read)["key_results"]
    assert (later["original"], later["original_unknown"]) == (None, "added-later")
    assert first["original"]["target"] == 490


def test_a_change_without_a_baseline_has_an_original_without_a_target(story: Story) -> None:
    story.goal("2026-11-10", "baseline: 400\n    target: 490", "target: +20%")
    (result,) = document(story)["key_results"]
    assert result["original"] == {"target": None, "target_unknown": "no-baseline", "status": "no_data"}


def test_a_lower_threshold_helps_the_current_verdict_alone(read: Story) -> None:
    read.goal("2026-11-10", "target: 490", "target: 700")
    read.commit("2026-11-25", {"content/site.yaml": SITE + "status: {on_track: 0.0002, at_risk: 0.0001}\n"})
    (result,) = document(read)["key_results"]
    assert result["original"]["status"] == "off_track"
    assert [move["field"] for move in document(read)["goalposts"]["moves"]] == [
        "site.status.on_track",
        "site.status.at_risk",
    ]


def test_a_reason_is_given_in_the_sites_first_language(read: Story) -> None:
    read.commit("2026-11-01", {"content/site.yaml": SITE + "languages: [nb, en]\n"})
    read.goal("2026-11-10")
    reason = "changes:\n  - {date: 2026-11-25, reason: {en: Fewer people, nb: Færre folk}}\n---\nA new"
    read.write({"content/goals/reach.md": GOAL.replace("490", "480").replace("---\nA new", reason)})
    read.commit("2026-11-25")
    assert [move["reason"] for move in document(read)["goalposts"]["moves"]] == ["Færre folk"]


def test_a_closed_goal_ends_on_the_day_that_closed_it(read: Story) -> None:
    read.goal("2026-11-10")
    read.goal("2026-11-30", "owner: Dana", "owner: Dana\nstate: closed")
    (result,) = document(read)["key_results"]
    assert (result["value"], result["value_date"], result["status"]) == (450, "2026-11-29", "missed")
    assert result["expected"] == 400 + 90 * 7 / 30
    assert result["original"] == {"target": 490, "status": "missed"}


def test_a_goal_that_is_closed_after_its_end_ended_at_its_end(read: Story) -> None:
    read.goal("2026-11-10", "end: 2026-12-22", "end: 2026-12-06")
    read.goal("2026-12-09", "owner: Dana", "owner: Dana\nstate: closed")
    (result,) = document(read)["key_results"]
    assert result["value_date"] == "2026-12-06"


def test_a_closed_goal_without_git_ends_at_its_end(read: Story) -> None:
    read.write({"content/goals/reach.md": GOAL.replace("owner: Dana", "owner: Dana\nstate: closed")})
    (result,) = document(read)["key_results"]
    assert result["value_date"] == "2026-12-10"


def test_a_goal_that_was_closed_before_its_start_is_judged_all_the_same(read: Story) -> None:
    read.goal("2026-11-10")
    read.goal("2026-11-15", "owner: Dana", "owner: Dana\nstate: closed")
    assert document(read)["key_results"][0]["status"] == "missed"
    assert document(read, date(2026, 11, 16))["status"] == "not_started"


def test_a_data_baseline_does_not_follow_the_closing(read: Story) -> None:
    flow = "metric: followers\n    baseline: 400\n    target: 490"
    read.goal("2026-11-10", flow, "metric: leads\n    target: +10%")
    days = "".join(
        f"2026-{m:02}-{d:02},leads,2,facebook/pp\n"
        for m, d in [(10, d) for d in range(20, 32)] + [(11, d) for d in range(1, 31)]
    )
    read.commit("2026-11-11", {"content/snapshots/leads.csv": "date,metric,value,account\n" + days})
    before = document(read)["key_results"][0]["target"]
    read.goal("2026-11-30", "owner: Dana", "owner: Dana\nstate: closed")
    assert document(read)["key_results"][0]["target"] == before


def test_evaluate_alone_knows_no_ledger(read: Story) -> None:
    read.goal("2026-11-10")
    _, book = read.book()
    (goal,) = evaluate(book, AS_OF).goals
    assert not goal.goalposts.known
