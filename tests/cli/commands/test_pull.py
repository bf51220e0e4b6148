"""``goalposts pull``: what the queries of sources.yaml answer, into the site's readings."""

import json
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.folders import files_in, write_files
from tests.pull.sites import shop

QUERY = "files: a.csv, date: day, metric: sales_revenue, value: amount, aggregate: sum, account: website/shop"
ROWS = "=== a.csv\nday,amount\n2026-11-18,10\n2026-11-20,20\n2026-11-20,5\n"
CANARY = "canary-7f3a91"
#: An engine that refuses a setting, and a server that is not there: what each says of it names the secret.
DUCKDB = "kind: duckdb, options: {threads_env: GOALPOSTS_CANARY}"
SERVER = (
    "kind: postgres, host: 127.0.0.1, port: 1, user: me, password_env: GOALPOSTS_CANARY, "
    "options: {database_env: GOALPOSTS_CANARY, connect_timeout: 2}"
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return shop(tmp_path, ROWS, QUERY)


def test_a_query_is_told_as_a_table_and_written(goalposts, site) -> None:
    ran = goalposts("pull", "-C", site)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "orders: duckdb, 1 question",
        "  3 rows there, 2 readings taken",
        "    metric         account       readings  total  first day   last day    days missing",
        "    sales_revenue  website/shop         2     35  2026-11-18  2026-11-20             0",
        "  content/snapshots/orders/website-shop.csv: 2 added",
        "",
    ]
    assert (site / "content/snapshots/orders/website-shop.csv").read_text().splitlines()[1:] == [
        "2026-11-18,sales_revenue,10,website/shop,,orders,2026-11-21,,,,",
        "2026-11-20,sales_revenue,25,website/shop,,orders,2026-11-21,,,,",
    ]


def test_a_build_after_it_reads_them(goalposts, site) -> None:
    goalposts("pull", "-C", site)
    assert goalposts("check", "--strict", "-C", site).code == 0
    assert "35" in goalposts("status", "sales", "-C", site).out


def test_a_second_pull_changes_nothing(goalposts, site) -> None:
    goalposts("pull", "-C", site)
    before = files_in(site / "content")
    assert "2 there already" in goalposts("pull", "-C", site).out
    assert files_in(site / "content") == before


def test_a_dry_run_writes_nothing(goalposts, site) -> None:
    ran = goalposts("pull", "--dry-run", "-C", site)
    assert "2 added (dry run, not written)" in ran.out
    assert not (site / "content/snapshots").exists()


def test_the_answer_as_json(goalposts, site) -> None:
    (query,) = json.loads(goalposts("pull", "--format", "json", "-C", site).out)["queries"]
    assert (query["query"], query["engine"], query["rows"], query["taken"]) == ("orders", "duckdb", 3, 2)
    assert query["totals"][0]["total"] == 35


def test_a_query_by_its_name(goalposts, site) -> None:
    text = (site / "content/sources.yaml").read_text()
    write_files(site, {"content/sources.yaml": text + text.split("\n")[1].replace("orders", "again") + "\n"})
    assert goalposts("pull", "again", "-C", site).out.startswith("again: ")
    ran = goalposts("pull", "agian", "-C", site)
    assert (ran.code, "did you mean `again`?" in ran.err) == (2, True)


def test_a_query_that_is_refused_keeps_no_other_out(goalposts, site) -> None:
    text = (site / "content/sources.yaml").read_text()
    write_files(
        site,
        {"content/sources.yaml": text + "  never: {files: no.csv, date: day, metric: leads, value: n}\n"},
    )
    ran = goalposts("pull", "-C", site)
    assert ran.code == 1
    assert "pull-refused" in ran.err
    assert "content/sources.yaml:3:3" in ran.err
    assert "2 added" in ran.out


def test_the_sql_and_the_plan_are_shown_and_nothing_is_asked(goalposts, site, monkeypatch) -> None:
    monkeypatch.setattr("generator.pull.asking.answered", None)
    ran = goalposts("pull", "--explain", "-C", site)
    assert (ran.code, ran.err) == (0, "")
    assert "GROUP BY" in ran.out
    assert "HASH_GROUP_BY" in ran.out
    assert not (site / "content/snapshots").exists()


def test_a_site_without_queries_is_told_so(goalposts, site_of) -> None:
    ran = goalposts("pull", "-C", site_of({"content/site.yaml": "title: Test\n"}))
    assert (ran.code, "names no query" in ran.err) == (2, True)


def test_a_variable_that_is_not_set_is_told_by_its_name(goalposts, site, monkeypatch) -> None:
    monkeypatch.delenv("GOALPOSTS_CANARY", raising=False)
    _ask(site, SERVER)
    ran = goalposts("pull", "-C", site)
    assert "needs the environment variable `GOALPOSTS_CANARY`, which is not set" in ran.err


def test_a_driver_that_is_not_installed_is_told_with_what_brings_it(goalposts, site, monkeypatch) -> None:
    monkeypatch.setenv("GOALPOSTS_CANARY", CANARY)
    monkeypatch.setitem(sys.modules, "psycopg", None)
    monkeypatch.delitem(sys.modules, "ibis.backends.postgres", raising=False)
    _ask(site, SERVER)
    ran = goalposts("pull", "-C", site)
    assert (ran.code, CANARY in ran.err) == (1, False)
    assert "a driver of postgres is not installed" in ran.err
    assert "pip install 'goalposts[postgres]'" in ran.err


def test_a_level_is_told_by_its_newest_value_and_not_added_up(goalposts, tmp_path) -> None:
    rows = "=== a.csv\nday,followers\n2026-11-18,10\n2026-11-20,20\n"
    site = shop(tmp_path, rows, "files: a.csv, date: day, metric: followers, value: followers")
    assert "–               2  last 20" in goalposts("pull", "-C", site).out
    (query,) = json.loads(goalposts("pull", "--format", "json", "-C", site).out)["queries"]
    assert (query["totals"][0]["total"], query["totals"][0]["last"]) == (None, 20)


@pytest.mark.parametrize(
    ("there", "said"),
    [
        (b"date,metric,value\n2026-11-18,sales_revenue,1\n", "has no column `account`"),
        (b"date,metric,value\n\xff\n", "cannot be read as UTF-8"),
    ],
)
def test_a_file_that_cannot_take_the_readings_is_left_as_it_was(
    goalposts, site, there: bytes, said: str
) -> None:
    file = site / "content/snapshots/orders/website-shop.csv"
    file.parent.mkdir(parents=True)
    file.write_bytes(there)
    ran = goalposts("pull", "-C", site)
    assert (ran.code, file.read_bytes()) == (1, there)
    assert "pull-refused" in ran.err
    assert said in ran.err


def test_a_folder_that_leads_out_of_the_site_is_refused(goalposts, site, tmp_path_factory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (site / "content/snapshots").mkdir(exist_ok=True)
    (site / "content/snapshots/orders").symlink_to(outside)
    ran = goalposts("pull", "-C", site)
    assert ran.code == 1
    assert "pull-refused" in ran.err
    assert "does not lie below content/" in " ".join(ran.err.split())
    assert not list(outside.iterdir())


def test_one_file_tells_import_and_pull_what_each_has_to_know(goalposts, site) -> None:
    sources = site / "content/sources.yaml"
    sources.write_text(
        f"{sources.read_text()}imports:\n  - file: reach-*.csv\n    account: facebook/palace\n"
    )
    write_files(site, {"reach-11.csv": "Date,Reach\n2026-11-18,10\n2026-11-19,12\n"})
    assert "website-shop.csv: 2 added" in goalposts("pull", "-C", site).out
    assert "facebook-palace.csv: 2 added" in goalposts("import", site / "reach-11.csv", "-C", site).out
    assert goalposts("check", "--strict", "-C", site).code == 0


def test_what_is_wrong_in_it_is_told_by_every_command_at_its_line(goalposts, site) -> None:
    sources = site / "content/sources.yaml"
    sources.write_text(f"{sources.read_text()}imports:\n  - file: reach-*.csv\n    acount: facebook/palace\n")
    for arguments in (["pull"], ["import", site / "a.csv"], ["check"]):
        ran = goalposts(*arguments, "-C", site)
        assert (ran.code, "content/sources.yaml:5:5" in ran.out + ran.err) == (1, True)


@pytest.mark.parametrize(
    "connection",
    [
        pytest.param(DUCKDB, id="duckdb"),
        pytest.param(
            SERVER,
            id="postgres",
            marks=pytest.mark.skipif(
                find_spec("psycopg") is None, reason="PostgreSQL's client comes by `make engines`"
            ),
        ),
    ],
)
def test_a_secret_of_the_environment_is_in_no_output_and_no_file(
    goalposts, site, monkeypatch, connection: str
) -> None:
    monkeypatch.setenv("GOALPOSTS_CANARY", CANARY)
    _ask(site, connection)
    for arguments in ([], ["--format", "json"], ["-v"], ["--explain"]):
        ran = goalposts("pull", *arguments, "-C", site)
        assert ran.code == 1
        assert "`server` cannot be reached" in ran.out + ran.err
        assert CANARY not in ran.out + ran.err
    goalposts("build", "-C", site)
    files = [path for path in site.rglob("*") if path.is_file()]
    assert files
    assert [path for path in files if CANARY.encode() in path.read_bytes()] == []


def _ask(site: Path, connection: str) -> None:
    text = f"""
connections:
  server: {{{connection}}}
queries:
  orders: {{connection: server, table: orders, date: day, metric: sales_revenue, value: amount, aggregate: sum}}
"""
    write_files(site, {"content/sources.yaml": text})
