"""Where rows come from: files of each kind, patterns over many, and databases that are a file."""

import json
import sqlite3

import duckdb
import pytest

from tests.folders import write_files
from tests.pull.sites import SHOP, refusal, shop, values

SUM = "date: day, metric: sales_revenue, value: amount, aggregate: sum"
CSV = """
=== exports/2026-10.csv
day,amount
2026-10-31,10
=== exports/2026-11.csv
day,amount,coupon
2026-11-01,20,x
2026-11-01,5,
"""
FOUND = [("2026-10-31", 10.0), ("2026-11-01", 25.0)]


def test_a_pattern_reads_a_year_of_exports_though_a_column_came_later(tmp_path) -> None:
    assert values(shop(tmp_path, CSV, f'files: "exports/*.csv", {SUM}')) == FOUND


def test_tabs_and_packed_files_are_read(tmp_path) -> None:
    import gzip

    site = shop(tmp_path, "", f'files: "exports/*.tsv.gz", {SUM}')
    write_files(site, {"exports/a.tsv.gz": gzip.compress(b"day\tamount\n2026-10-31\t10\n2026-11-01\t25\n")})
    assert values(site) == FOUND


def test_parquet_is_read(tmp_path) -> None:
    site = shop(tmp_path, CSV, f"files: exports/all.parquet, {SUM}")
    duckdb.sql(
        f"COPY (SELECT * FROM read_csv('{site}/exports/*.csv', union_by_name=true)) TO '{site}/exports/all.parquet'"
    )
    assert values(site) == FOUND


@pytest.mark.parametrize("form", ["lines", "list"])
def test_json_is_read(tmp_path, form: str) -> None:
    rows = [{"day": "2026-10-31", "amount": 10}, {"day": "2026-11-01", "amount": 25}]
    text = json.dumps(rows) if form == "list" else "\n".join(map(json.dumps, rows))
    site = shop(tmp_path, "", f"files: exports/a.json, {SUM}")
    write_files(site, {"exports/a.json": text})
    assert values(site) == FOUND


def test_a_workbook_is_read_by_its_sheet(tmp_path) -> None:
    from tests.pull.workbook import workbook

    site = shop(tmp_path, "", f"files: exports/a.xlsx, sheet: Orders, {SUM}")
    rows: list[list[str | float]] = [
        ["day", "amount"],
        ["2026-10-31", 10],
        ["2026-11-01", 20],
        ["2026-11-01", 5],
    ]
    write_files(site, {"exports/a.xlsx": workbook({"Notes": [["x"]], "Orders": rows})})
    assert values(site) == FOUND


def test_a_sheet_that_is_not_there_is_told_with_those_that_are(tmp_path) -> None:
    from tests.pull.workbook import workbook

    site = shop(tmp_path, "", f"files: exports/a.xlsx, sheet: Order, {SUM}")
    write_files(site, {"exports/a.xlsx": workbook({"Notes": [["x"]], "Orders": [["day"]]})})
    assert "has no sheet `Order`; its sheets are Notes, Orders" in refusal(site)


def test_a_workbook_that_ends_what_reads_it_ends_no_command(tmp_path, monkeypatch) -> None:
    """It is read in a process of its own, with bounds, as `import` reads it."""
    from tests.pull.workbook import workbook

    monkeypatch.setattr("generator.model.workbook_apart._CHILD", "import os; os.kill(os.getpid(), 9)")
    site = shop(tmp_path, "", f"files: exports/a.xlsx, {SUM}")
    write_files(site, {"exports/a.xlsx": workbook({"Orders": [["day", "amount"], ["2026-11-01", 5]]})})
    assert "cannot be read: it is damaged or was cut off" in refusal(site)


@pytest.mark.parametrize("kind", ["sqlite", "duckdb"])
def test_a_database_that_is_a_file_is_asked(tmp_path, kind: str) -> None:
    site = write_files(tmp_path, SHOP)
    database = (sqlite3 if kind == "sqlite" else duckdb).connect(site / "shop.db")
    database.execute("CREATE TABLE orders (day DATE, amount DOUBLE, status TEXT)")
    database.execute(
        "INSERT INTO orders VALUES ('2026-10-31', 10, 'paid'), ('2026-11-01', 25, 'paid'), ('2026-11-01', 99, 'open')"
    )
    database.commit()
    database.close()
    write_files(
        site,
        {
            "content/sources.yaml": f"""
connections: {{shop: {{kind: {kind}, path: shop.db}}}}
queries:
  orders: {{connection: shop, table: orders, where: "status = 'paid'", {SUM}}}
"""
        },
    )
    assert values(site) == FOUND


def test_sql_stands_in_place_of_a_table(tmp_path) -> None:
    site = write_files(tmp_path, SHOP)
    with duckdb.connect(site / "shop.db") as database:
        database.execute("CREATE TABLE orders AS SELECT DATE '2026-11-01' AS day, 5 AS pieces, 5 AS price")
    text = f"""
connections: {{shop: {{kind: duckdb, path: shop.db}}}}
queries:
  orders: {{connection: shop, sql: "SELECT day, pieces * price AS amount FROM orders", {SUM}}}
"""
    write_files(site, {"content/sources.yaml": text})
    assert values(site) == [("2026-11-01", 25.0)]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("files: exports/none.csv", "no file is called `exports/none.csv`"),
        ("files: notes.doc", "`.doc` is no kind of file that is read here"),
        ('files: "exports/*.csv", where: "amout > 3"', "amout"),
    ],
)
def test_rows_that_are_not_found_are_told(tmp_path, query: str, said: str) -> None:
    site = shop(tmp_path, CSV + "=== notes.doc\nx\n", f"{query}, {SUM}")
    assert said in refusal(site)


def test_a_database_file_that_is_not_there_is_told(tmp_path) -> None:
    site = write_files(tmp_path, SHOP)
    text = f"connections: {{a: {{kind: sqlite, path: no.db}}}}\nqueries: {{b: {{connection: a, table: t, {SUM}}}}}\n"
    write_files(site, {"content/sources.yaml": text})
    assert "there is no file" in refusal(site)
