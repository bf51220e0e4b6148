"""What came back: two values for one key, no number, no metric."""

import pytest

from tests.pull.sites import pulled, refusal, shop

QUERY = "files: a.csv, date: day, metric: sales_revenue, value: amount"


def test_two_values_for_one_key_are_refused_with_the_rows(tmp_path) -> None:
    text = "=== a.csv\nday,amount,account\n2026-11-02,10,website/shop\n2026-11-02,20,website/shop\n2026-11-02,30,website/other\n"
    said = refusal(shop(tmp_path, text, f"{QUERY}, account_column: account"))
    assert said == (
        "2 rows are for one key: 2026-11-02, sales_revenue, website/shop, 10; 2026-11-02, sales_revenue, website/shop, 20; "
        "say how they become one value, as in `aggregate: sum`, or name the column that tells them apart"
    )


def test_nothing_of_a_query_that_is_refused_is_written(tmp_path) -> None:
    site = shop(tmp_path, "=== a.csv\nday,amount\n2026-11-01,1\n2026-11-02,10\n2026-11-02,20\n", QUERY)
    refusal(site)
    assert not (site / "content/snapshots").exists()


def test_a_row_without_a_value_is_left_out_and_counted(tmp_path) -> None:
    found = pulled(shop(tmp_path, "=== a.csv\nday,amount\n2026-11-02,10\n2026-11-03,\n", QUERY)).answer
    assert [each.value for each in found.readings] == [10.0]
    assert found.empty == 1


@pytest.mark.parametrize("number", ["inf", "nan"])
def test_what_is_no_finite_number_is_refused(tmp_path, number: str) -> None:
    text = f"=== a.csv\nday,amount\n2026-11-02,1.5\n2026-11-03,{number}\n"
    assert f"a value is no finite number: 2026-11-03, sales_revenue, {number}" in refusal(
        shop(tmp_path, text, QUERY)
    )


def test_a_row_without_a_metric_is_refused(tmp_path) -> None:
    text = "=== a.csv\nday,amount,what\n2026-11-02,1,sales_revenue\n2026-11-03,2,\n"
    query = "files: a.csv, date: day, metric_column: what, value: amount, used_only: false"
    assert "1 rows have no metric in `what`: 2026-11-03, 2" in refusal(shop(tmp_path, text, query))
