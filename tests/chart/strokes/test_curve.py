"""Readings become strokes: gaps stay gaps, and thousands of points keep their extremes."""

import math
from datetime import date, timedelta

from generator.chart.strokes.curve import Vertex, joined, strokes_of_level, thinned
from generator.model.report import Point
from tests.chart.reports import cut, points


def spans(strokes):
    return [[vertex.value for vertex in stroke] for stroke in strokes]


def test_readings_in_time_are_one_stroke() -> None:
    assert spans(strokes_of_level(points([1, 2, 3], every=7), (), 10)) == [[1, 2, 3]]


def test_missed_readings_part_the_stroke() -> None:
    assert spans(strokes_of_level(points([1, 2, None, 4], every=7), (), 10)) == [[1, 2], [4]]


def test_a_break_parts_the_stroke_on_its_own_day() -> None:
    readings = points([1, 2, 3, 4], every=7)
    assert spans(strokes_of_level(readings, [cut("Purge", readings[2].end)], 10)) == [[1, 2], [3, 4]]


def test_a_bridged_break_does_not_part_it() -> None:
    readings = points([1, 2, 3], every=7)
    assert spans(strokes_of_level(readings, [cut("Purge", readings[1].end, bridged=True)], 10)) == [[1, 2, 3]]


def test_the_pen_is_lifted_between_strokes() -> None:
    stroke = joined([(Vertex(1, 5.0), Vertex(2, 6.0)), (Vertex(9, 7.0),)])
    assert [vertex.value for vertex in stroke] == [5.0, 6.0, None, 7.0]


def test_few_readings_are_left_as_they_are() -> None:
    stroke = tuple(Vertex(day, float(day)) for day in range(100))
    assert thinned(stroke, 500, 0, 100) == stroke


def test_thousands_of_readings_keep_their_extremes_and_their_ends() -> None:
    stroke = tuple(
        Vertex(day, math.sin(day / 9) + (day == 4321) * 50 - (day == 1234) * 50) for day in range(9000)
    )
    few = thinned(stroke, 300, 0, 9000)
    assert len(few) <= 4 * 300
    assert {stroke[0], stroke[1234], stroke[4321], stroke[-1]} <= set(few)


def test_thinning_keeps_the_order_of_days() -> None:
    stroke = tuple(Vertex(day, math.cos(day)) for day in range(5000))
    days = [vertex.day for vertex in thinned(stroke, 100, 0, 5000)]
    assert days == sorted(days)


def test_readings_on_the_last_day_of_the_calendar_are_no_trouble() -> None:
    last = date.max
    readings = [Point(last - timedelta(days=1), last - timedelta(days=1), 1.0), Point(last, last, 2.0)]
    assert spans(strokes_of_level(readings, (), 10)) == [[1.0, 2.0]]
