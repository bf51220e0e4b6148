"""Labels never cover each other: the arithmetic of boxes and columns."""

import itertools

import pytest
from hypothesis import given, strategies as st

from generator.chart.labels.places import Box, Ground, best_place, crossed, pushed_apart

column = st.lists(st.tuples(st.floats(-50, 350), st.floats(1, 30)), max_size=9)


@given(column)
def test_labels_of_a_column_never_overlap(wishes) -> None:
    centres = pushed_apart(wishes, 0, 300)
    spans = sorted((c - h / 2, c + h / 2) for c, (_, h) in zip(centres, wishes, strict=True))
    assert all(lower[0] >= upper[1] - 1e-6 for upper, lower in itertools.pairwise(spans))


@given(column)
def test_labels_of_a_column_stay_within_it(wishes) -> None:
    centres = pushed_apart(wishes, 0, 300)
    for centre, (_, height) in zip(centres, wishes, strict=True):
        assert centre - height / 2 >= -1e-6
        assert centre + height / 2 <= 300 + 1e-6


@given(column)
def test_labels_keep_the_order_of_their_lines(wishes) -> None:
    centres = pushed_apart(wishes, 0, 300)
    order = sorted(range(len(wishes)), key=lambda index: wishes[index][0])
    placed = [centres[index] for index in order]
    assert placed == sorted(placed)


def test_labels_that_have_room_stay_where_they_wish() -> None:
    assert pushed_apart([(200, 16), (40, 16), (120, 16)], 0, 300) == (200, 40, 120)


def test_two_labels_of_one_line_stand_around_it() -> None:
    assert pushed_apart([(100, 20), (100, 20)], 0, 300) == (90, 110)


@pytest.mark.parametrize(
    ("line", "touches"),
    [
        ([(0, 0), (10, 10)], True),
        ([(0, 9), (10, 9)], False),
        ([(0, 0), (4, 0), (4, 9), (10, 9)], True),
        ([(0, 0), (2, 0)], False),
        ([(7, 0), (9, 9)], False),
        ([], False),
    ],
)
def test_a_line_touches_a_box_only_where_it_passes_through(line, touches) -> None:
    assert crossed(Box(3, 3, 6, 6), line) is touches


ROOM = Box(0, 0, 99, 99)


def ground(*, taken=(), data=(), lines=(), room=ROOM):
    return Ground(taken=taken, data=data, lines=lines, room=room)


def test_a_place_over_a_reading_is_none() -> None:
    assert best_place([Box(0, 0, 9, 9)], ground(data=([(0, 0), (20, 20)],))) is None


def test_the_first_free_place_is_taken() -> None:
    places = [Box(0, 0, 9, 9), Box(20, 0, 29, 9), Box(40, 0, 49, 9)]
    assert best_place(places, ground(taken=(Box(5, 5, 15, 15),))) == 1


def test_a_place_that_a_line_crosses_is_taken_only_for_want_of_a_better_one() -> None:
    line = [(0, 5), (30, 5)]
    room = Box(0, 0, 99, 99)
    assert best_place([Box(0, 0, 9, 9), Box(40, 0, 49, 9)], ground(lines=(line,), room=room)) == 1
    assert best_place([Box(0, 0, 9, 9)], ground(lines=(line,), room=room)) == 0


def test_no_place_is_better_than_one_over_another_label() -> None:
    assert best_place([Box(0, 0, 9, 9)], ground(taken=(Box(5, 5, 15, 15),))) is None


def test_a_place_outside_the_picture_is_none() -> None:
    assert best_place([Box(95, 0, 105, 9)], ground()) is None
