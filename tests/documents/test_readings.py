import csv
import io
from datetime import date

from hypothesis import given, strategies as st

from generator.documents.readings import harmless, readings_csv
from generator.model.report import Point
from tests.render.reports import goal, goal_report, judged, key_result

DAY = date(2026, 12, 1)


def rows_of(*points: Point, **written: object) -> list[list[str]]:
    text = readings_csv(goal_report(goal(), judged(key_result(**written), points=points)))
    return list(csv.reader(io.StringIO(text)))


def test_a_reading_is_a_row_with_its_series() -> None:
    assert rows_of(Point(DAY, DAY, 431.0))[1] == [
        "followers", "followers", "facebook/pepperoni-palace", "", "people", "2026-12-01", "2026-12-01", "431", "",
    ]  # fmt: skip


def test_numbers_keep_every_digit() -> None:
    assert rows_of(Point(DAY, DAY, 0.1 + 0.2))[1][7] == repr(0.1 + 0.2)


def test_a_formula_in_a_name_is_made_harmless() -> None:
    assert rows_of(Point(DAY, DAY, 1.0, item='=HYPERLINK("http://a.example")'))[1][8].startswith("'=")
    assert rows_of(Point(DAY, DAY, 1.0), segment="@SUM(1)")[1][3] == "'@SUM(1)"


def test_a_negative_number_stays_a_number() -> None:
    assert rows_of(Point(DAY, DAY, -4.5))[1][7] == "-4.5"


@given(st.text(min_size=1, max_size=20))
def test_no_cell_begins_a_formula(text: str) -> None:
    cell = harmless(text)
    assert cell[0] not in "=+-@\t\r" or float(cell) == float(cell)
