"""Which move a goal's ``changes`` explain, and which they do not."""

import pytest

from tests.history.stories import GOAL, Story


def entry(day: str, reason: str) -> str:
    return f"  - {{date: {day}, reason: {reason}}}\n"


def goal(target: int, *entries: str) -> dict[str, str | bytes | None]:
    changes = "changes:\n" + "".join(entries) if entries else ""
    return {
        "content/goals/reach.md": GOAL.replace("490", str(target)).replace(
            "---\nA new", f"{changes}---\nA new"
        )
    }


def reasons(story: Story) -> list[tuple[float, str | None]]:
    return [(move.new, move.reason and move.reason.first) for move in story.ledger().moves]


@pytest.fixture
def begun(story: Story) -> Story:
    story.commit("2026-11-10", goal(490))
    return story


def test_without_an_entry_no_reason_is_given(begun: Story) -> None:
    begun.commit("2026-11-25", goal(480))
    assert reasons(begun) == [(480, None)]


def test_an_entry_explains_the_moves_of_the_commit_that_added_it_whatever_its_date(begun: Story) -> None:
    begun.commit("2026-11-25", goal(480, entry("2026-11-01", "Fewer people")))
    assert reasons(begun) == [(480, "Fewer people")]


def test_an_entry_that_explains_its_own_commit_explains_no_other(begun: Story) -> None:
    begun.commit("2026-11-25", goal(480, entry("2026-11-25", "Fewer people")))
    begun.commit("2026-11-26", goal(470, entry("2026-11-25", "Fewer people")))
    assert reasons(begun) == [(480, "Fewer people"), (470, None)]


def test_an_entry_that_comes_later_explains_what_is_near_its_date(begun: Story) -> None:
    begun.commit("2026-11-25", goal(480))
    begun.commit("2026-12-05", goal(480, entry("2026-11-28", "Fewer people")))
    assert reasons(begun) == [(480, "Fewer people")]


def test_an_entry_explains_nothing_more_than_three_days_away(begun: Story) -> None:
    begun.commit("2026-11-25", goal(480))
    begun.commit("2026-12-05", goal(480, entry("2026-11-29", "Fewer people")))
    assert reasons(begun) == [(480, None)]


def test_an_entry_that_comes_later_explains_the_nearest_move_and_no_other(begun: Story) -> None:
    begun.commit("2026-11-25", goal(480))
    begun.commit("2026-11-27", goal(470))
    begun.commit("2026-12-05", goal(470, entry("2026-11-26", "Fewer people")))
    assert reasons(begun) == [(480, None), (470, "Fewer people")]


def test_an_entry_explains_all_that_its_commit_moved(begun: Story) -> None:
    moved = goal(480, entry("2026-11-25", "Fewer people"))
    text = moved["content/goals/reach.md"]
    assert isinstance(text, str)
    begun.commit("2026-11-25", {"content/goals/reach.md": text.replace("2026-12-22", "2026-12-31")})
    assert [move.reason is not None for move in begun.ledger().moves] == [True, True]


def test_an_entry_that_is_worded_anew_still_explains_its_own_move(begun: Story) -> None:
    begun.commit("2026-11-25", goal(480, entry("2026-11-01", "Fewer peple")))
    begun.commit("2026-11-26", goal(480, entry("2026-11-01", "Fewer people")))
    begun.commit("2026-11-27", goal(470, entry("2026-11-01", "Fewer people")))
    assert [told for _, told in reasons(begun)] == ["Fewer peple", None]


def test_a_second_entry_of_one_day_is_told_from_the_first(begun: Story) -> None:
    first, second = entry("2026-11-25", "Fewer people"), entry("2026-11-25", "Fewer still")
    begun.commit("2026-11-25", goal(480, first))
    begun.commit("2026-11-26", goal(470, second, first))
    assert reasons(begun) == [(480, "Fewer people"), (470, "Fewer still")]


def test_an_uncommitted_entry_explains_the_uncommitted_edit(begun: Story) -> None:
    begun.write(goal(480, entry("2026-11-01", "Fewer people")))
    assert reasons(begun) == [(480, "Fewer people")]
