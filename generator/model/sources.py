"""Where readings come from: what is remembered of files for ``goalposts import``, and for ``goalposts pull`` connections to engines
and the queries that are asked of them.

Plain records, as ``sources.yaml`` says them. A secret is never here: only the name of the environment variable that holds it.
"""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from generator.diagnostics import Span
from generator.model.calendar import Day, Duration
from generator.model.remembered import RememberedImport
from generator.records import dataclass


class Engine(StrEnum):
    """What answers a query: each is a backend of Ibis."""

    DUCKDB = "duckdb"
    SQLITE = "sqlite"
    POSTGRES = "postgres"
    SPARK = "spark"
    MYSQL = "mysql"
    MSSQL = "mssql"
    BIGQUERY = "bigquery"
    SNOWFLAKE = "snowflake"
    CLICKHOUSE = "clickhouse"
    TRINO = "trino"
    DATABRICKS = "databricks"

    @property
    def reads_files(self) -> bool:
        """Whether it opens files by itself."""
        return self in {Engine.DUCKDB, Engine.SPARK}


class Summary(StrEnum):
    """How the rows of one day become its value."""

    SUM = "sum"
    MEAN = "mean"
    MEDIAN = "median"
    MIN = "min"
    MAX = "max"
    COUNT = "count"
    COUNT_DISTINCT = "count_distinct"
    LAST = "last"


class Stretch(StrEnum):
    """What one reading describes: a day, a week that ends on Sunday, or a month of the calendar."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"

    @property
    def length(self) -> Duration:
        """How long it is.

        >>> str(Stretch.WEEK.length)
        'P7D'
        """
        return {
            Stretch.DAY: Duration(days=1),
            Stretch.WEEK: Duration(days=7),
            Stretch.MONTH: Duration(months=1),
        }[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """One engine. ``settings`` are handed to it by name; ``secrets`` map a setting to the environment variable that holds it."""

    name: str
    engine: Engine
    settings: Mapping[str, str | int | float | bool]
    secrets: Mapping[str, str]
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """One question and what its answer means.

    Exactly one of ``table``, ``sql`` and ``files`` is given, and one of ``metric`` and ``metric_column``. ``connection`` is None where the
    embedded engine reads files. ``zone`` is that of the clock that wrote times without one. ``summary`` is None where each row is a reading
    already, and ``by`` where such a reading describes what its metric's do. ``used_only`` leaves out series that no goal uses. ``overlap`` is how far before the newest reading is read again.
    """

    name: str
    connection: str | None
    table: str | None
    sql: str | None
    files: str | None
    sheet: str | None
    where: str | None
    date: str
    zone: str | None
    metric: str | None
    metric_column: str | None
    value: str | None
    summary: Summary | None
    by: Stretch | None
    account: str | None
    account_column: str | None
    segment: str | None
    segment_column: str | None
    since: Day | None
    overlap: Duration
    source: str
    used_only: bool
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """All that ``sources.yaml`` names, in its order."""

    imports: tuple[RememberedImport, ...]
    connections: Mapping[str, Connection]
    queries: Mapping[str, Query]


NO_SOURCES = Sources(imports=(), connections={}, queries={})
