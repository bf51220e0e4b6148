"""Workbooks to a table of Arrow: the first row of a sheet names the columns, each other is a row.

Takes paths and a sheet's name, None for the first; gives one table of all. A workbook is read in a process of its own, as `import` reads
it. Nothing is computed: a formula counts by the value that was saved.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pyarrow as pa

from generator.model.workbook_apart import ApartError, values_apart
from generator.model.workbook_size import DAMAGES, too_much
from generator.pull.trouble import PullError, in_short

_MIDNIGHT = time(0)


def table_of_workbooks(paths: Iterable[str], sheet: str | None) -> Any:
    """The rows of all workbooks, with a column for each name that one of them has."""
    tables = [_table(path, sheet) for path in paths]
    return pa.concat_tables(tables, promote_options="permissive")


def _table(path: str, sheet: str | None) -> Any:
    try:
        content = Path(path).read_bytes()
        _refuse_too_much(path, content)
        sheets = dict(values_apart(content))
    except (ApartError, *DAMAGES) as fault:
        raise PullError(
            f"`{path}` cannot be read: {in_short(fault)}", fix="save it as .xlsx or CSV"
        ) from None
    if sheet is not None and sheet not in sheets:
        raise PullError(f"`{path}` has no sheet `{sheet}`", fix=f"its sheets are {', '.join(sheets)}")
    rows = sheets[sheet] if sheet is not None else next(iter(sheets.values()), [])
    if not rows:
        raise PullError(f"`{path}` has no rows there", fix="name another sheet with `sheet`")
    header = [str(cell).strip() for cell in rows[0]]
    places = [place for place, name in enumerate(header) if name]
    columns = {header[place]: _column([row[place] for row in rows[1:]]) for place in places}
    return pa.table(columns)


def _refuse_too_much(path: str, content: bytes) -> None:
    why = too_much(content)
    if why is not None:
        raise PullError(f"`{path}` is too large: {why}", fix="save the sheet that you need as CSV in UTF-8")


def _column(cells: Sequence[Any]) -> Any:
    """Cells of one kind as they are; mixed ones as texts, which are no numbers and are refused where one is needed."""
    given = [None if cell == "" else cell for cell in cells]
    if all(cell is None or _is_day(cell) for cell in given):
        given = [cell.date() if isinstance(cell, datetime) else cell for cell in given]
    kinds = {
        float if isinstance(cell, int | float) and not isinstance(cell, bool) else type(cell)
        for cell in given
        if cell is not None
    }
    if len(kinds) > 1:
        return pa.array([None if cell is None else str(cell) for cell in given])
    return pa.array([float(cell) if kinds == {float} and cell is not None else cell for cell in given])


def _is_day(cell: Any) -> bool:
    return (isinstance(cell, datetime) and cell.time() == _MIDNIGHT) or (
        isinstance(cell, date) and not isinstance(cell, datetime)
    )
