"""The picture in a goal's row: what decides, small."""

import re
from dataclasses import replace

from generator.chart.plot import plotted
from generator.chart.row import row_picture
from generator.model.goal import Op
from generator.model.metric import MetricType
from generator.model.report import Status
from tests.chart.reports import FOLLOWERS, drawn, metric, points
from tests.chart.strokes.test_fan import FORECAST


def row(*readings, status=Status.AT_RISK, **facts):
    return row_picture(plotted(replace(drawn(*readings, **facts), status=status)))


def classes(svg):
    return set(re.findall(r'class="(\w+)', svg)) - {"d"}


def test_it_shows_readings_goalposts_and_what_is_expected() -> None:
    svg = row(points(FOLLOWERS), forecast=FORECAST)
    assert {"read", "target", "post", "fan8", "fan5", "exp", "ring", "dot"} <= classes(svg)


def test_without_a_forecast_the_plan_leads_to_the_posts() -> None:
    assert {"plan", "post"} <= classes(row(points(FOLLOWERS)))
    assert "ring" not in classes(row(points(FOLLOWERS)))


def test_the_posts_of_a_limit_hang_down() -> None:
    def tip(svg):
        start, bar = re.search(r'class="post" d="M[\d.]+ ([\d.]+)V([\d.]+)', svg).groups()
        return float(start) - float(bar)

    assert tip(row(points(FOLLOWERS))) < 0 < tip(row(points(FOLLOWERS), op=Op.LTE))


def test_without_a_reading_there_is_none() -> None:
    assert row() == ""


def test_it_holds_no_word_and_no_style() -> None:
    assert not re.search(r"style=|<text|id=", row(points(FOLLOWERS), forecast=FORECAST))


def test_everything_lies_within_the_picture() -> None:
    svg = row(points(FOLLOWERS), forecast=FORECAST)
    places = re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", svg)
    assert all(0 <= float(x) <= 228 and 0 <= float(y) <= 74 for x, y in places)


def test_a_dot_at_the_foot_and_at_the_edge_is_whole() -> None:
    svg = row(points([1.0], window=7), of=metric(MetricType.FLOW, unit="count"), baseline=0.0, target=480.0)
    for x, y, radius in re.findall(r'<circle class="\w+" cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"', svg):
        assert float(radius) <= float(x)
        assert float(y) + float(radius) <= 74
