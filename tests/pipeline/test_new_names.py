"""Goals that are named by an id which they had before: the fix is the id that they have now."""

from pathlib import Path

import pytest

from generator.pipeline.checking import check
from tests.history.stories import AS_OF, GOAL, Story

NOTE = "---\n{date: 2026-12-01, goal: reach, author: Dana}\n---\nMore people came.\n"


@pytest.fixture
def story(tmp_path: Path) -> Story:
    story = Story(tmp_path / "site")
    story.goal("2026-11-10")
    return story


def fixes(story: Story) -> list[str]:
    found = check(story.root, lambda _: AS_OF).diagnostics
    return [each.fix for each in found if each.code == "unknown-goal"]


def test_a_check_in_on_a_renamed_goal_is_told_its_new_id(story: Story) -> None:
    files = {
        "content/goals/reach.md": None,
        "content/goals/city-people.md": GOAL,
        "content/checkins/a.md": NOTE,
    }
    story.commit("2026-11-25", files)
    assert fixes(story) == ["write `city-people`: the goal `reach` is called that now"]


def test_a_parent_that_is_renamed_and_not_committed_yet_is_told_its_new_id(story: Story) -> None:
    (story.root / "content/goals/reach.md").rename(story.root / "content/goals/city-people.md")
    child = GOAL.replace("owner: Dana", "owner: Dana\nsupports: 'reach'").replace("490", "20")
    (story.root / "content/goals/step.md").write_text(child)
    assert fixes(story) == ["write `city-people`: the goal `reach` is called that now"]


def test_an_alias_tells_it_without_git(tmp_path: Path) -> None:
    story = Story(tmp_path / "site")
    goal = GOAL.replace("owner: Dana", "owner: Dana\naliases: [goals/reach]")
    story.write({"content/goals/city-people.md": goal, "content/checkins/a.md": NOTE})
    assert fixes(story) == ["write `city-people`: the goal `reach` is called that now"]


def test_an_id_that_no_goal_ever_had_has_the_general_fix(story: Story) -> None:
    story.commit("2026-11-25", {"content/checkins/a.md": NOTE.replace("goal: reach", "goal: xylophone")})
    assert fixes(story) == ["write a goal's id: its file's name without the ending"]
