"""The table of what was imported, on terminals of any width."""

from dataclasses import replace
from datetime import date

import pytest

from generator.cli.text.readings import totals_table
from generator.pipeline.tallying import Total

REACH = Total(
    metric="reach",
    account="facebook/a-name-of-some-length",
    readings=3,
    total=None,
    last=1204.0,
    unit="people",
    first_day=date(2026, 10, 1),
    last_day=date(2026, 10, 31),
    missing=28,
)
CLICKS = replace(REACH, metric="clicks", total=310.0, last_day=date(2026, 10, 1), missing=0)


def test_a_terminal_without_room_for_a_row_has_a_few_lines_with_all_of_it() -> None:
    lines = list(totals_table([REACH, CLICKS], 60))
    assert lines == [
        "    reach, facebook/a-name-of-some-length",
        "      3 readings, last 1,204",
        "      2026-10-01 to 2026-10-31, 28 days missing",
        "    clicks, facebook/a-name-of-some-length",
        "      3 readings, 310 in total",
        "      2026-10-01, 0 days missing",
    ]


@pytest.mark.parametrize("width", [None, 120])
def test_where_there_is_room_it_is_a_table(width: int | None) -> None:
    heads, row = totals_table([REACH], width)
    assert heads.split()[:2] == ["metric", "account"]
    assert row.endswith("2026-10-01  2026-10-31            28")
