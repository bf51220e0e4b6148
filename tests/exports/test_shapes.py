"""Every shape: known by its own example and by no other's, read whole, and the same readings however its file is mangled."""

import csv
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis.strategies import booleans, composite, permutations, sampled_from

from generator.exports import SHAPES, NotTakenError, Shape, recognised
from generator.exports.opening import opened
from tests.exports.asking import ASKED, taken

ASKS = {
    "tiktok-overview": {"year": 2026},
    "tiktok-videos": {"year": 2026},
    "wide-accounts": {"mapping": {"metric": "followers"}},
}


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


@composite
def mangled(draw, shape: Shape) -> bytes:
    """The shape's example with its columns in another order and with others between, in another form of text."""
    separator = next(sign for sign in (";", ",") if sign in shape.example)
    rows = list(csv.reader(StringIO(shape.example), delimiter=separator))
    width = max(len(row) for row in rows)
    if draw(booleans()) and all(len(row) in {0, width} for row in rows):
        order = draw(permutations(range(width)))
        rows = [[row[place] for place in order] if row else [] for row in rows]
    if draw(booleans()) and all(len(row) in {0, width} for row in rows):
        rows = [
            [*row, "Moon phase" if number == 0 else "full"] if row else row for number, row in enumerate(rows)
        ]
    out = StringIO()
    quoting = draw(sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
    sign = draw(sampled_from([",", "\t"])) if separator == "," else ";"
    csv.writer(
        out, delimiter=sign, quoting=quoting, lineterminator=draw(sampled_from(["\n", "\r\n"]))
    ).writerows(rows)
    text = out.getvalue()
    return text.encode(draw(sampled_from(["utf-8", "utf-8-sig", "utf-16"])))


@pytest.mark.parametrize("shape", SHAPES, ids=by_id)
def test_however_a_file_is_mangled_it_gives_the_same_readings_or_is_refused(shape) -> None:
    asked = replace(ASKED, **ASKS.get(shape.id, {}))
    expected = {draft[:7] for draft in shape.take(opened(shape.example.encode(), ""), asked).drafts}

    @given(mangled(shape))
    @settings(max_examples=25)
    def holds(content: bytes) -> None:
        try:
            export = opened(content, "")
            found = recognised(export, mapped=asked.mapping).shape.take(export, asked)
        except NotTakenError:
            return
        assert {draft[:7] for draft in found.drafts} <= expected

    holds()


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
