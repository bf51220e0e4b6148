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
        "6 September 2025", "6. september 2025", "6 de septiembre de 2025", "6. Sept. 2025", "٦ سبتمبر ٢٠٢٥", "6 de set. de 2025", "1757152800", "1757152800000",
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
