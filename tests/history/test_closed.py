"""A goal that was closed says so, and nothing of it goes on beyond that day."""

from datetime import date
from typing import Any

import pytest

from generator.chart.subject import subjects_of
from generator.documents.goals import goals_document
from generator.model.report import Report
from generator.pipeline.judging import judge
from tests.history.stories import AS_OF, Story

CLOSED = ("owner: Dana", "owner: Dana\nstate: closed")
READINGS = (
    "date,metric,value,account\n2026-11-22,followers,400,facebook/pp\n2026-11-30,followers,412,facebook/pp\n"
)


def report(story: Story) -> Report:
    story.write({"content/snapshots/a.csv": READINGS})
    judged = judge(story.root, lambda _: AS_OF, lambda _: None, strict=False)
    assert judged.report is not None, judged.checked.diagnostics
    return judged.report


def document(story: Story) -> dict[str, Any]:
    found: dict[str, Any] = goals_document(report(story))["goals"][0]
    return found


def test_the_document_has_the_day_of_the_commit_that_closed_it(story: Story):
    story.goal("2026-11-10")
    story.goal("2026-12-02", *CLOSED)
    found = document(story)
    assert (found["state"], found["closed_on"]) == ("closed", "2026-12-02")
    assert "closed_on_unknown" not in found


def test_a_goal_that_is_not_closed_has_no_such_day(story: Story):
    story.goal("2026-11-10")
    assert document(story)["closed_on"] is None
    assert "closed_on_unknown" not in document(story)


def test_without_its_history_the_day_is_unknown(story: Story):
    story.goal("2026-11-10", *CLOSED)
    story.git("checkout", "-q", "--orphan", "empty")
    found = document(story)
    assert (found["closed_on"], found["closed_on_unknown"]) == (None, "no-history")


def test_the_picture_ends_on_the_day_with_the_plan_as_it_was_then(story: Story):
    story.goal("2026-11-10")
    story.goal("2026-12-02", *CLOSED)
    (goal,) = report(story).goals
    (subject,) = subjects_of(goal).values()
    assert subject.period is not None
    assert (subject.period.end, subject.plan[-1].date) == (date(2026, 12, 2), date(2026, 12, 2))
    assert subject.plan[-1].value == pytest.approx(400 + 90 * 10 / 30)
