"""Sites written as text and judged through the real reader and checker."""

from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from generator.check import check_book, check_site
from generator.diagnostics import has_errors
from generator.evaluate import evaluate
from generator.model.book import Book
from generator.model.report import GoalReport, KeyResultReport, Report
from generator.pipeline.addresses import RESERVED
from generator.read import read_site
from tests.folders import write_site

BookSite = Callable[[str, str], Book]
JudgeSite = Callable[[str, str], Report]
JudgeGoal = Callable[[str, str], GoalReport]
Judge = Callable[[str, str], KeyResultReport]


@pytest.fixture
def book_site(tmp_path: Path) -> BookSite:
    """The book of a site given as text, on a day; each site has a folder of its own."""
    numbers = count()

    def book_of(files: str, as_of: str) -> Book:
        tree, read = read_site(write_site(tmp_path / f"site-{next(numbers)}", files))
        site, from_site = check_site(tree)
        book, checked = check_book(tree, site, date.fromisoformat(as_of), reserved=RESERVED)
        found = (*read, *from_site, *checked)
        assert not has_errors(found), [f"{d.span} {d.message}" for d in found]
        return book

    return book_of


@pytest.fixture
def judge_site(book_site: BookSite) -> JudgeSite:
    """The report on a site given as text, on a day."""

    def judge(files: str, as_of: str) -> Report:
        return evaluate(book_site(files, as_of), date.fromisoformat(as_of))

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
