"""Rows that are parts of a day, and tables of which nothing can be read."""

import pytest

from generator.exports import NotTakenError
from tests.exports.asking import taken, values

BY_COUNTRY = """\
Date,Country,Followers
2026-11-01,Norway,400
2026-11-01,Sweden,52
2026-11-02,Norway,401
2026-11-02,Sweden,55
"""
GA4 = """\
# ----------------------------------------
# Traffic acquisition
# ----------------------------------------
#
# Start date: 20261101
# End date: 20261103
Session channel group,Sessions
Direct,640
Organic Search,1204

Country,Active users
Norway,340
Sweden,21
"""


def test_the_last_part_of_a_day_is_not_its_level() -> None:
    with pytest.raises(NotTakenError, match="a row for each `Country`") as refused:
        taken(BY_COUNTRY)
    assert "segment=Country" in refused.value.fix


def test_parts_that_are_named_as_segments_are_read() -> None:
    mapping = {"date": "Date", "value": "Followers", "metric": "followers", "segment": "Country"}
    found = taken(BY_COUNTRY, mapping=mapping)
    assert {(draft.segment, draft.value) for draft in found.drafts} == {
        ("Norway", 400.0), ("Sweden", 52.0), ("Norway", 401.0), ("Sweden", 55.0),
    }  # fmt: skip


def test_remarks_beside_several_readings_of_a_day_do_not_part_it() -> None:
    found = taken(
        "Date,Followers,Remark\n2026-11-01 08:00,400,morning count\n2026-11-01 19:00,402,after the fair\n"
    )
    assert values(found, "followers") == [("2026-11-01", 402.0)]


def test_analytics_by_channel_without_totals_is_refused_with_each_tables_reason() -> None:
    with pytest.raises(NotTakenError) as refused:
        taken(GA4)
    assert "at line 7, by `Session channel group`" in refused.value.message
    assert "at line 11, by `Country`" in refused.value.message
    assert "line of totals" in refused.value.fix


def test_doubled_rows_of_a_level_need_no_word() -> None:
    assert taken("Date,Followers\n2026-11-01,400\n2026-11-01,400\n").said == ()


def test_a_level_of_which_a_day_has_two_values_is_told_with_its_day() -> None:
    found = taken("Date,Followers\n2026-11-01 9:00,400\n2026-11-02 9:00,401\n2026-11-02 17:30,402\n")
    assert values(found, "followers")[-1] == ("2026-11-02", 402.0)
    assert found.said == ("Followers: a day has several values, and the last counts (2026-11-02)",)


def test_of_two_values_of_a_day_without_times_none_counts() -> None:
    found = taken("Date,Followers\n2026-11-01,400\n2026-11-02,401\n2026-11-02,402\n")
    assert values(found, "followers") == [("2026-11-01", 400.0)]
    assert [each.line for each in found.refused] == [3, 4]


def test_a_clock_at_eleven_in_the_evening_is_told_where_it_is_another_day_here() -> None:
    found = taken("time,Followers\n2026-11-01T23:00:00Z,400\n2026-11-02T23:00:00Z,401\n")
    assert values(found, "followers") == [("2026-11-02", 400.0), ("2026-11-03", 401.0)]
    assert "`2026-11-01T23:00:00Z` is read as 2026-11-02" in found.said[0]


def test_a_clock_at_eleven_in_the_evening_without_a_zone_is_of_the_day_that_it_names() -> None:
    found = taken("time,Followers\n2026-11-01 23:00,400\n2026-11-02 23:00,401\n")
    assert values(found, "followers") == [("2026-11-01", 400.0), ("2026-11-02", 401.0)]
    assert found.said == ()


def test_letters_that_were_saved_in_the_wrong_encoding_are_read() -> None:
    broken = "Dato;Følgere\n01.11.2026;400\n".encode().decode("cp1252")
    assert values(taken(broken), "followers") == [("2026-11-01", 400.0)]
