"""What a pull costs: a portfolio of 10,000 goals, and a million rows each in a PostgreSQL and a Spark that are started for it.

Takes nothing; prints a table of seconds and memory, and fails where a total is wrong, where the engine did not sum by itself, or where a
secret was printed. PostgreSQL comes from Debian (``apt-get install postgresql``), Spark from ``goalposts[spark]`` with Debian's Java
(``apt-get install default-jre-headless``); one that is missing is told and left out.
"""

import importlib.util
import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT))

from bench.watched import watched  # noqa: E402 - found once the folder is on the path

ROWS = 1_000_000
DAYS = 365
ACCOUNTS = 20
USED = 5
SITE = "title: Bench\ntimezone: Europe/Oslo\nas_of: 2026-11-21\n"
GOAL = """---
title: Sell for more in shop {number}
account: website/shop-{number}
period: {{start: 2026-01-01, end: 2026-12-31}}
metric: sales_revenue
target: 100000
---
"""
QUERY = """
queries:
  orders:
    connection: warehouse
    {rows}
    date: at
    {zone}
    metric: sales_revenue
    value: amount
    aggregate: sum
    account_column: account
    used_only: true
"""
#: Row ``n`` of a million: a minute of the year, an amount of 1 to 100 and one of the accounts.
_AT = "INTERVAL '1 second' * (n * 31)"
_AMOUNT = "(n % 100) + 1"


def main() -> int:
    print("engine        rows  readings  seconds  peak MB  its plan", flush=True)
    with tempfile.TemporaryDirectory(dir=os.environ.get("TMPDIR")) as folder:
        root = Path(folder)
        ran = [_portfolio(root / "portfolio"), _postgres(root / "postgres"), _spark(root / "spark")]
    return 0 if all(ran) else 1


def _site(folder: Path, connection: str, rows: str, zone: str = "") -> Path:
    goals = folder / "content/goals"
    goals.mkdir(parents=True)
    (folder / "content/site.yaml").write_text(SITE)
    for number in range(USED):
        (goals / f"shop-{number}.md").write_text(GOAL.format(number=number))
    text = f"connections:\n  warehouse: {connection}\n{QUERY.format(rows=rows, zone=zone)}"
    (folder / "content/sources.yaml").write_text(text)
    return folder


def _expected() -> float:
    """The sum of the accounts that goals use, of all days that are over."""
    return float(sum(n % 100 + 1 for n in range(ROWS) if n % ACCOUNTS < USED))


def _pull(engine: str, site: Path, summed: str, canary: str = "") -> bool:
    planned = _command(site, "--explain")
    told = subprocess.run(planned, capture_output=True, text=True, cwd=ROOT, check=True)
    ran = watched(_command(site, "--format", "json"), ROOT)
    if canary and canary in told.stdout + told.stderr + ran.output:
        print(f"{engine}: the password was printed")
        return False
    (query,) = json.loads(ran.output)["queries"]
    total = sum(each["total"] for each in query["totals"])
    sums = summed in told.stdout
    print(
        f"{engine:<8}{ROWS:>10,}{query['taken']:>10,}{ran.wall:>9.1f}{ran.memory:>9.0f}  {'the engine sums' if sums else 'THE ENGINE DOES NOT SUM'}",
        flush=True,
    )
    if total != _expected():
        print(f"{engine}: the total is {total}, and should be {_expected()}")
    return total == _expected() and sums


def _command(site: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "generator", "pull", *arguments, "-C", str(site)]


def _postgres(folder: Path) -> bool:
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not programs or importlib.util.find_spec("psycopg") is None:
        print("postgres left out: no PostgreSQL here; `apt-get install postgresql` and `goalposts[postgres]`")
        return True
    with _server(programs[-1].parent, folder) as (port, password):
        os.environ["GOALPOSTS_PG_PASSWORD"] = password
        site = _site(
            folder / "site",
            f"{{kind: postgres, host: 127.0.0.1, port: {port}, user: postgres, database: postgres, password_env: GOALPOSTS_PG_PASSWORD}}",
            "table: orders",
        )
        return _pull("postgres", site, "Aggregate", password)


@contextmanager
def _server(programs: Path, folder: Path) -> Iterator[tuple[int, str]]:
    """A PostgreSQL of its own with the rows in it; stopped at the end. It does not run as root."""
    folder.mkdir(parents=True)
    password = secrets.token_hex(16)
    (folder / "password").write_text(password)
    for parent in (folder, folder.parent):
        parent.chmod(0o755)
    user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.geteuid() == 0 else []
    if user:
        shutil.chown(folder, "postgres", "postgres")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    data = folder / "data"

    def run(program: str, *arguments: str) -> None:
        environ = os.environ | {"PGPASSWORD": password}
        command = [*user, str(programs / program), *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environ, cwd=folder)

    run("initdb", "-D", str(data), "-U", "postgres", "-A", "scram-sha-256", f"--pwfile={folder / 'password'}")
    options = f"-p {port} -c listen_addresses=127.0.0.1 -k {folder}"
    run("pg_ctl", "-D", str(data), "-l", str(folder / "log"), "-o", options, "-w", "start")
    try:
        rows = (
            f"CREATE TABLE orders AS SELECT timestamptz '2025-11-01 00:00:00+00' + {_AT} AS at, ({_AMOUNT})::numeric AS amount, "
            f"'website/shop-' || (n % {ACCOUNTS}) AS account FROM generate_series(0, {ROWS - 1}) AS n; ANALYZE orders"
        )
        run("psql", "-h", "127.0.0.1", "-p", str(port), "-U", "postgres", "-q", "-c", rows)
        yield port, password
    finally:
        run("pg_ctl", "-D", str(data), "-m", "immediate", "stop")


def _spark(folder: Path) -> bool:
    if importlib.util.find_spec("pyspark") is None or shutil.which("java") is None:
        print("spark left out: `apt-get install default-jre-headless` and `goalposts[spark]`")
        return True
    import duckdb  # noqa: PLC0415 - writes the files that Spark reads

    site = _site(
        folder, "{kind: spark, options: {spark.master: 'local[2]'}}", 'files: "orders/*.parquet"', "zone: UTC"
    )
    (folder / "orders").mkdir()
    rows = f"SELECT TIMESTAMP '2025-11-01 00:00:00' + {_AT} AS at, ({_AMOUNT})::DOUBLE AS amount, 'website/shop-' || (n % {ACCOUNTS}) AS account FROM range({ROWS}) AS t(n)"
    duckdb.sql(f"COPY ({rows}) TO '{folder}/orders/all.parquet'")
    return _pull("spark", site, "HashAggregate")


def _portfolio(folder: Path) -> bool:
    """A site of 10,000 goals, half on each of two metrics, out of a table with twice the accounts and a metric more."""
    import duckdb  # noqa: PLC0415 - writes the files that are read

    goals, days = 10_000, 30
    site = _site(folder, "{kind: duckdb}", "")
    for number in range(goals):
        text = GOAL.format(number=number)
        metric = "sales_revenue" if number % 2 else "site_sessions"
        (site / f"content/goals/shop-{number}.md").write_text(text.replace("sales_revenue", metric))
    query = 'queries: {all: {files: "all.parquet", date: day, metric_column: metric, value: v, account_column: account}}'
    (site / "content/sources.yaml").write_text(query)
    rows = (
        f"SELECT DATE '2026-10-01' + d::INT AS day, m AS metric, 'website/shop-' || a AS account, 1.0 AS v FROM range({days}) t(d), "
        f"range({2 * goals}) u(a), (VALUES ('sales_revenue'), ('site_sessions'), ('leads')) w(m)"
    )
    duckdb.sql(f"COPY ({rows}) TO '{site}/all.parquet'")
    ran = watched(_command(site, "--dry-run", "--format", "json"), ROOT)
    (found,) = json.loads(ran.output)["queries"]
    told = f"{found['questions']} questions for {goals:,} goals"
    print(
        f"{'duckdb':<8}{days * 6 * goals:>10,}{found['taken']:>10,}{ran.wall:>9.1f}{ran.memory:>9.0f}  {told}",
        flush=True,
    )
    return (found["questions"], found["taken"]) == (2, goals * days)


if __name__ == "__main__":
    raise SystemExit(main())
