"""What each kind makes of its readings, in days and values."""

from dataclasses import replace

import pytest

from generator.chart.kinds.item import ITEM
from generator.chart.kinds.level import LEVEL
from generator.chart.kinds.total import TOTAL
from generator.chart.kinds.window import WINDOW
from generator.model.metric import Aggregate, Frequency, MetricType
from generator.model.report import Status, TrackPoint
from tests.chart.reports import DAY, END, START, cut, drawn, metric, points

DAILY = metric(MetricType.FLOW, unit=None, frequency=Frequency.DAILY, max_age=3)
FIRST, LAST = (START - DAY).toordinal(), END.toordinal()


def values(strokes):
    return [[vertex.value for vertex in stroke] for stroke in strokes]


def total(amounts, *, before=(), breaks=()):
    readings = points([*before, *amounts], last=START + DAY * (len(amounts) - 1), every=1)
    track, running = [], 0.0
    for point in readings:
        if point.end >= START:
            running += point.value
            track.append(TrackPoint(point.end, running))
    return TOTAL.curves(drawn(readings, of=DAILY, track=tuple(track), breaks=breaks), FIRST, LAST)


def test_a_total_rises_from_zero_over_each_window() -> None:
    assert values(total([3, 4, 5]).strokes["readings"]) == [[0, 3, 7, 12]]


def test_a_total_is_apart_where_a_window_is_missing() -> None:
    assert values(total([3, None, 5]).strokes["readings"]) == [[0, 3], [3, 8]]


def test_a_total_ends_at_what_it_has_come_to() -> None:
    assert total([3, 4, 5]).end.value == 12


def test_a_total_counts_anew_from_a_break() -> None:
    readings = points([3, 4, 5], last=START + DAY * 2, every=1)
    since = (TrackPoint(START + DAY, 4.0), TrackPoint(START + DAY * 2, 9.0))
    curves = TOTAL.curves(
        drawn(readings, of=DAILY, track=since, breaks=[cut("Purge", START + DAY)]), FIRST, LAST
    )
    assert values(curves.strokes["readings"]) == [[0, 4, 9]]


def test_the_length_before_the_start_is_moved_onto_the_goal_s_days() -> None:
    strokes = total([3], before=[2] * 30).strokes["before"]
    assert (strokes[0][0].day, strokes[0][0].value) == (FIRST, 0)
    assert (strokes[0][-1].day, strokes[0][-1].value) == (LAST, 60)


def test_half_a_length_before_the_start_is_too_little_to_draw() -> None:
    curves = total([3], before=[2] * 14)
    assert curves.strokes["before"] == ()
    assert curves.before_days is None


def test_what_lies_before_a_break_is_not_drawn_under_a_total() -> None:
    assert total([3], before=[2] * 30, breaks=[cut("Purge", START - DAY * 5)]).strokes["before"] == ()


def test_a_total_without_readings_has_no_stroke_and_no_end() -> None:
    curves = total([])
    assert (curves.strokes["readings"], curves.end) == ((), None)


def test_windows_show_each_and_what_they_come_to_so_far() -> None:
    readings = points([10, 20], last=START + DAY * 13, every=7, window=7)
    track = (TrackPoint(readings[0].end, 10.0), TrackPoint(readings[1].end, 15.0))
    curves = WINDOW.curves(drawn(readings, of=metric(MetricType.UNIQUE), track=track), FIRST, LAST)
    assert values(curves.strokes["string"]) == [[10, 10, 20, 20]]
    assert (curves.each, curves.says, curves.end.value) == ("week", "mean", 15)


def test_a_window_is_level_over_its_own_days_and_a_missing_one_is_a_gap() -> None:
    readings = points([10, None, 20], last=START + DAY * 20, every=7, window=7)
    strokes = WINDOW.curves(drawn(readings, of=metric(MetricType.UNIQUE)), FIRST, LAST).strokes["string"]
    assert [[vertex.day - FIRST for vertex in stroke] for stroke in strokes] == [[0, 7], [14, 21]]


@pytest.mark.parametrize(
    ("of", "under_way", "settled"),
    [
        (metric(MetricType.UNIQUE), "mean", "mean"),
        (metric(MetricType.DURATION, unit="min", aggregate=Aggregate.MEDIAN), "median", "median"),
        (metric(MetricType.DURATION, unit="min", aggregate=Aggregate.MEAN), "mean", "mean"),
        (metric(MetricType.RATIO, unit=None), "so-far", "number"),
    ],
)
def test_a_mean_or_median_is_told_as_one_and_a_ratio_that_is_settled_is_no_longer_so_far(
    of, under_way, settled
) -> None:
    going = drawn(points([10, 20], last=START + DAY * 13, every=7, window=7), of=of)
    assert WINDOW.curves(going, FIRST, LAST).says == under_way
    assert WINDOW.curves(replace(going, status=Status.MISSED), FIRST, LAST).says == settled


def test_a_total_of_many_days_is_a_thin_line() -> None:
    readings = points([1] * 60, last=START + DAY * 59, every=1)
    of = metric(MetricType.FLOW, unit="count", frequency=Frequency.DAILY, max_age=3)
    curves = TOTAL.curves(drawn(readings, of=of), FIRST, FIRST + 60)
    assert list(curves.strokes) == ["string", "before"]


def test_windows_too_many_to_be_seen_one_by_one_become_a_line() -> None:
    readings = points(range(60), last=START + DAY * 20, every=1)
    of = metric(MetricType.DURATION, unit="min", frequency=Frequency.DAILY, max_age=3)
    curves = WINDOW.curves(drawn(readings, of=of), FIRST - 60, LAST)
    assert len(curves.strokes["string"]) == 1


def test_items_are_single_values() -> None:
    readings = points([700, 900], last=START + DAY * 3, every=2)
    curves = ITEM.curves(drawn(readings, of=metric(MetricType.ITEM, aggregate=Aggregate.MEAN)), FIRST, LAST)
    assert [item.value for item in curves.items] == [700, 900]


def test_a_summed_item_is_a_total() -> None:
    summed = drawn((), of=metric(MetricType.ITEM, aggregate=Aggregate.SUM))
    assert TOTAL.suits(summed)
    assert not ITEM.suits(summed)


def test_a_level_shows_nothing_of_other_days() -> None:
    curves = LEVEL.curves(drawn(points([1, 2, 3], last=START, every=7)), FIRST, LAST)
    assert values(curves.strokes["readings"]) == [[3]]


def test_between_posts_a_summed_total_stays_level() -> None:
    readings = points([30, 40], last=START + DAY * 6, every=5)
    track = (TrackPoint(readings[0].end, 30.0), TrackPoint(readings[1].end, 70.0))
    of = metric(MetricType.ITEM, frequency=Frequency.IRREGULAR, aggregate=Aggregate.SUM)
    assert values(TOTAL.curves(drawn(readings, of=of, track=track), FIRST, LAST).strokes["readings"]) == [
        [0, 0, 30, 30, 70]
    ]
