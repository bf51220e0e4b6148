from datetime import date

import click
import pytest

from generator.cli.new.dates import end_from, quarter_from

START = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("2027-01-31", date(2027, 1, 31)),
        ("30 days", date(2026, 12, 29)),
        ("1 week", date(2026, 12, 6)),
        ("3 months", date(2027, 2, 27)),
        ("1 year", date(2027, 11, 29)),
    ],
)
def test_a_last_day_is_a_date_or_a_length(text: str, end: date) -> None:
    assert end_from(START, text) == end


@pytest.mark.parametrize("text", ["soon", "0 days", "2026-11-29", "31.12.2026"])
def test_what_is_no_last_day_is_refused(text: str) -> None:
    with pytest.raises(click.UsageError):
        end_from(START, text)


def test_nothing_said_is_a_quarter() -> None:
    assert quarter_from(date(2026, 1, 1)) == date(2026, 3, 31)
