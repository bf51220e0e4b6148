"""Goals are judged as far as a command shows them, and what it shows is what a whole judgement says."""

import pytest

from generator.cli.text.board import board
from generator.cli.text.board_markdown import board_markdown
from generator.cli.text.detail import detail
from generator.evaluate import evaluate
from generator.l10n import words_for
from generator.pipeline import as_shown
from tests.evaluate.generated import generated

SEEDS = (100_003, 100_017, 100_040)
WORDS = words_for("en")


@pytest.mark.parametrize("seed", SEEDS)
def test_a_table_says_what_a_whole_judgement_says_and_looks_at_no_earlier_day(seed, looked_back) -> None:
    book, as_of = generated(seed)
    del looked_back[:]
    shown = as_shown.IN_A_TABLE(book, as_of, {})
    assert looked_back == []
    whole = evaluate(book, as_of)
    assert set().union(*looked_back)
    assert board(WORDS, shown, width=100, colour=True) == board(WORDS, whole, width=100, colour=True)
    assert board_markdown(WORDS, shown, nothing="") == board_markdown(WORDS, whole, nothing="")


def test_a_goal_that_starts_today_has_begun_in_a_table_too() -> None:
    book, _ = generated(SEEDS[0])
    today = next(goal.period.start for goal in book.goals.values() if goal.period is not None)
    shown, whole = as_shown.IN_A_TABLE(book, today, {}), evaluate(book, today)
    assert [goal.status for goal in shown.goals] == [goal.status for goal in whole.goals]
    assert board(WORDS, shown, width=100, colour=True) == board(WORDS, whole, width=100, colour=True)


@pytest.mark.parametrize("seed", SEEDS)
def test_in_detail_the_earlier_days_of_the_goals_that_are_shown_are_judged_alone(seed, looked_back) -> None:
    book, as_of = generated(seed)
    whole = evaluate(book, as_of)
    for goal in whole.goals[:3]:
        del looked_back[:]
        shown = as_shown.in_detail((goal.goal.id,))(book, as_of, {})
        assert looked_back == [{goal.goal.id}]
        (found,) = (each for each in shown.goals if each.goal.id == goal.goal.id)
        assert found == goal
        assert _told(shown, found) == _told(whole, goal)


def _told(report, goal) -> str:
    return detail(WORDS, report, goal, width=90, colour=False)
