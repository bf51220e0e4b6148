"""Every shape: known by its own example and by no other's; read whole."""

import pytest

from generator.exports import SHAPES, NotTakenError, Shape, recognised
from generator.exports.opening import opened
from tests.exports.asking import ASKS, taken


def by_id(shape: Shape) -> str:
    return shape.id


@pytest.mark.parametrize("shape", SHAPES, ids=by_id)
def test_an_example_is_recognised_by_its_content(shape) -> None:
    for name in ("export.csv", "holiday photo.jpg", ""):
        assert recognised(opened(shape.example.encode(), name)).shape is shape


@pytest.mark.parametrize("shape", SHAPES, ids=by_id)
def test_an_example_is_read_whole(shape) -> None:
    found = taken(shape.example, **ASKS.get(shape.id, {}))
    assert found.drafts
    assert not found.refused


@pytest.mark.parametrize("shape", SHAPES, ids=by_id)
def test_a_shape_says_where_to_click_and_what_is_left(shape) -> None:
    assert shape.click
    assert shape.reads.endswith(".")
    assert shape.leaves.endswith(".")


@pytest.mark.parametrize(
    "content",
    [
        "title: Test\nlanguages: [en]\n",
        "<!doctype html><title>No</title>",
        "Just a letter.\n\nWith lines, and commas.\n",
        '{"a": [1, 2]}',
    ],
)
def test_what_is_no_export_is_refused(content) -> None:
    with pytest.raises(NotTakenError):
        taken(content)


@pytest.mark.parametrize("shape", SHAPES, ids=by_id)
def test_a_shape_that_is_forced_upon_another_file_gives_its_readings_or_a_reason(shape) -> None:
    for other in ("Dear all,\n\nno table.\n", "Week;Moon\n12;full\n", *(each.example for each in SHAPES)):
        assert rows_or_reason(other, shape)


def rows_or_reason(content: str, shape: Shape) -> int | str:
    try:
        return taken(content, kind=shape.id).rows
    except NotTakenError as error:
        return error.message
