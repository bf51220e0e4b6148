"""Real readings, kept by hand for years, become series; what is odd in them is said and not hidden."""

from datetime import date

import pytest

from generator.model.calendar import Duration
from generator.model.reading import Series, SeriesKey
from tests.check.parts import Parts, parts_of
from tests.real import needs_real_readings, write_real_site

pytestmark = needs_real_readings


@pytest.fixture
def real(tmp_path) -> Parts:
    return parts_of(write_real_site(tmp_path))


def series(parts: Parts, metric: str, account: str = "x/ropensci") -> Series:
    return parts.series[SeriesKey(metric, account, None)]


def test_missing_followers_are_no_readings(real) -> None:
    # 72 months, 23 of them NA.
    assert len(series(real, "followers").readings) == 49


def test_readings_run_from_the_oldest_to_the_newest(real) -> None:
    days = [reading.date for reading in series(real, "followers").readings]
    assert (days[0], days[-1]) == (date(2016, 9, 30), date(2021, 12, 31))
    assert days == sorted(days)


def test_a_months_total_covers_its_month(real) -> None:
    february = next(r for r in series(real, "mentions").readings if r.date == date(2020, 2, 29))
    assert (february.value, february.window) == (213, Duration(months=1))


def test_two_months_never_overlap(real) -> None:
    assert "overlapping-windows" not in real.codes


def test_a_row_of_the_wrong_year_is_told_and_leaves_its_own_month_empty(real) -> None:
    # The row of November 2021 bears the year 2021 in January: its November is that of 2020, which has a row already.
    assert real.codes == ["conflicting-readings"] * 5
    assert {said.span.line for said in real.diagnostics} == {3}
    mentions = {reading.date: reading.value for reading in series(real, "mentions").readings}
    assert mentions[date(2020, 11, 30)] == 146
    assert date(2021, 11, 30) not in mentions


def test_with_the_day_of_reading_the_wrong_year_looks_like_a_later_count(tmp_path) -> None:
    parts = parts_of(write_real_site(tmp_path, with_collected=True))
    versions = [r for r in series(parts, "mentions").readings if r.date == date(2020, 11, 30)]
    assert [(r.value, r.collected) for r in versions] == [(146, date(2020, 12, 3)), (128, date(2021, 1, 3))]
    assert parts.codes == []


def test_every_day_of_views_is_read(real) -> None:
    views = series(real, "views", "youtube/codingtrain").readings
    assert (len(views), views[0].date, views[-1].date) == (365, date(2020, 12, 31), date(2021, 12, 30))
    # The sum of the file's column.
    assert sum(reading.value for reading in views) == 15_503_810
