"""Sites written as text and judged through the real reader and checker."""

from collections.abc import Callable
from datetime import date

import pytest

from generator.check import check_book, check_site
from generator.diagnostics import has_errors
from generator.evaluate import evaluate
from generator.model.report import GoalReport, KeyResultReport, Report
from generator.read import read_site
from tests.conftest import SiteOf

JudgeSite = Callable[[str, str], Report]
JudgeGoal = Callable[[str, str], GoalReport]
Judge = Callable[[str, str], KeyResultReport]


@pytest.fixture
def judge_site(site_of: SiteOf) -> JudgeSite:
    """The report on a site given as text, on a day."""

    def judge(files: str, as_of: str) -> Report:
        tree, read = read_site(site_of(files))
        site, from_site = check_site(tree)
        day = date.fromisoformat(as_of)
        book, checked = check_book(tree, site, day)
        found = (*read, *from_site, *checked)
        assert not has_errors(found), [f"{d.span} {d.message}" for d in found]
        return evaluate(book, day)

    return judge


@pytest.fixture
def judge_goal(judge_site: JudgeSite) -> JudgeGoal:
    """The report on the goal ``g`` of a site, or on its only one."""

    def judge(files: str, as_of: str) -> GoalReport:
        goals = judge_site(files, as_of).goals
        return next((goal for goal in goals if goal.goal.id == "g"), goals[0])

    return judge


@pytest.fixture
def judge(judge_goal: JudgeGoal) -> Judge:
    """The report on the first key result of the goal ``g``."""

    def judge_first(files: str, as_of: str) -> KeyResultReport:
        return judge_goal(files, as_of).key_results[0]

    return judge_first
