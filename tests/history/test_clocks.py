"""Commits whose clocks were ahead: what they moved is told, and on no day that has not come."""

from datetime import UTC, date, datetime

import pytest

from generator.history.clocks import in_time
from generator.history.commits import Commit
from generator.model.verdict import Move
from generator.pipeline.comparing import Comparison, compare
from tests.history.stories import AS_OF, Story

NOW = datetime(2026, 12, 11, 12, tzinfo=UTC)


def moves(story: Story, as_of: date = AS_OF, now: datetime = NOW) -> list[tuple[str, object, object, bool]]:
    ledger = story.ledger(as_of=as_of, now=now)
    assert ledger.known
    return [(str(move.date), move.old, move.new, move.clock_ahead) for move in ledger.moves]


@pytest.mark.parametrize("day", ["2026-12-12", "2099-01-01"])
def test_an_easing_that_is_dated_in_the_future_is_told_on_the_day_of_the_run(story: Story, day: str) -> None:
    story.goal("2026-11-10")
    story.goal(day, "490", "480")
    assert moves(story) == [("2026-12-11", 490, 480, True)]


def test_a_commit_of_the_far_past_is_told_on_its_day_in_its_place(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("1980-01-01", "490", "480")
    story.goal("2026-11-25", "480", "470")
    assert moves(story) == [("1980-01-01", 490, 480, False), ("2026-11-25", 480, 470, False)]
    assert not any(move.correction for move in story.ledger(now=NOW).moves)


def test_the_next_commit_tells_when_one_was_made_at_the_latest(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2099-01-01", "490", "480")
    story.goal("2026-11-25", "480", "470")
    assert moves(story) == [("2026-11-25", 490, 480, True), ("2026-11-25", 480, 470, False)]


def test_two_in_a_row_with_clocks_ahead_are_both_told(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2099-01-01", "490", "480")
    story.goal("2098-01-01", "480", "470")
    assert moves(story) == [("2026-12-11", 490, 480, True), ("2026-12-11", 480, 470, True)]


def test_a_clock_that_is_ahead_makes_no_correction(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2099-01-01", "490", "480")
    story.commit("2026-11-11", {"content/pages/about.md": "---\ntitle: About\n---\nUs\n"})
    story.goal("2026-11-11", "480", "490")
    assert [move.correction for move in story.ledger(now=NOW).moves] == [False, True]


def test_what_was_made_after_the_day_of_judgement_and_before_the_run_does_not_exist(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2099-01-01", "490", "480")
    assert moves(story, as_of=date(2026, 12, 1)) == []


def test_a_day_ahead_of_the_run_that_is_looked_at_has_its_commits(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2026-12-20", "490", "480")
    assert moves(story, as_of=date(2026, 12, 31)) == [("2026-12-20", 490, 480, False)]


def test_a_goal_whose_first_commit_is_dated_in_the_future_is_known_by_the_next(story: Story) -> None:
    story.goal("2099-01-01")
    story.goal("2026-11-25", "490", "480")
    assert story.ledger(now=NOW).first_committed == date(2026, 11, 25)
    assert moves(story) == [("2026-11-25", 490, 480, False)]


def test_a_goal_that_was_closed_by_a_clock_that_was_ahead_is_closed(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2099-01-01", "owner: Dana", "owner: Dana\nstate: closed")
    assert story.ledger(now=NOW).closed == AS_OF


def test_a_threshold_that_was_lowered_by_a_clock_that_was_ahead_is_told(story: Story) -> None:
    story.goal("2026-11-10")
    site = (story.root / "content/site.yaml").read_text()
    story.commit("2099-01-01", {"content/site.yaml": site + "status: {on_track: 0.6}\n"})
    assert moves(story) == [("2026-12-11", 0.7, 0.6, True)]


def test_without_a_clock_a_commit_of_the_future_is_simply_later(story: Story) -> None:
    story.goal("2026-11-10")
    story.goal("2099-01-01", "490", "480")
    assert story.moves() == []


def compared(story: Story, *revisions: str) -> tuple[Move, ...]:
    before, after = (*revisions, None)[:2]
    assert before is not None
    found = compare(story.root, before, after, lambda _: AS_OF, strict=False, now=NOW)
    assert isinstance(found, Comparison)
    assert found.differences is not None
    return found.differences[0].moves


@pytest.mark.parametrize("revisions", [("HEAD~1",), ("HEAD~1", "HEAD")])
def test_a_comparison_dates_such_a_move_like_the_ledger(story: Story, revisions: tuple[str, ...]) -> None:
    story.goal("2026-11-10")
    commit = story.goal("2099-01-01", "490", "480")
    (move,) = compared(story, *revisions)
    assert (move.date, move.commit, move.clock_ahead, move.correction) == (AS_OF, commit, True, False)


def commit(order: int, day: date, *parents: str) -> Commit:
    return Commit(
        order=order, id=str(order), tree="", parents=parents, date=day, earliest=day, author=None, changes=()
    )


def test_a_clock_that_is_ahead_is_never_put_before_what_the_commit_came_from() -> None:
    early, late, ahead = date(2026, 1, 1), date(2026, 6, 1), date(2099, 1, 1)
    line = [commit(0, late), commit(1, ahead, "0"), commit(2, early, "1")]
    dated = list(in_time(line, date(2026, 12, 1)))
    assert [(each.date, each.earliest, each.ahead) for each in dated] == [
        (late, late, False),
        (late, late, True),
        (early, late, False),
    ]
