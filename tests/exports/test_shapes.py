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


def test_a_header_of_days_that_stands_twice_above_other_days_is_refused() -> None:
    with pytest.raises(NotTakenError, match="`Date` stands twice above different cells"):
        taken("Date,Likes,Date\n2026-11-01,3,2026-10-01\n")
    assert taken("Date,Likes,Date\n2026-11-01,3,2026-11-01\n").drafts


def test_a_row_for_each_post_is_no_row_for_each_day() -> None:
    with pytest.raises(NotTakenError, match="of single posts"):
        taken("Date,Post Link,Likes\n2026-11-01,https://x.example/1,3\n")


def test_rows_of_one_span_are_added_only_where_a_tool_writes_parts() -> None:
    rows = "2026-10-01,2026-10-31,3\n2026-10-01,2026-10-31,4\n"
    found = taken(f"Start date,End date,Link clicks\n{rows}")
    assert not found.drafts
    assert "is not added up" in found.said[0]
