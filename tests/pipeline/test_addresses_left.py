"""Old addresses of goals: said where git shows another name, and no alias leads on."""

from datetime import date
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


def test_several_earlier_ids_are_one_hint(story: Story) -> None:
    story.commit("2026-11-25", {"content/goals/reach.md": None, "content/goals/grow.md": GOAL})
    story.commit("2026-11-26", {"content/goals/grow.md": None, "content/goals/city.md": GOAL})
    (hint,) = said(story)
    assert "was `reach` and `grow` before" in hint
    assert hint.endswith("from `goals/reach/` or `goals/grow/` to it")


def test_a_goal_that_is_renamed_and_not_committed_yet_is_told_too(story: Story) -> None:
    (story.root / "content/goals/reach.md").rename(story.root / "content/goals/grow.md")
    assert said(story) == [
        "content/goals/grow.md: this goal was `reach` before, and nothing leads from `goals/reach/` to it"
    ]


def test_a_new_goal_beside_one_that_was_removed_is_not_the_same(story: Story) -> None:
    (story.root / "content/goals/reach.md").unlink()
    other = GOAL.replace("Grow our followers in the city", "Answer every question").replace("490", "900")
    other = other.replace("owner: Dana", "owner: Ola\nteam: Support").replace(
        "metric: followers", "metric: leads"
    )
    (story.root / "content/goals/answer.md").write_text("\n".join(reversed(other.split("\n"))))
    assert said(story) == []


def test_a_draft_has_left_nothing(story: Story) -> None:
    draft = GOAL.replace("owner: Dana", "owner: Dana\nstate: draft")
    story.commit("2026-11-25", {"content/goals/reach.md": None, "content/goals/grow.md": draft})
    assert said(story) == []


def test_a_goal_that_comes_back_under_its_own_id_is_itself_and_not_the_one_that_leaves(story: Story) -> None:
    twin = GOAL.replace("Grow our followers in the city", "Grow our followers in the town")
    story.commit("2026-11-25", {"content/goals/town.md": twin})
    story.commit("2026-11-26", {"content/goals/reach.md": None})
    story.write({"content/goals/town.md": None, "content/goals/reach.md": GOAL})
    assert (said(story), story.ledger().first_committed) == ([], date(2026, 11, 10))
