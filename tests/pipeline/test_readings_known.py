"""Which readings were there on a day, as a digest."""

from datetime import date
from pathlib import Path

import pytest

from generator.model.reported import Cadence, ReportedPeriod, period_with
from generator.pipeline.checking import check
from generator.pipeline.readings_known import ReadingsKnown
from tests.folders import write_site

HEAD = "date,metric,value,account,collected\n"
ROWS = "2026-01-05,followers,100,facebook/page,2026-01-06\n2026-02-05,followers,120,facebook/page,\n"
CLOSE = date(2026, 2, 5)


def known(folder: Path, rows: str, *, document: str | None = None) -> ReadingsKnown:
    files = {"content/snapshots/page.csv": HEAD + rows}
    if document is not None:
        files["content/snapshots/2026-02.yaml"] = document
    checked = check(write_site(folder, files), lambda _: date(2026, 4, 1))
    return ReadingsKnown(checked.tree, checked.book.series.values())


@pytest.mark.parametrize(
    "row",
    [
        "2026-02-06,followers,130,facebook/page,\n",
        "2026-01-05,followers,101,facebook/page,2026-02-06\n",
        "2026-01-05,strange,101,facebook/page,2026-02-06\n",
    ],
    ids=["dated later", "collected later", "not understood"],
)
def test_a_row_that_came_later_is_no_part_of_a_day(tmp_path, row) -> None:
    before, after = known(tmp_path / "a", ROWS), known(tmp_path / "b", ROWS + row)
    assert before.by(CLOSE) == after.by(CLOSE)
    assert before.by(date(2026, 2, 6)) != after.by(date(2026, 2, 6))


@pytest.mark.parametrize(
    "row",
    [
        "2026-02-05,followers,130,facebook/other,\n",
        "2026-02-05,strange,130,facebook/page,\n",
        "5/2/2026,followers,130,facebook/page,\n",
        "2026-01-05,followers,130,facebook/page,soon\n",
    ],
    ids=["of another account", "not understood", "no day", "collected on no day"],
)
def test_a_row_that_was_or_may_have_been_there_is_part_of_it(tmp_path, row) -> None:
    assert known(tmp_path / "a", ROWS).by(CLOSE) != known(tmp_path / "b", ROWS + row).by(CLOSE)


def test_the_order_of_rows_counts_and_on_which_lines_they_stand_does_not(tmp_path) -> None:
    both = "2026-02-05,followers,{},facebook/page,\n"
    one, other = both.format(1) + both.format(2), both.format(2) + both.format(1)
    later = "2026-03-05,followers,3,facebook/page,\n"
    digests = [
        known(tmp_path / str(place), rows).by(CLOSE) for place, rows in enumerate((one, other, later + one))
    ]
    assert digests[0] == digests[2] != digests[1]


def test_a_document_counts_from_the_day_on_which_it_was_collected(tmp_path) -> None:
    document = "account: facebook/page\ndate: 2026-02-28\nvalues: {followers: 140}\n"
    before, after = known(tmp_path / "a", ROWS), known(tmp_path / "b", ROWS, document=document)
    assert before.by(CLOSE) == after.by(CLOSE)
    assert before.by(date(2026, 2, 28)) != after.by(date(2026, 2, 28))


def test_a_later_reading_of_a_known_account_tells_nothing_of_accounts_and_an_account_more_does(
    tmp_path,
) -> None:
    before = known(tmp_path / "a", ROWS)
    later = known(tmp_path / "b", ROWS + "2026-03-05,followers,130,facebook/page,\n")
    other = known(tmp_path / "c", ROWS + "2026-03-05,followers,130,facebook/other,\n")
    assert before.accounts == later.accounts != other.accounts
    assert before.begun_at(month(2)) == other.begun_at(month(2))
    assert before.begun_at(month(3)) != other.begun_at(month(3))


def test_a_series_has_begun_at_a_close_if_it_was_collected_by_then(tmp_path) -> None:
    before = known(tmp_path / "a", ROWS)
    for place, (collected, is_known) in enumerate((("2026-03-05", True), ("2026-03-06", False))):
        other = known(tmp_path / f"b{place}", ROWS + f"2026-02-05,followers,130,facebook/other,{collected}\n")
        assert (before.begun_at(month(2)) != other.begun_at(month(2))) is is_known
        assert before.begun_at(month(3)) != other.begun_at(month(3))


def month(number: int) -> ReportedPeriod:
    return period_with(Cadence.MONTH, date(2026, number, 1))
