"""The rows that a query is about: a table, an answer in SQL, or files.

Takes a query and an open engine; gives a table of Ibis, of which nothing has been read yet. Only a workbook is read here, since DuckDB would
have to fetch an extension for it.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from generator.model.sources import Engine, Query
from generator.pull.connecting import Open
from generator.pull.trouble import PullError

_ROWS = "goalposts_rows"
_READERS = {
    ".csv": "read_csv",
    ".tsv": "read_csv",
    ".txt": "read_csv",
    ".parquet": "read_parquet",
    ".json": "read_json",
    ".jsonl": "read_json",
    ".ndjson": "read_json",
}
_PACKED = re.compile(r"\.(?:gz|zst)$")


def rows_of(query: Query, root: Path, at: Open) -> Any:
    """The rows, with the query's own condition.

    Raises:
        PullError: there is no such table or file, or the engine does not understand.
    """
    where = f"`{query.connection}`" if query.connection else "DuckDB"
    with at.speaking(
        f"{where} does not find the rows of `{query.name}`", "check its table, SQL, files and condition"
    ):
        if query.sql is not None:
            return at.backend.sql(query.sql)
        if query.files is not None:
            rows = _of_files(query, root, at)
        else:
            *outer, table = str(query.table).split(".")
            rows = at.backend.table(table, database=tuple(outer) if outer else None)
        return rows if query.where is None else _among(rows, query.where, at)


def _among(rows: Any, condition: str, at: Open) -> Any:
    """The rows that meet a condition in the engine's own SQL."""
    return at.backend.sql(f"SELECT * FROM ({at.backend.compile(rows)}) AS {_ROWS} WHERE {condition}")  # noqa: S608 - the author's own SQL, as `sql` is


def _of_files(query: Query, root: Path, at: Open) -> Any:
    pattern = str(query.files)
    found = sorted(str(path) for path in _matching(root, pattern) if path.is_file())
    if not found:
        raise PullError(
            f"no file is called `{pattern}`", fix="check `files`, which begins at the site's root"
        )
    ending = Path(_PACKED.sub("", pattern.lower())).suffix
    if ending in {".xlsx", ".xls", ".ods", ".xlsb"}:
        from generator.pull.workbooks import table_of_workbooks  # noqa: PLC0415 - pyarrow comes with Ibis alone

        return at.backend.create_table(
            f"{_ROWS}_of_{_plain(query.name)}", table_of_workbooks(found, query.sheet), temp=True
        )
    reader = _READERS.get(ending)
    if reader is None:
        raise PullError(
            f"`{ending or pattern}` is no kind of file that is read here",
            fix="name CSV, TSV, Parquet, JSON or Excel files, or a database by a connection",
        )
    return getattr(at.backend, reader)(_told(root, pattern, found, at), **_options(ending, at))


def _matching(root: Path, pattern: str) -> Sequence[Path]:
    path = Path(pattern)
    if path.is_absolute():
        return sorted(Path(path.anchor).glob(str(path.relative_to(path.anchor))))
    return sorted(root.glob(pattern))


def _told(root: Path, pattern: str, paths: Sequence[str], at: Open) -> Any:
    """Files as the engine takes them: DuckDB by name, Spark by the pattern, since its workers look for themselves."""
    return list(paths) if at.engine is Engine.DUCKDB else str(root.resolve() / pattern)


def _options(ending: str, at: Open) -> dict[str, Any]:
    """Files of a year may have gained a column meanwhile; what a name stands for does not depend on the order."""
    if at.engine is Engine.SPARK:
        return {"header": True, "inferSchema": True} if ending in {".csv", ".tsv", ".txt"} else {}
    return {"union_by_name": True}


def _plain(name: str) -> str:
    return re.sub(r"\W+", "_", name)
