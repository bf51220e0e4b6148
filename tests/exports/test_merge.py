import csv
from datetime import date
from io import StringIO

import pytest
from hypothesis import given
from hypothesis.strategies import builds, integers, just, lists, sampled_from

from generator.exports import Draft, NotTakenError, merged

DRAFTS = lists(
    builds(
        Draft,
        integers(1, 28).map(lambda day: date(2026, 11, day)),
        sampled_from(["reach", "likes"]),
        integers(0, 999).map(float),
        sampled_from([None, "facebook/kafé"]),
        segment=sampled_from([None, "city"]),
        window=sampled_from([None, "P7D"]),
        item=just(None),
        note=sampled_from([None, "two\nlines", 'a "word", and\x85more']),
    ),
    unique_by=lambda draft: (draft.date, draft.metric, draft.account),
)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text, newline="")))


@given(DRAFTS)
def test_the_same_export_twice_changes_nothing(drafts) -> None:
    once = merged("", drafts, source="tool", collected=date(2026, 11, 29))
    again = merged(once.text, drafts, source="tool", collected=date(2026, 12, 24))
    assert once.added == len(drafts)
    assert again.text == once.text
    assert again.unchanged == len(drafts)


@given(DRAFTS, DRAFTS)
def test_every_row_that_was_there_keeps_its_bytes_when_a_later_export_comes(first, second) -> None:
    before = merged("", first, source="tool", collected=date(2026, 11, 29)).text
    after = merged(before, second, source="tool", collected=date(2026, 12, 1))
    assert after.text.startswith(before)
    assert after.added + after.restated + after.unchanged == len(second)


@given(DRAFTS, DRAFTS)
def test_the_newest_version_is_what_the_newest_export_says(first, second) -> None:
    text = merged("", first, source="tool", collected=date(2026, 11, 29)).text
    text = merged(text, second, source="tool", collected=date(2026, 12, 1)).text
    newest = {
        (row["date"], row["metric"], row["account"], row["segment"], row["window"]): float(row["value"])
        for row in rows(text)
    }
    for draft in second:
        key = (
            draft.date.isoformat(),
            draft.metric,
            draft.account or "",
            draft.segment or "",
            draft.window or "",
        )
        assert newest[key] == draft.value


def test_another_value_is_a_version_with_the_day_on_which_it_was_collected() -> None:
    text = merged(
        "", [Draft(date(2026, 11, 1), "reach", 350.0)], source="tool", collected=date(2026, 11, 9)
    ).text
    later = merged(
        text, [Draft(date(2026, 11, 1), "reach", 360.0)], source="tool", collected=date(2026, 11, 20)
    )
    assert later.restated == 1
    assert [(row["value"], row["collected"]) for row in rows(later.text)] == [
        ("350", "2026-11-09"),
        ("360", "2026-11-20"),
    ]


def test_another_value_of_the_same_day_is_corrected_in_its_place() -> None:
    drafts = [Draft(date(2026, 11, 1), "reach", 350.0), Draft(date(2026, 11, 2), "reach", 10.0)]
    text = merged("", drafts, source="tool", collected=date(2026, 11, 9)).text
    again = merged(
        text, [Draft(date(2026, 11, 1), "reach", 360.0)], source="tool", collected=date(2026, 11, 9)
    )
    assert again.corrected == 1
    assert [row["value"] for row in rows(again.text)] == ["360", "10"]


def test_what_was_known_on_an_earlier_day_is_written_once_and_changes_nothing_that_came_later() -> None:
    day = date(2026, 11, 1)
    text = merged("", [Draft(day, "reach", 350.0)], source="tool", collected=date(2026, 11, 20)).text
    earlier = merged(text, [Draft(day, "reach", 340.0)], source="tool", collected=date(2026, 11, 9))
    assert (earlier.restated, earlier.added) == (1, 0)
    again = merged(earlier.text, [Draft(day, "reach", 340.0)], source="tool", collected=date(2026, 11, 9))
    assert not again.changes
    better = merged(earlier.text, [Draft(day, "reach", 345.0)], source="tool", collected=date(2026, 11, 9))
    assert [(row["value"], row["collected"]) for row in rows(better.text)] == [
        ("350", "2026-11-20"),
        ("345", "2026-11-09"),
    ]


def test_what_came_later_with_the_same_value_is_there_already() -> None:
    drafts = [Draft(date(2026, 11, 1), "reach", 350.0)]
    text = merged("", drafts, source="tool", collected=date(2026, 11, 20)).text
    assert not merged(text, drafts, source="tool", collected=date(2026, 11, 9)).changes


def test_a_file_keeps_its_own_line_ends_and_order_of_columns() -> None:
    text = "metric,date,value\r\nreach,2026-11-01,350\r\n"
    after = merged(
        text, [Draft(date(2026, 11, 2), "reach", 12.0)], source="tool", collected=date(2026, 11, 9)
    ).text
    assert after == text + "reach,2026-11-02,12\r\n"


def test_two_versions_of_one_day_in_one_run_are_told_apart() -> None:
    drafts = [
        Draft(date(2026, 11, 1), "post_reach", 5.0, item="a"),
        Draft(date(2026, 11, 1), "post_reach", 7.0, item="b"),
    ]
    assert merged("", drafts, source="tool", collected=date(2026, 11, 9)).added == 2


def one(value: float) -> list[Draft]:
    return [Draft(date(2026, 11, 1), "engagement_rate", value)]


@pytest.mark.parametrize("cell", ["5.8%", "5.8 %", "5.8٪", "0.058"])
def test_a_percentage_that_is_there_is_the_share_that_comes_again(cell: str) -> None:
    text = f"date,metric,value\n2026-11-01,engagement_rate,{cell}\n"
    assert merged(text, one(0.058), source="tool", collected=date(2026, 11, 9)).unchanged == 1


def test_spaces_around_the_names_of_columns_are_no_part_of_them() -> None:
    text = "date, metric , value\n2026-11-01,engagement_rate,0.058\n"
    after = merged(
        text, [*one(0.058), Draft(date(2026, 11, 2), "reach", 3.0)], source="t", collected=date(2026, 11, 9)
    )
    assert after.text == text + "2026-11-02,reach,3\n"


@pytest.mark.parametrize("place", ["date,metric,value\r", "date,metric,value\n2026-11-01,reach\r,3\n"])
def test_a_file_that_is_no_csv_is_told(place: str) -> None:
    with pytest.raises(NotTakenError, match="is no CSV that can be read at its line") as caught:
        merged(f"{place}2026-11-01,reach,3\n", one(0.058), source="tool", collected=date(2026, 11, 9))
    assert "CSV (UTF-8)" in caught.value.fix
