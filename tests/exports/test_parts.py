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
    found = taken("Date,Followers,Remark\n2026-11-01,400,morning count\n2026-11-01,402,after the fair\n")
    assert values(found, "followers") == [("2026-11-01", 402.0)]


def test_analytics_by_channel_without_totals_is_refused_with_each_tables_reason() -> None:
    with pytest.raises(NotTakenError) as refused:
        taken(GA4)
    assert "at line 7, by `Session channel group`" in refused.value.message
    assert "at line 11, by `Country`" in refused.value.message
    assert "line of totals" in refused.value.fix
