import pytest

from generator.chart import (
    draw,
    draw_series,
    prepare,
    undrawn,
    undrawn_series,
)
from tests.built import AS_OF, built, goal_file, readings_file

RESULTS = """
account: facebook/palace
period: {start: 2026-11-23, end: 2026-12-22}
key_results:
  - {id: followers, metric: followers, baseline: 400, target: 480}
  - {id: leads, metric: leads, target: 100}
  - {id: unread, metric: response_time, target: "<= 60"}
"""
READINGS = """
2026-11-22,followers,400,facebook/palace
2026-12-07,followers,431,facebook/palace
2026-12-07,leads,12,facebook/palace
"""


@pytest.fixture(scope="module")
def judged():
    return built(goal_file(RESULTS) + readings_file(READINGS))


def test_there_are_as_many_as_are_drawn_with_the_same_rows_and_edges(judged) -> None:
    goal, day = judged.report.goals[0], judged.report.as_of
    drawn = draw(prepare(), goal, day)
    known = undrawn(goal, day)
    assert str(day) == AS_OF
    assert list(known) == list(drawn)
    for name, each in drawn.items():
        assert (known[name].row, known[name].edges, known[name].kind) == (each.row, each.edges, each.kind)


def test_of_series_there_are_those_that_were_read(judged) -> None:
    report = judged.report
    for series in report.series:
        metric = report.metrics[series.key.metric]
        drawn = draw_series(prepare(), series, metric, report.as_of)
        known = undrawn_series(series, metric, report.as_of)
        assert (known is None) == (drawn is None)
