"""The picture of a goal's row as a PNG, for programs that show no SVG."""

import struct

from generator.chart import row_png
from tests.built import built
from tests.render.reports import palette

COLOURS = {name: light for name, (light, _) in palette().items()}
SITE = """
=== content/goals/reach.md
---
title: Reach
period: {start: 2026-04-01, end: 2026-04-30}
metric: followers
baseline: 400
target: 480
---
"""
READINGS = (
    "=== content/snapshots/a.csv\ndate,metric,value\n2026-04-01,followers,400\n2026-04-08,followers,420\n"
)


def test_it_is_twice_as_large_as_the_drawing_and_the_same_every_time() -> None:
    goal = built(SITE + READINGS, "2026-04-15").goal_report
    picture = row_png(goal, COLOURS)
    assert picture is not None
    assert picture.startswith(b"\x89PNG")
    assert struct.unpack(">II", picture[16:24]) == (2 * 228, 2 * 74)
    assert row_png(goal, COLOURS) == picture


def test_its_colours_are_the_theme_s() -> None:
    goal = built(SITE + READINGS, "2026-04-15").goal_report
    assert row_png(goal, {**COLOURS, "paper": "#000000"}) != row_png(goal, COLOURS)


def test_a_goal_without_readings_has_none() -> None:
    assert row_png(built(SITE, "2026-04-15").goal_report, COLOURS) is None
