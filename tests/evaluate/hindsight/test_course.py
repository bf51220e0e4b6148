"""How the chance came to be: what was said of a goal on earlier days while it runs."""

import pytest

from tests.evaluate.hindsight.test_track_record import STEADY, fans
from tests.evaluate.sites import april

SITE = april("target: 465") + fans(*STEADY)


def test_a_goal_that_runs_remembers_the_days_on_which_it_was_read(judge_goal) -> None:
    course = judge_goal(SITE, "2026-04-24").course
    assert [each.date.day for each in course] == [7, 14, 21]


@pytest.mark.parametrize("place", [0, 1, 2])
def test_the_chance_is_the_one_that_was_said_on_that_day(judge_goal, place) -> None:
    given = judge_goal(SITE, "2026-04-24").course[place]
    assert given.chance == judge_goal(SITE, given.date.isoformat()).chance


def test_a_goal_that_is_over_or_was_set_aside_has_none(judge_goal) -> None:
    assert judge_goal(SITE, "2026-05-02").course == ()
    assert judge_goal(april("target: 465", state="cancelled") + fans(*STEADY), "2026-04-24").course == ()


def test_of_many_days_a_few_are_chosen_with_the_first_and_the_last(judge_goal) -> None:
    daily = "\n".join(f"04-{day:02} {400 + day}" for day in range(1, 25))
    site = april("target: 465") + fans(*STEADY[:12], extra=daily)
    course = judge_goal(site, "2026-04-25").course
    assert len(course) == 6
    assert course[0].date.day == 1
    assert course[-1].date.day == 24
