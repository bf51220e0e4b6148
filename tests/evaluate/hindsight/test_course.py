"""How the chance came to be: what was said of a goal on earlier days while it runs."""

import pytest

from generator.model.fact import known
from tests.evaluate.hindsight.test_track_record import STEADY, fans
from tests.evaluate.sites import april, readings

SITE = april("target: 465") + fans(*STEADY)


def test_a_goal_that_runs_remembers_its_first_day_and_those_on_which_it_was_read(judge_goal) -> None:
    course = judge_goal(SITE, "2026-04-24").course
    assert [each.date.day for each in course] == [1, 7, 14, 21]


@pytest.mark.parametrize("place", [0, 1, 2, 3])
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


def test_a_goal_that_was_not_read_while_it_ran_has_none(judge_goal) -> None:
    assert judge_goal(april("target: 465") + fans(*STEADY[:12]), "2026-04-05").course == ()


def test_the_day_on_which_the_readings_came_to_suffice_is_among_them_with_the_one_before(judge_goal) -> None:
    """Two readings before the start and one a day from the 3rd on: the fifth is that of the 5th; two more at thirds of the way."""
    daily = "\n".join(f"04-{day:02} {400 + day}" for day in range(3, 25))
    before = "03-24 398\n03-31 399\n"
    course = judge_goal(april("target: 465") + readings(before + daily), "2026-04-25").course
    assert [(each.date.day, known(each.chance)) for each in course] == [
        (1, False),
        (4, False),
        (5, True),
        (11, True),
        (18, True),
        (24, True),
    ]
