"""Codes about ``sources.yaml`` and what its queries answer."""

from generator.diagnostics.diagnostic import Code, Severity

SECRET_IN_FILE = Code(
    id="secret-in-file",
    severity=Severity.ERROR,
    why="a secret in a file is read by everybody who ever gets the repository",
    about="Passwords, tokens and keys come from the environment alone: `password_env` names the variable, and so does every option whose "
    "name ends in `_env`. A secret that was committed once stays in git's history, so change it. No line of a file that seems to hold one is shown.",
    example="connections: {warehouse: {kind: postgres, password: hunter2}}",
    remedy="connections: {warehouse: {kind: postgres, password_env: GOALPOSTS_PG_PASSWORD}}",
)
BAD_QUERY = Code(
    id="bad-query",
    severity=Severity.ERROR,
    why="a query says once where its rows are, what metric they are of and how a day's rows become its value",
    about="A query has one of `table`, `sql` and `files`, one of `metric` and `metric_column`, and a `value` unless it counts. `where` belongs to "
    "a table or to files: a query in SQL has its own. The connection that it names is one of the same file.",
    example="queries: {shop: {table: orders, files: orders.csv, date: day, metric: sales_revenue, value: amount}}",
    remedy="queries: {shop: {files: orders.csv, date: day, metric: sales_revenue, value: amount, aggregate: sum}}",
)
PULL_REFUSED = Code(
    id="pull-refused",
    severity=Severity.ERROR,
    why="an answer is taken whole, or not at all",
    about="The engine could not be reached or did not understand the query, a column is missing or of the wrong type, a row has no date or no "
    "number, or two rows are for one key. The rows at fault are named. Nothing of that query was written; other queries were run.",
    example="queries: {shop: {files: orders.csv, date: day, metric: sales_revenue, value: amount}}  # with two orders a day",
    remedy="queries: {shop: {files: orders.csv, date: day, metric: sales_revenue, value: amount, aggregate: sum}}",
)

CODES: tuple[Code, ...] = (SECRET_IN_FILE, BAD_QUERY, PULL_REFUSED)
