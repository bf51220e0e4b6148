"""On which day a row falls: dates, times in zones, and texts."""

import pytest

from tests.pull.sites import refusal, shop, values

QUERY = "files: a.csv, date: at, metric: sales_revenue, value: amount, aggregate: sum"
LATE = "=== a.csv\nat,amount\n2026-11-01 22:30:00,1\n2026-11-01 23:30:00,2\n"


def test_times_of_another_clock_fall_on_the_days_of_the_site(tmp_path) -> None:
    assert values(shop(tmp_path, LATE, f"{QUERY}, zone: UTC")) == [("2026-11-01", 1.0), ("2026-11-02", 2.0)]


def test_times_of_the_sites_own_clock_stay_on_their_days(tmp_path) -> None:
    assert values(shop(tmp_path, LATE, f"{QUERY}, zone: Europe/Oslo")) == [("2026-11-01", 3.0)]


def test_times_with_a_zone_of_their_own_fall_on_the_days_of_the_site(tmp_path) -> None:
    text = (
        "=== a.csv\nat,amount\n2026-07-01T21:30:00Z,1\n2026-07-01T22:30:00Z,2\n2026-07-01T23:30:00+02:00,4\n"
    )
    assert values(shop(tmp_path, text, QUERY)) == [("2026-07-01", 5.0), ("2026-07-02", 2.0)]


@pytest.mark.parametrize(
    ("text", "query", "said"),
    [
        (LATE, QUERY, "`at` holds times without a zone; add `zone: Europe/Oslo`"),
        ("=== a.csv\nat,amount\n2026-11-01,1\n", f"{QUERY}, zone: UTC", "`zone` is given; remove `zone`"),
        (
            "=== a.csv\nat,amount\n2026-11-01T22:30:00Z,1\n",
            f"{QUERY}, zone: UTC",
            "times with a zone, but `zone` is given",
        ),
        ("=== a.csv\nat,amount\n3,1\n", QUERY, "`at` is of the type int64, which is no date"),
        (
            "=== a.csv\nat,amount\n2026-11-01,1\n1 Nov,2\nnever,3\n",
            QUERY,
            "2 rows have no date in `at`: 1 Nov, sales_revenue, 2; never, sales_revenue, 3",
        ),
        (
            "=== a.csv\nat,amount\n2026-11-01,1\n,2\n",
            QUERY,
            "1 rows have no date in `at`: no date, sales_revenue, 2",
        ),
        ("=== a.csv\nat,amount\n0201-11-01,1\n", QUERY, "a date is before 1900"),
    ],
)
def test_what_is_no_day_is_refused_with_its_rows(tmp_path, text: str, query: str, said: str) -> None:
    assert said in refusal(shop(tmp_path, text, query))
