"""Lines that an earlier build wrote are told again only where they would be the same."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from generator.documents import goals_in_pieces, goals_json, lines_of_goals
from generator.pipeline.goal_lines import GoalLines, goal_lines, note_lines
from generator.pipeline.recalling import Recalled
from generator.render import GOALS_JSON
from tests.render.reports import goal, goal_report, judged, report

REPORT = report(goal_report(goal(), judged()), goal_report(goal(id="sales"), judged()))
MADE_OF = {each.goal.id: letter * 64 for each, letter in zip(REPORT.goals, "ab", strict=True)}
TEXT = goals_json(REPORT)
LINES = dict(zip(MADE_OF, lines_of_goals(TEXT), strict=True))


@pytest.fixture
def output(tmp_path) -> Path:
    (tmp_path / "api").mkdir()
    (tmp_path / GOALS_JSON).write_text(TEXT)
    return tmp_path


def digest_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def noted(made_of=MADE_OF, language: str = "en", text: str = TEXT) -> Recalled:
    recalled = Recalled()
    note_lines(
        recalled, GoalLines(language=language, made_of=made_of, there={}), {GOALS_JSON: digest_of(text)}
    )
    recalled.next_run()
    return recalled


def there(output: Path, recalled: Recalled, made_of=MADE_OF, *, language="en", written: str = TEXT):
    return goal_lines(output, {GOALS_JSON: digest_of(written)}, recalled, language, made_of).there


def test_a_line_that_is_made_of_the_same_is_there(output) -> None:
    assert there(output, noted()) == LINES
    assert goals_json(REPORT, LINES) == TEXT


def test_a_goal_that_is_made_of_something_else_has_no_line(output) -> None:
    first, second = MADE_OF
    assert there(output, noted(), {**MADE_OF, first: "c" * 64}) == {second: LINES[second]}


def test_a_line_is_found_wherever_it_stands_and_whatever_is_gone(output) -> None:
    second = list(MADE_OF)[1]
    assert there(output, noted(), {second: MADE_OF[second], "new": "d" * 64}) == {second: LINES[second]}


def test_another_language_has_no_lines(output) -> None:
    assert there(output, noted(), language="nb") == {}


def test_a_file_that_was_changed_or_is_gone_has_no_lines(output) -> None:
    (output / GOALS_JSON).write_text(TEXT.replace("sales", "sails"))
    assert there(output, noted()) == {}
    (output / GOALS_JSON).unlink()
    assert there(output, noted()) == {}


def test_a_file_that_no_build_noted_has_no_lines(output) -> None:
    (output / GOALS_JSON).write_text(TEXT + "\n")
    assert there(output, noted(), written=TEXT + "\n") == {}


@pytest.mark.parametrize("plain", [None, 7, ["a" * 64], ["a" * 64, 7], {"a": "b"}, ["a" * 64] * 3])
def test_what_tells_of_other_lines_is_not_believed(output, plain) -> None:
    recalled = Recalled({f"lines en {digest_of(TEXT)}": plain})
    assert there(output, recalled) == {}


def test_a_document_without_goals_has_no_lines() -> None:
    assert lines_of_goals(goals_json(replace(REPORT, goals=()))) == []
    assert lines_of_goals("{}") == []
    assert lines_of_goals('{\n"goals": [\n{"id": "cut') == []


def test_the_document_comes_in_pieces_none_of_which_is_more_than_a_goal() -> None:
    pieces = list(goals_in_pieces(REPORT))
    assert "".join(pieces) == TEXT
    lines = lines_of_goals(TEXT)
    assert [piece for piece in pieces if piece in lines] == lines
