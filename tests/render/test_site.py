"""The whole site: what all pages of a kind are made from, gathered once."""

from collections.abc import Iterable

from generator.model.report import GoalReport
from generator.render import WholeSite, whole_site
from tests.render.reports import default_theme, goal, goal_report, report


def owned(**owners: tuple[str, ...]) -> WholeSite:
    """A site of goals by their ids, with those whose they are."""
    reports = [goal_report(goal(id=id_, owners=names)) for id_, names in owners.items()]
    return whole_site(report(*reports), default_theme())


def ids(goals: Iterable[GoalReport]) -> list[str]:
    return [each.goal.id for each in goals]


def test_goals_stand_under_each_name_that_they_bear_in_their_order() -> None:
    found = owned(a=("Dana", "Omar"), b=("Dana",)).goals_by(lambda each: each.goal.owners)
    assert {name: ids(goals) for name, goals in found.items()} == {"Dana": ["a", "b"], "Omar": ["a"]}


def test_a_goal_that_bears_a_name_twice_stands_under_it_once() -> None:
    assert ids(owned(a=("Dana", "Dana")).goals_by(lambda each: each.goal.owners)["Dana"]) == ["a"]


def test_nobody_is_no_name() -> None:
    found = owned(a=("Dana",)).goals_by(lambda each: (None, *each.goal.owners))
    assert list(found) == ["Dana"]


def test_each_goal_is_asked_once_for_all_pages_of_a_kind() -> None:
    asked: list[str] = []

    def keys(each: GoalReport) -> tuple[str, ...]:
        asked.append(each.goal.id)
        return each.goal.owners

    site = owned(a=("Dana",), b=("Omar",))
    assert [site.goals_by(keys)[name] for name in ("Dana", "Omar", "Dana")]
    assert asked == ["a", "b"]
