"""Sparklines: small, wordless, as high as they are given room."""

import re

from generator.chart import sparkline
from tests.chart.reports import FOLLOWERS, cut, points


def heights(svg):
    return [float(y) for y in re.findall(r"[ML][\d.]+ ([\d.]+)", svg)]


def test_one_day_makes_no_line() -> None:
    assert sparkline(points([431])) == ""
    assert sparkline(()) == ""


def test_the_line_uses_its_height() -> None:
    reached = heights(sparkline(points(FOLLOWERS)))
    assert max(reached) - min(reached) > 17


def test_the_line_lies_within_its_box() -> None:
    assert all(0 <= y <= 28 for y in heights(sparkline(points([1e300, -1e300, 5]))))


def test_equal_values_make_a_level_line() -> None:
    assert len(set(heights(sparkline(points([7, 7, 7]))))) == 1


def test_nothing_in_it_needs_a_style_or_a_word() -> None:
    svg = sparkline(points(FOLLOWERS))
    assert 'aria-hidden="true"' in svg
    assert not re.search("style|text|id=", svg)


def test_thousands_of_readings_stay_small() -> None:
    assert len(sparkline(points([day % 97 for day in range(5000)], every=1))) < 6000


def test_a_break_lifts_the_pen() -> None:
    readings = points(FOLLOWERS)
    broken = [cut("Purge", readings[10].end)]
    assert sparkline(readings, broken).count("M") == sparkline(readings).count("M") + 1
