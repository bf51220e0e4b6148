"""Readings by columns are what a tuple of them is, and are made when they are asked for."""

import pickle
from datetime import date

import numpy as np

from generator.model.calendar import Duration
from generator.model.reading import Reading
from generator.model.reading_columns import ColumnReadings, Columns, Told

WEEK, DAY = Duration(days=7), Duration(days=1)
TOLD = Told((WEEK,), (None, "export"), ((), ("a",)), ("content/snapshots/a.csv",))
FIRST = date(2026, 1, 1).toordinal()
COLUMNS = Columns(
    days=np.arange(FIRST, FIRST + 4),
    values=np.array([1.5, -0.0, 3.0, 4.0]),
    collected=np.arange(FIRST, FIRST + 4) + 1,
    windows=np.array([-1, -1, 0, -1]),
    sources=np.broadcast_to(np.array([1]), 4),
    items=np.zeros(4, np.int32),
    tags=np.array([0, 0, 1, 0]),
    notes=np.zeros(4, np.int32),
    paths=np.zeros(4, np.int32),
    lines=np.arange(2, 6),
)


def reading(day: int, value: float, window: Duration = DAY, tags: tuple[str, ...] = ()) -> Reading:
    collected = date(2026, 1, day + 1)
    return Reading(
        date(2026, 1, day), value, collected, window, "export", None, tags, None, TOLD.paths[0], day + 1
    )


ALL = (reading(2, -0.0), reading(3, 3.0, WEEK, ("a",)), reading(4, 4.0))


def columns() -> ColumnReadings:
    return ColumnReadings(COLUMNS, TOLD, DAY, 1, 4)


def test_they_equal_the_tuple_of_them() -> None:
    for one, other in ((columns(), ALL), (ALL, columns()), (columns(), columns())):
        assert one == other
    assert columns() != ALL[:2]
    assert hash(columns()) == hash(ALL)
    assert [*map(repr, columns())] == [*map(repr, ALL)]


def test_one_of_them_is_there_by_its_place() -> None:
    assert (columns()[0], columns()[1], columns()[-1], len(columns())) == (*ALL[:2], ALL[-1], 3)
    assert columns()[1:] == ALL[1:]


def test_their_parts_are_plain_numbers() -> None:
    """They are told and digested by their types."""
    first = columns()[0]
    assert {type(first.value), type(first.line), type(first.date)} == {float, int, date}


def test_they_travel_as_a_tuple() -> None:
    there = pickle.loads(pickle.dumps(columns()))
    assert (type(there), there) == (tuple, ALL)


def test_they_are_made_once() -> None:
    found = columns()
    assert found[1] is next(iter(found[1:]))
