"""Scales and grid lines, for any values that floats can hold."""

import sys
from datetime import date

import pytest
from hypothesis import given, strategies as st

from generator.chart.frame import Frame, drawable, grid_values, milliseconds, on_grid, value_range

finite = st.floats(allow_nan=False, allow_infinity=False)


@given(st.lists(finite, max_size=6), st.booleans())
def test_all_values_lie_within_the_axis(values, from_zero) -> None:
    low, high = value_range(values, from_zero=from_zero)
    assert low < high
    assert all(low <= drawable(value) <= high for value in values)


@given(st.lists(finite, max_size=6))
def test_totals_show_zero(values) -> None:
    low, high = value_range(values, from_zero=True)
    assert low <= 0 <= high


@given(st.lists(st.floats(0, 1e300), min_size=1, max_size=6))
def test_what_is_never_negative_has_no_negative_axis(values) -> None:
    assert value_range(values, from_zero=True)[0] == 0


@given(st.lists(finite, max_size=6), st.booleans())
def test_grid_lines_are_few_and_within_the_axis(values, from_zero) -> None:
    low, high = value_range(values, from_zero=from_zero)
    grid = grid_values(low, high)
    assert 2 <= len(grid) <= 4
    slack = (high - low) * 1e-5
    assert all(low - slack <= value <= high + slack for value in grid)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (383, 492, (400, 440, 480)),
        (0, 1635, (500, 1000, 1500)),
        (0, 13080, (4000, 8000, 12000)),
        (0.028, 0.052, (0.03, 0.04, 0.05)),
        (-5, 5, (-3, 0, 3)),
        (0, 9.8, (3, 6, 9)),
    ],
)
def test_grid_lines_stand_at_round_values(low, high, expected) -> None:
    assert grid_values(low, high) == expected


@pytest.mark.parametrize(
    ("low", "high"), [(0.0415, 0.0518), (383.6, 487.2), (1239.0, 1270.0), (-3.2, 8.0), (98.1, 99.0)]
)
def test_the_foot_of_the_axis_is_a_line_of_the_grid_that_it_then_has(low, high) -> None:
    foot, top = on_grid(low, high)
    lines = grid_values(foot, top)
    step = lines[1] - lines[0]
    assert foot <= low
    assert foot / step == pytest.approx(round(foot / step))


def test_equal_values_stand_in_the_middle_of_the_axis() -> None:
    low, high = value_range([431.0, 431.0], from_zero=False)
    assert (low + high) / 2 == pytest.approx(431)


@given(st.lists(finite, min_size=1, max_size=6))
def test_every_value_has_a_pixel_of_the_plot(values) -> None:
    low, high = value_range(values, from_zero=False)
    frame = Frame(left=0, right=600, top=40, bottom=270, first=1, last=31, low=low, high=high)
    assert all(40 - 1e-6 <= frame.y(value) <= 270 + 1e-6 for value in values)


def test_the_largest_float_is_drawn_at_the_edge() -> None:
    assert drawable(sys.float_info.max) == 1e300


def test_days_are_moments_of_universal_time() -> None:
    assert milliseconds(date(2020, 5, 1).toordinal()) == 1_588_291_200_000
