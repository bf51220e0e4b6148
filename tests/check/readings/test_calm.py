"""Of a series that is calm no rule has anything to say, and most series are."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from generator.model.metric import Metric
from generator.model.reading import Reading
from tests.check.readings.test_many_tables import by_columns, read

FIRST = date(2026, 1, 1)
LEVELS = st.one_of(st.floats(0.9, 1.1), st.floats(0.5, 2), st.just(1.0))
SLIPS = st.sampled_from([1.0, 1.0, 1.0, 10.0, 0.1, -1.0, 0.0, 1.3, 0.7, 100.0, 9.05, 10.9, 0.74, 1.26, 5.0])
METRICS = st.sampled_from(["fans", "visits", "sales", "bills", "rate", "mrr"])


def rows(metric: str, values: list[float], step: int) -> list[str]:
    days = [FIRST + timedelta(days=step * n) for n in range(len(values))]
    return [f"{day},{metric},{value:.2f},x/{metric}" for day, value in zip(days, values, strict=True)]


def written(lines: list[str]) -> str:
    return "\n".join(["date,metric,value,account", *lines])


@st.composite
def series(draw: st.DrawFn) -> list[str]:
    """A level that moves somewhat, and one to three slips."""
    level = draw(st.sampled_from([0.5, 4.0, 300.0]))
    values = [level * move for move in draw(st.lists(LEVELS, min_size=1, max_size=16))]
    for _ in range(draw(st.integers(0, 3))):
        values[draw(st.integers(0, len(values) - 1))] *= draw(SLIPS)
    return rows(draw(METRICS), values, draw(st.sampled_from([1, 1, 5, 6, 7, 30, 31])))


@given(st.lists(series(), min_size=1, max_size=4))
def test_each_warning_is_told_that_is_told_row_by_row(found) -> None:
    text = written([row for each in found for row in each])
    with by_columns(10_000):
        together = read(text)
    assert together == read(text)


@pytest.mark.parametrize(
    ("metric", "values", "step"),
    [
        ("fans", [100 + 3 * n for n in range(40)], 7),
        ("fans", [0.0] * 20, 7),
        ("visits", [20 + n * 7919 % 100 / 10 for n in range(90)], 1),
        ("visits", [n * 7919 % 3 for n in range(90)], 1),
        ("sales", [20 + n * 7919 % 100 / 10 for n in range(30)], 7),
        ("rate", [0.3, 0.4, 0.1, 0.2, 0.0, 0.9], 1),
    ],
)
def test_no_rule_is_asked_about_ordinary_numbers(monkeypatch, metric, values, step) -> None:
    asked: list[Sequence[Reading]] = []

    def doubts_of(found: Sequence[Reading], _: Metric) -> tuple[()]:
        asked.append(found)
        return ()

    monkeypatch.setattr("generator.check.readings.series.doubts_of", doubts_of)
    with by_columns(10_000):
        read(written(rows(metric, values, step)))
    assert not [each for each in asked if each[0].path.endswith(".csv") and len(each) > 1]


@pytest.mark.parametrize("slip", [10.0, 0.1, -1.0, 3.0])
def test_a_slip_among_calm_values_is_asked_about(slip) -> None:
    values = [100.0 + n for n in range(20)]
    values[9] *= slip
    with by_columns(10_000):
        *_, said = read(written(rows("fans", values, 7)))
    assert any("next to" in each for each in said)
