"""All goals as a table: a row a key result, what is unknown left empty, nothing that a spreadsheet would run."""

import csv
import io
from dataclasses import replace

from generator.documents import goals_csv
from generator.documents.summary import HEADER
from generator.model.text import LocalText
from tests.render.told import judged, of


def rows(report=None) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(goals_csv(report or judged()))))


def test_there_is_a_row_for_each_key_result_and_one_for_a_goal_without_any() -> None:
    assert [row["goal"] for row in rows()] == ["idea", "later", "page", "shop"]
    assert rows()[0]["key_result"] == ""


def test_numbers_are_as_they_were_computed_and_the_unknown_is_empty() -> None:
    row = next(row for row in rows() if row["goal"] == "page")
    result = of("page").key_results[0]
    assert (row["baseline"], row["target"], row["value"]) == ("400", "480", "446")
    assert float(row["progress"]) == result.progress
    assert float(row["chance"]) == result.forecast.probability
    assert rows()[0]["goal_chance"] == ""


def test_every_row_has_every_column() -> None:
    lines = list(csv.reader(io.StringIO(goals_csv(judged()))))
    assert {len(line) for line in lines} == {len(HEADER)}


def test_a_title_that_a_spreadsheet_would_run_is_text() -> None:
    report = of("page")
    goal = replace(report.goal, title=LocalText((("en", "=HYPERLINK(1)"),)))
    found = rows(replace(judged(), goals=(replace(report, goal=goal),)))
    assert found[0]["title"] == "'=HYPERLINK(1)"
