from datetime import date

import pytest
from hypothesis import given
from hypothesis.strategies import dates

from generator.exports import NotTakenError
from generator.exports.days import days_of


@pytest.mark.parametrize(
    "text",
    [
        "2025-09-06", "2025/09/06", "2025.09.06", "20250906", "2025-09-06T00:00:00", "2025-09-06 14:30", "Sat, Sep 6, 2025", "Sep 6, 2025",
        "6 September 2025", "6. september 2025", "6 de septiembre de 2025", "6. Sept. 2025", "٦ سبتمبر ٢٠٢٥", "२०२५-०९-०६", "6 de set. de 2025", "1757152800", "1757152800000",
    ],
)  # fmt: skip
def test_a_day_is_read_as_tools_write_it(text) -> None:
    assert days_of([text]) == {text: date(2025, 9, 6)}


def test_one_day_past_the_twelfth_decides_for_the_column() -> None:
    assert days_of(["03/04/2026", "13/04/2026"])["03/04/2026"] == date(2026, 4, 3)
    assert days_of(["03/04/2026", "03/13/2026"])["03/04/2026"] == date(2026, 3, 4)


def test_what_nothing_decides_is_refused() -> None:
    with pytest.raises(NotTakenError, match="one day if the day comes first"):
        days_of(["03/04/2026", "05/06/2026"])


def test_a_column_of_both_orders_is_refused() -> None:
    with pytest.raises(NotTakenError, match="neither day first nor month first"):
        days_of(["13/04/2026", "04/13/2026"])


def test_the_tools_own_order_decides_only_where_the_column_does_not() -> None:
    assert days_of(["03/04/2026"], usual="mdy")["03/04/2026"] == date(2026, 3, 4)
    assert days_of(["03/04/2026", "13/04/2026"], usual="mdy")["03/04/2026"] == date(2026, 4, 3)


def test_a_format_that_is_typed_decides_alone() -> None:
    assert days_of(["03/04/2026"], date_format="%d/%m/%Y")["03/04/2026"] == date(2026, 4, 3)


def test_a_format_without_a_year_needs_one() -> None:
    with pytest.raises(NotTakenError, match="no year"):
        days_of(["3/4"], date_format="%d/%m")
    assert days_of(["30/12", "1/1"], date_format="%d/%m", year=2025) == {
        "30/12": date(2025, 12, 30),
        "1/1": date(2026, 1, 1),
    }
    assert days_of(["29/2"], date_format="%d/%m", year=2024) == {"29/2": date(2024, 2, 29)}
    assert days_of(["29/2"], date_format="%d/%m", year=2025) == {}


def test_a_sign_of_percent_before_a_letter_is_no_year() -> None:
    with pytest.raises(NotTakenError, match="no year"):
        days_of(["%Y 3/4"], date_format="%%Y %d/%m")


def test_a_day_that_is_counted_in_a_year_needs_the_year_beside_it() -> None:
    assert days_of(["60 2025"], date_format="%j %Y") == {"60 2025": date(2025, 3, 1)}
    with pytest.raises(NotTakenError, match="does not say of which"):
        days_of(["60"], date_format="%j", year=2025)


@pytest.mark.parametrize(
    "text",
    [
        "2026-06-30T22:75:00Z",
        "2026-06-30T22:30:00+99:00",
        "0001-01-01T00:30:00+02:00",
        "9999-12-31T23:30:00-0700",
    ],
)
def test_a_time_that_there_is_not_is_no_day(text: str) -> None:
    assert days_of([text, "2026-06-30T22:30:00Z"], timezone="Europe/Oslo") == {
        "2026-06-30T22:30:00Z": date(2026, 7, 1)
    }


def test_dates_without_a_year_need_one() -> None:
    with pytest.raises(NotTakenError, match="no year"):
        days_of(["10 February"])


def test_a_year_goes_on_where_december_is_followed_by_january() -> None:
    assert list(days_of(["30 December", "1 January"], year=2025).values()) == [
        date(2025, 12, 30),
        date(2026, 1, 1),
    ]


def test_newest_first_the_year_goes_back() -> None:
    found = days_of(["2 January", "1 January", "31 December"], year=2026)
    assert list(found.values()) == [date(2026, 1, 2), date(2026, 1, 1), date(2025, 12, 31)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-06-30T22:30:00Z", date(2026, 7, 1)),
        ("2026-06-30 22:30 UTC", date(2026, 7, 1)),
        ("2026-06-30T23:30:00-0700", date(2026, 7, 1)),
        ("2026-06-30T00:30:00+0200", date(2026, 6, 30)),
        ("2026-06-30T23:59:00", date(2026, 6, 30)),
    ],
)
def test_a_time_with_a_zone_is_of_the_sites_day(text, day) -> None:
    assert days_of([text], timezone="Europe/Oslo")[text] == day


@given(dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_every_day_comes_back_in_every_unambiguous_form(day) -> None:
    forms = [
        f"{day:%Y-%m-%d}",
        f"{day:%Y/%m/%d}",
        f"{day:%a, %b} {day.day}, {day.year}",
        f"{day.day} {day:%B} {day.year}",
    ]
    assert set(days_of(forms).values()) == {day}


@pytest.mark.parametrize("text", ["Lifetime", "Total", "2026-13-01", "31 February 2026", "week 3"])
def test_what_is_no_day_is_left_out(text) -> None:
    assert days_of([text, "2026-11-01"]) == {"2026-11-01": date(2026, 11, 1)}
