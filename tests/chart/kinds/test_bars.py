"""A whole series as a picture: its axis, its bars, its mean, and the point it makes."""

from datetime import date, timedelta

import pytest

from generator.chart import draw_series, subject_of_series
from generator.chart.beside import series_point
from generator.chart.compose import composed
from generator.chart.kinds import kind_of
from generator.chart.kinds.bars import BARS
from generator.chart.plot import plotted
from generator.chart.scene import NARROW, WIDE
from generator.model.metric import Aggregate, Frequency, MetricType
from generator.model.survey import Posts
from tests.chart.reports import AS_OF, cut, metric, points, series

CLICKS = metric(MetricType.FLOW, unit="count", frequency=Frequency.DAILY, max_age=3)
POSTS = metric(MetricType.ITEM, frequency=Frequency.IRREGULAR, max_age=60, aggregate=Aggregate.MEDIAN)
MONDAY = date(2020, 3, 30)


def curves(of, readings):
    shown = plotted(subject_of_series(series(readings), of))
    return shown.curves


def test_amounts_without_a_goal_are_bars() -> None:
    assert kind_of(subject_of_series(series(points([3, 4])), CLICKS)) is BARS


def test_each_day_has_a_bar_from_its_begin_to_its_end() -> None:
    bars = curves(CLICKS, points([3, 4, 5], every=1)).bars
    assert [(bar.end - bar.begin, bar.value, bar.whole) for bar in bars] == [
        (1, 3, True),
        (1, 4, True),
        (1, 5, True),
    ]


def test_more_days_than_bars_can_be_told_apart_are_weeks_from_monday() -> None:
    last = MONDAY + timedelta(days=7 * 10 - 1)
    found = curves(CLICKS, points([1] * 70, last=last, every=1))
    assert found.each == "week"
    assert [bar.value for bar in found.bars] == [7] * 10
    assert all(bar.whole for bar in found.bars)


def test_a_week_that_is_not_read_to_its_end_can_still_grow() -> None:
    last = MONDAY + timedelta(days=7 * 10 + 2)
    found = curves(CLICKS, points([1] * 73, last=last, every=1))
    assert (found.bars[-1].value, found.bars[-1].whole, found.says) == (3, False, "so-far")
    assert found.bars[-1].end == last.toordinal()


@pytest.mark.parametrize(("days", "each"), [(60, "day"), (400, "week"), (1500, "month"), (4000, "year")])
def test_however_long_a_series_is_its_bars_can_be_told_apart(days, each) -> None:
    found = curves(CLICKS, points([2] * days, every=1))
    assert found.each == each
    assert len(found.bars) <= 60
    assert sum(bar.value for bar in found.bars) == 2 * days


def test_posts_of_a_series_are_dots_with_their_median_across() -> None:
    figures = Posts(count=3, figure=20.0, best=(), by_weekday=(), a_week=())
    shown = plotted(subject_of_series(series(points([10, 20, 90]), posts=figures), POSTS))
    assert [vertex.value for vertex in shown.curves.items] == [10, 20, 90]
    assert [[vertex.value for vertex in stroke] for stroke in shown.curves.strokes["mean"]] == [[20, 20]]
    assert (shown.curves.says, shown.curves.end.value) == ("median", 20)


@pytest.mark.parametrize("shape", [WIDE, NARROW], ids=lambda shape: shape.id)
def test_a_series_has_a_value_axis_dates_a_title_and_its_breaks(shape) -> None:
    readings = points(range(400, 430))
    cleaned = cut("The platform removed accounts", readings[15].end)
    scene = composed(plotted(subject_of_series(series(readings, breaks=[cleaned]), metric())), shape)
    codes = [label.word.phrase.code for label in scene.labels]
    assert {"chart-title", "chart-grid", "chart-date", "chart-mark"} <= set(codes)
    assert codes.count("chart-grid") >= 3
    assert scene.wash is None


def test_the_point_of_a_series_is_its_days_and_its_extremes() -> None:
    said = series_point(subject_of_series(series(points([5, 3, 9])), metric()))
    assert said.code == "chart-point-series"
    assert (said.facts["n"], said.facts["low"].value, said.facts["high"].value) == (3, 3, 9)


def test_a_series_is_drawn_wide_and_narrow_with_its_readings_beside_it(prepared) -> None:
    picture = draw_series(prepared, series(points([3, 4, 5], every=1)), CLICKS, AS_OF)
    assert picture.kind == "bars"
    assert picture.wide != picture.narrow
    assert 'class="bars"' in picture.wide
    assert [row.value for row in picture.rows] == [3, 4, 5]


def test_a_series_without_a_reading_has_no_picture(prepared) -> None:
    assert draw_series(prepared, series(()), CLICKS, AS_OF) is None


def test_the_number_of_the_newest_bar_stands_right_above_it_or_not_at_all() -> None:
    def numbers(values):
        shown = series(points(values, every=1))
        return [
            label
            for label in composed(plotted(subject_of_series(shown, CLICKS)), NARROW).labels
            if label.bold
        ]

    assert len(numbers([100, 100, 100, 119])) == 1
    assert not numbers([900] * 20 + [119])
