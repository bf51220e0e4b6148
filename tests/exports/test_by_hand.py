from dataclasses import replace
from datetime import date

import pytest

from generator.exports import NotTakenError
from generator.exports.by_hand import HandReading, corrected, hand_path, placed

READING = HandReading(
    metric="followers",
    value="455",
    date=date(2026, 12, 11),
    collected=date(2026, 12, 11),
    account="facebook/palace",
    source="hand",
)


def test_a_list_of_days_gets_an_item() -> None:
    text = "- date: 2026-12-01\n  values: {followers: 4}\n"
    path, after = placed(READING, "content/snapshots/a.yaml", {"content/snapshots/a.yaml": text})
    assert path == "content/snapshots/a.yaml"
    assert after == text + (
        "- date: 2026-12-11\n  source: hand\n  account: facebook/palace\n  values: {followers: 455}\n"
    )


def test_a_file_of_one_day_stays_and_another_lies_beside_it() -> None:
    text = "date: 2026-12-01\nvalues: {followers: 4}\n"
    path, after = placed(READING, "content/snapshots/a.yaml", {"content/snapshots/a.yaml": text})
    assert path != "content/snapshots/a.yaml"
    assert path.startswith("content/snapshots/")
    assert after.startswith("date: 2026-12-11\n")


def test_a_wide_file_gets_a_row_in_its_own_columns() -> None:
    text = "date,account,source,followers,reach\r\n2026-12-01,facebook/palace,hand,4,5\r\n"
    _, after = placed(READING, "content/snapshots/a.csv", {"content/snapshots/a.csv": text})
    assert after == text + "2026-12-11,facebook/palace,hand,455,\r\n"


def test_a_file_without_the_columns_that_it_needs_is_left_alone() -> None:
    text = "date,metric,value\n2026-12-01,followers,4\n"
    path, _ = placed(READING, "content/snapshots/a.csv", {"content/snapshots/a.csv": text})
    assert path == "content/snapshots/by-hand/facebook-palace.csv"


def test_a_value_is_exchanged_and_nothing_else() -> None:
    text = "date,metric,value\n2026-12-01,followers,4\n2026-12-11,followers,5\n"
    assert corrected(READING, text, 3) == text.replace(",5\n", ",455\n")


def test_a_row_that_is_not_there_is_not_exchanged() -> None:
    assert corrected(READING, "date,metric,value\n", 9) is None
    assert corrected(READING, "date,metric\n2026-12-01,x\n", 2) is None


def test_a_file_by_hand_without_a_column_that_is_needed_is_refused_and_names_it() -> None:
    path = "content/snapshots/by-hand/facebook-palace.csv"
    with pytest.raises(NotTakenError, match="no column `source`"):
        placed(READING, None, {path: "date,metric,value,account\n2026-12-01,followers,4,facebook/palace\n"})


def test_an_exchange_keeps_quotes_and_the_end_of_the_line_and_of_the_file() -> None:
    text = 'date,metric,value,note\r\n"2026-12-11",followers,"5","a ""b"", c"'
    assert corrected(READING, text, 2) == text.replace('"5"', "455")


def test_a_note_and_a_source_that_were_told_are_exchanged_too() -> None:
    text = "date,metric,value,note,source\n2026-12-11,followers,5,old,export\n"
    reading = replace(READING, note='counted, "twice"')
    assert corrected(reading, text, 2, told=("source", "note")) == (
        'date,metric,value,note,source\n2026-12-11,followers,455,"counted, ""twice""",hand\n'
    )


def test_a_note_without_a_column_is_refused() -> None:
    with pytest.raises(NotTakenError, match="no column `note`"):
        corrected(
            replace(READING, note="twice"), "date,metric,value\n2026-12-11,followers,5\n", 2, told=("note",)
        )


def test_lines_that_others_count_otherwise_are_not_exchanged() -> None:
    assert (
        corrected(READING, "date,metric,value\r2026-12-10,followers,4\n2026-12-11,followers,5\n", 2) is None
    )


@pytest.mark.parametrize("sign", ["a", "å", "م"])
def test_a_long_name_of_an_account_is_cut_to_what_a_file_system_takes(sign: str) -> None:
    paths = {hand_path(replace(READING, account=f"facebook/{sign * 300}{end}")) for end in "xy"}
    assert len(paths) == 2
    assert all(len(path.rpartition("/")[2].encode()) <= 255 - len(".draft") for path in paths)
