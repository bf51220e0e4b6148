"""What may be written in ``sources.yaml``, as forms. Rules between keys, and names in other files, are checked in ``check.site.sources`` and
``check.site.imports``.
"""

from typing import Annotated

from pydantic import Field

from generator.check.authored.dates import Day, Length
from generator.check.authored.fields import Flag, Whole, Word, choice, free_table, many, otherwise, tables
from generator.check.authored.form import Form
from generator.check.authored.json_types import FREE, OPTIONS, in_json
from generator.check.authored.values import Timezone
from generator.check.authored.written import Written
from generator.model.source import Table
from generator.model.sources import Engine, Stretch, Summary


class ConnectionForm(Form):
    """An engine that answers queries. Passwords come from the environment alone: `password_env` names the variable."""

    kind: Annotated[Written[Engine], choice(Engine)] = Field(
        title="Kind",
        description="The engine. DuckDB is embedded; each other has an extra of its own.",
        examples=["postgres"],
    )
    path: Word | None = Field(
        default=None,
        title="Path",
        description="The file of a DuckDB or SQLite database, from the site's root. DuckDB needs none to read files.",
        examples=["warehouse.duckdb"],
    )
    host: Word | None = Field(
        default=None, title="Host", description="The server's name, without a scheme.", examples=["localhost"]
    )
    port: Whole | None = Field(default=None, title="Port", description="The server's port.", examples=[5432])
    database: Word | None = Field(
        default=None, title="Database", description="The database's name.", examples=["warehouse"]
    )
    user: Word | None = Field(
        default=None, title="User", description="Who signs in.", examples=["goalposts_reader"]
    )
    user_env: Word | None = Field(
        default=None,
        title="User's variable",
        description="The environment variable that says who signs in.",
        examples=["PGUSER"],
    )
    password_env: Word | None = Field(
        default=None,
        title="Password's variable",
        description="The environment variable that holds the password.",
        examples=["GOALPOSTS_PG_PASSWORD"],
    )
    options: Annotated[Table, free_table(in_json(FREE))] | None = Field(
        default=None,
        title="Options",
        description="Whatever else the engine is to be told, by its own names; of Spark its settings. A name that ends in `_env` is "
        "read from that environment variable.",
        examples=[{"schema": "marketing"}],
    )


class QueryForm(Form):
    """One question, and what its answer means: which column is the date, the value, the account."""

    connection: Word | None = Field(
        default=None,
        title="Connection",
        description="Which connection is asked. Without one the embedded DuckDB reads `files`.",
        examples=["warehouse"],
    )
    table: Word | None = Field(
        default=None,
        title="Table",
        description="A table or view, as `name` or `schema.name`.",
        examples=["orders"],
    )
    sql: Word | None = Field(
        default=None,
        title="SQL",
        description="A `SELECT` in the engine's own SQL, in place of a table.",
        examples=["SELECT day, amount FROM orders"],
    )
    files: Word | None = Field(
        default=None,
        title="Files",
        description="A path or a pattern of paths from the site's root, in place of a table: CSV, TSV, Parquet, JSON or Excel.",
        examples=["exports/2026-*.parquet"],
    )
    sheet: Word | None = Field(
        default=None,
        title="Sheet",
        description="The sheet of a workbook. Without one it is the first.",
        examples=["Orders"],
    )
    where: Word | None = Field(
        default=None,
        title="Where",
        description="A condition in the engine's SQL on the rows of a table or of files.",
        examples=["status = 'paid'"],
    )
    date: Word = Field(title="Date", description="The column of the day or the time.", examples=["day"])
    zone: Timezone | None = Field(
        default=None,
        title="Time zone",
        description="The time zone of the clock that wrote times without a zone. Days are those of the site's time zone.",
        examples=["Europe/Oslo"],
    )
    metric: Word | None = Field(
        default=None,
        title="Metric",
        description="The metric that all rows are of.",
        examples=["sales_revenue"],
    )
    metric_column: Word | None = Field(
        default=None,
        title="Metric's column",
        description="The column that names each row's metric, by its id.",
        examples=["metric"],
    )
    value: Word | None = Field(
        default=None,
        title="Value",
        description="The column of the value. `aggregate: count` needs none.",
        examples=["amount"],
    )
    aggregate: Annotated[Written[Summary], choice(Summary)] | None = Field(
        default=None,
        title="Aggregate",
        description="How the rows of one day become its value. Without one each row is a reading, and two for one key are an error.",
        examples=["sum"],
    )
    by: Annotated[Written[Stretch], choice(Stretch)] | None = Field(
        default=None,
        json_schema_extra=otherwise(Stretch.DAY),
        title="By",
        description="What one reading describes: a `day` (the default), a `week` to Sunday, or a `month`. Unfinished ones are left out.",
        examples=["day"],
    )
    account: Word | None = Field(
        default=None,
        title="Account",
        description="The account that all rows are of.",
        examples=["website/shop"],
    )
    account_column: Word | None = Field(
        default=None,
        title="Account's column",
        description="The column that names each row's account, as `platform/name`.",
        examples=["account"],
    )
    segment: Word | None = Field(
        default=None, title="Segment", description="The segment that all rows are of.", examples=["city"]
    )
    segment_column: Word | None = Field(
        default=None,
        title="Segment's column",
        description="The column that names each row's segment; nothing there is the whole.",
        examples=["region"],
    )
    since: Day | None = Field(
        default=None,
        title="Since",
        description="The first day to read. Without one all of them.",
        examples=["2025-01-01"],
    )
    overlap: Length | None = Field(
        default=None,
        json_schema_extra=otherwise("P7D"),
        title="Overlap",
        description="How far before the newest reading is read again, for days that were restated; 7 days unless said.",
        examples=["P7D"],
    )
    source: Word | None = Field(
        default=None,
        title="Source",
        description="What the readings' source is called. Without one the query's name.",
        examples=["warehouse"],
    )
    used_only: Flag | None = Field(
        default=None,
        title="Used only",
        description="Whether only series that goals use are read, in one query a metric. With `metric_column` it is so unless `false` is said.",
        examples=[True],
    )


class ImportForm(Form):
    """What `goalposts import` is told of each file with such a name; what is typed wins."""

    file: Word = Field(
        title="File",
        description="The file's name, with `*` for any text. Its content decides what it is; the name only finds this entry.",
        examples=["reach-*.csv"],
    )
    from_: Word | None = Field(
        default=None,
        alias="from",
        title="From",
        description="The kind of export, where it is not to be recognised by its content: what `--from` takes.",
        examples=["meta-by-day"],
    )
    account: Word | None = Field(
        default=None,
        title="Account",
        description="The account that its readings are of.",
        examples=["facebook/pepperoni-palace"],
    )
    map: Annotated[Table, free_table(in_json(OPTIONS))] | None = Field(
        default=None,
        title="Map",
        description="Which column is what, as `--map` takes it: `date`, `value`, `metric`, `account`, `segment`, `window`, `decimal`.",
        examples=[{"date": "Day", "value": "Reached", "metric": "reach"}],
    )
    date_format: Word | None = Field(
        default=None, title="Form of dates", description="How dates are written.", examples=["%d/%m/%Y"]
    )
    date_year: Whole | None = Field(
        default=None, title="Year", description="The first row's year, of dates without one.", examples=[2026]
    )
    timezone: Timezone | None = Field(
        default=None,
        title="Time zone",
        description="Whose days the file's times are. Without one they are the site's.",
        examples=["Europe/Oslo"],
    )


class SourcesForm(Form):
    """Where readings come from: what `goalposts import` is told of files, and what `goalposts pull` asks of engines."""

    imports: Annotated[tuple[ImportForm, ...], many()] = Field(
        default=(), title="Imports", description="What is remembered of files that are imported again."
    )
    connections: Annotated[dict[str, ConnectionForm], tables()] = Field(
        default_factory=dict,
        title="Connections",
        description="Engines by name.",
        examples=[{"warehouse": {"kind": "postgres"}}],
    )
    queries: Annotated[dict[str, QueryForm], tables()] = Field(
        default_factory=dict,
        title="Queries",
        description="Queries by name, which `goalposts pull NAME` runs alone.",
        examples=[
            {"shop": {"files": "exports/*.csv", "date": "day", "metric": "sales_revenue", "value": "amount"}}
        ],
    )
