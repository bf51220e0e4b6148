"""The fan: from the newest value to the deadline, in the picture and at its right edge."""

import re
from dataclasses import replace

from generator.chart.compose import composed
from generator.chart.plot import plotted
from generator.chart.scene import NARROW, WIDE
from generator.chart.strokes import fan
from generator.model.verdict import FanPoint, Forecast
from tests.chart.reports import AS_OF, DAY, END, FOLLOWERS, drawn, points

MIDDLE, LATE = AS_OF + DAY * 5, END
FORECAST = Forecast(
    median=452.4,
    low80=441.2,
    high80=466.3,
    low95=435.0,
    high95=474.0,
    probability=0.03,
    since=AS_OF - DAY,
    readings=21,
    fan=(
        FanPoint(date=MIDDLE, median=440.0, low80=436.0, high80=446.0, low95=432.0, high95=450.0),
        FanPoint(date=LATE, median=452.4, low80=441.2, high80=466.3, low95=435.0, high95=474.0),
    ),
)


def plot(forecast=FORECAST):
    return plotted(drawn(points(FOLLOWERS), forecast=forecast))


def test_the_fan_opens_at_the_newest_value_and_ends_at_the_deadline() -> None:
    shown = plot()
    corners = fan.corners(shown.subject, shown.curves)
    assert [corner.day for corner in corners] == [
        day.toordinal() for day in (shown.subject.points[-1].end, MIDDLE, LATE)
    ]
    assert corners[0].inner == corners[0].outer == (float(FOLLOWERS[-1]),) * 2


def test_both_shades_and_the_line_between_are_drawn() -> None:
    layers = composed(plot(), WIDE).layers
    assert [len(layers[name]) for name in ("fan_outer", "fan_inner", "median")] == [29, 29, 29]


def test_a_fan_within_the_picture_does_not_fade() -> None:
    assert "fades" not in composed(plot(), WIDE).layers


def test_a_fan_that_goes_on_beyond_the_picture_fades_at_that_edge() -> None:
    wide = replace(FORECAST.fan[1], high80=500.0, high95=9_000.0)
    scene = composed(plot(replace(FORECAST, high95=9_000.0, fan=(FORECAST.fan[0], wide))), WIDE)
    strips = scene.layers["fades"]
    assert strips[0]["y"] == scene.frame.top
    assert strips[-1]["y2"] < scene.frame.bottom / 2
    parts = [float(strip["part"]) for strip in strips]
    assert parts == sorted(parts, reverse=True)
    assert scene.frame.left < strips[0]["x"] < scene.frame.right == strips[0]["x2"]


def test_without_a_forecast_nothing_is_drawn() -> None:
    assert not {"fan_outer", "fan_inner", "median"} & set(composed(plot(None), WIDE).layers)


def test_a_range_beyond_the_picture_is_cut_off_and_flattens_nothing() -> None:
    wild = replace(FORECAST, fan=(replace(FORECAST.fan[1], low95=-9000.0, high95=9000.0),))
    scene = composed(plot(wild), WIDE)
    assert scene.frame.high < 600
    assert all(
        scene.frame.low <= row["y"] <= row["y2"] <= scene.frame.high for row in scene.layers["fan_outer"]
    )


def test_its_label_stands_at_the_right_edge_in_both_pictures() -> None:
    for shape in (WIDE, NARROW):
        scene = composed(plot(), shape)
        codes = [label.word.phrase.code for label in scene.labels if label.x >= scene.frame.right]
        assert re.search(r"chart-likely\S*( chart-short)? chart-range", " ".join(codes))
