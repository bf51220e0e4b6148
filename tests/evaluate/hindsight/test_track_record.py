"""The track record: what was said of goals while they ran, against how they ended."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from generator.evaluate import evaluate
from generator.model.fact import Unknown, known
from generator.model.portfolio import portfolio_of
from generator.model.verdict import UNKNOWN_LEDGER
from tests.evaluate.sites import april, readings

WEEKS = [date(2026, 1, 6) + timedelta(days=7 * week) for week in range(17)]


def fans(*values: int, extra: str = "") -> str:
    lines = [f"{day:%m-%d} {value}" for day, value in zip(WEEKS, values, strict=False)]
    return readings("\n".join(lines) + f"\n{extra}")


STEADY = [300 + 10 * week for week in range(17)]


def test_an_ended_goal_remembers_the_chances_given_on_the_way(judge_goal) -> None:
    found = judge_goal(april("target: 500") + fans(*STEADY), "2026-05-02").ended
    assert (found.goal, found.met) == ("g", False)
    # 30 days: the first on which a quarter, half, three quarters have gone
    assert [(each.share, each.date.day) for each in found.given] == [(0.25, 8), (0.5, 15), (0.75, 23)]
    assert all(known(each.chance) and each.chance < 0.3 for each in found.given)


@pytest.mark.parametrize("day", ["2026-04-08", "2026-04-15", "2026-04-23"])
def test_the_chance_is_the_one_that_was_said_on_that_day(judge_goal, day) -> None:
    site = april("target: 465") + fans(*STEADY)
    given = {each.date.isoformat(): each.chance for each in judge_goal(site, "2026-05-02").ended.given}
    assert given[day] == judge_goal(site, day).chance


def test_what_was_read_again_later_was_not_known_then(judge_goal) -> None:
    again = "04-07 300 collected=04-30"
    site = april("target: 465") + fans(*STEADY, extra=again)
    given = judge_goal(site, "2026-05-02").ended.given
    then = judge_goal(april("target: 465") + fans(*STEADY), "2026-04-08")
    assert given[0].chance == then.chance


def test_what_was_met_already_was_no_longer_at_stake(judge_goal) -> None:
    found = judge_goal(april("target: 450") + fans(*STEADY), "2026-05-02").ended
    # 450 on 21 April
    assert found.met
    assert [isinstance(each.chance, Unknown) for each in found.given] == [False, False, True]


@pytest.mark.parametrize("as_of", ["2026-04-20", "2026-04-30"])
def test_a_goal_that_runs_has_not_ended(judge_goal, as_of) -> None:
    assert judge_goal(april("target: 450") + fans(*STEADY), as_of).ended is None


def test_a_goal_without_a_verdict_is_not_counted(judge_goal) -> None:
    assert judge_goal(april("target: 450") + fans(*STEADY[:6]), "2026-05-02").ended is None
    assert judge_goal(april("target: 450", state="cancelled") + fans(*STEADY), "2026-05-02").ended is None


def test_all_ended_goals_together(judge_site) -> None:
    second = april("target: 500").replace("goals/g.yaml", "goals/h.yaml")
    report = judge_site(april("target: 450") + second + fans(*STEADY), "2026-05-02")
    found = portfolio_of(goal.ended for goal in report.goals if goal.ended is not None)
    assert (found.ended, found.met) == (2, 1)
    assert [(each.share, each.goals, each.met) for each in found.moments] == [
        (0.25, 2, 1),
        (0.5, 2, 1),
        (0.75, 1, 0),
    ]
    first, other = (goal.ended.given[0].chance for goal in report.goals)
    assert found.moments[0].chance == pytest.approx((first + other) / 2)


@pytest.mark.parametrize("extra", ["", "03-31 415 collected=04-10"])
def test_the_chances_of_a_goal_closed_early_are_those_given_before_anybody_knew_of_it(
    book_site, judge_goal, extra
) -> None:
    """Closed on the 20th after 20 days: until then it ran to the 30th, whether or not a reading was restated."""
    read = fans(*STEADY, extra=extra)
    book = book_site(april("target: 465", state="closed") + read, "2026-05-02")
    ledgers = {"g": replace(UNKNOWN_LEDGER, closed=date(2026, 4, 20))}
    (goal,) = evaluate(book, date(2026, 5, 2), ledgers).goals
    assert goal.period.end == date(2026, 4, 20)
    assert [(each.share, each.date.day) for each in goal.ended.given] == [(0.25, 5), (0.5, 10), (0.75, 15)]
    for each in goal.ended.given:
        assert known(each.chance)
        assert each.chance == judge_goal(april("target: 465") + read, each.date.isoformat()).chance
