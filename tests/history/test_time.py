"""From when moves are listed, which are corrections, what is original, and what days a ledger holds."""

from datetime import date

from generator.model.fact import Unknown
from generator.model.goal import State
from tests.history.stories import GOAL, SITE, Story

DRAFT = "owner: Dana\nstate: draft"


def original_target(story: Story, as_of: date = date(2026, 12, 11)) -> float:
    original = story.ledger(as_of=as_of).original
    assert not isinstance(original, Unknown)
    (result,) = original.goal.key_results
    assert result.target is not None
    return result.target.amount


def test_nothing_is_listed_up_to_and_in_the_first_commit_in_which_the_goal_is_active(story: Story) -> None:
    story.goal("2026-11-01", "owner: Dana", DRAFT)
    story.goal("2026-11-10", "490", "500")
    story.goal("2026-11-20", DRAFT, "owner: Dana")
    story.goal("2026-11-20", "500", "510")
    assert story.moves() == [("target", 500, 510, "harder")]
    assert story.ledger().first_committed == date(2026, 11, 1)
    assert original_target(story) == 500


def test_what_a_draft_moves_after_it_was_active_is_listed(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-11-25", "owner: Dana", DRAFT)
    story.goal("2026-11-26", "490", "480")
    assert story.moves() == [("state", "active", "draft", "neutral"), ("target", 490, 480, "easier")]


def test_closing_is_no_move_and_has_a_day(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-12-01", "owner: Dana", "owner: Dana\nstate: closed")
    story.goal("2026-12-05", "A new local", "A quite new local")
    ledger = story.ledger()
    assert (ledger.moves, ledger.closed) == ((), date(2026, 12, 1))


def test_a_goal_that_is_closed_twice_is_closed_on_the_second_day(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-12-01", "owner: Dana", "owner: Dana\nstate: closed")
    story.goal("2026-12-02", "state: closed", "state: active")
    story.goal("2026-12-03", "state: active", "state: closed")
    ledger = story.ledger()
    assert ledger.closed == date(2026, 12, 3)
    assert [(move.old, move.new) for move in ledger.moves] == [("closed", "active")]


def test_a_goal_that_was_first_committed_closed_counts_from_there(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-11-10", "owner: Dana", "owner: Dana\nstate: closed", name="late")
    story.goal("2026-11-25", "490", "480", name="late")
    assert story.moves("late") == [("target", 490, 480, "easier")]
    assert story.ledger("reach").closed is None


def test_a_move_within_three_days_and_before_the_start_is_a_correction(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-11-13", "490", "500")
    story.goal("2026-11-14", "500", "480")
    assert [move.correction for move in story.ledger().moves] == [True, False]
    assert original_target(story) == 500


def test_a_move_on_the_start_is_no_correction(story: Story) -> None:
    story.goal("2026-11-22")
    story.goal("2026-11-23", "490", "480")
    assert [move.correction for move in story.ledger().moves] == [False]
    assert original_target(story) == 490


def test_postponing_a_start_that_has_come_is_no_correction(story: Story) -> None:
    story.goal("2026-11-22")
    story.goal("2026-11-24", "start: 2026-11-23", "start: 2026-11-28")
    assert [move.correction for move in story.ledger().moves] == [False]


def test_the_day_of_a_commit_is_that_of_the_sites_time_zone(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-11-25T23:30:00+00:00", "490", "480")
    assert [move.date for move in story.ledger().moves] == [date(2026, 11, 26)]


def test_the_committers_day_counts_and_not_the_authors(story: Story) -> None:
    story.goal("2026-11-10")
    story.write({"content/goals/reach.md": GOAL.replace("490", "480")})
    story.git("add", "-A")
    story.git("commit", "-qm", "x", "--date=2026-11-11T12:00:00+01:00", day="2026-11-25")
    assert [move.date for move in story.ledger().moves] == [date(2026, 11, 25)]


def test_clocks_that_run_backwards_do_not_turn_the_order_round(story: Story) -> None:
    story.goal("2026-11-20")
    story.goal("2026-11-10", "490", "480")
    story.goal("2026-11-15", "480", "500")
    assert story.moves() == [("target", 490, 480, "easier"), ("target", 480, 500, "harder")]
    assert story.ledger().first_committed == date(2026, 11, 20)
    assert original_target(story) == 490


def test_commits_after_the_day_do_not_exist_and_are_no_uncommitted_edit(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-11-25", "490", "480")
    story.goal("2026-12-15", "480", "470")
    assert story.moves() == [("target", 490, 480, "easier")]
    assert len(story.moves(as_of=date(2026, 12, 15))) == 2


def test_a_commit_after_the_day_is_passed_over_on_the_way_to_one_before_it(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-12-15", "490", "480")
    story.goal("2026-11-25", "480", "470")
    assert story.moves() == [("target", 490, 470, "easier")]


def test_a_goal_first_committed_after_the_day_is_known_and_has_not_moved(story: Story) -> None:
    story.goal("2026-12-15")
    story.goal("2026-12-16", "490", "480")
    ledger = story.ledger()
    assert (ledger.known, ledger.moves, ledger.first_committed) == (True, (), None)


def test_a_closing_commit_after_the_day_does_not_close(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-12-15", "owner: Dana", "owner: Dana\nstate: closed")
    assert (story.ledger().closed, story.moves()) == (None, [])


def test_an_uncommitted_edit_is_a_move_without_a_commit_on_the_day(story: Story) -> None:
    story.goal("2026-11-10")
    story.write({"content/goals/reach.md": GOAL.replace("490", "480")})
    (move,) = story.ledger().moves
    assert (move.date, move.commit, move.author, move.old, move.new) == (
        date(2026, 12, 11),
        None,
        None,
        490,
        480,
    )


def test_an_uncommitted_edit_beside_a_later_commit_is_told_alone(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-12-15", "490", "480")
    story.write({"content/goals/reach.md": GOAL.replace("490", "480").replace("12-22", "12-31")})
    assert story.moves() == [("end", "2026-12-22", "2026-12-31", "easier")]


def test_an_edit_that_is_only_staged_is_not_committed(story: Story) -> None:
    story.goal("2026-11-10")
    story.write({"content/goals/reach.md": GOAL.replace("490", "480")})
    story.git("add", "-A")
    assert [move.commit for move in story.ledger().moves] == [None]


def test_an_uncommitted_rename_is_followed(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-11-25", "490", "480")
    story.write({"content/goals/reach.md": None, "content/goals/grow.md": GOAL.replace("490", "480")})
    assert story.moves("grow") == [("target", 490, 480, "easier")]


def test_an_uncommitted_rename_is_followed_though_the_translations_are_longer_than_the_goal(
    story: Story,
) -> None:
    told = "---\ntitle: Flere følgere\n---\n" + "En ny pizzarestaurant vil at folk skal høre om den.\n" * 20
    story.write({"content/site.yaml": SITE + "languages: [en, nb]\n"})
    story.commit("2026-11-10", {"content/goals/reach.md": GOAL, "content/goals/reach.nb.md": told})
    story.goal("2026-11-25", "490", "480")
    story.write({"content/goals/reach.md": None, "content/goals/grow.md": GOAL.replace("490", "480")})
    story.write({"content/goals/reach.nb.md": None, "content/goals/grow.nb.md": told})
    assert story.moves("grow") == [("target", 490, 480, "easier")]


def test_an_uncommitted_return_is_a_move(story: Story) -> None:
    story.goal("2026-11-10")
    story.commit("2026-11-25", {"content/goals/reach.md": None})
    story.write({"content/goals/reach.md": GOAL})
    assert [(move.new, move.commit is None) for move in story.ledger().moves] == [
        (None, False),
        ("active", True),
    ]


def test_an_uncommitted_threshold_is_a_move(story: Story) -> None:
    story.goal("2026-11-10")
    story.write({"content/site.yaml": SITE + "status: {on_track: 0.6}\n"})
    assert [(move.field, move.commit) for move in story.ledger().moves] == [("site.status.on_track", None)]


def test_the_original_is_the_goal_itself_where_nothing_moved(story: Story) -> None:
    story.goal("2026-11-10")
    _, book = story.book()
    original = story.ledger().original
    assert not isinstance(original, Unknown)
    assert (original.goal, original.thresholds) == (book.goals["reach"], book.site.status)


def test_the_original_of_a_cancelled_goal_was_active(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-11-25", "owner: Dana", "owner: Dana\nstate: cancelled")
    original = story.ledger().original
    assert not isinstance(original, Unknown)
    assert original.goal.state is State.ACTIVE


def test_the_original_is_judged_by_the_thresholds_of_its_time(story: Story) -> None:
    story.goal("2026-11-10")
    story.commit("2026-11-25", {"content/site.yaml": SITE + "status: {on_track: 0.6}\n"})
    story.commit("2026-11-26", {"content/site.yaml": SITE + "status: {on_track: 0.5}\n"})
    original = story.ledger().original
    assert not isinstance(original, Unknown)
    assert original.thresholds.on_track == 0.7
