"""Any table with a column of days and columns of numbers, whoever made it: by headers that are known, or by ``--map``."""

from generator.exports.draft import Asked, NotTakenError, Taken
from generator.exports.export import Export
from generator.exports.headers import Column, bare, columns_of, header_row
from generator.exports.shape import Shape
from generator.exports.table import Layout, take_rows, take_table

_EXAMPLE = """\
Date;Followers;Reach
01.11.2026;1 204;350
13.11.2026;1 219;412
"""


def recognise(export: Export) -> str | None:
    found = header_row(export.rows)
    if found is None:
        return None
    named = [column.header for column in found[1] if column.concept is not None]
    return f"a table with the columns {', '.join(named)}"


def take(export: Export, asked: Asked) -> Taken:
    if not {"date", "value"} & set(asked.mapping):
        return take_table(export, asked, Layout())
    place, columns = _mapped(export, asked)
    return take_rows(export.rows[place + 1 :], columns, asked, Layout(), separator=export.separator)


def _mapped(export: Export, asked: Asked) -> tuple[int, tuple[Column, ...]]:
    """The header row that has the columns that were named, and its columns as they were named."""
    named = {
        bare(column): name for name, column in asked.mapping.items() if name not in {"metric", "decimal"}
    }
    for place, row in enumerate(export.rows[:40]):
        there = {bare(cell) for cell in row.cells}
        if set(named) <= there:
            own = {
                header: (asked.mapping.get("metric", "") if name == "value" else name)
                for header, name in named.items()
            }
            return place, tuple(column for column in columns_of(row.cells, own) if bare(column.header) in own)
    missing = ", ".join(f"`{column}`" for column in named)
    raise NotTakenError(
        f"no row has the columns {missing}", fix="write the headers as they stand in the file"
    )


SHAPE = Shape(
    id="table",
    title="Any table by day",
    source="table",
    click="Save the sheet as CSV, or leave it as an Excel workbook.",
    reads="A column of days and each column whose header is known in English, Norwegian, Arabic, German, Spanish, Portuguese or French.",
    leaves="Columns that are not known: they are listed, and `--map date=COLUMN,value=COLUMN,metric=ID` names one.",
    example=_EXAMPLE,
    recognise=recognise,
    take=take,
)
