"""sources.yaml: connections without secrets, and queries that say one thing once."""

from datetime import date

import pytest

from generator.diagnostics import Diagnostic
from generator.pipeline.checking import Checked, check
from tests.conftest import SiteOf

TODAY = date(2026, 12, 11)
QUERY = "files: a.csv, date: day, metric: sales_revenue, value: amount"


def of(site_of: SiteOf, sources: str) -> Checked:
    return check(
        site_of({"content/site.yaml": "title: Test\nas_of: 2026-12-11\n", "content/sources.yaml": sources}),
        lambda _: TODAY,
    )


def said(found: Checked) -> list[Diagnostic]:
    return list(found.of_sources)


def test_a_site_without_the_file_has_no_queries(site_of) -> None:
    found = check(site_of({"content/site.yaml": "title: Test\nas_of: 2026-12-11\n"}), lambda _: TODAY)
    assert (found.sources.queries, found.sources.connections) == ({}, {})


def test_every_key_of_a_connection_is_a_setting_and_secrets_are_names_of_variables(site_of) -> None:
    found = of(
        site_of,
        """
connections:
  warehouse:
    kind: postgres
    host: db.example.org
    port: 5432
    database: warehouse
    user_env: PGUSER
    password_env: PGPASSWORD
    options: {schema: marketing, sslmode: require, sslkey_env: PGKEY}
""",
    )
    assert said(found) == []
    connection = found.sources.connections["warehouse"]
    assert connection.settings == {
        "host": "db.example.org", "port": 5432, "database": "warehouse", "schema": "marketing", "sslmode": "require",
    }  # fmt: skip
    assert connection.secrets == {"user": "PGUSER", "password": "PGPASSWORD", "sslkey": "PGKEY"}


def test_what_a_query_leaves_out_has_its_default(site_of) -> None:
    query = of(site_of, f"queries: {{shop: {{{QUERY}}}}}\n").sources.queries["shop"]
    assert (query.source, str(query.overlap), query.by, query.used_only) == ("shop", "P7D", None, False)


@pytest.mark.parametrize(
    ("sources", "secret"),
    [
        ("connections: {w: {kind: postgres, password: hunter2}}", "hunter2"),
        ("connections:\n  w:\n    kind: snowflake\n    options: {private_key: hunter2}\n", "hunter2"),
        ("connections: {w: {kind: postgres, host: 'postgres://me:hunter2@db/x'}}", "hunter2"),
        ("connections: {w: {kind: postgres, password_env: hunter-2}}", "hunter-2"),
        ("connections: {w: {kind: trino, options: {auth_token: hunter2}}}", "hunter2"),
    ],
)
def test_a_secret_in_the_file_is_an_error_that_does_not_repeat_it(
    goalposts, site_of, sources, secret
) -> None:
    root = site_of({"content/site.yaml": "title: Test\nas_of: 2026-12-11\n", "content/sources.yaml": sources})
    for arguments in (["check"], ["check", "--format", "json"], ["build"], ["pull"]):
        ran = goalposts(*arguments, "-C", root)
        assert ran.code == 1
        assert "secret-in-file" in ran.out + ran.err
        assert secret not in ran.out + ran.err


@pytest.mark.parametrize(
    "host",
    [
        'host: ["postgres://me:hunter2@db/x"]',
        'host: {"postgres://me:hunter2@db/x": }',
        "options: [{password: hunter2}]",
        "options: [password: hunter2, sslmode: x]",
    ],
)
def test_no_remedy_for_brackets_and_dashes_repeats_what_may_be_a_secret(goalposts, site_of, host) -> None:
    root = site_of(
        {
            "content/site.yaml": "title: A\n",
            "content/sources.yaml": f"connections: {{wh: {{kind: postgres, {host}}}}}",
        }
    )
    for form in ("text", "json", "github"):
        ran = goalposts("check", "-C", root, "--format", form)
        assert ran.code == 1
        assert "hunter2" not in ran.out + ran.err


def test_a_line_with_a_secret_is_not_shown_for_another_fault_either(goalposts, site_of) -> None:
    sources = "connections: {w: {kind: postgres, pasword: 1, password: hunter2"
    ran = goalposts(
        "check", "-C", site_of({"content/site.yaml": "title: T\n", "content/sources.yaml": sources})
    )
    assert "hunter2" not in ran.out + ran.err


@pytest.mark.parametrize(
    ("sources", "code", "message"),
    [
        ("queris: {}", "unknown-key", "`queris` is not a known key here"),
        ("connections: {w: {kind: oracle}}", "bad-choice", "`oracle` is not one of"),
        ("connections: {w: {kind: postgres, hots: db}}", "unknown-key", "`hots` is not a known key here"),
        (
            "connections: {w: {kind: postgres, user: me, user_env: ME}}",
            "bad-query",
            "`user` and `user_env` are both given",
        ),
        (
            "connections: {w: {kind: postgres, options: {a: [1]}}}",
            "wrong-type",
            "the option `a` is not one value",
        ),
        (f"queries: {{q: {{{QUERY}, table: t}}}}", "bad-query", "the query has `table`, `files`"),
        (
            "queries: {q: {date: day, metric: leads, value: n}}",
            "bad-query",
            "does not say where its rows are",
        ),
        ("queries: {q: {table: t, date: day, metric: leads, value: n}}", "bad-query", "none is named"),
        (f"queries: {{q: {{{QUERY}, connection: w}}}}", "bad-query", "no connection is called `w`"),
        (
            f"connections: {{w: {{kind: sqlite, path: a.db}}}}\nqueries: {{q: {{{QUERY}, connection: w}}}}",
            "bad-query",
            "sqlite opens no files",
        ),
        (
            (
                "connections: {w: {kind: postgres}}\n"
                "queries: {q: {connection: w, sql: SELECT 1, where: a, date: day, metric: leads, value: n}}"
            ),
            "bad-query",
            "a query in SQL has its own condition",
        ),
        (f"queries: {{q: {{{QUERY}, sheet: Orders}}}}", "bad-query", "only a workbook has sheets"),
        ("queries: {q: {files: a.csv, date: day, value: n}}", "bad-query", "of which metric its rows are"),
        (
            f"queries: {{q: {{{QUERY}, metric_column: m}}}}",
            "bad-query",
            "`metric` and `metric_column` are both",
        ),
        ("queries: {q: {files: a.csv, date: day, metric: laeds, value: n}}", "unknown-metric", "no metric"),
        (
            "queries: {q: {files: a.csv, date: day, metric: post_reach, value: n}}",
            "bad-query",
            "for each post",
        ),
        (f"queries: {{q: {{{QUERY}, account: a/b, account_column: c}}}}", "bad-query", "are both given"),
        ("queries: {q: {files: a.csv, date: day, metric: leads}}", "missing-key", "`value` is missing here"),
        (f"queries: {{q: {{{QUERY}, by: week}}}}", "bad-query", "how they become one value"),
        ("queries: {q: {files: a.csv, metric: leads, value: n}}", "missing-key", "`date` is missing here"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(site_of, sources: str, code: str, message: str) -> None:
    found = of(site_of, sources)
    (only,) = said(found)
    assert only.code == code
    assert message in only.message
    assert only.span.line == len(sources.splitlines())
    assert "q" not in found.sources.queries
