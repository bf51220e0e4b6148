"""What is asked: days counted by the engine, series that goals use, and only what is new."""

import pytest

from tests.folders import write_files
from tests.pull.sites import plan, pulled, refusal, shop, values

ROWS = """
=== a.csv
day,amount,buyer,account,region
2026-11-02,10,ann,website/shop,
2026-11-02,20,bob,website/shop,north
2026-11-02,60,bob,website/other,
2026-11-09,30,ann,website/shop,
"""
QUERY = "files: a.csv, date: day, metric: sales_revenue"


@pytest.mark.parametrize(
    ("summary", "first"),
    [
        ("value: amount, aggregate: sum", 90.0),
        ("value: amount, aggregate: mean", 30.0),
        ("value: amount, aggregate: median", 20.0),
        ("value: amount, aggregate: min", 10.0),
        ("value: amount, aggregate: max", 60.0),
        ("aggregate: count", 3.0),
        ("value: region, aggregate: count", 1.0),
        ("value: buyer, aggregate: count_distinct", 2.0),
    ],
)
def test_the_rows_of_a_day_become_its_value(tmp_path, summary: str, first: float) -> None:
    assert values(shop(tmp_path, ROWS, f"{QUERY}, {summary}"))[0] == ("2026-11-02", first)


def test_the_last_row_of_a_day_is_its_value(tmp_path) -> None:
    text = "=== a.csv\nat,amount\n2026-11-02 08:00:00,5\n2026-11-02 20:00:00,7\n2026-11-02 12:00:00,9\n"
    query = "files: a.csv, date: at, zone: Europe/Oslo, metric: followers, value: amount, aggregate: last"
    assert values(shop(tmp_path, text, query)) == [("2026-11-02", 7.0)]


def test_two_rows_that_are_last_are_refused(tmp_path) -> None:
    query = "files: a.csv, date: day, metric: followers, value: amount, aggregate: last"
    said = refusal(shop(tmp_path, ROWS, query))
    assert said.startswith("3 rows of the same time are for one key: 2026-11-02, followers, 10; ")


def test_a_week_ends_on_sunday_and_an_unfinished_one_is_left_out(tmp_path) -> None:
    text = "=== a.csv\nday,amount\n2026-11-02,1\n2026-11-08,2\n2026-11-09,4\n2026-11-16,8\n"
    found = pulled(shop(tmp_path, text, f"{QUERY}, value: amount, aggregate: sum, by: week"))
    assert [(str(each.date), each.value, each.window) for each in sorted(found.answer.readings)] == [
        ("2026-11-08", 3.0, "P7D"),
        ("2026-11-15", 4.0, "P7D"),
    ]


def test_a_month_is_one_reading_on_its_last_day(tmp_path) -> None:
    text = "=== a.csv\nday,amount\n2026-09-30,1\n2026-10-01,2\n2026-10-31,4\n2026-11-01,8\n"
    found = pulled(shop(tmp_path, text, f"{QUERY}, value: amount, aggregate: sum, by: month"))
    assert [(str(each.date), each.value, each.window) for each in sorted(found.answer.readings)] == [
        ("2026-09-30", 1.0, "P1M"),
        ("2026-10-31", 6.0, "P1M"),
    ]


def test_the_day_of_the_pull_is_not_over(tmp_path) -> None:
    text = "=== a.csv\nday,amount\n2026-11-20,1\n2026-11-21,2\n2026-11-22,4\n"
    site = shop(tmp_path, text, f"{QUERY}, value: amount, aggregate: sum")
    assert values(site) == [("2026-11-20", 1.0)]


def test_a_row_that_is_a_reading_already_counts_on_the_day_of_the_pull_and_no_later(tmp_path) -> None:
    text = "=== a.csv\nday,amount\n2026-11-20,1\n2026-11-21,2\n2026-11-22,4\n"
    site = shop(tmp_path, text, f"{QUERY}, value: amount")
    assert values(site) == [("2026-11-20", 1.0), ("2026-11-21", 2.0)]


def test_accounts_and_segments_have_columns_and_nothing_there_is_the_whole(tmp_path) -> None:
    query = f"{QUERY}, value: amount, aggregate: sum, account_column: account, segment_column: region"
    found = pulled(shop(tmp_path, ROWS, query)).answer.readings
    assert {(str(each.date), each.account, each.segment, each.value) for each in found} == {
        ("2026-11-02", "website/shop", None, 10.0),
        ("2026-11-02", "website/shop", "north", 20.0),
        ("2026-11-02", "website/other", None, 60.0),
        ("2026-11-09", "website/shop", None, 30.0),
    }


def test_an_account_may_be_said_for_all_rows(tmp_path) -> None:
    found = pulled(shop(tmp_path, ROWS, f"{QUERY}, value: amount, aggregate: sum, account: website/shop"))
    assert {each.account for each in found.answer.readings} == {"website/shop"}


def test_only_series_that_goals_use_are_read(tmp_path) -> None:
    query = f"{QUERY}, value: amount, aggregate: sum, account_column: account, segment_column: region, used_only: true"
    found = pulled(shop(tmp_path, ROWS, query)).answer
    assert {(each.account, each.segment) for each in found.readings} == {("website/shop", None)}
    assert found.questions == 1


LONG = """
=== a.csv
day,metric,amount,account
2026-11-02,sales_revenue,10,website/shop
2026-11-02,followers,20,website/shop
2026-11-02,leads,40,website/shop
2026-11-02,visitors,60,website/shop
=== content/goals/leads.md
---
title: More leads of the visits
account: website/shop
period: {start: 2026-11-01, end: 2026-12-31}
metric: lead_conversion_rate
target: 5%
---
"""
LONG_QUERY = "files: a.csv, date: day, metric_column: metric, value: amount, account_column: account"


def test_a_table_of_many_metrics_is_asked_once_for_each_that_goals_use_with_the_parts_of_a_ratio(
    tmp_path,
) -> None:
    found = pulled(shop(tmp_path, LONG, LONG_QUERY)).answer
    assert {each.metric for each in found.readings} == {"sales_revenue", "leads"}
    assert found.questions == 4  # lead_conversion_rate, leads, sales_revenue, site_sessions


def test_all_metrics_of_a_table_are_read_where_it_is_asked_and_strangers_are_told(tmp_path) -> None:
    found = pulled(shop(tmp_path, LONG, f"{LONG_QUERY}, used_only: false")).answer
    assert {each.metric for each in found.readings} == {"sales_revenue", "followers", "leads"}
    assert list(found.strangers) == ["visitors"]


def test_what_was_pulled_before_is_read_again_for_the_overlap_alone(tmp_path) -> None:
    site = shop(tmp_path, ROWS, f"{QUERY}, value: amount, aggregate: sum, overlap: P3D")
    assert pulled(site).answer.since is None
    again = pulled(site)
    assert str(again.answer.since) == "2026-11-06"
    assert [str(each.date) for each in again.answer.readings] == ["2026-11-09"]
    assert len(pulled(site, whole=True).answer.readings) == 2


def test_a_day_that_was_restated_is_a_version_beside_the_one_that_was_there(tmp_path) -> None:
    site = shop(tmp_path, ROWS, f"{QUERY}, value: amount, aggregate: sum")
    pulled(site)
    write_files(site, {"a.csv": ROWS.partition("=== a.csv\n")[2] + "2026-11-09,5,eve,website/shop,\n"})
    text = (site / "content/site.yaml").read_text().replace("2026-11-21", "2026-11-25")
    write_files(site, {"content/site.yaml": text})
    (change,) = pulled(site).writes.values()
    assert (change.restated, change.added) == (1, 0)
    assert change.text.count("2026-11-09,sales_revenue") == 2


def test_an_account_that_a_goal_began_to_use_is_read_from_its_first_day(tmp_path) -> None:
    query = f"{QUERY}, value: amount, aggregate: sum, account_column: account, used_only: true, overlap: P1D"
    site = shop(tmp_path, ROWS, query)
    pulled(site)
    goal = (site / "content/goals/sales.md").read_text().replace("website/shop", "website/other")
    write_files(site, {"content/goals/other.md": goal})
    found = {(each.account, str(each.date)) for each in pulled(site).answer.readings}
    assert found == {("website/other", "2026-11-02"), ("website/shop", "2026-11-09")}


def test_a_segment_that_a_goal_began_to_use_is_read_from_its_first_day(tmp_path) -> None:
    query = f"{QUERY}, value: amount, aggregate: sum, account_column: account, segment_column: region, used_only: true, overlap: P1D"
    site = shop(tmp_path, ROWS, query)
    pulled(site)
    goal = (site / "content/goals/sales.md").read_text()
    write_files(site, {"content/goals/north.md": goal.replace("title:", "segment: north\ntitle:")})
    found = {(each.segment, str(each.date)) for each in pulled(site).answer.readings}
    assert found == {("north", "2026-11-02"), (None, "2026-11-09")}


@pytest.mark.parametrize(("since", "days"), [("2026-11-01", ["2026-11-02"]), ("2026-11-03", [])])
def test_what_a_goal_began_to_use_is_read_from_the_day_on_which_the_query_begins(
    tmp_path, since, days
) -> None:
    query = f"{QUERY}, value: amount, aggregate: sum, account_column: account, used_only: true, overlap: P1D"
    site = shop(tmp_path, ROWS, f"{query}, since: {since}")
    pulled(site)
    goal = (site / "content/goals/sales.md").read_text().replace("website/shop", "website/other")
    write_files(site, {"content/goals/other.md": goal})
    found = [str(each.date) for each in pulled(site).answer.readings if each.account == "website/other"]
    assert found == days


def test_a_query_may_begin_on_a_day(tmp_path) -> None:
    site = shop(tmp_path, ROWS, f"{QUERY}, value: amount, aggregate: sum, since: 2026-11-05")
    assert values(site) == [("2026-11-09", 30.0)]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (
            "value: amout",
            "there is no column `amout`, which `value` names; the columns are day, amount, buyer",
        ),
        ("value: buyer", "`buyer` is of the type string, and a value is a number"),
        ("value: amount, account_column: page", "there is no column `page`, which `account_column` names"),
    ],
)
def test_columns_that_do_not_fit_are_told(tmp_path, query: str, said: str) -> None:
    assert said in refusal(shop(tmp_path, ROWS, f"{QUERY}, {query}"))


def test_days_are_summed_and_series_chosen_by_the_engine(tmp_path) -> None:
    query = (
        f"{QUERY}, value: amount, aggregate: sum, account_column: account, used_only: true, since: 2026-11-05"
    )
    ((sql, told),) = plan(shop(tmp_path, ROWS, query)).questions
    assert "GROUP BY" in sql
    assert "HASH_GROUP_BY" in told
    assert "sum(" in told
    scan = told[told.index("HASH_GROUP_BY") :]
    assert "website/shop" in scan
    assert "2026-11-05" in scan


def test_a_filter_reaches_the_scan_of_parquet(tmp_path) -> None:
    import duckdb

    query = "files: a.parquet, date: day, metric: sales_revenue, value: amount, aggregate: sum, account_column: account"
    site = shop(tmp_path, ROWS, f"{query}, used_only: true")
    duckdb.sql(f"COPY (SELECT * FROM read_csv('{site}/a.csv')) TO '{site}/a.parquet'")
    ((_, told),) = plan(site).questions
    scan = told[told.index("READ_PARQUET") :]
    assert "account='website/shop'" in scan.replace(" ", "").replace("│", "").replace("\n", "")
    assert "buyer" not in scan
