"""Google Analytics 4: comment lines with the period, several tables in one file, lines of totals, ``Nth day`` columns.

A table by day is read as one; a table by channel or page only where its own line of totals can be read for the period that the comments name.
"""

import re
from datetime import date, timedelta

from generator.exports.draft import Asked, Draft, NotTakenError, Refused, Taken
from generator.exports.export import Export, Row, Sheet
from generator.exports.figures import Odd, marks_of
from generator.exports.headers import Column, bare, columns_of, header_row
from generator.exports.shape import Shape
from generator.exports.table import Layout, is_total, own_window, take_rows, value_of

_OWN = {
    "active users": "active_users", "total users": "active_users", "new users": "new users", "sessions": "site_sessions", "views": "page_views", "key events": "conversions",
    "conversions": "conversions", "total revenue": "sales_revenue", "date": "date", "nth day": "nth",
}  # fmt: skip
_LEFT = frozenset(
    {
        "event count",
        "engaged sessions",
        "engagement rate",
        "bounce rate",
        "average engagement time per session",
        "events per session",
        "new users",
        "returning users",
        "session key event rate",
        "average engagement time per active user",
        "engaged sessions per active user",
    }
)
_PERIOD = re.compile(r"#\s*(?:start|end) date\s*:?\s*(\d{8})", re.IGNORECASE)
_LAYOUT = Layout(own=_OWN, passed_over=_LEFT)
_EXAMPLE = """\
# ----------------------------------------
# Traffic acquisition
# ----------------------------------------
#
# Start date: 20261101
# End date: 20261103
Nth day,Active users,Sessions
0000,120,141
0001,98,110
0002,131,150
"""


def recognise(export: Export) -> str | None:
    head = [row.cell(0) for row in export.rows[:15]]
    if sum(cell.startswith("#") for cell in head) >= 2 and _period(export) is not None:
        return "comment lines with `Start date` and `End date`"
    return None


def _period(export: Export) -> tuple[date, date] | None:
    days = [
        date.fromisoformat(found[1])
        for row in export.rows
        if row.cell(0).startswith("#") and (found := _PERIOD.search(row.cell(0)))
    ]
    return (min(days), max(days)) if len(days) >= 2 else None


def take(export: Export, asked: Asked) -> Taken:
    period = _period(export)
    if period is None:
        raise NotTakenError(
            "the comment lines name no start and end", fix="export it again from a report, as CSV"
        )
    parts = [_table(rows, export, asked, period) for rows in _tables(export)]
    if not parts:
        raise NotTakenError("below the comment lines stands no table", fix="export it again")
    drafts: dict[tuple[str, date, str | None], Draft] = {}
    for part in parts:
        for draft in part.drafts:
            drafts.setdefault((draft.metric, draft.date, draft.window), draft)
    return Taken(
        drafts=tuple(drafts.values()),
        rows=sum(part.rows for part in parts),
        refused=tuple(sorted(each for part in parts for each in part.refused)),
        said=tuple(dict.fromkeys(each for part in parts for each in part.said)),
        strangers=tuple(dict.fromkeys(each for part in parts for each in part.strangers)),
    )


def _tables(export: Export) -> list[list[Row]]:
    """Runs of rows between comments and empty lines."""
    tables: list[list[Row]] = [[]]
    for row in export.rows:
        if row.is_empty or row.cell(0).startswith("#"):
            if tables[-1]:
                tables.append([])
        else:
            tables[-1].append(row)
    return [table for table in tables if len(table) > 1]


def _table(rows: list[Row], export: Export, asked: Asked, period: tuple[date, date]) -> Taken:
    sheet = Sheet(name="", rows=tuple(rows))
    found = header_row(sheet.rows, _OWN)
    if found is not None:
        return take_rows(rows[found[0] + 1 :], found[1], asked, _LAYOUT, separator=export.separator)
    columns = columns_of(rows[0].cells, _OWN)
    if any(column.concept == "nth" for column in columns):
        return take_rows(
            _dated(rows[1:], period[0]), _renamed(columns), asked, _LAYOUT, separator=export.separator
        )
    return _totals(rows, columns, export, asked, period)


def _dated(rows: list[Row], first: date) -> list[Row]:
    """Rows whose first cell counts days from the period's first, with the day instead."""
    return [
        Row(row.line, ((first + timedelta(days=int(row.cell(0)))).isoformat(), *row.cells[1:]))
        for row in rows
        if row.cell(0).isdigit()
    ]


def _renamed(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    return tuple(
        Column(
            column.place, column.header, column.bracket, "date" if column.concept == "nth" else column.concept
        )
        for column in columns
    )


def _totals(
    rows: list[Row], columns: tuple[Column, ...], export: Export, asked: Asked, period: tuple[date, date]
) -> Taken:
    """The line of totals as one window of the whole period; people are counted once only there."""
    sums = next(
        (row for row in rows[1:] if is_total(row) or "grand total" in {bare(cell) for cell in row.cells}),
        None,
    )
    if sums is None:
        said = f"the table at line {rows[0].line} is neither by day nor has it a line of totals"
        return Taken(drafts=(), rows=len(rows) - 1, refused=(Refused(rows[0].line, said),))
    length = f"P{(period[1] - period[0]).days + 1}D"
    drafts = []
    for column in columns:
        metric = column.concept or ""
        if not column.is_metric or bare(column.header) in _LEFT or metric not in asked.metrics:
            continue
        value = value_of(
            sums.cell(column.place),
            marks_of([sums.cell(column.place)], separator=export.separator),
            metric,
            is_share=asked.metrics[metric],
        )
        if not isinstance(value, Odd):
            drafts.append(
                Draft(
                    period[1],
                    metric,
                    value,
                    asked.account,
                    window=own_window(metric, length, asked),
                    line=sums.line,
                )
            )
    return Taken(
        drafts=tuple(drafts),
        rows=len(rows) - 1,
        said=(f"the line of totals is read as one window of {period[0]} to {period[1]}",) if drafts else (),
    )


SHAPE = Shape(
    id="google-analytics",
    title="Google Analytics 4",
    source="google-analytics",
    platform="website",
    click="Reports → any report with a chart by day → Share this report → Download file → CSV",
    reads="Tables by day: active users, sessions, views, key events, revenue. Of a table by channel or page the line of totals, as one window.",
    leaves="Rows by channel or page, since they are parts of the totals; rates; events of all kinds together.",
    example=_EXAMPLE,
    recognise=recognise,
    take=take,
)
