"""A goal that was closed says so, and nothing of it goes on beyond that day."""

from datetime import date
from typing import Any

import pytest

from generator.chart.subject import subjects_of
from generator.cli.entry import run
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


def built(story: Story) -> dict[str, str]:
    """The pages of the site by their paths."""
    story.write({"content/snapshots/a.csv": READINGS})
    assert run(["build", "-q", "-C", str(story.root), "--as-of", str(AS_OF), "--jobs", "1"]) == 0
    output = story.root / "output"
    return {
        str(path.relative_to(output)): path.read_text().replace("\u00a0", " ")
        for path in output.rglob("*.html")
    }


def test_the_document_has_the_day_of_the_commit_that_closed_it(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-12-02", *CLOSED)
    found = document(story)
    assert (found["state"], found["closed_on"]) == ("closed", "2026-12-02")
    assert "closed_on_unknown" not in found


def test_a_goal_that_is_not_closed_has_no_such_day(story: Story) -> None:
    story.goal("2026-11-10")
    assert document(story)["closed_on"] is None
    assert "closed_on_unknown" not in document(story)


def test_without_its_history_the_day_is_unknown(story: Story) -> None:
    story.goal("2026-11-10", *CLOSED)
    story.git("checkout", "-q", "--orphan", "empty")
    found = document(story)
    assert (found["closed_on"], found["closed_on_unknown"]) == (None, "no-history")


def test_the_picture_ends_on_the_day_with_the_plan_as_it_was_then(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-12-02", *CLOSED)
    (goal,) = report(story).goals
    (subject,) = subjects_of(goal).values()
    assert subject.period is not None
    assert (subject.period.end, subject.plan[-1].date) == (date(2026, 12, 2), date(2026, 12, 2))
    assert subject.plan[-1].value == pytest.approx(400 + 90 * 10 / 30)


def test_on_a_day_before_its_closing_there_is_no_day_and_nothing_unknown(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-12-15", *CLOSED)
    found = document(story)
    assert (found["closed_on"], "closed_on_unknown" in found) == (None, False)


def test_without_its_history_a_closed_goal_ends_at_its_end(story: Story) -> None:
    story.goal("2026-11-10", *CLOSED)
    story.git("checkout", "-q", "--orphan", "empty")
    (goal,) = report(story).goals
    assert goal.period is not None
    assert goal.period.end == date(2026, 12, 22)


@pytest.mark.parametrize("orphan", [False, True])
def test_nothing_says_that_days_are_left_to_a_closed_goal(story: Story, orphan: bool) -> None:
    story.goal("2026-11-10")
    story.goal("2026-12-02", *CLOSED)
    if orphan:
        story.git("checkout", "-q", "--orphan", "empty")
    said = "closed, on a day that is not known" if orphan else "closed on 2 December"
    pages = built(story)
    assert said in pages["goals/reach/index.html"]
    assert not [name for name, page in pages.items() if "days left" in page or "the last day" in page]
