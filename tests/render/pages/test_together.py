"""All goals together: what came of those that have ended, and how many it takes to say so."""

from dataclasses import replace
from datetime import date

import pytest

from generator.model.portfolio import Ended, Given
from generator.render import render_site, whole_site
from tests.render.html_pages import plain
from tests.render.reports import default_theme, goal, goal_report, report


def together(ended: int) -> str:
    """The page of so many goals that have ended, of each of which a chance of 40 % was given halfway."""
    given = Given(share=0.5, date=date(2026, 11, 1), chance=0.4)
    goals = [
        replace(
            goal_report(goal(id=f"g{place}")),
            ended=Ended(goal=f"g{place}", met=not place % 2, given=(given,)),
        )
        for place in range(ended)
    ]
    files, _ = render_site(whole_site(report(*goals), default_theme()), {})
    [html] = [each.content.decode() for each in files if each.path == "together/index.html"]
    return plain(html)


@pytest.mark.parametrize(("ended", "is_told"), [(2, False), (9, False), (10, True)])
def test_chances_are_held_against_what_came_of_them_from_ten_goals_on(ended: int, is_told: bool) -> None:
    said = together(ended)
    assert ("Average chance" in said) is is_told
    assert (
        f"For {ended} goals that have ended a chance was given on the way: too few to say" in said
    ) is not is_told


def test_before_any_goal_has_ended_it_says_so_and_holds_nothing_against_nothing() -> None:
    said = together(0)
    assert "No goal has ended yet." in said
    assert "The track record" not in said
