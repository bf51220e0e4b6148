"""Old addresses of goals: said where git shows another name, and no alias leads on."""

from pathlib import Path

import pytest

from generator.pipeline.theming import check_all
from tests.history.stories import AS_OF, GOAL, Story

GROWN = GOAL.replace("owner: Dana", "owner: Dana\naliases: [reach]")


@pytest.fixture
def story(tmp_path: Path) -> Story:
    story = Story(tmp_path / "site")
    story.goal("2026-11-10")
    return story


def said(story: Story) -> list[str]:
    found = check_all(story.root, lambda _: AS_OF).diagnostics
    return [f"{each.span.path}: {each.message}" for each in found if each.code == "old-address"]


def test_a_goal_that_was_renamed_without_an_alias_is_named_with_its_old_id(story: Story) -> None:
    story.commit("2026-11-25", {"content/goals/reach.md": None, "content/goals/grow.md": GOAL})
    assert said(story) == [
        "content/goals/grow.md: this goal was `reach` before, and nothing leads from `goals/reach/` to it"
    ]


@pytest.mark.parametrize("alias", ["reach", "/goals/reach/", "goals/reach"])
def test_an_alias_is_enough(story: Story, alias: str) -> None:
    goal = GROWN.replace("[reach]", f"[{alias}]")
    story.commit("2026-11-25", {"content/goals/reach.md": None, "content/goals/grow.md": goal})
    assert said(story) == []


def test_a_goal_that_kept_its_id_or_was_renamed_back_has_left_nothing(story: Story) -> None:
    assert said(story) == []
    story.commit("2026-11-25", {"content/goals/reach.md": None, "content/goals/old/reach.md": GOAL})
    assert said(story) == []


def test_an_id_that_another_goal_has_now_is_no_old_address(story: Story) -> None:
    other = GOAL.replace("Grow our followers in the city", "Answer every question").replace("490", "900")
    story.commit("2026-11-25", {"content/goals/reach.md": None, "content/goals/grow.md": GOAL})
    story.commit("2026-11-26", {"content/goals/reach.md": other})
    assert said(story) == []


def test_a_goal_that_is_renamed_in_the_folder_is_named_before_it_is_committed(story: Story) -> None:
    story.write({"content/goals/reach.md": None, "content/goals/grow.md": GOAL})
    assert said(story) == [
        "content/goals/grow.md: this goal was `reach` before, and nothing leads from `goals/reach/` to it"
    ]
