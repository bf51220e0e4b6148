"""Who is who: goals and key results that are renamed, moved, exchanged, deleted and brought back."""

import pytest

from generator.model.fact import Unknown
from tests.history.stories import GOAL, SITE, Story

OTHER = """\
---
title: Answer every question within an hour
owner: Edvard
platform: x
account: x/support
period: {start: 2026-11-20, end: 2026-12-31}
metric: response_time
target: "<= 60 min"
---
People ask about opening hours, the menu and allergies, mostly in the evening.
"""


def test_a_goal_keeps_its_moves_when_its_file_is_renamed_and_edited_at_once(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-11-25", "490", "480")
    story.commit(
        "2026-11-28", {"content/goals/reach.md": None, "content/goals/grow.md": GOAL.replace("490", "470")}
    )
    assert story.moves("grow") == [("target", 490, 480, "easier"), ("target", 480, 470, "easier")]


def test_a_goal_that_is_renamed_back_is_the_same_one(story: Story) -> None:
    story.goal("2026-11-10")
    story.commit("2026-11-25", {"content/goals/reach.md": None, "content/goals/grow.md": GOAL})
    story.commit("2026-11-26", {"content/goals/grow.md": None, "content/goals/reach.md": GOAL})
    ledger = story.ledger()
    assert (ledger.moves, str(ledger.first_committed)) == ((), "2026-11-10")


def test_a_new_goal_in_place_of_an_unlike_one_inherits_nothing(story: Story) -> None:
    story.goal("2026-11-10")
    story.commit("2026-11-25", {"content/goals/reach.md": None, "content/goals/answer.md": OTHER})
    ledger = story.ledger("answer")
    assert (ledger.known, ledger.moves, str(ledger.first_committed)) == (True, (), "2026-11-25")


def test_a_copy_is_a_goal_of_its_own(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-11-20", "490", "480")
    story.commit("2026-11-25", {"content/goals/copy.md": GOAL})
    assert story.moves("copy") == []
    assert len(story.moves("reach")) == 1


def test_an_old_name_that_is_given_to_a_new_goal_brings_no_history(story: Story) -> None:
    story.goal("2026-11-10")
    story.commit("2026-11-25", {"content/goals/reach.md": None, "content/goals/grow.md": GOAL})
    story.commit("2026-11-26", {"content/goals/reach.md": OTHER})
    assert (str(story.ledger("reach").first_committed), story.moves("reach")) == ("2026-11-26", [])
    assert str(story.ledger("grow").first_committed) == "2026-11-10"


@pytest.mark.parametrize("place", ["content/goals/city/reach.md", "content/goals/a/b/reach.md"])
def test_a_goal_that_is_moved_to_another_folder_has_not_moved(story: Story, place: str) -> None:
    story.goal("2026-11-10")
    story.commit("2026-11-25", {"content/goals/reach.md": None, place: GOAL})
    assert story.moves() == []


def test_an_edit_on_the_way_to_another_folder_is_told(story: Story) -> None:
    story.goal("2026-11-10")
    moved = {"content/goals/reach.md": None, "content/goals/city/reach.md": GOAL.replace("490", "480")}
    story.commit("2026-11-25", moved)
    assert story.moves() == [("target", 490, 480, "easier")]


def test_a_goal_that_becomes_a_yaml_file_is_the_same_one(story: Story) -> None:
    story.goal("2026-11-10")
    keys = GOAL.split("---\n")[1]
    story.commit("2026-11-25", {"content/goals/reach.md": None, "content/goals/reach.yaml": keys})
    assert story.moves() == []


def test_goals_that_exchange_names_keep_their_ids_and_have_moved(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-11-10", name="other")
    story.goal("2026-11-10", "490", "600", name="other")
    story.commit(
        "2026-11-25", {"content/goals/reach.md": GOAL.replace("490", "600"), "content/goals/other.md": GOAL}
    )
    assert story.moves("reach") == [("target", 490, 600, "harder")]
    assert story.moves("other")[-1] == ("target", 600, 490, "easier")


def test_a_deleted_goal_that_returns_is_the_same_one(story: Story) -> None:
    story.goal("2026-11-10")
    story.commit("2026-11-25", {"content/goals/reach.md": None})
    story.commit("2026-11-27", {"content/goals/reach.md": GOAL.replace("490", "480")})
    assert story.moves() == [
        ("state", "active", None, "neutral"),
        ("state", None, "active", "neutral"),
        ("target", 490, 480, "easier"),
    ]
    assert str(story.ledger().first_committed) == "2026-11-10"


def test_an_id_that_returns_is_no_heir_of_what_vanishes_beside_it(story: Story) -> None:
    story.goal("2026-11-10")
    story.commit("2026-11-12", {"content/goals/reach.md": None, "content/goals/answer.md": OTHER})
    story.commit("2026-11-25", {"content/goals/answer.md": None, "content/goals/reach.md": OTHER})
    assert str(story.ledger("reach").first_committed) == "2026-11-10"


def test_a_name_that_git_quotes_is_followed(story: Story) -> None:
    story.goal("2026-11-10")
    story.commit("2026-11-12", {"content/goals/reach.md": None, "content/goals/mål ø نمو.md": GOAL})
    story.commit("2026-11-25", {"content/goals/mål ø نمو.md": GOAL.replace("490", "480")})
    assert story.moves("mål ø نمو") == [("target", 490, 480, "easier")]


def test_names_with_line_breaks_and_quotes_did_no_harm_while_they_were_there(story: Story) -> None:
    odd = ('content/goals/a\n"b\t\\.md', "content/goals/x\ny.md")
    story.goal("2026-11-10")
    story.commit("2026-11-12", dict.fromkeys(odd, GOAL))
    story.commit("2026-11-25", {**dict.fromkeys(odd), "content/goals/reach.md": GOAL.replace("490", "480")})
    assert story.moves() == [("target", 490, 480, "easier")]


def test_an_id_is_the_same_however_its_accents_are_encoded(story: Story) -> None:
    story.commit("2026-11-10", {"content/goals/cafe\u0301.md": GOAL})
    story.commit(
        "2026-11-25",
        {"content/goals/cafe\u0301.md": None, "content/goals/café.md": GOAL.replace("490", "480")},
    )
    assert story.moves("café") == [("target", 490, 480, "easier")]


LONE = """\
---
title: Grow
period: {start: 2026-11-23, end: 2026-12-22}
metric: followers
baseline: 400
target: 490
---
"""


def test_a_lone_key_result_stays_the_same_when_its_metric_is_exchanged(story: Story) -> None:
    story.commit("2026-11-10", {"content/goals/reach.md": LONE})
    story.commit("2026-11-24", {"content/goals/reach.md": LONE.replace("490", "480")})
    story.commit(
        "2026-11-25", {"content/goals/reach.md": LONE.replace("490", "480").replace("followers", "fans")}
    )
    moves = story.ledger().moves
    assert [(move.key_result, move.field, move.old, move.new) for move in moves] == [
        ("fans", "target", 490, 480),
        ("fans", "metric", "followers", "fans"),
    ]


def test_a_lone_key_result_that_is_written_as_a_list_is_the_same(story: Story) -> None:
    listed = LONE.replace(
        "metric: followers\nbaseline: 400\ntarget: 490\n",
        "key_results:\n- {metric: followers, baseline: 400, target: 490}\n",
    )
    story.commit("2026-11-10", {"content/goals/reach.md": LONE})
    story.commit("2026-11-25", {"content/goals/reach.md": listed})
    assert story.moves() == []


def test_a_key_result_of_a_list_with_another_id_is_another_one(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-11-25", "id: followers", "id: city")
    assert story.moves() == [
        ("key_result", None, "city", "harder"),
        ("key_result", "followers", None, "easier"),
    ]


def test_a_key_result_that_is_added_later_has_no_original(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-11-25", "target: 490\n", "target: 490\n  - {id: fans, metric: fans, target: 10}\n")
    original = story.ledger().original
    assert not isinstance(original, Unknown)
    assert [result.id for result in original.goal.key_results] == ["followers"]


def test_a_key_result_that_comes_back_has_its_original(story: Story) -> None:
    extra = "  - {id: fans, metric: fans, target: 10}\n"
    story.goal("2026-11-10", "target: 490\n", "target: 490\n" + extra)
    story.goal("2026-11-25", extra, "")
    story.goal("2026-11-26", "target: 490\n", "target: 490\n" + extra.replace("10", "5"))
    ledger = story.ledger()
    assert [(move.key_result, move.field, move.direction.value) for move in ledger.moves] == [
        ("fans", "key_result", "easier"),
        ("fans", "key_result", "harder"),
    ]
    assert not isinstance(ledger.original, Unknown)
    assert [result.target.amount for result in ledger.original.goal.key_results if result.target] == [490, 10]


def test_two_files_of_one_id_are_passed_over(story: Story) -> None:
    story.goal("2026-11-10")
    story.commit("2026-11-24", {"content/goals/city/reach.md": GOAL.replace("490", "470")})
    story.commit("2026-11-25", {"content/goals/reach.md": None})
    (move,) = story.ledger().moves
    assert (move.old, move.new, str(move.date)) == (490, 470, "2026-11-25")


def test_translations_are_no_goals(story: Story) -> None:
    story.commit("2026-11-10", {"content/site.yaml": SITE + "languages: [en, nb]\n"})
    story.goal("2026-11-10")
    story.commit("2026-11-25", {"content/goals/reach.nb.md": "---\ntitle: Flere følgere\n---\nTekst\n"})
    assert list(story.ledgers()) == ["reach"]
    assert story.moves() == []
