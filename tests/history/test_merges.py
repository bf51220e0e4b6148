"""Merges: what they moved, what their sides moved, and what was dropped."""

from generator.model.fact import Unknown
from tests.history.stories import GOAL, SITE, Story


def test_a_side_that_is_merged_brings_its_moves(story: Story) -> None:
    story.goal("2026-11-10")
    story.git("checkout", "-qb", "side")
    side = story.goal("2026-11-25", "490", "480")
    story.git("checkout", "-q", "main")
    story.commit("2026-11-26", {"content/pages/about.md": "---\ntitle: About\n---\nUs\n"})
    story.git("merge", "-q", "--no-edit", "side", day="2026-11-27")
    assert [(move.commit, move.new) for move in story.ledger().moves] == [(side, 480)]


def test_two_sides_without_a_conflict_bring_a_move_each(story: Story) -> None:
    story.goal("2026-11-10")
    story.git("checkout", "-qb", "side")
    side = story.goal("2026-11-25", "490", "480")
    story.git("checkout", "-q", "main")
    main = story.goal("2026-11-26", "start: 2026-11-23", "start: 2026-11-22")
    story.git("merge", "-q", "--no-edit", "side", day="2026-11-27")
    assert [(move.commit, move.field) for move in story.ledger().moves] == [(side, "target"), (main, "start")]


def conflict(story: Story, resolved: str) -> tuple[str, str, str]:
    """Both sides move the target, and the merge makes it ``resolved``; gives the commits of main, side and merge."""
    story.goal("2026-11-10")
    story.git("checkout", "-qb", "side")
    side = story.goal("2026-11-25", "490", "480")
    story.git("checkout", "-q", "main")
    main = story.goal("2026-11-26", "490", "470")
    story.git("merge", "-q", "-s", "ours", "--no-commit", "side", day="2026-11-27")
    story.write({"content/goals/reach.md": GOAL.replace("490", resolved)})
    return main, side, story.commit("2026-11-27")


def test_a_conflict_that_is_settled_for_one_side_is_that_sides_move(story: Story) -> None:
    main, _, _ = conflict(story, "470")
    assert [(move.commit, move.old, move.new) for move in story.ledger().moves] == [(main, 490, 470)]


def test_a_conflict_that_is_settled_for_the_other_side_is_the_others_move(story: Story) -> None:
    _, side, _ = conflict(story, "480")
    assert [(move.commit, move.old, move.new) for move in story.ledger().moves] == [(side, 490, 480)]


def test_a_conflict_that_is_settled_for_a_third_value_has_a_move_of_each_side_and_of_the_merge(
    story: Story,
) -> None:
    main, side, merge = conflict(story, "475")
    assert [(move.commit, move.old, move.new) for move in story.ledger().moves] == [
        (side, 490, 480),
        (main, 490, 470),
        (merge, 470, 475),
    ]


def test_sides_that_agree_are_told_once_before_the_merge_that_takes_another_value(story: Story) -> None:
    story.goal("2026-11-10")
    story.git("checkout", "-qb", "side")
    story.goal("2026-11-25", "490", "480")
    story.git("checkout", "-q", "main")
    main = story.goal("2026-11-26", "490", "480")
    story.git("merge", "-q", "-s", "ours", "--no-commit", "side", day="2026-11-27")
    story.write({"content/goals/reach.md": GOAL.replace("490", "475")})
    merge = story.commit("2026-11-27")
    assert [(move.commit, move.new) for move in story.ledger().moves] == [(main, 480), (merge, 475)]


def test_thresholds_on_which_two_sides_disagree_are_moved_three_times(story: Story) -> None:
    def thresholds(day: str, chance: float) -> str:
        return story.commit(day, {"content/site.yaml": SITE + f"status: {{on_track: {chance}}}\n"})

    story.goal("2026-11-10")
    story.git("checkout", "-qb", "side")
    side = thresholds("2026-11-25", 0.6)
    story.git("checkout", "-q", "main")
    main = thresholds("2026-11-26", 0.65)
    story.git("merge", "-q", "-s", "ours", "--no-commit", "side", day="2026-11-27")
    merge = thresholds("2026-11-27", 0.5)
    moves = [(move.commit, move.old, move.new) for move in story.ledger().moves]
    assert moves == [(side, 0.7, 0.6), (main, 0.7, 0.65), (merge, 0.65, 0.5)]


def test_a_side_whose_change_was_dropped_brings_nothing(story: Story) -> None:
    story.goal("2026-11-10")
    story.git("checkout", "-qb", "side")
    story.goal("2026-11-25", "490", "480")
    story.git("checkout", "-q", "main")
    story.git("merge", "-q", "-s", "ours", "--no-edit", "side", day="2026-11-27")
    assert story.moves() == []


def test_a_side_that_moves_and_turns_back_brings_nothing_to_a_merge(story: Story) -> None:
    story.goal("2026-11-10")
    story.git("checkout", "-qb", "side")
    story.goal("2026-11-25", "490", "480")
    story.goal("2026-11-26", "480", "490")
    story.git("checkout", "-q", "main")
    story.git("merge", "-q", "--no-ff", "--no-edit", "side", day="2026-11-27")
    assert story.moves() == []


def test_a_change_that_was_cherry_picked_is_told_once(story: Story) -> None:
    story.goal("2026-11-10")
    story.git("checkout", "-qb", "side")
    side = story.goal("2026-11-25", "490", "480")
    story.git("checkout", "-q", "main")
    story.commit("2026-11-25", {"content/pages/about.md": "---\ntitle: About\n---\nUs\n"})
    story.git("cherry-pick", side, day="2026-11-26")
    picked = story.git("rev-parse", "HEAD")
    assert [move.commit for move in story.ledger().moves] == [picked]
    story.git("merge", "-q", "--no-edit", "side", day="2026-11-27")
    assert [move.commit for move in story.ledger().moves] == [picked]


def test_a_squash_is_one_move(story: Story) -> None:
    story.goal("2026-11-10")
    story.git("checkout", "-qb", "side")
    story.goal("2026-11-25", "490", "480")
    story.goal("2026-11-26", "480", "460")
    story.git("checkout", "-q", "main")
    story.git("merge", "-q", "--squash", "side", day="2026-11-27")
    squashed = story.commit("2026-11-27")
    assert [(move.commit, move.old, move.new) for move in story.ledger().moves] == [(squashed, 490, 460)]


def test_a_goal_that_a_side_added_is_first_committed_there(story: Story) -> None:
    story.commit("2026-11-01")
    story.git("checkout", "-qb", "side")
    story.goal("2026-11-10")
    story.goal("2026-11-25", "490", "480")
    story.git("checkout", "-q", "main")
    story.git("merge", "-q", "--no-ff", "--no-edit", "side", day="2026-11-27")
    ledger = story.ledger()
    assert (str(ledger.first_committed), len(ledger.moves)) == ("2026-11-10", 1)


def test_an_edit_of_one_side_meets_a_rename_of_the_other(story: Story) -> None:
    story.goal("2026-11-10")
    story.git("checkout", "-qb", "side")
    story.commit("2026-11-24", {"content/goals/reach.md": None, "content/goals/grow.md": GOAL})
    story.git("checkout", "-q", "main")
    main = story.goal("2026-11-25", "490", "480")
    story.git("merge", "-q", "--no-edit", "side", day="2026-11-27")
    assert [(move.commit, move.new) for move in story.ledger("grow").moves] == [(main, 480)]
    assert str(story.ledger("grow").first_committed) == "2026-11-10"


def test_histories_without_a_common_commit_can_be_joined(story: Story) -> None:
    story.commit("2026-11-01", {"README.md": "x"})
    story.git("checkout", "-q", "--orphan", "content")
    story.goal("2026-11-10")
    story.goal("2026-11-25", "490", "480")
    story.git("checkout", "-q", "-f", "main")
    story.git("merge", "-q", "--no-edit", "--allow-unrelated-histories", "content", day="2026-11-27")
    assert story.moves() == [("target", 490, 480, "easier")]


def test_a_merge_with_conflict_marks_is_passed_over(story: Story) -> None:
    main, _, _ = conflict(story, "470\n<<<<<<< main")
    story.commit("2026-11-28", {"content/goals/reach.md": GOAL.replace("490", "470")})
    assert [(move.commit, move.new) for move in story.ledger().moves] == [(main, 470)]


def test_the_original_of_a_merged_goal_is_from_before_the_first_move(story: Story) -> None:
    conflict(story, "475")
    original = story.ledger().original
    assert not isinstance(original, Unknown)
    assert [result.target.amount for result in original.goal.key_results if result.target] == [490]


def written_anew(story: Story) -> None:
    """A side on which the goal was never heard of writes it with an easier target."""
    story.commit("2026-11-01")
    story.git("checkout", "-qb", "side")
    story.git("checkout", "-q", "main")
    story.goal("2026-11-10")
    story.git("checkout", "-q", "side")
    story.commit("2026-11-25", {"content/goals/reach.md": GOAL.replace("490", "450")})


def test_a_goal_that_was_written_anew_beside_the_old_one_does_not_replace_its_terms(story: Story) -> None:
    written_anew(story)
    story.git("merge", "-q", "-s", "ours", "--no-edit", "main", day="2026-11-26")
    merge = story.git("rev-parse", "HEAD")
    assert [(move.commit, move.old, move.new) for move in story.ledger().moves] == [(merge, 490, 450)]
    original = story.ledger().original
    assert not isinstance(original, Unknown)
    assert [result.target.amount for result in original.goal.key_results if result.target] == [490]


def test_nor_when_the_side_is_merged_into_the_main_branch_afterwards(story: Story) -> None:
    written_anew(story)
    story.git("merge", "-q", "-s", "ours", "--no-edit", "main", day="2026-11-26")
    story.git("checkout", "-q", "main")
    story.git("merge", "-q", "--no-ff", "--no-edit", "side", day="2026-11-27")
    assert story.moves() == [("target", 490, 450, "easier")]


def test_thresholds_that_were_written_anew_on_a_branch_without_a_past_are_moved(story: Story) -> None:
    story.goal("2026-11-10")
    story.git("checkout", "-q", "--orphan", "other")
    story.commit("2026-11-25", {"content/site.yaml": SITE + "status: {on_track: 0.5, at_risk: 0.2}\n"})
    merged = ("merge", "-q", "-s", "ours", "--allow-unrelated-histories", "--no-edit", "main")
    story.git(*merged, day="2026-11-26")
    assert {move[3] for move in story.moves()} == {"easier"}
    assert len(story.moves()) == 2
