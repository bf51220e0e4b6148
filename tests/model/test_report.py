"""Which key result a goal's status comes from, and which one stands for the goal where there is room for one."""

import pytest

from generator.model.report import Because, GoalReport
from tests.render.reports import goal, goal_report, judged, key_result

RESULTS = tuple(judged(key_result(id=name)) for name in ("sales", "likes"))


def report(because: Because) -> GoalReport:
    return goal_report(goal(), *RESULTS, because=because)


def test_the_result_that_decides_stands_for_the_goal() -> None:
    found = report(Because(code="chance", key_result="likes", chance=0.1))
    assert found.deciding is found.foremost is RESULTS[1]


@pytest.mark.parametrize("because", [Because(code="supporter", goal="shop"), Because(code="no-results")])
def test_where_none_decides_the_first_stands_for_it(because) -> None:
    found = report(because)
    assert found.deciding is None
    assert found.foremost is RESULTS[0]


def test_a_goal_of_none_has_none_to_show() -> None:
    found = goal_report(key_results=(), because=Because(code="no-results"))
    assert found.deciding is found.foremost is None
