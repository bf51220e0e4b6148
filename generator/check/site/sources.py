"""``sources.yaml``: from what was written to remembered imports, connections and queries, and what is wrong with them.

Takes the tree and the metrics by id; gives ``Sources`` with those queries that can be asked. Nothing is opened and no secret is looked
up.
"""

from collections.abc import Collection, Iterator, Mapping

from generator.check.authored import authored
from generator.check.authored.form import Form
from generator.check.authored.forms.sources import ConnectionForm, QueryForm, SourcesForm
from generator.check.authored.written import Written
from generator.check.site.imports import remembered
from generator.check.site.secrets import ENV, secrets_in, variable_faults
from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.content import MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE
from generator.diagnostics.codes.metrics import UNKNOWN_METRIC
from generator.diagnostics.codes.pulling import BAD_QUERY
from generator.diagnostics.suggestions import did_you_mean, listed
from generator.model.calendar import Duration
from generator.model.metric import Metric
from generator.model.source import Document, Kind, Node, Scalar, SourceTree, Table
from generator.model.sources import NO_SOURCES, Connection, Engine, Query, Sources, Stretch, Summary

_OVERLAP = Duration(days=7)
_WHERE_ROWS_ARE = ("table", "sql", "files")
_PAIRS = (("account", "account_column"), ("segment", "segment_column"))


def check_sources(tree: SourceTree, metrics: Mapping[str, Metric]) -> tuple[Sources, tuple[Diagnostic, ...]]:
    """What ``sources.yaml`` names; nothing where there is no such file."""
    document = next(tree.of(Kind.SOURCES), None)
    if document is None or document.root is None:
        return NO_SOURCES, ()
    connections_written = document.root.get("connections") if isinstance(document.root, Table) else None
    secrets = tuple(secrets_in(connections_written))
    form, said = authored(SourcesForm, document.root, at=document.start, complete=document.complete)
    told = {each.span for each in secrets}
    said = tuple(one for one in said if one.code != UNKNOWN_KEY.id or one.span not in told)
    if form is None:
        return NO_SOURCES, (*secrets, *said)
    imports, misremembered = remembered(form.imports)
    wrong = list(misremembered)
    connections: dict[str, Connection] = {}
    for name, written in form.connections.items():
        faults = tuple(_connection_faults(written))
        wrong += faults
        connections[name] = _connection(name, written)
    queries: dict[str, Query] = {}
    for name, asked in form.queries.items():
        faults = tuple(
            _query_faults(asked, connections, metrics, refused=_names(connections_written) - {*connections})
        )
        wrong += faults
        if not faults:
            queries[name] = _query(name, asked, _name_of(document, name) or asked.span)
    return Sources(imports=imports, connections=connections, queries=queries), (*secrets, *said, *wrong)


def _names(connections: Node | None) -> frozenset[str]:
    """The names of all connections that are written, whatever is wrong with them."""
    entries = connections.entries if isinstance(connections, Table) else ()
    return frozenset(entry.key.text for entry in entries)


def _name_of(document: Document, query: str) -> Span | None:
    """Where the query's name is written."""
    queries = document.root.get("queries") if isinstance(document.root, Table) else None
    return queries.key_span(query) if isinstance(queries, Table) else None


def _connection_faults(form: ConnectionForm) -> Iterator[Diagnostic]:
    for key in ("user_env", "password_env"):
        written: Written[str] | None = getattr(form, key)
        if written is not None:
            yield from variable_faults(written.value, written.span)
    if form.user is not None and form.user_env is not None:
        yield _twice(form, "user", "user_env")
    for entry in form.options.entries if form.options is not None else ():
        if not isinstance(entry.value, Scalar) or entry.value.value is None:
            message = f"the option `{entry.key.text}` is not one value"
            yield WRONG_TYPE.at(entry.value.span, message, fix="write a text, a number, `true` or `false`")
        elif entry.key.text.endswith(ENV):
            yield from variable_faults(entry.value.text, entry.value.span)


def _connection(name: str, form: ConnectionForm) -> Connection:
    settings: dict[str, str | int | float | bool] = {}
    secrets: dict[str, str] = {}
    for key in ("path", "host", "port", "database", "user"):
        written: Written[str] | Written[int] | None = getattr(form, key)
        if written is not None:
            settings[key] = written.value
    for key, variable in (("user", form.user_env), ("password", form.password_env)):
        if variable is not None:
            secrets[key] = variable.value
    for entry in form.options.entries if form.options is not None else ():
        if isinstance(entry.value, Scalar) and entry.value.value is not None:
            key = entry.key.text
            if key.endswith(ENV):
                secrets[key.removesuffix(ENV)] = entry.value.text
            else:
                settings[key] = entry.value.value
    return Connection(
        name=name, engine=form.kind.value, settings=settings, secrets=secrets, span=form.place("kind")
    )


def _query_faults(
    form: QueryForm,
    connections: Mapping[str, Connection],
    metrics: Mapping[str, Metric],
    *,
    refused: Collection[str],
) -> Iterator[Diagnostic]:
    given = [key for key in _WHERE_ROWS_ARE if getattr(form, key) is not None]
    if len(given) != 1:
        message = f"the query has {listed(given)}" if given else "the query does not say where its rows are"
        yield BAD_QUERY.at(_at(form, given), message, fix=f"keep one of {listed(_WHERE_ROWS_ARE)}")
    if form.connection is None or form.connection.value not in refused:
        yield from _connection_of(form, connections)
    if form.sql is not None and form.where is not None:
        yield BAD_QUERY.at(
            form.place("where"), "a query in SQL has its own condition", fix="move `where` into `sql`"
        )
    if form.sheet is not None and not (form.files and form.files.value.lower().endswith(".xlsx")):
        yield BAD_QUERY.at(form.place("sheet"), "only a workbook has sheets", fix="remove `sheet`")
    if (form.metric is None) == (form.metric_column is None):
        keys = ("metric", "metric_column")
        if form.metric is None:
            yield BAD_QUERY.at(
                form.span,
                "the query does not say of which metric its rows are",
                fix=f"add one of {listed(keys)}",
            )
        else:
            yield _twice(form, *keys)
    elif form.metric is not None:
        yield from _metric_faults(form.metric, metrics)
    for one, other in _PAIRS:
        if getattr(form, one) is not None and getattr(form, other) is not None:
            yield _twice(form, one, other)
    if form.value is None and not (form.aggregate and form.aggregate.value is Summary.COUNT):
        yield MISSING_KEY.at(
            form.span, "`value` is missing here", fix="add `value: …`, the column of the value"
        )
    if form.aggregate is None and form.by is not None and form.by.value is not Stretch.DAY:
        message = f"a {form.by.value} of several rows needs to know how they become one value"
        yield BAD_QUERY.at(form.place("by"), message, fix="add `aggregate: sum`, or another")


def _metric_faults(written: Written[str], metrics: Mapping[str, Metric]) -> Iterator[Diagnostic]:
    metric = metrics.get(written.value)
    if metric is None:
        fix = did_you_mean(written.value, metrics, otherwise="define it in a file in content/metrics/")
        yield UNKNOWN_METRIC.at(written.span, "no metric has this id", fix=fix)
    elif metric.traits.per_item:
        message = f"`{metric.id}` has a value for each post, and a query has one for each day"
        yield BAD_QUERY.at(written.span, message, fix="import its posts with `goalposts import`")


def _connection_of(form: QueryForm, connections: Mapping[str, Connection]) -> Iterator[Diagnostic]:
    if form.connection is None:
        if form.files is None and (form.table is not None or form.sql is not None):
            message = "a table is asked of a connection, and none is named"
            yield BAD_QUERY.at(form.span, message, fix=f"add `connection: {next(iter(connections), '…')}`")
        return
    connection = connections.get(form.connection.value)
    if connection is None:
        fix = did_you_mean(form.connection.value, connections, otherwise="add it under `connections`")
        yield BAD_QUERY.at(
            form.connection.span, f"no connection is called `{form.connection.value}`", fix=fix
        )
    elif form.files is not None and not connection.engine.reads_files:
        readers = listed(engine for engine in Engine if engine.reads_files)
        message = f"{connection.engine} opens no files"
        yield BAD_QUERY.at(form.place("files"), message, fix=f"name a `table`, or a connection of {readers}")


def _at(form: Form, keys: list[str]) -> Span:
    return form.place(keys[-1]) if keys else form.span


def _twice(form: Form, one: str, other: str) -> Diagnostic:
    return BAD_QUERY.at(
        form.place(other), f"`{one}` and `{other}` are both given", fix="remove one of the two"
    )


def _query(name: str, form: QueryForm, span: Span) -> Query:
    return Query(
        name=name,
        connection=_text(form.connection),
        table=_text(form.table),
        sql=_text(form.sql),
        files=_text(form.files),
        sheet=_text(form.sheet),
        where=_text(form.where),
        date=form.date.value,
        zone=_text(form.zone),
        metric=_text(form.metric),
        metric_column=_text(form.metric_column),
        value=_text(form.value),
        summary=form.aggregate.value if form.aggregate else None,
        by=form.by.value if form.by else Stretch.DAY if form.aggregate else None,
        account=_text(form.account),
        account_column=_text(form.account_column),
        segment=_text(form.segment),
        segment_column=_text(form.segment_column),
        since=form.since.value if form.since else None,
        overlap=form.overlap.value if form.overlap else _OVERLAP,
        source=_text(form.source) or name,
        used_only=form.used_only.value if form.used_only else form.metric_column is not None,
        span=span,
    )


def _text(written: Written[str] | None) -> str | None:
    return None if written is None else written.value
