"""Rows that tell of a month or a week."""

from datetime import date

import pytest

from generator.exports import NotTakenError
from tests.exports.asking import shape_of, taken

YOUTUBE = """\
Month,Views,Watch time (hours),Subscribers
Total,3000,210.5,60
2026-08,1000,70,15
2026-10,1100,80,25
2026-11,900,60.5,20
"""


def test_youtube_by_month_is_read_as_whole_months() -> None:
    assert shape_of(YOUTUBE) == "youtube-by-day"
    found = taken(YOUTUBE)
    views = [draft for draft in found.drafts if draft.metric == "video_views"]
    assert [(draft.date, draft.value, draft.window) for draft in views] == [
        (date(2026, 8, 31), 1000.0, "P1M"),
        (date(2026, 10, 31), 1100.0, "P1M"),
    ]
    assert any("whole month" in each for each in found.said)


def test_a_month_that_is_not_over_is_refused() -> None:
    assert [each.reason for each in taken(YOUTUBE).refused] == ["2026-11-30 is still to come"]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2026-08", date(2026, 8, 31)),
        ("202602", date(2026, 2, 28)),
        ("08/2026", date(2026, 8, 31)),
        ("august 2026", date(2026, 8, 31)),
        ("Sept. 2026", date(2026, 9, 30)),
        ("agosto de 2026", date(2026, 8, 31)),
    ],
)
def test_a_month_is_read_as_tools_write_it(cell, day) -> None:
    (draft,) = taken(f"Måned;Rekkevidde\n{cell};310\n").drafts
    assert (draft.date, draft.window) == (day, "P1M")


def test_a_level_by_month_is_of_the_months_last_day_and_has_no_window() -> None:
    (draft,) = taken("Month,Followers\n2026-08,310\n").drafts
    assert (draft.date, draft.window) == (date(2026, 8, 31), None)


def test_weeks_end_on_sunday() -> None:
    found = taken("Uke;Visninger\n2026-W34;310\n2026-W35;340\n", mapping={})
    assert [(draft.date, draft.value) for draft in found.drafts] == [
        (date(2026, 8, 23), 310.0),
        (date(2026, 8, 30), 340.0),
    ]
    assert found.window == "P7D"


@pytest.mark.parametrize("cell", ["34", "2026-08-17"])
def test_a_column_of_weeks_that_does_not_say_which_days_is_refused(cell) -> None:
    with pytest.raises(NotTakenError, match="speaks of more than a day"):
        taken(f"Week,Reach\n{cell},310\n")


def test_a_week_that_its_year_does_not_have_is_refused() -> None:
    with pytest.raises(NotTakenError, match="does not say which days"):
        taken("Week,Reach\n2025-W53,310\n")


def test_a_column_for_each_account_by_month_is_of_whole_months() -> None:
    found = taken("Month,Facebook,Instagram\n2026-08,310,5\n2026-09,340,9\n", mapping={"metric": "reach"})
    assert {(draft.date, draft.window) for draft in found.drafts} == {
        (date(2026, 8, 31), "P1M"),
        (date(2026, 9, 30), "P1M"),
    }


def test_one_row_that_is_no_month_is_refused_and_the_others_are_read() -> None:
    found = taken("Month;Followers\n2026-08;328\n2026-09;330\n2026-10;335\nMoved to a new page;\n")
    assert [draft.value for draft in found.drafts] == [328, 330, 335]
    assert [(each.line, each.reason) for each in found.refused] == [(5, "`Moved to a new page` is no month")]


@pytest.mark.parametrize("word", ["Average", "Gjennomsnitt", "Durchschnitt", "المتوسط", "Sum"])
def test_a_row_that_sums_up_others_is_left_out_and_told(word) -> None:
    found = taken(f"Month,Followers\n2026-08,328\n2026-09,330\n2026-10,335\n{word},331\n")
    assert len(found.drafts) == 3
    assert f"1 row that sums up others is left out (line 5: `{word}`)" in found.said
