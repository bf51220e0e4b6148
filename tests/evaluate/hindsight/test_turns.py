"""Turns: the days on which a goal's status became another, as it would have been said on each of them."""

from datetime import date, timedelta

import pytest

from tests.built import built
from tests.evaluate.hindsight.test_track_record import STEADY, fans
from tests.evaluate.sites import april

#: Steady up to the goal's start, then nothing but losses.
FALLING = fans(*STEADY[:13], extra="04-08 380\n04-11 360\n04-15 340\n04-18 320")
SITE = april("target: 465") + FALLING


def days(first: str, last: str) -> list[date]:
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    return [begin + timedelta(days=n) for n in range((end - begin).days + 1)]


def test_a_goal_turns_when_it_begins_and_on_the_day_that_changed_it(judge_goal) -> None:
    turns = judge_goal(SITE, "2026-04-20").turns
    assert turns[0].date == date(2026, 4, 1)
    assert turns[0].before == "not_started"
    assert [turn.before for turn in turns[1:]] == [turn.after for turn in turns[:-1]]
    assert turns[-1].after == judge_goal(SITE, "2026-04-20").status


def test_each_turn_is_what_was_said_on_its_day_and_not_on_the_day_before(judge_goal) -> None:
    turns = judge_goal(SITE, "2026-04-20").turns
    assert len(turns) > 1
    for turn in turns:
        assert turn.after == judge_goal(SITE, turn.date.isoformat()).status
        assert turn.before == judge_goal(SITE, (turn.date - timedelta(days=1)).isoformat()).status


def test_turns_of_whole_weeks_stay_as_the_days_go_by(judge_goal) -> None:
    known = {day: judge_goal(SITE, day.isoformat()).turns for day in days("2026-04-13", "2026-04-20")}
    settled = [[turn for turn in turns if turn.date <= date(2026, 4, 12)] for turns in known.values()]
    assert settled[0]
    assert all(each == settled[0] for each in settled)


def test_what_is_older_than_four_weeks_is_not_told(judge_goal) -> None:
    early = judge_goal(SITE, "2026-04-28").turns
    late = judge_goal(SITE, "2026-05-20").turns
    assert early[0].date == date(2026, 4, 1)
    assert all(turn.date > date(2026, 4, 22) for turn in late)


@pytest.mark.parametrize("state", ["draft", "cancelled"])
def test_a_goal_that_was_put_aside_does_not_turn(judge_goal, state) -> None:
    assert judge_goal(april("target: 465", state=state) + FALLING, "2026-04-20").turns == ()


def test_a_goal_turns_with_those_that_support_it() -> None:
    site = SITE + "=== content/goals/top.yaml\ntitle: Top\nperiod: {start: 2026-04-01, end: 2026-04-30}\n"
    site = site.replace("title: Goal\n", "title: Goal\nsupports: top\n")
    found = built(site, "2026-04-20").report
    of = {report.goal.id: [(turn.date, turn.after) for turn in report.turns] for report in found.goals}
    assert of["top"] == of["g"] != []


def test_a_turn_on_a_day_on_which_earlier_readings_were_corrected_says_so_and_the_first_one_stays(
    judge_goal,
) -> None:
    met = "04-10 470 collected=04-10\n"
    before = judge_goal(april("target: 460") + fans(*STEADY[:13], extra=met), "2026-04-13")
    after = judge_goal(
        april("target: 460") + fans(*STEADY[:13], extra=met + "04-10 380 collected=04-13\n"), "2026-04-13"
    )
    assert not any(turn.corrected for turn in before.turns)
    assert [turn for turn in after.turns if turn.date < date(2026, 4, 13)] == list(before.turns)
    assert [(turn.date, turn.before, turn.corrected) for turn in after.turns][-1] == (
        date(2026, 4, 13), "achieved", True
    )  # fmt: skip
